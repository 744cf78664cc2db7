/** @databases all */

import type { Core } from '@strapi/strapi';
import type { PanelTarget } from '../../../server/src/contracts/panel';
import { article } from '../../support/newsroom/articles';
import { asAdmin, type Send } from '../../support/requests/site';
import { createProject, type TestProject } from '../../support/project/strapi';

describe('GET /newsroom/search', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let send: Send;

  const find = async (q: string, locale = 'en'): Promise<(string | null)[]> => {
    const { status, json } = await send(
      'GET',
      `/newsroom/search?q=${encodeURIComponent(q)}&locale=${locale}`
    );
    expect(status).toBe(200);
    return (json.data as PanelTarget[]).map(({ title }) => title);
  };

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    send = await asAdmin(strapi);
    for (const [code, name] of [
      ['ja', '日本語'],
      ['ko', '한국어'],
      ['zh', '中文'],
    ])
      await strapi.plugin('i18n').service('locales').create({ code, name });
    const titles = {
      en: [
        '100% of the fleet',
        '100 ships',
        'A_B testing',
        'AxB testing',
        'Élan at the Quay',
        'Wow!',
      ],
      ja: ['デジタル円の実験が始まる', 'ＡＩ規制の行方', 'ﾃﾞｼﾞﾀﾙ庁の一年', 'ギター工房を訪ねて'],
      ko: ['부산항의 밤'.normalize('NFD'), '서울의 아침'],
      zh: ['数字人民币试点扩大', '香港的夜晚'],
    };
    for (const [locale, list] of Object.entries(titles))
      for (const title of list) await article(strapi, { title, locale });
  }, 120_000);
  afterAll(() => project.remove());

  it('finds a part of a title in any case, all words in any order', async () => {
    expect(await find('FLEET')).toEqual(['100% of the fleet']);
    expect(await find('testing a')).toEqual(['AxB testing', 'A_B testing']);
    expect(await find('quay ÉLAN')).toEqual(['Élan at the Quay']);
    expect(await find('élan')).toEqual(['Élan at the Quay']);
    expect(await find('nothing of this')).toEqual([]);
    expect(await find('  ')).toEqual([]);
  });

  it('takes the wildcards of a pattern for signs', async () => {
    expect(await find('100%')).toEqual(['100% of the fleet']);
    expect(await find('%')).toEqual(['100% of the fleet']);
    expect(await find('a_b')).toEqual(['A_B testing']);
    expect(await find('wow!')).toEqual(['Wow!']);
    expect(await find('\\')).toEqual([]);
    expect(await find("'; drop table")).toEqual([]);
  });

  it.each([
    ['ja', '円の実験', 'デジタル円の実験が始まる'],
    ['ja', 'ai', 'ＡＩ規制の行方'],
    ['ja', 'ＡＩ', 'ＡＩ規制の行方'],
    ['ja', 'デジタル庁', 'ﾃﾞｼﾞﾀﾙ庁の一年'],
    ['ja', 'ﾃﾞｼﾞﾀﾙ円', 'デジタル円の実験が始まる'],
    ['ja', 'ギター'.normalize('NFD'), 'ギター工房を訪ねて'],
    ['ko', '부산항', '부산항의 밤'.normalize('NFD')],
    ['ko', '서울'.normalize('NFD'), '서울의 아침'],
    ['zh', '人民币', '数字人民币试点扩大'],
  ])('finds in %s by %s', async (locale, query, title) => {
    expect(await find(query, locale)).toEqual([title]);
  });

  it('stays within the locale, flags drafts and gives twenty at most', async () => {
    expect(await find('香港', 'ja')).toEqual([]);
    for (let i = 0; i < 22; i += 1)
      await article(strapi, { title: `Ferry ${i}`, status: i === 21 ? 'draft' : 'published' });
    const { json } = await send('GET', '/newsroom/search?q=ferry');
    expect(json.data).toHaveLength(20);
    expect(json.data[0]).toMatchObject({ title: 'Ferry 21', isPublished: false });
    expect(json.data[1]).toMatchObject({ title: 'Ferry 20', isPublished: true });
  });

  it.each(['?q[]=a', `?q=${'x'.repeat(201)}`, '?q=a&locale=*', '?q=a%00b'])(
    'refuses %s',
    async (query) => {
      const { status, json } = await send('GET', `/newsroom/search${query}`);
      expect(status).toBe(400);
      expect(json.error.message.length).toBeGreaterThan(10);
    }
  );
});
