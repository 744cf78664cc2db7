import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../support/newsroom/articles';
import { newsroom, type Ending } from '../support/command';
import { createProject, type TestProject } from '../support/project/strapi';

/** Each command starts a Strapi of its own. */
jest.setTimeout(240_000);

const inHtml = (head: string): string =>
  `<!doctype html><html><head><title>Harbour</title>${head}</head><body><article><h1>Harbour</h1><p>The bell is back.</p></article></body></html>`;

/** Pages that tell the same date and time without a zone, each in the way of its format and language. */
const PAGES: Readonly<Record<string, string>> = {
  'front.md': '---\ndate: 2024-05-01 00:30\n---\n# Harbour\n\nThe bell is back.',
  'quoted.md': '---\npublished: "2024-05-01T00:30:00"\n---\n# Harbour\n\nThe bell is back.',
  'meta.html': inHtml('<meta property="article:published_time" content="2024-05-01T00:30">'),
  'data.html': inHtml(
    '<script type="application/ld+json">{"datePublished":"2024-05-01T00:30:00"}</script>'
  ),
  'english.txt': 'Harbour\n\nPublished: 2024-05-01 00:30\n\nThe bell is back.',
  'japanese.txt': '港の鐘\n\n公開日：2024年5月1日（水）午前0時30分\n\n鐘が戻った。',
  'korean.txt': '항구의 종\n\n입력 2024.05.01. 오전 12:30\n\n종이 돌아왔다.',
  'chinese.txt': '港口的钟\n\n发布时间：2024年5月1日 星期三 上午0:30\n\n钟回来了。',
};

/** Pages whose dates are read otherwise. */
const OTHERS: Readonly<Record<string, string>> = {
  'zoned.md': '---\ndate: 2024-05-01T00:30:00+02:00\n---\n# Zoned\n\nThe bell is back.',
  'day.txt': 'Only a day\n\nMay 1, 2024\n\nThe bell is back.',
  'age.txt': 'An age\n\n3 months ago\n\nThe bell is back.',
};

interface Entry {
  readonly sourceUrl: string;
  readonly publishedOn: string;
}

describe('newsroom import, of dates without a zone', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let folder: string;
  let again: Ending;

  /** Each file's own address tells its article from those of the other files. */
  const addressOf = (zone: string, name: string): string => `https://n.example/${zone}/${name}`;
  const write = (zone: string): string[] =>
    Object.entries({ ...PAGES, ...OTHERS }).map(([name, page]) => {
      const file = join(folder, `${zone.replace('/', '-')}-${name}`);
      const address = addressOf(zone, name);
      const content = name.endsWith('.html')
        ? page.replace('</head>', `<link rel="canonical" href="${address}"></head>`)
        : page.replace(/^---\n/, `---\nurl: ${address}\n`);
      writeFileSync(file, content);
      return file;
    });
  const run = (TZ: string, ...args: string[]): Promise<Ending> =>
    newsroom(['import', '--as-of', '2024-10-31', ...args], {
      dir: project.dir,
      env: { ...project.env(), TZ },
    });

  beforeAll(async () => {
    project = await createProject();
    folder = mkdtempSync(join(tmpdir(), 'newsroom-zones-'));
    strapi = await project.start();
    for (const code of ['ja', 'ko', 'zh']) {
      await strapi.plugin('i18n').service('locales').create({ code, name: code });
    }
    await project.stop();
    // A locale for each zone, so that texts without an address are told apart.
    await run('UTC', '--locale', 'ja', '--time-zone', 'Asia/Seoul', ...write('Asia/Seoul'));
    await run('UTC', '--locale', 'ko', '--time-zone', 'europe/berlin', ...write('Europe/Berlin'));
    await run('America/New_York', '--locale', 'zh', ...write('America/New_York'));
    again = await run('UTC', '--locale', 'ja', ...write('Asia/Seoul'));
    strapi = await project.start();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await project.remove();
  });

  const ZONES = [
    ['Asia/Seoul', 'ja', '2024-04-30T15:30:00.000Z', '2024-04-30T15:00:00.000Z'],
    ['Europe/Berlin', 'ko', '2024-04-30T22:30:00.000Z', '2024-04-30T22:00:00.000Z'],
    ['America/New_York', 'zh', '2024-05-01T04:30:00.000Z', '2024-05-01T04:00:00.000Z'],
  ] as const;

  const all = async (locale: string): Promise<(Entry & { readonly title: string })[]> =>
    (await strapi.documents(ARTICLE).findMany({ locale, status: 'draft' } as never)) as never;
  const titled = async (locale: string, title: string): Promise<string | undefined> =>
    (await all(locale)).find((entry) => entry.title === title)?.publishedOn;

  it.each(ZONES)('reads them by the clocks of %s', async (zone, locale, expected, midnight) => {
    const entries = await all(locale);
    expect(entries).toHaveLength(Object.keys({ ...PAGES, ...OTHERS }).length);
    const others = ['Zoned', 'Only a day', 'An age'];
    const dates = entries.filter(({ title }) => !others.includes(title));
    expect(dates.map(({ publishedOn }) => publishedOn)).toEqual(dates.map(() => expected));
    expect(await titled(locale, 'Only a day')).toBe(midnight);
    expect(entries.filter(({ sourceUrl }) => sourceUrl === addressOf(zone, 'front.md'))).toEqual([
      expect.objectContaining({ publishedOn: expected }),
    ]);
  });

  it.each(ZONES)(
    'keeps to a zone that is written, whatever the clocks of %s',
    async (_zone, locale) => expect(await titled(locale, 'Zoned')).toBe('2024-04-30T22:30:00.000Z')
  );

  it('counts ages back from the day on those clocks', async () => {
    expect(await titled('ja', 'An age')).toBe('2024-06-30T15:00:00.000Z');
    expect(await titled('zh', 'An age')).toBe('2024-07-01T04:00:00.000Z');
  });

  it('changes nothing when the same files are read again by other clocks', async () => {
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).not.toMatch(/Made|differ/);
    expect(await titled('ja', 'Only a day')).toBe('2024-04-30T15:00:00.000Z');
  });
});
