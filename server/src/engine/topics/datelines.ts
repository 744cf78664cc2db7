/** The place and agency with which a news text opens. */
export interface Dateline {
  /** Where the text itself begins; UTF-16 units. */
  readonly end: number;
  /** False for a label in brackets that bears no sign of a report's origin: 【速報】, 【中国】. */
  readonly isFiled: boolean;
}

/** `TOKYO, March 3 (Reuters) -`, `New York, Dec. 23, Reuter -`. */
const WITH_DATE =
  /^\s*\p{Lu}[\p{L}\p{M}.,'’/ -]{1,50}, ?\p{Lu}\p{L}{2,8}\.? \d{1,2}[^\n]{0,24}?\s?[-–—]{1,2}(?=\s|$)/u;
/** `SEOUL, South Korea (AP) —`, `Tokyo (Kyodo) --`. */
const WITH_AGENCY =
  /^\s*\p{Lu}[\p{L}\p{M}.,'’/ -]{1,50} \(\p{Lu}[\p{L} ]{1,24}\) ?[-–—]{1,2}(?=\s|$)/u;
/** `BEIJING —`. */
const IN_CAPITALS = /^\s*\p{Lu}[\p{Lu}.,'’/ ]{2,40} [-–—]{1,2}(?=\s)/u;
/** 新华社北京３月３日电, 本报讯. */
const WIRED = /^\s*[\p{sc=Han}\p{Nd} ]{2,24}[电電讯訊](?=[\s（(:：]|$)/u;
/** 【ソウル＝共同】, [東京 3日 ロイター], (서울=연합뉴스), （中央社東京3日電）. */
const IN_BRACKETS = /^\s*[【［[（(〔]([^】］\])）〕\n]{2,40})[】］\])）〕]/u;
/** What tells a report's origin from any other label: a day, an agency, the sign between place and agency. */
const ORIGIN =
  /[=＝]|\p{Nd}\s?日|[电電讯訊]$|共同|時事|ロイター|新华社|新華社|中央社|\b(?:AP|AFP|Reuters)\b/u;

const FORMS: readonly RegExp[] = [WITH_DATE, WITH_AGENCY, IN_CAPITALS, WIRED];

/**
 * The dateline at the beginning of a text, as news agencies write it in English, Japanese, Korean and
 * Chinese (AP Stylebook, "datelines"; 共同通信 記者ハンドブック), or null. What place it names is not decided here.
 *
 * @example
 * readDateline('TOKYO, March 3 (Reuters) - Shares rose.'); // { end: 26, isFiled: true }
 * readDateline('【ソウル＝共同】首相は…');                    // { end: 8, isFiled: true }
 */
export const readDateline = (text: string): Dateline | null => {
  for (const form of FORMS) {
    const [found] = form.exec(text) ?? [];
    if (found !== undefined) return { end: found.length, isFiled: true };
  }
  const [label, inner] = IN_BRACKETS.exec(text) ?? [];
  if (label === undefined || inner === undefined) return null;
  return { end: label.length, isFiled: ORIGIN.test(inner) };
};
