import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import type { BodyFormat } from './blocks';
import type { Options, SourceFields } from '../model';
import { isLocalized } from '../strapi';

/** A content type whose entries take part. */
export interface Source {
  readonly uid: string;
  readonly fields: SourceFields;
  /** The format of each body field, in the order of `fields.body`. */
  readonly formats: readonly BodyFormat[];
  readonly localized: boolean;
  /** Where all entries stand that have no locale of their own; `''` where they have one. */
  readonly locale: string;
  readonly draftAndPublish: boolean;
}

/** The locale of an entry, by what its row says. */
export const localeIn = (
  { localized, locale }: Pick<Source, 'localized' | 'locale'>,
  ofRow: string | null | undefined
): string => (localized ? (ofRow ?? '') : locale);

/** Whether a content type may have entries in a locale. */
export const hasLocale = (
  { localized, locale }: Pick<Source, 'localized' | 'locale'>,
  asked: string
): boolean => (localized ? asked !== '' : asked === locale);

/** What narrows a query to the entries of a locale that the content type may have entries in. */
export const narrowTo = (
  { localized }: Pick<Source, 'localized'>,
  locale: string
): { locale?: string } => (localized ? { locale } : {});

/** Our own Article, field by field. */
const ARTICLE_FIELDS: SourceFields = {
  title: 'title',
  body: ['body'],
  excerpt: 'excerpt',
  slug: 'slug',
  publishedOn: 'publishedOn',
  cover: 'cover',
  topics: 'topics',
  sourceUrl: 'sourceUrl',
};

interface Attribute {
  type: string;
  target?: string;
  customField?: string;
}

const formatOf = (attribute: Attribute): BodyFormat => {
  if (attribute.type === 'blocks') return 'blocks';
  // Rich text editors that store HTML (CKEditor and its like) are custom fields over `richtext` or `text`.
  if (attribute.customField) return 'html';
  return attribute.type === 'richtext' ? 'markdown' : 'text';
};

/** The types an attribute may have to serve as a field. */
const ALLOWED_TYPES: Record<keyof SourceFields, readonly string[]> = {
  title: ['string', 'text'],
  body: ['blocks', 'richtext', 'text', 'string', 'customField'],
  excerpt: ['string', 'text'],
  slug: ['uid', 'string'],
  publishedOn: ['date', 'datetime'],
  cover: ['media'],
  topics: ['relation'],
  sourceUrl: ['string', 'text'],
};

const toSource = (
  strapi: Core.Strapi,
  uid: string,
  { locale, ...fields }: SourceFields & { readonly locale?: string | undefined },
  defaultLocale: string
): Source => {
  const contentType = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];
  if (!contentType) {
    throw new RangeError(
      `newsroom: option \`sources\` names "${uid}", but the project has no such content type.`
    );
  }
  const attributes = contentType.attributes as unknown as Record<string, Attribute>;
  for (const [field, names] of Object.entries(fields) as [
    keyof SourceFields,
    string | string[],
  ][]) {
    for (const name of [names].flat()) {
      const attribute = attributes[name];
      const allowed = ALLOWED_TYPES[field];
      if (!attribute || !allowed.includes(attribute.type)) {
        throw new RangeError(
          `newsroom: option \`sources["${uid}"].${field}\` is "${name}", but must be an attribute of the type ${allowed.join(' or ')}.`
        );
      }
      if (field === 'topics' && attribute.target !== UID.topic) {
        throw new RangeError(
          `newsroom: option \`sources["${uid}"].topics\` is "${name}", but must be a relation to ${UID.topic}.`
        );
      }
    }
  }
  const localized = isLocalized(strapi, uid);
  if (localized && locale !== undefined) {
    throw new RangeError(
      `newsroom: option \`sources["${uid}"].locale\` is "${locale}", but must be left out: each entry of the type has a locale of its own.`
    );
  }
  return {
    uid,
    fields,
    formats: fields.body.map((name) => formatOf(attributes[name] ?? { type: 'text' })),
    localized,
    locale: localized ? '' : (locale ?? defaultLocale),
    draftAndPublish: contentType.options?.draftAndPublish === true,
  };
};

/**
 * The source content types that the options ask for, ours first. Entries of a type without locales stand in the locale
 * that the options state for it, else in the default one.
 *
 * @throws RangeError where an option names a content type or an attribute that the project has not.
 */
export const readSources = (
  strapi: Core.Strapi,
  { article, sources }: Pick<Options, 'article' | 'sources'>,
  defaultLocale: string
): Source[] => [
  ...(article ? [toSource(strapi, UID.article, ARTICLE_FIELDS, defaultLocale)] : []),
  ...Object.entries(sources).map(([uid, stated]) => toSource(strapi, uid, stated, defaultLocale)),
];
