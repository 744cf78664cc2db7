/** A URL that is longer is a tracker's, and breaks more than it links. */
const MAX_LINK_LENGTH = 2048;
const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
const WEB_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:']);
/** `//host` and `/\host` are addresses of other sites to a browser, and no paths. */
const ROOTED_PATH = /^\/(?![/\\])/;
/** Stands in for the site's own address, to see whether a path makes one. */
const ANY_SITE = 'https://example.org';

/**
 * The address of a link that may be kept: http, https, mailto, or a path from the site's root. Strapi
 * takes no other relative address. Null for all else, `javascript:` above all.
 *
 * @example
 * safeLink('/story/1');       // '/story/1'
 * safeLink('javascript:a()'); // null
 */
export const safeLink = (address: string): string | null => {
  const url = compact(address);
  if (url.length > MAX_LINK_LENGTH) return null;
  if (ROOTED_PATH.test(url)) return protocolOf(ANY_SITE + url) === 'https:' ? url : null;
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  const protocol = protocolOf(absolute);
  return protocol !== null && LINK_PROTOCOLS.has(protocol) ? absolute : null;
};

/** An absolute address on the web, or null. */
export const webUrl = (address: string): string | null => {
  const url = safeLink(address);
  const protocol = url === null ? null : protocolOf(url);
  return protocol !== null && WEB_PROTOCOLS.has(protocol) ? url : null;
};

/** As browsers read it: without white space at the ends, and without controls within. */
const compact = (address: string): string =>
  address
    .slice(0, 4 * MAX_LINK_LENGTH)
    .toWellFormed()

    .replace(/[\u0000-\u001f\u007f]/gu, '')
    .trim();

const protocolOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).protocol : null;
