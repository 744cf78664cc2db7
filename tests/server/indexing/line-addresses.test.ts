import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { beginningsOf, isSamePage } from '../../../server/src/indexing/lines/page-address';
import { article, ARTICLE, connections } from '../../support/newsroom/articles';
import { runs } from '../../support/runs';
import { createProject, type TestProject } from '../../support/project/strapi';

const SITE = 'https://news.example/articles/';
const SLUG = 'ferry-부산-が港';
const SOURCE = 'https://wire.example/News/2026/é가港-Story.html';
/** Lines of one article: as many as a page of links has. */
const MANY = 40;

/** An address in other words for the same page. */
const alike = (address: string): fc.Arbitrary<string> =>
  fc
    .record({
      scheme: fc.constantFrom('https', 'http', 'HTTPS'),
      capitals: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      slashes: fc.constantFrom('', '/', '//'),
      query: fc.constantFrom('', '?utm_source=feed', '?ref=a&fbclid=b', '?page=2', '?'),
      fragment: fc.constantFrom('', '#top', '#가', '#'),
      form: fc.constantFrom('NFC', 'NFD'),
      isEncoded: fc.boolean(),
    })
    .map(({ scheme, capitals, slashes, query, fragment, form, isEncoded }) => {
      const [, host = '', path = ''] = /^https:\/\/([^/]+)(.*)$/u.exec(address) ?? [];
      const named = Array.from(host, (letter, i) => (capitals[i] ? letter.toUpperCase() : letter));
      const written = path.normalize(form);
      const page = isEncoded ? encodeURI(written) : written;
      return `${scheme}://${named.join('')}${page}${slashes}${query}${fragment}`;
    });

/** An address of another page. */
const others = (address: string): readonly string[] => [
  `${address}-2`,
  address.replace(/[^/]+$/u, 'elsewhere'),
  address.replace('.example', '.example.org'),
  address.replace(/\/[^/]*$/u, ''),
];

describe('isSamePage', () => {
  it.each([SITE + SLUG, SOURCE])('knows %s again in whatever words, both ways', (address) => {
    fc.assert(
      fc.property(alike(address), alike(address), (one, other) => {
        expect([isSamePage(one, address), isSamePage(address, one)]).toEqual([true, true]);
        expect(beginningsOf(one).some((start) => address.startsWith(start))).toBe(true);
        const bare = other.replace(/[?#].*$/u, '');
        expect(isSamePage(one, bare)).toBe(true);
      }),
      { numRuns: runs(300) }
    );
  });

  it.each([SITE + SLUG, SOURCE])('takes no other page for %s', (address) => {
    fc.assert(
      fc.property(fc.constantFrom(...others(address)).chain(alike), (other) => {
        expect([isSamePage(other, address), isSamePage(address, other)]).toEqual([false, false]);
      }),
      { numRuns: runs(300) }
    );
  });
});

describe('lines that link to an address', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  /** The articles that lines with these links lead to, in their order. */
  const targetsOf = async (urls: readonly string[]): Promise<(string | undefined)[]> => {
    const { documentId } = await article(strapi, { title: 'Links', body: ['None yet.'] });
    const body = urls.map((url, i) => ({
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Related: ' },
        { type: 'link', url, children: [{ type: 'text', text: `Page number ${i} of many` }] },
      ],
    }));
    await strapi
      .documents(ARTICLE)
      .update({ documentId, data: { body }, status: 'published' } as never);
    await connections(strapi).settle();
    const answer = await connections(strapi).find({ documentId });
    return (answer?.lines ?? []).map(({ target }) => target?.documentId);
  };

  beforeAll(async () => {
    project = await createProject();
    const config = { urlTemplate: `${SITE}{slug}` };
    strapi = await project.start({ newsroom: { config } });
  });
  afterAll(() => project.remove());

  it('lead to the article of that slug, in whatever words the site is addressed', async () => {
    const { documentId } = await article(strapi, { title: 'Ferry', slug: SLUG });
    const urls = fc.sample(alike(SITE + SLUG), MANY);
    const paths = [`/articles/${SLUG}`, `/articles/${encodeURI(SLUG.normalize('NFD'))}/?x#y`];
    expect(await targetsOf([...urls, ...paths])).toEqual([...urls, ...paths].map(() => documentId));
    const elsewhere = others(SITE + SLUG);
    expect(await targetsOf(elsewhere)).toEqual(elsewhere.map(() => undefined));
  });

  it('lead to the article of that source, in whatever words it is addressed', async () => {
    const { documentId } = await article(strapi, { title: 'Wire', sourceUrl: SOURCE });
    const urls = fc.sample(alike(SOURCE), MANY);
    expect(await targetsOf(urls)).toEqual(urls.map(() => documentId));
    const elsewhere = others(SOURCE);
    expect(await targetsOf(elsewhere)).toEqual(elsewhere.map(() => undefined));
  });

  it('lead where they say, though one article has more of them than a statement can hold', async () => {
    const { documentId } = await article(strapi, { title: 'Quay', slug: 'the-quay' });
    const links = Array.from({ length: 1200 }, (_, i) => `https://elsewhere.example/story/${i}`);
    const found = await targetsOf([...links, `${SITE}the-quay`]);
    expect(found).toEqual([...links.map(() => undefined), documentId]);
  });
});
