import type { Core } from '@strapi/strapi';
import { ARTICLE, connections, paragraphs } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';

interface Taken {
  kind: string;
  documentId: string;
  title: string;
  differs?: boolean;
  locale: string;
  otherLanguage: string | null;
  staysDraft: string | null;
  reason?: string;
}

let project: TestProject;
let strapi: Core.Strapi;

beforeAll(async () => {
  project = await createProject();
  strapi = await project.start();
  for (const [code, name] of [
    ['ja', '日本語'],
    ['ko', '한국어'],
    ['zh-Hant', '繁體中文'],
    ['pt-BR', 'Português'],
  ]) {
    await strapi.plugin('i18n').service('locales').create({ code, name });
  }
  await connections(strapi).settle();
});
afterAll(() => project.remove());

/** Has a file taken in, as the command does. */
const take = (path: string, text: string, payload: Record<string, unknown> = {}): Promise<Taken> =>
  connections(strapi).ask('import', {
    payload: {
      name: path,
      path,
      locale: 'en',
      locales: [],
      publish: false,
      asOf: '2026-11-24',
      dryRun: false,
      ...payload,
    },
    content: Buffer.from(text).toString('base64'),
  }) as Promise<Taken>;

const column = (title: string, date: string | null, ...texts: string[]): string =>
  `---\ntitle: ${title}\n${date === null ? '' : `date: ${date}\n`}---\n\n${texts.join('\n\n')}\n`;

const count = (title: string, locale = 'en'): Promise<number> =>
  strapi.db.query(ARTICLE).count({ where: { title, locale, publishedAt: null } });

describe('stories of one title', () => {
  it.each([
    [
      'en',
      'Letters',
      ['The oven is late.', 'A bench by the sea is wanted.', 'Gulls eat our buns.'],
    ],
    ['ja', '社説', ['窯は遅れた。', '海辺に腰掛けがほしい。', '鴎がパンを食べる。']],
    ['ko', '사설', ['오븐이 늦었다.', '바닷가에 벤치가 필요하다.', '갈매기가 빵을 먹는다.']],
    ['zh-Hant', '社論', ['烤爐遲到了。', '海邊需要長椅。', '海鷗吃了麵包。']],
  ])('are as many articles, by their day and text, in %s', async (locale, title, texts) => {
    const days = ['2024-03-12', '2024-03-19', '2024-03-26'];
    const files = texts.map((text, i) => [`/${locale}/${i}.md`, column(title, days[i]!, text)]);
    const undated = texts.map((text, i) => [
      `/${locale}/u${i}.md`,
      column(`${title} 2`, null, text),
    ]);
    const all = [...files, ...undated] as [string, string][];
    const first = [];
    for (const [path, text] of all) first.push(await take(path, text, { locale }));
    expect(first.map(({ kind }) => kind)).toEqual(all.map(() => 'made'));
    expect(new Set(first.map(({ documentId }) => documentId)).size).toBe(all.length);
    for (const [i, [path, text]] of all.entries()) {
      expect(await take(path, text, { locale })).toMatchObject({
        kind: 'known',
        documentId: first[i]!.documentId,
        differs: false,
      });
    }
    expect(await count(title, locale)).toBe(texts.length);
  });

  it('are known where they are moved, renamed or written in another format, unchanged', async () => {
    const text = column('Tides', '2024-03-12', 'The ebb is early today.');
    const { documentId } = await take('/a/tides.md', text);
    for (const path of ['/b/tides.md', '/a/renamed.md', 'tides.md']) {
      expect(await take(path, text)).toMatchObject({ kind: 'known', documentId, differs: false });
    }
    const html = `<!doctype html><title>Tides</title><meta name="date" content="2024-03-12"><article><h1>Tides</h1><p>The ebb is early today.</p></article>`;
    expect(await take('/a/tides.html', html)).toMatchObject({ kind: 'known', documentId });
  });

  it('are known after an edit where they lie, however much of their text is new', async () => {
    const dated = await take('/e/dated.md', column('Notes', '2024-03-12', 'The oven is lit.'));
    const later = await take('/e/later.md', column('Notes', '2024-03-19', 'A ferry has sunk.'));
    const bare = await take('/e/bare.md', column('Notes', null, 'Gulls have come back.'));
    for (const [path, date, { documentId }] of [
      ['/e/dated.md', '2024-03-12', dated],
      ['/e/later.md', '2024-03-19', later],
      ['/e/bare.md', null, bare],
      ['/e/dated.md', null, dated],
    ] as const) {
      const edited = column('Notes', date, `Nothing is left of it: ${path}.`);
      expect(await take(path, edited)).toMatchObject({ kind: 'known', documentId, differs: true });
    }
    expect(await count('Notes')).toBe(3);
  });

  it('are known by most of their text after an edit and a move', async () => {
    const text =
      'The mill turns again. Its wheel had been dry since the spring. Three men carried it.';
    const { documentId } = await take('/m/mill.md', column('Mill', '2024-03-12', text));
    const edited = column('Mill', '2024-03-12', `${text} They were paid in flour.`);
    for (const path of ['/n/mill.md', '/n/the-mill.md']) {
      expect(await take(path, edited)).toMatchObject({ kind: 'known', documentId, differs: true });
    }
  });

  it('are known after their day was corrected', async () => {
    const text = 'The clock strikes thirteen. Nobody knows how to mend it, and nobody minds.';
    const { documentId } = await take('/c/clock.md', column('Clock', '2024-03-12', text));
    const edited = column('Clock', '2024-04-12', text);
    expect(await take('/c/clock.md', edited)).toMatchObject({ kind: 'known', documentId });
  });

  it('are others where a file is written over week by week', async () => {
    const first = await take('/w/editorial.md', column('Week', '2024-03-12', 'The oven is lit.'));
    const next = await take('/w/editorial.md', column('Week', '2024-03-19', 'Gulls have come.'));
    expect(next).toMatchObject({ kind: 'made' });
    expect(next.documentId).not.toBe(first.documentId);
  });

  it('are others where only their figures are new, week by week or without a day', async () => {
    const tides = (a: number, b: number): string =>
      `High water is at ${a}:10 and at ${b}:40, low water at ${a + 6}:20. The ferry sails as usual, and the locks are open until dusk.`;
    for (const [date, dir] of [
      [null, 'x'],
      ['2024-03-12', 'y'],
    ] as const) {
      const title = `Tide table ${dir}`;
      expect(await take(`/${dir}/1.md`, column(title, date, tides(3, 15)))).toMatchObject({
        kind: 'made',
      });
      expect(await take(`/${dir}/2.md`, column(title, date, tides(5, 17)))).toMatchObject({
        kind: 'made',
      });
    }
  });

  it('are others where pages give the address of their site for their own', async () => {
    const page = (title: string, text: string): string =>
      `<!doctype html><title>${title}</title><link rel="canonical" href="https://quay.example/"><article><h1>${title}</h1><p>${text}</p></article>`;
    const one = await take('/p/1.html', page('A bridge of ice', 'It held until noon.'));
    const two = await take('/p/2.html', page('A roof of straw', 'Storks live on top.'));
    expect([one.kind, two.kind]).toEqual(['made', 'made']);
  });

  it('leave an editor’s change alone', async () => {
    const text = column('Harbour', '2024-03-12', 'The harbour is dredged.');
    const { documentId } = await take('/h/harbour.md', text);
    await strapi.documents(ARTICLE).update({
      documentId,
      data: { title: 'Harbour, edited', body: paragraphs('By hand.') },
    } as never);
    expect(await take('/h/harbour.md', text)).toMatchObject({
      kind: 'known',
      title: 'Harbour, edited',
      differs: false,
    });
    const edited = column('Harbour', '2024-03-12', 'The harbour is not dredged.');
    expect(await take('/h/harbour.md', edited)).toMatchObject({ kind: 'known', documentId });
  });

  it('are known by a key of before paths were asked', async () => {
    const text = column('Old key', null, 'The mast is of oak.');
    const { documentId } = await take('/o/old.md', text);
    const rows = strapi.db.query(ARTICLE);
    const { importKey } = (await rows.findOne({ where: { documentId } })) as { importKey: string };
    const old = importKey.split(':').slice(0, 2).join(':');
    await rows.updateMany({ where: { documentId }, data: { importKey: old } });
    expect(await take('/o/old.md', text)).toMatchObject({
      kind: 'known',
      documentId,
      differs: false,
    });
    const edited = column('Old key', null, 'Another text by now.');
    expect(await take('/q/other.md', edited)).toMatchObject({
      kind: 'known',
      documentId,
      differs: true,
    });
  });
});

describe('a file that says it is a draft', () => {
  const published = (documentId: string): Promise<number> =>
    strapi.documents(ARTICLE).count({ status: 'published', filters: { documentId } } as never);

  it.each([
    ['draft: true', '/d/a.md', 'its front matter says “draft: true”'],
    ['published: false', '/d/b.md', 'its front matter says “published: false”'],
    ['status: draft', '/d/c.md', 'its front matter says “status: draft”'],
    ['layout: post', '/site/_drafts/d.md', 'it lies in a folder “_drafts”'],
    ['date: 2999-03-12', '/d/e.md', 'its day, 2999-03-12, is yet to come'],
    ['date: 2020-01-01\npublishDate: 2999-03-13', '/d/f.md', 'its day, 2999-03-13, is yet to come'],
    ['expiryDate: 2020-01-01', '/d/g.md', 'its time was over on 2020-01-01'],
  ])('stays one where all are to be published: %s, %s', async (lines, path, staysDraft) => {
    const text = `---\ntitle: Oven ${path}\n${lines}\n---\n\nThe oven is lit.`;
    const taken = await take(path, text, { publish: true });
    expect(taken).toMatchObject({ kind: 'made', staysDraft });
    expect(await published(taken.documentId)).toBe(0);
    expect(await take(path, text, { publish: true })).toMatchObject({ kind: 'known', staysDraft });
    expect(await published(taken.documentId)).toBe(0);
  });

  it('has a day to come by the clocks of the zone it is read in', async () => {
    const hour = 60 * 60 * 1000;
    const shown = new Date(Date.now() + 5 * hour).toISOString().slice(0, 16).replace('T', ' ');
    const text = `---\ntitle: Oven of zones\ndate: ${shown}\n---\n\nThe oven is lit.`;
    const dry = { publish: true, dryRun: true };
    expect(await take('/d/z.md', text, { ...dry, timeZone: 'UTC' })).toMatchObject({
      staysDraft: expect.stringMatching(/is yet to come$/),
    });
    expect(await take('/d/z.md', text, { ...dry, timeZone: 'Asia/Tokyo' })).toMatchObject({
      staysDraft: null,
    });
  });

  it('is a draft as any other where none is to be published', async () => {
    const text = '---\ntitle: Quiet oven\ndraft: true\n---\n\nThe oven is lit.';
    expect(await take('/d/h.md', text)).toMatchObject({ kind: 'made', staysDraft: null });
  });

  it('is the same file once it is no draft any more', async () => {
    const text = (draft: boolean): string =>
      `---\ntitle: Ripe oven\ndraft: ${draft}\n---\n\nThe oven is lit.`;
    await take('/d/i.md', text(true), { publish: true });
    expect(await take('/d/i.md', text(false), { publish: true })).toMatchObject({
      kind: 'known',
      differs: false,
      staysDraft: null,
    });
  });

  it('is published where it says so', async () => {
    const text = '---\ntitle: Loud oven\ndate: 2024-03-12\ndraft: false\n---\n\nThe oven is lit.';
    const taken = await take('/d/j.md', text, { publish: true });
    expect(taken).toMatchObject({ staysDraft: null });
    expect(await published(taken.documentId)).toBe(1);
  });
});

describe('a page that says what language it is in', () => {
  const locales = ['en', 'ja', 'ko', 'zh-Hant', 'pt-BR'];
  const page = (lang: string, title: string): string =>
    `<!doctype html><html lang="${lang}"><title>${title}</title><h1>${title}</h1><p>窯に火が入った。</p></html>`;
  const localesOf = async (documentId: string): Promise<string[]> =>
    (
      (await strapi.db.query(ARTICLE).findMany({ where: { documentId } })) as { locale: string }[]
    ).map(({ locale }) => locale);

  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['ja_jp', 'ja'],
    ['Japanese', 'ja'],
    ['日本語', 'ja'],
    ['ko-KR', 'ko'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['en-GB', 'en'],
  ])('goes to the locale that fits: %s to %s', async (lang, locale) => {
    const title = `窯 ${Buffer.from(lang).toString('hex')}`;
    const taken = await take(`/l/${lang}.html`, page(lang, title), { locales });
    expect(taken).toMatchObject({ kind: 'made', locale, otherLanguage: null });
    expect(await localesOf(taken.documentId)).toEqual([locale]);
  });

  it.each(['fr', 'zh-CN', 'klingon'])(
    'is told where the project has no locale for it: %s',
    async (lang) => {
      const taken = await take(`/l/${lang}.html`, page(lang, `窯 ${lang}`), { locales });
      expect(taken).toMatchObject({ kind: 'made', locale: 'en', otherLanguage: lang });
    }
  );

  it('is told where another locale was asked for', async () => {
    const taken = await take('/l/asked.html', page('ja', '頼まれた窯'), { locale: 'ko' });
    expect(taken).toMatchObject({ kind: 'made', locale: 'ko', otherLanguage: 'ja' });
    const same = await take('/l/same.html', page('ko-KR', '같은 오븐'), { locale: 'ko' });
    expect(same).toMatchObject({ locale: 'ko', otherLanguage: null });
  });

  it('goes by its front matter too', async () => {
    const text = '---\ntitle: 오븐\nlang: ko\n---\n\n오븐에 불이 켜졌다.';
    expect(await take('/l/front.md', text, { locales })).toMatchObject({ locale: 'ko' });
  });

  it('is known in its own locale', async () => {
    const text = page('ja', '窯はひとつ');
    const { documentId } = await take('/l/one.html', text, { locales });
    expect(await take('/l/one.html', text, { locales })).toMatchObject({
      kind: 'known',
      documentId,
      locale: 'ja',
    });
  });
});

it('makes nothing of what is no article', async () => {
  const before = await strapi.db.query(ARTICLE).count();
  const taken = await take('/f/feed.md', '<rss version="2.0"><channel/></rss>', { publish: true });
  expect(taken).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/is a feed/) });
  expect(await strapi.db.query(ARTICLE).count()).toBe(before);
});
