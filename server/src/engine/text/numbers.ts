/** A digit, and behind it a raised or lowered one, a fraction or one in a circle, which NFKC would write as one number. */
const WHERE_NUMBERS_MEET = /(?<=\p{Nd})(?=\p{No})/gu;

/**
 * A text in which numbers of different writing stay apart when it is folded.
 *
 * @example
 * withNumbersApart('10⁶ tonnes, 2½ years'); // '10 ⁶ tonnes, 2 ½ years'
 */
export const withNumbersApart = (text: string): string => text.replace(WHERE_NUMBERS_MEET, ' ');
