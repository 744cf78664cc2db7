/** @databases all */

import type { Core } from '@strapi/strapi';
import type { Backlink, Connection, ConnectionsAnswer } from '../../server/src/contracts';
import { article, ARTICLE, connections, paragraphs } from '../support/newsroom/articles';
import { eventually } from '../support/eventually';
import { about, createPair, moreAbout } from '../support/newsroom/pairs';
import { createToken, openSite, type Site } from '../support/requests/site';
import { createProject, type TestProject } from '../support/project/strapi';

interface LineRow {
  targetId: string;
  resolution: string;
  candidates: { documentId: string }[];
}

describe('the life of an article', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let site: Site;
  let token: string;

  const documents = () => strapi.documents(ARTICLE);
  const update = (documentId: string, data: object, more: object = {}) =>
    documents().update({ documentId, data, ...more } as never);
  const retitle = async (documentId: string, title: string): Promise<void> => {
    await update(documentId, { title });
    await documents().publish({ documentId });
  };

  const find = async (documentId: string, locale?: string): Promise<ConnectionsAnswer | null> =>
    connections(strapi).find({ documentId, ...(locale ? { locale } : {}) });
  const targetsOf = async (
    documentId: string,
    origin: Connection['origin'],
    locale?: string
  ): Promise<string[]> => {
    const answer = await find(documentId, locale);
    if (!answer) throw new Error(`no answer on ${documentId}`);
    return answer.data.filter((one) => one.origin === origin).map((one) => one.target.documentId);
  };
  const backlinksOf = async (documentId: string): Promise<string[]> => {
    const { json } = await site.get(`/articles/${documentId}/backlinks`, token);
    return (json.data as Backlink[]).map(({ source }) => source.documentId);
  };
  const lineOf = async (documentId: string): Promise<LineRow> =>
    await strapi.db.query('plugin::newsroom.line').findOne({ where: { documentId } });

  /** Each leads to the other, by the engine and as told to whoever asks for backlinks. */
  const expectPair = async (first: string, second: string): Promise<void> => {
    expect(await targetsOf(first, 'automatic')).toEqual([second]);
    expect(await targetsOf(second, 'automatic')).toEqual([first]);
    expect(await backlinksOf(first)).toEqual([second]);
    expect(await backlinksOf(second)).toEqual([first]);
  };
  const expectAlone = async (documentId: string): Promise<void> => {
    expect((await find(documentId))?.data).toEqual([]);
    expect(await backlinksOf(documentId)).toEqual([]);
  };

  beforeAll(async () => {
    project = await createProject();
    // Nothing but the hints that a publish leaves may bring its connections.
    strapi = await project.start({ newsroom: { config: { engine: { reconcileEvery: 3600 } } } });
    site = await openSite(strapi);
    token = await createToken(strapi, 'full-access');
    for (const title of [
      'Bakers of Lisbon walk out',
      'A museum buys a lost sonata',
      'Snow closes the northern pass',
      'Chess champion retires at thirty',
    ]) {
      await article(strapi, { title, body: [`${title}, as officials confirmed on Monday.`] });
    }
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
    for (const title of [
      'パン屋がストライキ',
      '美術館が楽譜を買う',
      '雪で峠が閉鎖',
      '将棋の名人が引退',
    ]) {
      await article(strapi, {
        title,
        body: [`${title}、と関係者が月曜日に明らかにした。`],
        locale: 'ja',
      });
    }
  });
  afterAll(() => project.remove());

  describe('of related articles', () => {
    it('connects both ways when they are published', async () => {
      const { first, second } = await createPair(strapi, 'Zorvik');
      await eventually(() => expectPair(first, second));
    });

    it('connects both ways when a draft is published', async () => {
      const { first, second } = await createPair(strapi, 'Quenby', { status: 'draft' });
      expect(await find(first)).toBeNull();
      await documents().publish({ documentId: first });
      await documents().publish({ documentId: second });
      await eventually(() => expectPair(first, second));
    });

    it('keeps connections over a republication without changes', async () => {
      const { first, second } = await createPair(strapi, 'Marlow');
      await eventually(() => expectPair(first, second));
      await documents().publish({ documentId: first });
      await expectPair(first, second);
      await connections(strapi).settle();
      await expectPair(first, second);
    });

    it('follows a republication that changes the text', async () => {
      const { first, second } = await createPair(strapi, 'Hexham');
      await eventually(() => expectPair(first, second));
      await update(second, {
        title: 'Opera opens with a comedy',
        body: paragraphs('Singers and a full orchestra delighted the stalls.'),
      });
      await documents().publish({ documentId: second });
      await eventually(async () => {
        await expectAlone(first);
        await expectAlone(second);
      });
      await update(second, { title: 'Hexham fills up', body: paragraphs(...moreAbout('Hexham')) });
      await documents().publish({ documentId: second });
      await eventually(() => expectPair(first, second));
    });

    it('changes nothing when a draft is saved', async () => {
      const { first, second } = await createPair(strapi, 'Durnik');
      await eventually(() => expectPair(first, second));
      const before = await find(first);
      await update(second, { title: 'CANARY', body: paragraphs('Nothing of the kind.') });
      await connections(strapi).settle();
      expect(await find(first)).toEqual(before);
      await documents().discardDraft({ documentId: second });
      await connections(strapi).settle();
      expect(await find(first)).toEqual(before);
      await expectPair(first, second);
    });

    it('follows an update over REST that publishes', async () => {
      const { first } = await createPair(strapi, 'Tolmin');
      const { documentId } = await article(strapi, { title: 'Yacht race', status: 'draft' });
      const { status } = await site.send(
        'PUT',
        `/api/newsroom/articles/${documentId}?status=published`,
        { token, body: { data: { title: 'Tolmin again', body: paragraphs(...about('Tolmin')) } } }
      );
      expect(status).toBe(200);
      await eventually(async () => {
        expect(await targetsOf(documentId, 'automatic')).toContain(first);
        expect(await backlinksOf(documentId)).toContain(first);
      });
    });

    it('hides an unpublished article at once, and shows it again when it is published', async () => {
      const { first, second } = await createPair(strapi, 'Brask');
      await eventually(() => expectPair(first, second));
      await documents().unpublish({ documentId: second });
      await expectAlone(first);
      expect(await find(second)).toBeNull();
      await documents().publish({ documentId: second });
      await eventually(() => expectPair(first, second));
    });

    it('hides a deleted article at once', async () => {
      const { first, second } = await createPair(strapi, 'Olvar');
      await eventually(() => expectPair(first, second));
      await documents().delete({ documentId: second });
      await expectAlone(first);
      await connections(strapi).settle();
      await expectAlone(first);
      const left = await strapi.db
        .query('plugin::newsroom.connection')
        .count({ where: { $or: [{ documentId: second }, { targetId: second }] } });
      expect(left).toBe(0);
    });

    it('connects articles that are published together in bulk', async () => {
      const { first, second } = await createPair(strapi, 'Ketter', { status: 'draft' });
      await strapi
        .plugin('content-manager')
        .service('document-manager')
        .publishMany(ARTICLE, [first, second]);
      await eventually(() => expectPair(first, second));
    });

    it('connects within each locale when all are published at once', async () => {
      const { first, second } = await createPair(strapi, 'Wendle', { status: 'draft' });
      for (const [documentId, title, body] of [
        [
          first,
          'ゾルビク風車が回り始める',
          'ゾルビク貯水池のそばで風車が回り始め、技術者たちが突風を測っている。',
        ],
        [
          second,
          'ゾルビク貯水池が満水に',
          '大雨でゾルビク貯水池が満水になり、風車は技術者たちの前で全力で回る。',
        ],
      ] as const) {
        await update(documentId, { title, body: paragraphs(body) }, { locale: 'ja' });
      }
      await documents().publish({ documentId: first, locale: '*' });
      await documents().publish({ documentId: second, locale: '*' });
      await eventually(async () => {
        await expectPair(first, second);
        expect(await targetsOf(first, 'automatic', 'ja')).toEqual([second]);
        expect(await targetsOf(second, 'automatic', 'ja')).toEqual([first]);
      });
    });

    it('treats a clone as an article of its own', async () => {
      const { documentId, slug } = await article(strapi, {
        title: 'Pellucid prisms',
        body: [...about('Pellucid'), ...moreAbout('Pellucid')],
        importKey: 'a-page',
      });
      const { entries } = (await documents().clone({ documentId } as never)) as unknown as {
        entries: { documentId: string; slug: string; importKey: string | null }[];
      };
      expect(entries).toMatchObject([{ importKey: null }]);
      expect(entries[0]?.slug).not.toBe(slug);
      const clone = entries[0]?.documentId ?? '';
      expect(await find(clone)).toBeNull();
      await documents().publish({ documentId: clone });
      await eventually(async () => {
        const { json } = await site.get(`/articles/${clone}/story`, token);
        expect(json.data.copies).toMatchObject([{ documentId }]);
      });
      expect(await targetsOf(clone, 'automatic')).toEqual([]);
    });
  });

  describe('named by a line', () => {
    /** An article with a line of this title, which has no word in common with others. */
    const citing = async (title: string, locale?: string): Promise<string> => {
      const { documentId } = await article(strapi, {
        title: Array.from(title.replaceAll(/[^\p{L}\p{N}]/gu, ''))
          .reverse()
          .join(''),
        body: [`connection: ${title}`],
        ...(locale ? { locale } : {}),
      });
      return documentId;
    };

    it('heals the line when it is published, and is gone from it while it is not', async () => {
      const source = await citing('Harbour robots learn to moor ships');
      await eventually(async () => {
        expect((await find(source))?.lines).toMatchObject([{ target: null }]);
      });
      const { documentId } = await article(strapi, {
        title: '“HARBOUR robots” learn to moor ships',
      });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
        expect(await backlinksOf(documentId)).toEqual([source]);
      });
      await documents().unpublish({ documentId });
      expect(await find(source)).toMatchObject({ data: [], lines: [{ target: null }] });
      await documents().publish({ documentId });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
    });

    it('holds it through two new titles', async () => {
      const { documentId } = await article(strapi, { title: 'Rye prices climb for a third week' });
      const source = await citing('Rye prices climb for a third week');
      const holds = async (): Promise<void> => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      };
      await eventually(holds);
      await retitle(documentId, 'Grain markets calm down');
      await connections(strapi).settle();
      await holds();
      await retitle(documentId, 'Bread gets cheaper at last');
      await connections(strapi).settle();
      await holds();
      const second = await citing('Grain markets calm down');
      await eventually(async () => {
        expect(await targetsOf(second, 'inline')).toEqual([documentId]);
      });
    });

    it('holds it when it is retitled while it is not published', async () => {
      const { documentId } = await article(strapi, { title: 'Tram line seven gets new rails' });
      const source = await citing('Tram line seven gets new rails');
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
      await documents().unpublish({ documentId });
      await connections(strapi).settle();
      await retitle(documentId, 'Commuters wait no longer');
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
    });

    it('yields its former title to an article that has it now', async () => {
      const { documentId } = await article(strapi, { title: 'Lighthouse keeper wanted' });
      const source = await citing('Lighthouse keeper wanted');
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
      await retitle(documentId, 'A beacon without a guardian');
      await connections(strapi).settle();
      const other = await article(strapi, { title: 'Lighthouse keeper wanted' });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([other.documentId]);
      });
    });

    it('is a choice for the editor where two articles have the title', async () => {
      const title = 'Parliament votes on the ferry subsidy';
      const { documentId } = await article(strapi, { title });
      const source = await citing(title);
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
      const twin = await article(strapi, { title, body: ['A vote on another day.'] });
      await eventually(async () => {
        expect(await lineOf(source)).toMatchObject({ targetId: '', resolution: 'choice' });
      });
      const { candidates } = await lineOf(source);
      const ids = [documentId, twin.documentId];
      expect(candidates.map((one) => one.documentId).sort()).toEqual(ids.sort());
      expect(await find(source)).toMatchObject({ data: [], lines: [{ target: null }] });
      await documents().delete({ documentId: twin.documentId });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline')).toEqual([documentId]);
      });
    });

    it('heals a line that links to its address', async () => {
      const { documentId } = await article(strapi, { title: 'Wintering swans' });
      const link = {
        type: 'link',
        url: '/news/swans',
        children: [{ type: 'text', text: 'Birds' }],
      };
      const children = [{ type: 'text', text: 'connection: ' }, link];
      const source = await article(strapi, { title: 'Ornithology' });
      await update(
        source.documentId,
        { body: [{ type: 'paragraph', children }] },
        { status: 'published' }
      );
      await eventually(async () => {
        expect((await find(source.documentId))?.lines).toMatchObject([{ target: null }]);
      });
      await update(documentId, { slug: 'swans' }, { status: 'published' });
      await eventually(async () => {
        expect(await targetsOf(source.documentId, 'inline')).toEqual([documentId]);
      });
    });

    it('is not looked for in lines that lead elsewhere', async () => {
      const link = {
        type: 'link',
        url: 'https://elsewhere.example/plovers',
        children: [{ type: 'text', text: 'Far away' }],
      };
      const children = [{ type: 'text', text: 'connection: ' }, link];
      const { documentId: source } = await article(strapi, { title: 'Waders' });
      const body = [{ type: 'paragraph', children }];
      await update(source, { body }, { status: 'published' });
      const { documentId } = await article(strapi, { title: 'Plovers' });
      await connections(strapi).settle();
      const { lines, engine } = strapi.plugin('newsroom').service('indexing');
      const resolveLines = engine.resolveLines as (...args: unknown[]) => unknown;
      const seen: unknown[] = [];
      engine.resolveLines = (...args: unknown[]) => {
        seen.push(args);
        return resolveLines(...args);
      };
      await lines.heal(
        { uid: ARTICLE, documentId, locale: 'en' },
        { titles: ['Plovers'], slug: 'plovers', sourceUrl: '' }
      );
      engine.resolveLines = resolveLines;
      expect(seen).toEqual([]);
    });

    it('is no target of its own line', async () => {
      const title = 'A serpent eats its tail';
      const { documentId } = await article(strapi, { title, body: [`connection: ${title}`] });
      await connections(strapi).settle();
      expect(await find(documentId)).toMatchObject({ data: [], lines: [{ target: null }] });
    });

    it('is no target of a line in another locale', async () => {
      const title = 'Nebuta floats roll through Aomori';
      const source = await citing(title, 'ja');
      const { documentId } = await article(strapi, { title });
      await connections(strapi).settle();
      expect((await find(source, 'ja'))?.lines).toMatchObject([{ target: null }]);
      await update(documentId, { title }, { locale: 'ja', status: 'published' });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline', 'ja')).toEqual([documentId]);
      });
      expect((await find(source, 'ja'))?.data).toMatchObject([{ target: { locale: 'ja' } }]);
    });

    it('is named in either letters of Chinese, and so is what an editor chose', async () => {
      const locale = 'zh-Hant';
      await strapi.plugin('i18n').service('locales').create({ code: locale, name: 'Chinese' });
      const title = '港口用区块链登记货物';
      const source = await citing('港口用區塊鏈登記貨物', locale);
      const { documentId } = await article(strapi, { title, locale });
      await eventually(async () => {
        expect(await targetsOf(source, 'inline', locale)).toEqual([documentId]);
      });
      const twin = await article(strapi, { title, locale, body: ['另一天的報道。'] });
      await eventually(async () => {
        expect(await lineOf(source)).toMatchObject({ targetId: '', resolution: 'choice' });
      });
      await connections(strapi).choose({
        source: { documentId: source, locale },
        target: { documentId: twin.documentId },
        line: title,
      });
      expect(await targetsOf(source, 'inline', locale)).toEqual([twin.documentId]);
    });
  });
});
