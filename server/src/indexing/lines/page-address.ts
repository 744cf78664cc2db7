/** Says where a reader came from, and names no page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ref|ref_src|cmpid)$/i;

/** What of an address names its page. */
interface PageAddress {
  /** Host and path: without scheme and closing slashes, the host in small letters, decoded, in NFC. */
  readonly page: string;
  /** What the query asks, but for what tracks readers; '' where nothing is left. */
  readonly query: string;
}

/** A link without what does not name the page. */
export const withoutQuery = (url: string): string =>
  url.replace(/[?#].*$/s, '').replace(/\/+$/, '');

/** Percent-encoding undone, in NFC. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text.normalize('NFC');
  }
};

/**
 * Whether two addresses name one page: scheme, the host's capitals, a closing slash, the fragment and the form of letters do not
 * count. Nor does a query that only one of them has; two queries are those of two pages.
 *
 * @example
 * isSamePage('https://Wire.example/story-1', 'http://wire.example/story-1/?utm_source=x#top'); // true
 * isSamePage('https://wire.example/story?id=1', 'https://wire.example/story?id=2');            // false
 */
export const isSamePage = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [a, b] = [pageOf(one), pageOf(other)];
  if (a === null || b === null || a.page !== b.page) return false;
  return a.query === b.query || a.query === '' || b.query === '';
};

/**
 * How the addresses begin that may name the same page as this one; an exact answer is `isSamePage`.
 *
 * @example
 * beginningsOf('http://wire.example/a/?b'); // ['https://wire.example/a', 'http://wire.example/a']
 */
export const beginningsOf = (url: string): string[] => {
  const address = pageOf(url);
  if (address === null) return [];
  const { page } = address;
  const written = [page, page.normalize('NFD'), encodeURI(page), encodeURI(page.normalize('NFD'))];
  return [...new Set(written)].flatMap((form) => [`https://${form}`, `http://${form}`]);
};

/** Null for what is no address of the web, and for a site's front page, which is no article. */
const pageOf = (url: string): PageAddress | null => {
  const whole = url.trim();
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)(\/[^?#]*)?/i.exec(whole) ?? [];
  const page = decoded(path).replace(/\/+$/, '');
  if (host === '' || page === '') return null;
  const asked = /\?([^#]*)/.exec(whole)?.[1] ?? '';
  const query = asked
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort()
    .join('&');
  return { page: host.toLowerCase() + page, query };
};
