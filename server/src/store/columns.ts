/** Column shapes shared by the derived tables. Lengths are kept short so that MySQL can index several at once. */

const text = (length: number, column: Record<string, unknown> = {}) => ({
  type: 'string',
  column: { args: [length], notNullable: true, defaultTo: '', ...column },
});

/** A content type's uid. */
export const uid = () => text(128);
/** A documentId; Strapi's have 24 characters. */
export const documentId = () => text(64);
/** A locale code, `''` for content that is not localized: NULLs would not collide in a unique index. */
const locale = () => text(35);
/** A short word of our own, such as a kind or a status. */
export const word = () => text(32);
/** A hexadecimal digest. */
export const digest = () => text(64);
/** Text of any length. */
export const longText = () => ({ type: 'text' });
export const json = () => ({ type: 'json' });
export const integer = () => ({ type: 'integer' });
/** Milliseconds since 1970; comes back as a string on most databases. */
export const moment = () => ({ type: 'biginteger' });
export const fraction = () => ({ type: 'float' });
export const id = () => ({ type: 'increments' });

/** The article that a row belongs to. */
export const article = () => ({ uid: uid(), documentId: documentId(), locale: locale() });
