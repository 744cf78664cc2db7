/** @databases all */

import type { Core } from '@strapi/strapi';
import { article, ARTICLE, TERM, TOPIC } from '../../support/newsroom/articles';
import { createProject, type TestProject } from '../../support/project/strapi';

interface Entry {
  documentId: string;
  slug: string | null;
}

describe('slugs', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  const slugOf = async (title: string, more: object = {}): Promise<string> =>
    (await article(strapi, { title, status: 'draft', ...more })).slug;
  const update = async (documentId: string, data: object, more: object = {}): Promise<Entry> =>
    (await strapi
      .documents(ARTICLE)
      .update({ documentId, data, ...more } as never)) as unknown as Entry;

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: 'Japanese' });
  });
  afterAll(() => project.remove());

  it.each([
    ['Web3 in Busan: what next?', 'web3-in-busan-what-next'],
    ['釜山市、Ｗｅｂ３産業を育成', '釜山市-web3産業を育成'],
    ['ＦＵＬＬ　ＷＩＤＴＨ　ＮＥＷＳ', 'full-width-news'],
    ['数字人民币“双十一”促销', '数字人民币双十一促销'],
    ['부산시 웹3 산업 육성', '부산시-웹3-산업-육성'],
    ['Zürich & Genève', 'zurich-and-geneve'],
    ['  --spaces --  and hyphens--  ', 'spaces-and-hyphens'],
  ])('are readable in every script: %s', async (title, slug) => {
    expect(await slugOf(title)).toBe(slug);
  });

  it('are the same for both ways to write Hangul', async () => {
    const title = '서울시 메타버스';
    expect(await slugOf(title.normalize('NFC'))).toBe('서울시-메타버스');
    expect(await slugOf(title.normalize('NFD'))).toBe('서울시-메타버스-2');
  });

  it('name the content type where a title has no letters', async () => {
    expect(await slugOf('🎉🚀')).toBe('article');
    expect(await slugOf('！？')).toBe('article-2');
  });

  it('stay within what fits an address', async () => {
    const slug = await slugOf('長い題名'.repeat(60));
    expect(Array.from(slug)).toHaveLength(120);
  });

  it('differ within a locale, and may be the same in another', async () => {
    expect(await slugOf('Twins')).toBe('twins');
    expect(await slugOf('Twins')).toBe('twins-2');
    expect(await slugOf('TWINS!')).toBe('twins-3');
    expect(await slugOf('Twins', { locale: 'ja' })).toBe('twins');
  });

  it('differ for ten articles that are made at once', async () => {
    const slugs = await Promise.all(Array.from({ length: 10 }, () => slugOf('Decuplets')));
    expect(new Set(slugs).size).toBe(10);
    expect(slugs.every((slug) => /^decuplets(-\d+)?$/.test(slug))).toBe(true);
  });

  it('are what an editor typed, with a suffix where another article has that already', async () => {
    expect(await slugOf('A long title about tides', { slug: 'tides' })).toBe('tides');
    expect(await slugOf('Another title', { slug: 'tides' })).toBe('tides-2');
    expect(await slugOf('A third', { slug: '  ' })).toBe('a-third');
  });

  it('stay as they are over retitling, publication and saving', async () => {
    const { documentId, slug } = await article(strapi, { title: 'First title' });
    expect(slug).toBe('first-title');
    expect((await update(documentId, { title: 'Second title' })).slug).toBe('first-title');
    expect((await update(documentId, { slug })).slug).toBe('first-title');
    await strapi.documents(ARTICLE).publish({ documentId });
    const published = (await strapi
      .documents(ARTICLE)
      .findOne({ documentId, status: 'published' })) as unknown as Entry;
    expect(published.slug).toBe('first-title');
  });

  it('stay as they are where a save brings one that no rule of today would make', async () => {
    const { documentId } = await article(strapi, { title: 'Coins' });
    const former = 'yuan宇宙-35percent_';
    await strapi.db.query(ARTICLE).updateMany({ where: { documentId }, data: { slug: former } });
    expect((await update(documentId, { title: 'Coins again', slug: former })).slug).toBe(former);
    expect((await update(documentId, { slug: 'Typed anew' })).slug).toBe('typed-anew');
  });

  it('belong to nobody when a save fails', async () => {
    const attempt = slugOf('Failing', { excerpt: { not: 'a text' } });
    await expect(attempt).rejects.toThrow();
    expect(await slugOf('Failing')).toBe('failing');
  });

  it('are made anew where an editor empties them', async () => {
    const { documentId } = await article(strapi, { title: 'Emptied', slug: 'typed' });
    expect((await update(documentId, { title: 'Emptied now', slug: '' })).slug).toBe('emptied-now');
    expect((await update(documentId, { slug: null })).slug).not.toBe('');
  });

  it('are made for a translation that comes as an update', async () => {
    const { documentId } = await article(strapi, { title: 'Original' });
    const { slug } = await update(documentId, { title: '翻訳' }, { locale: 'ja' });
    expect(slug).toBe('翻訳');
  });

  it('differ between a clone and its original, in every locale', async () => {
    const { documentId } = await article(strapi, { title: 'Dolly' });
    await update(documentId, { title: 'ドリー' }, { locale: 'ja' });
    const clone = (await strapi
      .documents(ARTICLE)
      .clone({ documentId, locale: '*' } as never)) as unknown as {
      documentId: string;
    };
    const rows = (await strapi.db.query('plugin::newsroom.article').findMany({
      where: { documentId: clone.documentId },
      orderBy: { locale: 'asc' },
    })) as Entry[];
    expect(rows.map(({ slug }) => slug)).toEqual(['dolly-2', 'ドリー-2']);
  });

  it('are given to topics and glossary terms too', async () => {
    const topic = (await strapi
      .documents(TOPIC)
      .create({ data: { name: 'Central banks' } } as never)) as unknown as Entry;
    const term = (await strapi
      .documents(TERM)
      .create({ data: { term: 'NFT（非代替性トークン）' } } as never)) as unknown as Entry;
    expect(topic.slug).toBe('central-banks');
    expect(term.slug).toBe('nft非代替性トークン');
  });
});
