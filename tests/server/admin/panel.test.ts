import type { Core } from '@strapi/strapi';
import type { PanelConnection, PanelTarget, PanelView } from '../../../server/src/contracts/panel';
import { article, ARTICLE, connections, paragraphs } from '../../support/newsroom/articles';
import {
  createEditor,
  newsroomActions,
  sendAs,
  writingArticles,
} from '../../support/requests/editors';
import { about, moreAbout } from '../../support/newsroom/pairs';
import { addPostType, POST, POST_FIELDS } from '../../support/project/post-type';
import { asAdmin, openSite, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

const UID = 'plugin::newsroom.article';

const titlesOf = (list: readonly { readonly target: PanelTarget }[]): (string | null)[] =>
  list.map(({ target }) => target.title);

describe('the panel', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;

  const id = async (input: Parameters<typeof article>[1]): Promise<string> =>
    (await article(strapi, input)).documentId;

  const settle = () => connections(strapi).settle();
  const ref = (documentId: string, uid = UID) => ({ uid, documentId });
  const at = (documentId: string, path: string, uid = UID): string =>
    `/newsroom/entries/${uid}/${documentId}/${path}`;

  const read = async (documentId: string, query = '', as = send): Promise<PanelView> => {
    const { status, json } = await as('GET', at(documentId, `panel${query}`));
    expect(status).toBe(200);
    return json.data as PanelView;
  };
  const say = async (
    documentId: string,
    path: string,
    body: unknown,
    method = 'POST'
  ): Promise<PanelView> => {
    const { status, json, text } = await send(method, at(documentId, path), body);
    expect([status, text]).toEqual([200, expect.anything()]);
    return json.data as PanelView;
  };
  const pin = (documentId: string, target: string, more: object = {}) =>
    say(documentId, 'pins', { target: ref(target), ...more });
  const decide = (documentId: string, body: object) => say(documentId, 'decisions', body);

  beforeAll(async () => {
    project = await createProject();
    addPostType(project);
    strapi = await project.start({ newsroom: { config: { sources: { [POST]: POST_FIELDS } } } });
    send = await asAdmin(strapi);
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: '日本語' });
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
    await settle();
  });
  afterAll(() => project.remove());

  describe('of a published article', () => {
    let first: string;
    let second: string;

    beforeAll(async () => {
      first = await id({
        title: 'Zorvik begins',
        body: [...about('Zorvik'), 'connection: A lamp at the quay', 'related: Nobody wrote this'],
        publishedOn: '2025-03-01',
      });
      second = await id({
        title: 'Zorvik goes on',
        body: moreAbout('Zorvik'),
        publishedOn: '2024-03-01',
      });
      await id({ title: 'A lamp at the quay', body: ['It shines.'] });
      await settle();
    });

    it('tells what a site shows, from stored rows, with relevance and reasons', async () => {
      const view = await read(first);
      expect(view).toMatchObject({
        basis: 'indexed',
        mode: 'automatic',
        isPublished: true,
        isChanged: false,
        pinned: [],
        followUp: [],
        suggestions: [],
        rejected: [],
        copies: [],
      });
      expect(titlesOf(view.background)).toEqual(['Zorvik goes on']);
      const [{ relevance, reasons, target }] = view.background as [PanelConnection];
      expect(target.publishedOn).toBe('2024-03-01T00:00:00.000Z');
      expect(reasons.length).toBeGreaterThan(0);
      const sum = reasons.reduce((total, { share }) => total + share, 0);
      expect(sum).toBeCloseTo(relevance ?? 0, 4);
      expect(reasons.map(({ label }) => label)).toContain('Zorvik');
      const found = await connections(strapi).find({ documentId: first });
      expect(found?.data.map((one) => one.target.documentId)).toEqual([
        ...view.lines.flatMap((line) => line.target?.documentId ?? []),
        ...view.background.map((one) => one.target.documentId),
      ]);
    });

    it('tells every line and where it leads', async () => {
      const { lines } = await read(first);
      expect(
        lines.map(({ title, resolution, target }) => [title, resolution, target?.title])
      ).toEqual([
        ['A lamp at the quay', 'title', 'A lamp at the quay'],
        ['Nobody wrote this', 'unresolved', undefined],
      ]);
    });

    it('tells who links here', async () => {
      const { backlinks } = await read(second);
      expect(backlinks).toMatchObject({ total: 1, isCapped: false });
      expect(backlinks.data[0]).toMatchObject({
        origin: 'automatic',
        source: { title: 'Zorvik begins' },
      });
    });

    it('relates the text as last saved once it differs from the published one', async () => {
      const target = await id({ title: 'Quenby tonight', body: about('Quenby') });
      const source = await id({ title: 'Nothing yet', body: ['Nothing to say.'] });
      await settle();
      expect((await read(source)).background).toEqual([]);
      await strapi.documents(ARTICLE).update({
        documentId: source,
        data: { body: paragraphs(...moreAbout('Quenby'), 'related: Quenby tonight') },
      } as never);
      const view = await read(source);
      expect(view).toMatchObject({ basis: 'live', isPublished: true, isChanged: true });
      expect(view.lines[0]).toMatchObject({ resolution: 'title', target: { documentId: target } });
      // The line leads there already.
      expect(view.background).toEqual([]);
    });
  });

  it('relates a draft that was never published as if it were published now', async () => {
    const target = await id({ title: 'Mirelle at sea', body: about('Mirelle') });
    await settle();
    const draft = await id({
      title: 'Mirelle returns',
      body: moreAbout('Mirelle'),
      status: 'draft',
    });
    const view = await read(draft);
    expect(view).toMatchObject({ basis: 'live', isPublished: false, isChanged: false });
    expect(view.background.map((one) => one.target.documentId)).toEqual([target]);
    expect(Date.parse(view.savedAt!)).toBeLessThanOrEqual(Date.now());
  });

  it('works for a configured content type without locales', async () => {
    const make = async (headline: string, text: string): Promise<string> => {
      const made = await strapi.documents(POST as never).create({
        data: { headline, text },
        status: 'published',
      } as never);
      return (made as unknown as { documentId: string }).documentId;
    };
    const [a, b] = [await make('Torvald sails', 'Torvald.'), await make('A pin', 'A text.')];
    await settle();
    const { status, json } = await send('POST', at(a, 'pins', POST), { target: ref(b, POST) });
    expect(status).toBe(200);
    expect(titlesOf(json.data.pinned)).toEqual(['A pin']);
    const found = await send('GET', `/newsroom/search?q=torvald&uid=${POST}`);
    expect(found.json.data).toMatchObject([{ documentId: a, locale: 'en' }]);
    expect((await send('GET', '/newsroom/sources')).json.data).toEqual([
      { uid: UID, localized: true },
      { uid: POST, localized: false },
    ]);
  });

  describe('takes decisions', () => {
    it('pins with a note, moves, and takes back', async () => {
      const [source, a, b, c] = [
        await id({ title: 'Pins' }),
        await id({ title: 'Anchors' }),
        await id({ title: 'Barges' }),
        await id({ title: 'Canoes', status: 'draft' }),
      ];
      await settle();
      await pin(source, a);
      await pin(source, b, { note: ' 必読 ' });
      const view = await pin(source, c, { position: 0 });
      expect(
        view.pinned.map(({ target, note }) => [target.title, target.isPublished, note])
      ).toEqual([
        ['Canoes', false, null],
        ['Anchors', true, null],
        ['Barges', true, '必読'],
      ]);
      const ordered = await say(source, 'pins', { targets: [ref(b), ref(a), ref(c)] }, 'PUT');
      expect(titlesOf(ordered.pinned)).toEqual(['Barges', 'Anchors', 'Canoes']);
      const without = await say(source, 'pins/restore', { target: ref(a) });
      expect(titlesOf(without.pinned)).toEqual(['Barges', 'Canoes']);
      const rows = await strapi.db.query('plugin::newsroom.decision').findMany({
        where: { sourceId: source },
        orderBy: { position: 'asc' },
      });
      expect(rows.map(({ position }) => position)).toEqual([0, 1]);
      // Taken back twice is no mistake: a click is sent again when its answer was lost.
      await say(source, 'pins/restore', { target: ref(a) });
      const audit = await send('GET', '/newsroom/audit?pageSize=5');
      expect(audit.json.data.map(({ action }: { action: string }) => action)).toEqual([
        'restored',
        'reordered',
        'pinned',
        'pinned',
        'pinned',
      ]);
      expect(audit.json.data[0].actor).toBe('An Editor');
    });

    it('gives pins of the same moment positions of their own', async () => {
      const source = await id({ title: 'Crowd' });
      const targets = await Promise.all(
        Array.from({ length: 8 }, (_, i) => id({ title: `Pin ${i}` }))
      );
      await Promise.all(
        targets.map((target, i) => pin(source, target, i % 2 === 0 ? {} : { position: 0 }))
      );
      const positions = async (): Promise<number[]> => {
        const rows = await strapi.db.query('plugin::newsroom.decision').findMany({
          where: { sourceId: source, kind: 'pinned' },
        });
        return rows.map(({ position }) => position as number).sort((a, b) => a - b);
      };
      expect(await positions()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      await Promise.all([
        say(source, 'pins', { targets: [...targets].reverse().map((one) => ref(one)) }, 'PUT'),
        say(source, 'pins', { targets: targets.map((one) => ref(one)) }, 'PUT'),
        say(source, 'pins/restore', { target: ref(targets[3]!) }),
        decide(source, { kind: 'rejected', target: ref(targets[4]!), reason: 'other' }),
      ]);
      expect(await positions()).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('accepts, rejects with a reason, and restores', async () => {
      const source = await id({ title: 'Vexley opens', body: about('Vexley') });
      const target = await id({ title: 'Vexley closes', body: moreAbout('Vexley') });
      await settle();
      const accepted = await decide(source, { kind: 'accepted', target: ref(target) });
      const list = [...accepted.background, ...accepted.followUp];
      expect(list).toMatchObject([{ accepted: true, target: { documentId: target } }]);
      const rejected = await decide(source, {
        kind: 'rejected',
        target: ref(target),
        reason: 'outdated',
      });
      expect(rejected.rejected).toMatchObject([
        { reason: 'outdated', target: { title: 'Vexley closes' } },
      ]);
      expect([...rejected.background, ...rejected.followUp]).toEqual([]);
      // Once relinked the stored rows lack it; taken back it is there at once.
      await settle();
      const restored = await say(source, 'decisions/restore', { target: ref(target) });
      expect(restored.rejected).toEqual([]);
      expect(titlesOf([...restored.background, ...restored.followUp])).toEqual(['Vexley closes']);
      await settle();
      const view = await read(source);
      expect(view.basis).toBe('indexed');
      expect(titlesOf([...view.background, ...view.followUp])).toEqual(['Vexley closes']);
    });

    it('offers the candidates of a line that may mean two articles, and takes a choice', async () => {
      const twins = [await id({ title: '韓国の港で祭り' }), await id({ title: '韓国の港で祭り' })];
      const source = await id({ title: 'Which', body: ['関連記事：韓国の港で祭り'] });
      await settle();
      const [line] = (await read(source)).lines;
      expect(line).toMatchObject({ resolution: 'choice', target: null });
      expect(line?.candidates.map(({ target }) => target.documentId).sort()).toEqual(twins.sort());
      const choice = { kind: 'chosen', target: ref(twins[1]!), line: '韓国の港で祭り' };
      expect((await decide(source, choice)).lines[0]).toMatchObject({
        resolution: 'chosen',
        target: { documentId: twins[1] },
      });
      const back = await say(source, 'decisions/restore', { line: '韓国の港で祭り' });
      expect(back.lines[0]).toMatchObject({ resolution: 'choice', target: null });
    });

    it('warns of a pinned copy of the story', async () => {
      const story = ['Halvorsen', 'Ingeborg', 'Kaspar'].flatMap((one) => [
        ...about(one),
        ...moreAbout(one),
      ]);
      const source = await id({ title: 'Halvorsen wins', body: story, publishedOn: '2025-01-01' });
      const copy = await id({ title: 'Halvorsen wins', body: story, publishedOn: '2025-01-01' });
      await settle();
      expect((await read(source)).copies.map((one) => one.documentId)).toEqual([copy]);
      expect((await pin(source, copy)).pinned).toMatchObject([{ isCopy: true }]);
    });
  });

  describe('refuses', () => {
    const TARGET = { uid: 'api::post.post', documentId: 'nobody' };
    let source: string;
    let other: string;
    beforeAll(async () => {
      source = await id({ title: 'Refusals' });
      other = await id({ title: 'Others' });
    });

    it.each([
      ['pins', {}, 'target must be an object with uid, documentId, but is missing'],
      ['pins', [], 'the body must be an object with target, position, note, got an empty list'],
      ['pins', { target: 'x' }, 'target must be an object with uid, documentId, got "x"'],
      [
        'pins',
        { target: TARGET, position: -1 },
        'position must be a whole number within 0–500, got -1',
      ],
      [
        'pins',
        { target: TARGET, note: 'x'.repeat(1001) },
        /^note must be a text of at most 1000 characters, got "x+…$/,
      ],
      [
        'decisions',
        { kind: 'liked' },
        'kind must be "accepted" or "rejected" or "chosen", got "liked"',
      ],
      ['decisions/restore', { line: ' ' }, /^line must be the title of a line/],
    ])('%s with %j in one sentence', async (path, body, message) => {
      const { status, json } = await send('POST', at(source, path), body);
      expect(status).toBe(400);
      expect(json.error.message).toEqual(
        typeof message === 'string' ? message : expect.stringMatching(message)
      );
    });

    it('an unknown reason, the article itself, and text that no database takes', async () => {
      const target = ref(other);
      for (const body of [
        { kind: 'rejected', target, reason: 'boring' },
        { kind: 'rejected', target },
        { kind: 'accepted', target: ref(source) },
        { kind: 'chosen', target, line: 'a\0b' },
      ]) {
        expect((await send('POST', at(source, 'decisions'), body)).status).toBe(400);
      }
      const orders = [{ targets: 'all' }, { targets: [{}] }, { targets: [ref('a/b')] }];
      for (const body of orders)
        expect((await send('PUT', at(source, 'pins'), body)).status).toBe(400);
    });

    it('articles that are not there', async () => {
      const nowhere = [
        at('doesnotexist', 'panel'),
        at(source, 'panel?locale=ja'),
        at(source, 'panel', 'plugin::newsroom.topic'),
        at(encodeURIComponent('a b'), 'panel'),
      ];
      for (const path of nowhere) expect((await send('GET', path)).status).toBe(404);
      const body = { target: ref('doesnotexist') };
      expect((await send('POST', at(source, 'pins'), body)).status).toBe(404);
    });
  });

  describe('rights', () => {
    let source: string;
    let target: string;

    const editor = async (...grants: Parameters<typeof createEditor>[1][]): Promise<Send> =>
      sendAs(strapi, await createEditor(strapi, grants.flat()));

    beforeAll(async () => {
      source = await id({ title: 'Rights' });
      target = await id({ title: 'Secret of the northern mole' });
      await settle();
      await pin(source, target);
    });

    it('closes each route to who lacks its action, and to strangers', async () => {
      const reader = await editor(newsroomActions('read'), writingArticles());
      expect((await reader('GET', at(source, 'panel'))).status).toBe(200);
      const { send: stranger } = await openSite(strapi);
      const body = { target: ref(target) };
      for (const [method, path] of [
        ['POST', 'pins'],
        ['PUT', 'pins'],
        ['POST', 'pins/restore'],
        ['POST', 'decisions'],
        ['POST', 'decisions/restore'],
      ] as const) {
        expect((await reader(method, at(source, path), body)).status).toBe(403);
        expect((await stranger(method, at(source, path))).status).toBe(401);
      }
      const writer = await editor(writingArticles());
      for (const path of [at(source, 'panel'), '/newsroom/search?q=x', '/newsroom/sources']) {
        expect((await writer('GET', path)).status).toBe(403);
        expect((await stranger('GET', path)).status).toBe(401);
      }
    });

    it('lets nobody replace a decision that needs another action', async () => {
      const reviewer = await editor(newsroomActions('read', 'review'), writingArticles());
      const body = { kind: 'rejected', target: ref(target), reason: 'other' };
      expect((await reviewer('POST', at(source, 'decisions'), body)).status).toBe(403);
      const restore = { target: ref(target) };
      expect((await reviewer('POST', at(source, 'decisions/restore'), restore)).status).toBe(403);
      expect(titlesOf((await read(source)).pinned)).toEqual(['Secret of the northern mole']);
    });

    it('keeps titles back from who may not read the articles', async () => {
      const onlyOwn = [
        ...newsroomActions('read', 'pin', 'review'),
        ...writingArticles().map((grant) => ({ ...grant, conditions: ['admin::is-creator'] })),
      ];
      const author = await editor(onlyOwn);
      const made = await author(
        'POST',
        `/content-manager/collection-types/${UID}?plugins[i18n][locale]=en`,
        { title: 'Of my own', body: paragraphs('connection: Secret of the northern mole') }
      );
      expect(made.status).toBe(201);
      const own = made.json.data.documentId as string;
      await pin(own, target, { note: 'see there' });
      const { status, json, text } = await author('GET', at(own, 'panel'));
      expect(status).toBe(200);
      expect(json.data.pinned).toMatchObject([{ target: { title: null }, reasons: [] }]);
      // The author's own line says so, but nothing else does.
      expect(text.split('northern mole')).toHaveLength(2);
      expect((await author('GET', at(source, 'panel'))).status).toBe(404);
      const more = { target: ref(source) };
      expect((await author('POST', at(own, 'pins'), more)).status).toBe(404);
      const search = await author('GET', '/newsroom/search?q=o');
      expect(titlesOf(search.json.data.map((one: PanelTarget) => ({ target: one })))).toEqual([
        'Of my own',
      ]);
      const elsewhere = await editor(newsroomActions('read'), writingArticles(['ja']));
      expect((await elsewhere('GET', at(source, 'panel'))).status).toBe(404);
    });
  });
});
