import { analyze } from '../../../server/src/engine';
import { storyLength } from '../../../server/src/engine/text/boilerplate';
import { document } from '../support/documents';

type Body = NonNullable<NonNullable<Parameters<typeof document>[0]>['body']>;

const lengthOf = (...body: Body): number => storyLength(document({ body }).blocks);

describe('storyLength', () => {
  const STORY = 'The harbour board left its rate where it was on Thursday.';

  it.each([
    ['Reporting by Anna Lee in London; Editing by Tom Hall'],
    ['(Additional reporting by Anna Lee)'],
    ['Read more: the five things to know today'],
    ['© 2026 Harbour Media. All rights reserved.'],
    ['ＣＯＰＹＲＩＧＨＴ 2026 Harbour Media'],
    ['The post Rates stay appeared first on Harbour News.'],
    ['📬 Sign up for our daily newsletter'],
    ['本記事の無断転載を禁じます。'],
    ['関連記事：港の金利'],
    ['続きを読む'],
    ['メールマガジンの登録はこちら'],
    ['김하늘 기자 haneul@example.org'],
    ['저작권자 © 항만뉴스. 무단전재 및 재배포 금지'],
    ['무단전재 및 재배포 금지'.normalize('NFD')],
    ['责任编辑：李明'],
    ['未经授权不得转载'],
    ['延伸阅读：港口利率'],
    ['欢迎关注我们的公众号'],
  ])('leaves out «%s» at the end', (trailer) => {
    expect(lengthOf(STORY, trailer)).toBe(1);
    expect(lengthOf(STORY, trailer, 'Reporting by Anna Lee')).toBe(1);
  });

  it.each([
    ['A law on copyright was passed; the rights of readers were left for another day.'],
    ['They subscribe to the view that rates will fall.'],
    ['著作権を巡る裁判が始まった。'],
    ['記者は港で取材を続けた。'],
    ['기자들은 항구에서 기다렸다.'],
    ['记者在港口等待。'],
    ['The newsletter of the board was read more than before.'],
    ['Its daily newsletter now has three million readers.'],
    ['More news is expected from the harbour next week.'],
    ['Related news came from Seoul, where the board met as well.'],
    ['They entered without permission of the owner.'],
    ['要約が著作権法上どう扱われるかは定まっていない。'],
    ['著作権者は補償を求めている。'],
    ['저작권자들은 보상을 요구했다.'],
    ['版权归谁，法院尚未裁定。'],
  ])('keeps «%s»', (sentence) => {
    expect(lengthOf(STORY, sentence)).toBe(2);
  });

  it('leaves out a list of other articles under its heading', () => {
    const heading = { kind: 'heading', text: '関連記事' } as const;
    const item = (text: string) => ({ kind: 'list-item', text }) as const;
    expect(lengthOf(STORY, heading, item('港の金利'), item('船長の一日'))).toBe(1);
    expect(lengthOf(STORY, heading, item('港の金利'), '船長は語った。')).toBe(4);
  });

  it('keeps what stands before the story goes on, and a text that is nothing else', () => {
    expect(lengthOf('Reporting by Anna Lee', STORY)).toBe(2);
    expect(lengthOf('All rights reserved')).toBe(1);
    expect(lengthOf()).toBe(0);
  });

  it('keeps a long paragraph, whatever it says', () => {
    expect(lengthOf(STORY, `Read more: ${'long story '.repeat(60)}`)).toBe(2);
  });
});

describe('analyze', () => {
  it('does not count the trailer', () => {
    const body = ['The ferry leaves the harbour at night.'];
    const trailed = [...body, 'Reporting by Anna Lee; Editing by Tom Hall'];
    expect(analyze(document({ body: trailed }))).toEqual(analyze(document({ body })));
  });
});
