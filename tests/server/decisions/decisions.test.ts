import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { MentionAnswer } from '../../../server/src/contracts';
import type { Connections } from '../../../server/src/api/service';
import { article, ARTICLE, connections, paragraphs, TERM } from '../../support/newsroom/articles';
import { about, createPair, moreAbout } from '../../support/newsroom/pairs';
import { createToken, openSite, type Site } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

interface AuditEntry {
  action: string;
  actor: string | null;
  subject: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

describe('decisions of editors', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let service: Connections;
  let site: Site;
  let token: string;

  const show = async (documentId: string): Promise<string[]> => {
    const answer = await service.find({ documentId });
    return answer?.data.map(({ origin, target }) => `${origin} ${target.documentId}`) ?? [];
  };
  const pair = (source: string, target: string) => ({
    source: { documentId: source },
    target: { documentId: target },
    actor: '7',
  });
  const plain = async (title: string): Promise<string> =>
    (await article(strapi, { title })).documentId;
  const auditOf = async (documentId: string): Promise<AuditEntry[]> =>
    await strapi.db.query('plugin::newsroom.audit-entry').findMany({
      where: { subject: { $contains: documentId } },
      orderBy: { id: 'asc' },
    });

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start({ newsroom: { config: { limit: 3 } } });
    service = connections(strapi);
    site = await openSite(strapi);
    token = await createToken(strapi, 'full-access');
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters', 'Umbrellas']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
  });
  afterAll(() => project.remove());

  describe('pin', () => {
    it('puts targets before all others, in their order', async () => {
      const { first, second } = await createPair(strapi, 'Zorvik');
      const [a, b, c] = [await plain('Anchors'), await plain('Barges'), await plain('Canoes')];
      await service.settle();
      await service.pin(pair(first, a));
      await service.pin(pair(first, b));
      await service.pin({ ...pair(first, c), position: 0 });
      expect(await show(first)).toEqual([
        `pinned ${c}`,
        `pinned ${a}`,
        `pinned ${b}`,
        `automatic ${second}`,
      ]);
      await service.pin({ ...pair(first, b), position: 1 });
      expect(await show(first)).toEqual([
        `pinned ${c}`,
        `pinned ${b}`,
        `pinned ${a}`,
        `automatic ${second}`,
      ]);
      expect(await service.restore(pair(first, b))).toBe(true);
      expect(await service.restore(pair(first, b))).toBe(false);
      await service.settle();
      expect(await show(first)).toEqual([`pinned ${c}`, `pinned ${a}`, `automatic ${second}`]);
    });

    it('shows a target once, though the engine and a line lead there as well', async () => {
      const { first, second } = await createPair(strapi, 'Quenby');
      await service.settle();
      await service.pin(pair(first, second));
      expect(await show(first)).toEqual([`pinned ${second}`]);
      await service.settle();
      expect(await show(first)).toEqual([`pinned ${second}`]);
      await service.restore(pair(first, second));
      await service.settle();
      expect(await show(first)).toEqual([`automatic ${second}`]);
    });

    it('waits for a target that is a draft', async () => {
      const source = await plain('Quays');
      const { documentId } = await article(strapi, { title: 'CANARY wharf', status: 'draft' });
      await service.pin(pair(source, documentId));
      await service.settle();
      expect(await show(source)).toEqual([]);
      await strapi.documents(ARTICLE).publish({ documentId });
      expect(await show(source)).toEqual([`pinned ${documentId}`]);
    });

    it('tells the target who links there, at once', async () => {
      const [source, target] = [await plain('Ropes'), await plain('Sails')];
      await service.settle();
      await service.pin(pair(source, target));
      const { json } = await site.get(`/articles/${target}/backlinks`, token);
      expect(json.data).toMatchObject([{ origin: 'pinned', source: { documentId: source } }]);
    });
  });

  describe('reject', () => {
    it('hides an automatic connection at once and for good, and lets the next one move up', async () => {
      const body = [...about('Brask'), ...moreAbout('Brask')];
      const ids: string[] = [];
      for (let i = 0; i < 8; i += 1) {
        const publishedOn = `2026-03-0${i + 1}T08:00:00.000Z`;
        const own = [`Umlaut${i}era ${body[i % 4] ?? ''} Umlaut${i}ost.`, body[(i + 1) % 4] ?? ''];
        ids.push(
          (await article(strapi, { title: `Brask ${i}`, body: own, publishedOn })).documentId
        );
      }
      await service.settle();
      const source = ids[7] ?? '';
      const before = await show(source);
      expect(before).toHaveLength(3);
      const rejected = before[0]?.split(' ')[1] ?? '';
      await service.reject({ ...pair(source, rejected), reason: 'outdated' });
      expect(await show(source)).toEqual(before.slice(1));
      await service.settle();
      const after = await show(source);
      expect(after).toHaveLength(3);
      expect(after).not.toContain(before[0]);
      await strapi.documents(ARTICLE).publish({ documentId: source });
      await service.rebuild();
      expect(await show(source)).toEqual(after);
      await service.restore(pair(source, rejected));
      await service.settle();
      expect(await show(source)).toEqual(before);
    });

    it('does not reach a line that an editor wrote', async () => {
      const target = await plain('Moorings are scarce');
      const { documentId } = await article(strapi, {
        title: 'Skippers complain',
        body: ['connection: Moorings are scarce'],
      });
      await service.settle();
      await service.reject(pair(documentId, target));
      expect(await show(documentId)).toEqual([`inline ${target}`]);
      await service.settle();
      expect(await show(documentId)).toEqual([`inline ${target}`]);
    });

    it('replaces a pin, and a pin replaces it', async () => {
      const { first, second } = await createPair(strapi, 'Olvar');
      await service.settle();
      await service.pin(pair(first, second));
      await service.reject(pair(first, second));
      expect(await show(first)).toEqual([]);
      await service.pin(pair(first, second));
      expect(await show(first)).toEqual([`pinned ${second}`]);
    });
  });

  describe('accept', () => {
    it('keeps a connection that the engine finds no more', async () => {
      const { first, second } = await createPair(strapi, 'Hexham');
      await service.settle();
      await service.accept(pair(first, second));
      expect(await show(first)).toEqual([`automatic ${second}`]);
      await strapi.documents(ARTICLE).update({
        documentId: second,
        data: { title: 'Opera', body: paragraphs('A comedy opens the season.') },
        status: 'published',
      } as never);
      await service.settle();
      expect(await show(first)).toEqual([`automatic ${second}`]);
      expect(await show(second)).toEqual([]);
      await service.restore(pair(first, second));
      expect(await show(first)).toEqual([]);
    });
  });

  describe('choose', () => {
    it('says which article a line means, over retitling, republication and rebuild', async () => {
      const title = 'Council votes on the bridge';
      const [one, other] = [await plain(title), await plain(title)];
      const { documentId } = await article(strapi, {
        title: 'Bridges, a history',
        body: [`connection: ${title}`],
      });
      await service.settle();
      expect(await show(documentId)).toEqual([]);
      await service.choose({ ...pair(documentId, other), line: 'COUNCIL votes on the bridge!' });
      expect(await show(documentId)).toEqual([`inline ${other}`]);
      expect((await service.find({ documentId }))?.lines).toMatchObject([
        { target: { documentId: other } },
      ]);
      await strapi.documents(ARTICLE).update({
        documentId: other,
        data: { title: 'The bridge it is' },
        status: 'published',
      } as never);
      await strapi.documents(ARTICLE).publish({ documentId });
      await service.rebuild();
      expect(await show(documentId)).toEqual([`inline ${other}`]);
      const source = { documentId };
      expect(await service.restore({ source, line: title, actor: '7' })).toBe(true);
      expect(await show(documentId)).toEqual([`inline ${one}`]);
    });
  });

  describe('unlink', () => {
    it('takes a glossary term out of an article for good, and restore brings it back', async () => {
      const { documentId: term } = await strapi.documents(TERM).create({
        data: { term: 'Metaverse', definition: paragraphs('A world of screens.') },
        status: 'published',
      } as never);
      const { documentId } = await article(strapi, {
        title: 'Worlds apart',
        body: ['The metaverse is empty, and the metaverse is vast.'],
      });
      const mentions = async (): Promise<MentionAnswer[]> =>
        (await site.get(`/articles/${documentId}/mentions`, token)).json.data;
      await service.settle();
      expect(await mentions()).toMatchObject([
        { surface: 'metaverse', term: { documentId: term, term: 'Metaverse', slug: 'metaverse' } },
      ]);
      const decision = { source: { documentId }, term, actor: '7' };
      await service.unlink(decision);
      expect(await mentions()).toEqual([]);
      await service.rebuild();
      expect(await mentions()).toEqual([]);
      expect(await service.restore(decision)).toBe(true);
      expect(await mentions()).toHaveLength(1);
    });
  });

  describe('that can not be', () => {
    it('refuses to connect an article to itself', async () => {
      const id = await plain('Mirrors');
      await expect(service.pin(pair(id, id))).rejects.toThrow(errors.ValidationError);
      await expect(service.reject(pair(id, id))).rejects.toThrow(
        'an article cannot be connected to itself'
      );
    });

    it('finds no article that is not there', async () => {
      const id = await plain('Ghosts');
      await expect(service.pin(pair(id, 'nobody'))).rejects.toThrow(errors.NotFoundError);
      await expect(service.accept(pair('nobody', id))).rejects.toThrow(errors.NotFoundError);
      await expect(service.unlink({ source: { documentId: id }, term: 'nothing' })).rejects.toThrow(
        errors.NotFoundError
      );
    });

    it('refuses content types that take no part', async () => {
      const id = await plain('Strangers');
      for (const uid of ['admin::user', 'plugin::newsroom.topic', '__proto__']) {
        const target = { documentId: id, uid };
        const input = { source: { documentId: id }, target };
        await expect(service.pin(input)).rejects.toThrow(errors.ValidationError);
        await expect(service.pin({ source: target, target: { documentId: id } })).rejects.toThrow(
          errors.ValidationError
        );
      }
    });

    it('refuses reasons, positions and titles that make no sense', async () => {
      const [a, b] = [await plain('Sense'), await plain('Sensibility')];
      await expect(service.reject({ ...pair(a, b), reason: 'boring' as never })).rejects.toThrow(
        /reason must be one of wrong-topic, .+, got boring/
      );
      for (const position of [-1, 1.5, '0']) {
        await expect(service.pin({ ...pair(a, b), position: position as number })).rejects.toThrow(
          errors.ValidationError
        );
      }
      for (const line of ['', '  …  ']) {
        await expect(service.choose({ ...pair(a, b), line })).rejects.toThrow(
          errors.ValidationError
        );
      }
      expect(await show(a)).toEqual([]);
      expect(await auditOf(a)).toEqual([]);
    });
  });

  describe('suggestions', () => {
    const suggested = async (documentId: string): Promise<string[]> =>
      ((await service.suggest({ documentId })) ?? []).map(({ target }) => target.documentId);

    it('leave out at once what an editor rejected or pinned, until it is taken back', async () => {
      const { first, second } = await createPair(strapi, 'Tarnby');
      await service.settle();
      expect(await suggested(first)).toEqual([second]);
      await service.reject(pair(first, second));
      expect(await suggested(first)).toEqual([]);
      await service.pin(pair(first, second));
      expect(await suggested(first)).toEqual([]);
      await service.restore(pair(first, second));
      expect(await suggested(first)).toEqual([second]);
    });

    it('leave out what a line of the text as last saved leads to', async () => {
      const { first, second } = await createPair(strapi, 'Wexlow');
      await service.settle();
      await strapi.documents(ARTICLE).update({
        documentId: first,
        data: { body: paragraphs(...about('Wexlow'), 'connection: Wexlowantol after Wexlow') },
      } as never);
      expect(await suggested(first)).toEqual([]);
      expect(await show(first)).toEqual([`automatic ${second}`]);
    });

    it('have the relation that a site shows, each relation a list of its own, and tell what was accepted', async () => {
      const { first, second } = await createPair(strapi, 'Iveld');
      const texts = [...about('Iveld'), ...moreAbout('Iveld')];
      for (let i = 0; i < 6; i += 1) {
        await article(strapi, {
          title: `Iveld ${i}`,
          body: [`Iveld${i}anor ${texts[i % 4] ?? ''} Iveld${i}uste.`, texts[(i + 1) % 4] ?? ''],
          publishedOn: `2020-01-0${i + 1}T08:00:00.000Z`,
        });
      }
      await service.settle();
      await service.accept(pair(first, second));
      const found = await service.find({ documentId: first });
      const relationsOf = (all: readonly { relation: unknown; target: { documentId: string } }[]) =>
        Object.fromEntries(all.map(({ relation, target }) => [target.documentId, relation]));
      const all = (await service.suggest({ documentId: first })) ?? [];
      expect(relationsOf(all)).toEqual(relationsOf(found?.data ?? []));
      expect(relationsOf(all)[second]).toBe('follow-up');
      expect(all.filter(({ relation }) => relation === 'background')).toHaveLength(3);
      expect(all.filter(({ accepted }) => accepted).map(({ target }) => target.documentId)).toEqual(
        [second]
      );
    });
  });

  it('are audited: who, what, before and after', async () => {
    const [source, target] = [await plain('Ledgers'), await plain('Quills')];
    await service.pin({ ...pair(source, target), note: 'the origin of it' });
    await service.reject({ ...pair(source, target), reason: 'sensitive', actor: '8' });
    await service.restore({ ...pair(source, target), actor: null });
    const name = { targetId: target, source: { documentId: source, locale: 'en' } };
    expect(await auditOf(source)).toMatchObject([
      {
        action: 'pinned',
        actor: '7',
        before: null,
        after: { ...name, kind: 'pinned', position: 0, note: 'the origin of it' },
      },
      {
        action: 'rejected',
        actor: '8',
        before: { ...name, kind: 'pinned', actor: '7' },
        after: { ...name, kind: 'rejected', reason: 'sensitive', actor: '8' },
      },
      { action: 'restored', actor: null, before: { ...name, kind: 'rejected' }, after: null },
    ]);
  });

  it('hold in one locale alone', async () => {
    const code = 'ja';
    await strapi.plugin('i18n').service('locales').create({ code, name: 'Japanese' });
    const [source, target] = [await plain('Locks'), await plain('Weirs')];
    for (const documentId of [source, target]) {
      await strapi.documents(ARTICLE).update({
        documentId,
        locale: code,
        data: { title: `水門 ${documentId}` },
        status: 'published',
      } as never);
    }
    await service.settle();
    await service.pin({
      source: { documentId: source, locale: code },
      target: { documentId: target },
    });
    expect(await show(source)).toEqual([]);
    const answer = await service.find({ documentId: source, locale: code });
    expect(answer?.data).toMatchObject([{ origin: 'pinned', target: { locale: code } }]);
  });
});

describe('the mode `review`', () => {
  let project: TestProject;
  afterAll(() => project.remove());

  it('shows readers what an editor accepted, pinned or wrote, and nothing else', async () => {
    project = await createProject();
    const strapi = await project.start({ newsroom: { config: { mode: 'review' } } });
    const service = connections(strapi);
    const shown = async (documentId: string): Promise<unknown[]> =>
      (await service.find({ documentId }))?.data.map(({ origin }) => origin) ?? [];
    for (const title of ['Bakers', 'Sonatas', 'Snowfall', 'Chessboards', 'Oysters']) {
      await article(strapi, { title, body: [`${title} were the talk of the town.`] });
    }
    const { first, second } = await createPair(strapi, 'Zorvik');
    const { documentId } = await article(strapi, {
      title: 'Unrelated',
      body: ['connection: Oysters'],
    });
    await service.settle();
    expect(await shown(first)).toEqual([]);
    expect(await shown(documentId)).toEqual(['inline']);
    await service.accept({ source: { documentId: first }, target: { documentId: second } });
    expect(await shown(first)).toEqual(['automatic']);
    expect(await shown(second)).toEqual([]);
    await service.settle();
    expect(await shown(first)).toEqual(['automatic']);
  });
});
