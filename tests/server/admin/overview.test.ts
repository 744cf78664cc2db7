/** @databases all */

import type { Core } from '@strapi/strapi';
import type {
  ListAnswer,
  ListName,
  ListRow,
  NamedEntry,
  OverviewAnswer,
} from '../../../server/src/contracts/overview';
import type { FullAnswer } from '../../../server/src/delivery/reader';
import { article, ARTICLE, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
  type Grant,
} from '../../support/requests/editors';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const TOPIC = 'plugin::newsroom.topic';
const TERMS: Grant = {
  action: 'plugin::content-manager.explorer.read',
  subject: TERM,
  properties: { fields: ['term'], locales: ['en', 'ja', 'ko', 'zh'] },
};
const ENTRY = { uid: ARTICLE as string, documentId: 'nowhere', locale: 'en' };
/** Every list, with the routes that mend. */
const MENDING = [
  ['POST', '/newsroom/lists/refresh', 'review'],
  ['POST', '/newsroom/lists/choose', 'review'],
  ['POST', '/newsroom/lists/take-back', 'review'],
  ['POST', '/newsroom/lists/reject', 'review'],
  ['POST', '/newsroom/lists/never', 'glossary'],
  ['GET', '/newsroom/held/search?search=a', 'review'],
  ['POST', '/newsroom/held', 'review'],
  ['POST', '/newsroom/held/release', 'review'],
] as const;

describe.each(['automatic', 'review'] as const)('the overview in the mode %s', (mode) => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;
  let topic: string;
  const ids: Record<string, string> = {};

  const service = () => connections(strapi);
  const ok = async (as: Send, method: string, path: string, body?: unknown): Promise<unknown> => {
    const { status, json, text } = await as(method, path, body);
    if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`);
    return json;
  };
  const overview = async () =>
    ((await ok(send, 'GET', '/newsroom/overview')) as OverviewAnswer).data;
  const list = async (name: ListName, query = '', as = send): Promise<ListAnswer> =>
    (await ok(as, 'GET', `/newsroom/lists/${name}?pageSize=100${query}`)) as ListAnswer;
  const namesOf = ({ data }: ListAnswer): string[] =>
    data.map(({ entries }) => entries[0]?.title ?? '').sort();
  const find = (rows: readonly ListRow[], documentId: string | undefined) =>
    rows.find(({ entries }) => entries[0]?.documentId === documentId);
  const entry = (documentId: string | undefined, locale = 'en', uid: string = ARTICLE) => ({
    uid,
    documentId,
    locale,
  });
  const named = ({ uid, documentId, locale }: NamedEntry): NamedEntry => ({
    uid,
    documentId,
    locale,
  });
  /** What a site is shown of all published articles. */
  const shown = async (): Promise<{ title: string; answer: FullAnswer }[]> => {
    const rows = (await strapi.db.query(ARTICLE).findMany({
      where: { publishedAt: { $notNull: true } },
    })) as { documentId: string; locale: string; title: string }[];
    const all: { title: string; answer: FullAnswer }[] = [];
    for (const { documentId, locale, title } of rows) {
      const answer = await service().find({ documentId, locale });
      if (answer) all.push({ title, answer });
    }
    return all;
  };
  const term = async (locale: string, data: object): Promise<string> => {
    const { documentId } = await strapi
      .documents(TERM)
      .create({ locale, data, status: 'published' } as never);
    return documentId;
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { mode } } });
    for (const [code, name] of [
      ['ja', 'Japanese'],
      ['ko', 'Korean'],
      ['zh', 'Chinese'],
    ]) {
      await strapi.plugin('i18n').service('locales').create({ code, name });
    }
    send = await asAdmin(strapi);
    topic = (
      await strapi.documents(TOPIC).create({
        data: { name: 'Courts', slug: 'courts', kind: 'theme' },
      } as never)
    ).documentId;
    ids.defined = await term('en', {
      term: 'tide gauge',
      definition: paragraphs('Reads the sea.'),
    });
    ids.undefined = await term('en', { term: 'lighthouse', definition: paragraphs('  ') });
    ids.unused = await term('ja', { term: '潮位計', definition: paragraphs('海面の高さを測る。') });
    ids.never = await term('ko', { term: '등대', never: true });
    for (const [locale, label, name] of [
      ['en', 'Zorvik', 'Zorvik'],
      ['ja', '潮騒', 'Quenby'],
      ['ko', '파도소리', 'Marlow'],
      ['zh', '海浪声', 'Thessal'],
    ] as const) {
      const texts = [
        about(name),
        moreAbout(name),
        [`${name}esk met ${name}olfe, and ${name}itsu saw ${name}undar leave with ${name}ekk.`],
      ];
      for (const [i, part] of ['begins', 'goes on', 'once more'].entries()) {
        const title = `${label} ${part}`;
        const { documentId } = await article(strapi, { title, body: texts[i]!, locale });
        ids[`${locale}${i + 1}`] = documentId;
      }
    }
    ids.alone = (
      await article(strapi, {
        title: 'Alone at the lighthouse',
        body: ['A lighthouse and a tide gauge.', 'connection: 未知の記事', 'related: Zorvik begun'],
        topics: [topic],
      })
    ).documentId;
    ids.draft = (await article(strapi, { title: 'A draft', status: 'draft' })).documentId;
    ids.gone = (await article(strapi, { title: 'Soon gone' })).documentId;
    ids.citing = (
      await article(strapi, { title: 'Citing', body: ['connection: Soon gone'] })
    ).documentId;
    ids.held = (await article(strapi, { title: 'Held back', body: about('Zorvik') })).documentId;
    const story = [
      '港の灯台が百年ぶりに色を変えると海上保安部が発表した。',
      '漁師たちは新しい光に慣れるまで時間がかかると話す。',
    ];
    ids.told = (await article(strapi, { title: '灯台の色', body: story, locale: 'ja' })).documentId;
    ids.again = (
      await article(strapi, { title: '灯台の色が変わる', body: story, locale: 'ja' })
    ).documentId;
    await service().settle();
    const pair = (source: string, target: string, locale = 'en') => ({
      source: { documentId: ids[source]!, locale },
      target: { documentId: ids[target]! },
    });
    await service().pin(pair('en1', 'alone'));
    await service().pin(pair('alone', 'draft'));
    await service().pin(pair('alone', 'held'));
    await service().reject({ ...pair('en1', 'en3'), reason: 'outdated', note: 'x' } as never);
    await service().reject(pair('ja1', 'ja2', 'ja'));
    await service().accept(pair('ko1', 'ko2', 'ko'));
    await service().accept(pair('ko2', 'ko3', 'ko'));
    await service().choose({ ...pair('zh1', 'zh2', 'zh'), line: '不存在' });
    await service().hold({ documentId: ids.held });
    await strapi.documents(ARTICLE).unpublish({ documentId: ids.gone } as never);
    await service().settle();
  }, 120_000);
  afterAll(() => project.remove());

  it('counts what a site is shown', async () => {
    const answers = await shown();
    const free = answers.filter(({ answer }) => answer.source.documentId !== ids.held);
    const linked = new Set(
      answers.flatMap(({ answer }) =>
        answer.data.map(({ target }) => `${target.documentId} ${target.locale}`)
      )
    );
    const titles = (is: (one: (typeof free)[number]) => boolean): string[] =>
      free
        .filter(is)
        .map(({ title }) => title)
        .sort();
    const isLinked = ({ answer: { source } }: (typeof free)[number]) =>
      linked.has(`${source.documentId} ${source.locale}`);

    const few = titles(({ answer }) => answer.data.length < 3);
    const dead = titles(({ answer }) => answer.data.length === 0);
    const orphans = titles((one) => !isLinked(one));
    expect(dead.length).toBeGreaterThan(0);
    expect(dead.length).toBeLessThan(few.length + 1);
    expect(orphans.length).toBeLessThan(free.length);
    expect(namesOf(await list('few-connections'))).toEqual(few);
    expect(namesOf(await list('dead-ends'))).toEqual(dead);
    expect(namesOf(await list('orphans'))).toEqual(orphans);

    const { counts, coverage, heldArticles } = await overview();
    expect(counts).toMatchObject({
      'few-connections': few.length,
      'dead-ends': dead.length,
      orphans: orphans.length,
      'unresolved-lines': 3,
      rejected: 2,
      copies: 1,
      held: 1,
    });
    expect(heldArticles).toBe(1);
    for (const { locale, articles, covered } of coverage) {
      const own = free.filter(({ answer }) => answer.source.locale === locale);
      expect(articles).toBe(own.length);
      expect(covered).toBe(own.filter(({ answer }) => answer.data.length >= 3).length);
    }
    expect(coverage.map(({ locale }) => locale)).toEqual(['en', 'ja', 'ko', 'zh']);
    for (const [name, count] of Object.entries(counts)) {
      expect([name, (await list(name as ListName)).meta.pagination.total]).toEqual([name, count]);
    }
    for (const { entries, out } of (await list('few-connections')).data) {
      const { documentId, locale } = entries[0]!;
      const answer = await service().find({ documentId, locale });
      expect(out).toBe(answer?.data.length);
    }
  });

  it('tells a lone article, an unpublished target, a rejection and a hold at once', async () => {
    const { documentId } = await article(strapi, { title: '혼자 남은 기사', locale: 'ko' });
    const lists = async (): Promise<string[]> => {
      const names: string[] = [];
      for (const name of ['orphans', 'dead-ends', 'held'] as const) {
        if (find((await list(name)).data, documentId)) names.push(name);
      }
      return names;
    };
    await service().settle();
    expect(await lists()).toEqual(['orphans', 'dead-ends']);
    await service().pin({
      source: { documentId, locale: 'ko' },
      target: { documentId: ids.ko1! },
    });
    expect(await lists()).toEqual(['orphans']);
    await strapi.documents(ARTICLE).unpublish({ documentId: ids.ko1, locale: 'ko' } as never);
    await service().settle();
    expect(await lists()).toEqual(['orphans', 'dead-ends']);
    await strapi.documents(ARTICLE).publish({ documentId: ids.ko1, locale: 'ko' } as never);
    await service().settle();
    expect(await lists()).toEqual(['orphans']);
    await service().hold({ documentId, locale: 'ko' });
    expect(await lists()).toEqual(['held']);
    await service().release({ documentId, locale: 'ko' });
    expect(await lists()).toEqual(['orphans']);
    await strapi.documents(ARTICLE).unpublish({ documentId, locale: 'ko' } as never);
    await service().settle();
    expect(await lists()).toEqual([]);
  });

  it('narrows a list by locale, topic and title, and answers in pages', async () => {
    const all = await list('few-connections');
    const inJapanese = await list('few-connections', '&locale=ja');
    expect(inJapanese.data.every(({ entries }) => entries[0]?.locale === 'ja')).toBe(true);
    expect(inJapanese.data.length).toBeGreaterThan(0);
    expect(namesOf(await list('few-connections', `&topic=${topic}`))).toEqual([
      'Alone at the lighthouse',
    ]);
    for (const part of ['潮騒', '파도', '海浪声', 'ZORVIK']) {
      const found = await list('few-connections', `&search=${encodeURIComponent(part)}`);
      expect(found.data.length).toBeGreaterThan(0);
      expect(found.data.length).toBeLessThan(all.data.length);
      for (const { entries } of found.data) {
        expect(entries[0]?.title?.toLowerCase()).toContain(part.toLowerCase());
      }
    }
    expect((await list('few-connections', '&search=%25')).data).toEqual([]);
    const page = (await ok(
      send,
      'GET',
      '/newsroom/lists/few-connections?page=2&pageSize=2'
    )) as ListAnswer;
    expect(page.data).toEqual(all.data.slice(2, 4));
    const last = await list('few-connections', '&sort=last');
    expect(last.data[0]?.firstPublishedAt?.localeCompare(last.data.at(-1)!.firstPublishedAt!)).toBe(
      -1
    );
    expect(all.data[0]?.firstPublishedAt?.localeCompare(all.data.at(-1)!.firstPublishedAt!)).toBe(
      1
    );
  });

  it('offers what a line may mean, takes the choice, and takes it back', async () => {
    const rows = (await list('unresolved-lines')).data;
    expect(rows.map(({ line }) => line).sort()).toEqual(
      ['Soon gone', 'Zorvik begun', '未知の記事'].sort()
    );
    const row = rows.find(({ line }) => line === 'Zorvik begun')!;
    const candidate = row.candidates?.find(({ documentId }) => documentId === ids.en1);
    expect(candidate).toMatchObject({ title: 'Zorvik begins' });
    expect(candidate?.likeness).toBeGreaterThan(0.4);
    const choice = { source: named(row.entries[0]!), line: row.line };
    await ok(send, 'POST', '/newsroom/lists/choose', {
      ...choice,
      target: named(candidate!),
    });
    expect((await list('unresolved-lines')).data).toHaveLength(2);
    const answer = await service().find({ documentId: ids.alone! });
    expect(answer?.data.map(({ origin, target }) => [origin, target.documentId])).toContainEqual([
      'inline',
      ids.en1,
    ]);
    await ok(send, 'POST', '/newsroom/lists/take-back', choice);
    expect((await list('unresolved-lines')).data).toHaveLength(3);
    expect((await send('POST', '/newsroom/lists/take-back', choice)).status).toBe(404);
  });

  it('takes a rejection back, and rejects again', async () => {
    const rows = (await list('rejected')).data;
    const row = find(rows, ids.en1)!;
    expect(row).toMatchObject({ reason: 'outdated' });
    const [source, target] = row.entries.map(named);
    await ok(send, 'POST', '/newsroom/lists/take-back', { source, target });
    expect((await list('rejected')).data).toHaveLength(1);
    await ok(send, 'POST', '/newsroom/lists/reject', { source, target, reason: row.reason });
    expect(find((await list('rejected')).data, ids.en1)).toMatchObject({ reason: 'outdated' });
  });

  it('leaves a pin to who may pin: who only reviews can neither take it back nor reject it away', async () => {
    const reviewer = await sendAs(
      strapi,
      await createEditor(strapi, [...newsroomActions('read', 'review'), ...writingArticles()])
    );
    const pair = { source: { documentId: ids.alone! }, target: { documentId: ids.en1! } };
    await service().pin(pair);
    const body = { source: entry(ids.alone), target: entry(ids.en1) };
    expect((await reviewer('POST', '/newsroom/lists/take-back', body)).status).toBe(403);
    const rejection = { ...body, reason: null };
    expect((await reviewer('POST', '/newsroom/lists/reject', rejection)).status).toBe(403);
    const answer = await service().find({ documentId: ids.alone! });
    expect(answer?.data.map(({ origin }) => origin)).toContain('pinned');
    await service().restore(pair);
  });

  it('lists the articles of a story together', async () => {
    const { data } = await list('copies');
    expect(data).toHaveLength(1);
    expect(data[0]!.entries.map(({ documentId }) => documentId).sort()).toEqual(
      [ids.told, ids.again].sort()
    );
  });

  it('lists terms that nobody uses or defined, and never links one again', async () => {
    expect(namesOf(await list('unused-terms'))).toEqual(['潮位計']);
    const [row] = (await list('undefined-terms')).data;
    expect(row).toMatchObject({ entries: [{ title: 'lighthouse' }], articles: 1 });
    await service().unlink({ source: { documentId: ids.alone! }, term: ids.undefined! });
    expect(namesOf(await list('unused-terms'))).toEqual(['lighthouse', '潮位計'].sort());
    await service().restore({ source: { documentId: ids.alone! }, term: ids.undefined! });

    const body = { documentId: ids.unused, locale: 'ja' };
    await ok(send, 'POST', '/newsroom/lists/never', { ...body, never: true });
    expect((await list('unused-terms')).data).toEqual([]);
    await ok(send, 'POST', '/newsroom/lists/never', { ...body, never: false });
    expect((await list('unused-terms')).data).toHaveLength(1);
    await strapi.documents(TERM).update({
      documentId: ids.unused!,
      locale: 'ja',
      data: { term: '潮位計（改）' },
    } as never);
    const refused = await send('POST', '/newsroom/lists/never', { ...body, never: true });
    expect([refused.status, refused.json.error.message]).toEqual([
      400,
      'the term has changes that are not published: open it first',
    ]);
  });

  it('refreshes an article, also one that could not be read before', async () => {
    await ok(send, 'POST', '/newsroom/lists/refresh', entry(ids.alone));
    const states = strapi.db.query('plugin::newsroom.state');
    const where = { documentId: ids.citing };
    await states.updateMany({ where, data: { status: 'failed', failure: 'no ink' } });
    await ok(send, 'POST', '/newsroom/lists/refresh', entry(ids.citing));
    expect(await states.findOne({ where })).toMatchObject({ status: 'ok' });
  });

  it('holds articles and topics back, found by name, and releases them', async () => {
    const found = (await ok(
      send,
      'GET',
      `/newsroom/held/search?locale=ja&search=${encodeURIComponent('灯台')}`
    )) as { data: { documentId: string; title: string }[] };
    expect(found.data.map(({ title }) => title).sort()).toEqual(
      ['灯台の色', '灯台の色が変わる'].sort()
    );
    const topics = (await ok(send, 'GET', '/newsroom/held/search?search=court')) as typeof found;
    expect(topics.data).toMatchObject([{ title: 'Courts', documentId: topic, uid: TOPIC }]);
    for (const [locale, typed] of [
      ['en', 'ＣＯＵＲＴ'],
      ['ja', '色 灯台'],
      ['ko', '파도'.normalize('NFD')],
    ] as const) {
      const path = `/newsroom/held/search?locale=${locale}&search=${encodeURIComponent(typed)}`;
      expect([typed, ((await ok(send, 'GET', path)) as typeof found).data.length]).not.toEqual([
        typed,
        0,
      ]);
    }

    await ok(send, 'POST', '/newsroom/held', entry(topic, 'en', TOPIC));
    expect(find((await list('held')).data, topic)).toMatchObject({ articles: 1 });
    expect((await overview()).heldArticles).toBe(2);
    expect((await service().find({ documentId: ids.alone! }))?.data).toEqual([]);
    await ok(send, 'POST', '/newsroom/held/release', entry(topic, 'en', TOPIC));
    expect((await overview()).heldArticles).toBe(1);
    const again = await send('POST', '/newsroom/held/release', entry(topic, 'en', TOPIC));
    expect(again.status).toBe(404);
    const audit = (await ok(send, 'GET', '/newsroom/audit?pageSize=2')) as {
      data: { action: string; actor: string; source: { title: string } }[];
    };
    expect(audit.data).toMatchObject([
      { action: 'restored', actor: 'An Editor', source: { title: 'Courts' } },
      { action: 'held', actor: 'An Editor' },
    ]);
  });

  it.each([
    ['GET', '/newsroom/lists/none', {}, 404, /Not Found/],
    ['GET', '/newsroom/lists/orphans?page=0', {}, 400, /^page must/],
    ['GET', '/newsroom/lists/orphans?sort=title', {}, 400, /^sort must/],
    ['GET', '/newsroom/lists/orphans?topic=a%20b', {}, 400, /^topic must/],
    ['GET', '/newsroom/lists/orphans?search[$ne]=x', {}, 400, /^search must/],
    ['GET', '/newsroom/held/search', {}, 400, /^search must/],
    ['POST', '/newsroom/lists/refresh', { ...ENTRY, documentId: 'a b' }, 400, /^documentId must/],
    [
      'POST',
      '/newsroom/lists/choose',
      { source: ENTRY, target: ENTRY, line: '' },
      400,
      /^line must/,
    ],
    ['POST', '/newsroom/lists/choose', { line: 'x', source: 1 }, 400, /^source must/],
    ['POST', '/newsroom/lists/take-back', { source: ENTRY }, 400, /^target must/],
    [
      'POST',
      '/newsroom/lists/never',
      { documentId: 'x', locale: 'en', never: 'yes' },
      400,
      /^never must/,
    ],
    ['POST', '/newsroom/held', ENTRY, 404, /Not Found/],
    ['POST', '/newsroom/held', { ...ENTRY, documentId: { $ne: 'x' } }, 400, /^documentId must/],
  ] as const)('answers %s %s %j with %i and a sentence', async (method, path, body, code, says) => {
    const { status, json } = await send(method, path, method === 'GET' ? undefined : body);
    expect([status, json.error.message]).toEqual([code, expect.stringMatching(says)]);
  });

  it('is closed to all who lack the action, and to strangers', async () => {
    const reader = await sendAs(strapi, await createEditor(strapi, newsroomActions('read')));
    const other = await sendAs(strapi, await createEditor(strapi, newsroomActions('audit')));
    const stranger = await openSite(strapi);
    for (const [method, path] of MENDING) {
      const body = method === 'GET' ? undefined : {};
      expect((await reader(method, path, body)).status).toBe(403);
      expect((await stranger.send(method, path)).status).toBe(401);
    }
    for (const path of ['overview', 'lists/orphans', 'lists/held', 'lists/topics']) {
      expect((await reader('GET', `/newsroom/${path}`)).status).toBe(200);
      expect((await other('GET', `/newsroom/${path}`)).status).toBe(403);
      expect((await stranger.send('GET', `/newsroom/${path}`)).status).toBe(401);
    }
  });

  it('keeps titles, lines and searches back from who may not read the articles', async () => {
    const grants = newsroomActions('read', 'review', 'glossary');
    const outsider = await sendAs(strapi, await createEditor(strapi, grants));
    const abroad = await sendAs(
      strapi,
      await createEditor(strapi, [...grants, ...writingArticles(['ja']), TERMS])
    );
    for (const name of ['orphans', 'unresolved-lines', 'rejected', 'held'] as const) {
      const { text } = await outsider('GET', `/newsroom/lists/${name}?pageSize=100`);
      expect(text).not.toMatch(/Zorvik|潮騒|未知|Soon|Held back|"note":"x"/);
    }
    expect((await list('orphans', '&search=Alone', outsider)).data).toEqual([]);
    expect((await list('few-connections', '&search=Zorvik', abroad)).data).toEqual([]);
    expect(
      (await list('few-connections', `&search=${encodeURIComponent('潮騒')}`, abroad)).data.length
    ).toBeGreaterThan(0);
    const rows = (await list('unresolved-lines', '', abroad)).data;
    expect(rows.every(({ line, candidates }) => line === null && candidates?.length === 0)).toBe(
      true
    );
    const search = await outsider('GET', '/newsroom/held/search?search=Zorvik');
    expect(search.json.data).toEqual([]);
    for (const path of ['lists/refresh', 'held']) {
      expect((await outsider('POST', `/newsroom/${path}`, entry(ids.alone))).status).toBe(404);
    }
    const choice = { source: entry(ids.alone), target: entry(ids.en1), line: 'Zorvik begun' };
    expect((await abroad('POST', '/newsroom/lists/choose', choice)).status).toBe(404);
    const never = { documentId: ids.undefined, locale: 'en', never: true };
    expect((await outsider('POST', '/newsroom/lists/never', never)).status).toBe(404);
  });
});
