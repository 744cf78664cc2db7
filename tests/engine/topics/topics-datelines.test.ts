import { createTopicDetector, detectTopics, SEED_TOPICS } from '../../../server/src/engine';
import { readDateline } from '../../../server/src/engine/topics/datelines';
import { document } from '../support/documents';

const SEEDS = SEED_TOPICS.map(({ key, names }) => ({
  id: key,
  key,
  name: names.en,
  aliases: [],
  parent: null,
}));

describe('readDateline', () => {
  it.each([
    ['TOKYO, March 3 (Reuters) -', ' Shares rose.'],
    ['TOKYO, March 3 -', ' Shares rose.'],
    ['New York, Dec. 23, Reuter -', ' Shares rose.'],
    ['WASHINGTON, D.C., May 2 --', ' Shares rose.'],
    ['SEOUL, South Korea (AP) —', ' Shares rose.'],
    ['São Paulo (Example News) –', ' Shares rose.'],
    ['BEIJING —', ' Shares rose.'],
    ['【ソウル＝共同】', '首相は会談した。'],
    ['[東京　３日　ロイター]', ' 株価は上昇した。'],
    ['（ワシントン時事）', '大統領は述べた。'],
    ['(서울=연합뉴스)', ' 홍길동 기자 = 정부는'],
    ['(서울=연합뉴스)'.normalize('NFD'), ' 정부는'.normalize('NFD')],
    ['新华社北京３月３日电', '（记者 王）会议'],
    ['（中央社東京3日電）', '日本政府'],
    ['本报东京讯', ' 日本政府'],
  ])('reads %j', (dateline, rest) => {
    expect(readDateline(dateline + rest)).toEqual({ end: dateline.length, isFiled: true });
  });

  it.each([
    ['【速報】', '地震がありました。'],
    ['[단독]', ' 정부가'],
    ['【中国】', '景気が回復'],
  ])('takes %j for a label', (label, rest) => {
    expect(readDateline(label + rest)).toEqual({ end: label.length, isFiled: false });
  });

  it.each([
    'Shares in Tokyo rose on March 3 - a record.',
    'Tokyo - a city of trains - grew.',
    'He left on May 2 - the day of the vote.',
    'U.S. shares fell.',
    '東京の株価は上昇した。',
    '서울의 지하철 - 노선도',
    '北京地铁今天开通电动列车。',
    '(open',
    '',
    '😀 TOKYO, March 3 -',
  ])('reads none in %j', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

describe('detectTopics, of a text with a dateline', () => {
  const topicsIn = (title: string, ...body: string[]): string[] =>
    detectTopics(document({ title, body }), createTopicDetector(SEEDS, 'en')).map(
      ({ topic }) => topic
    );
  const REST = ' Ministers met for two hours, and the opposition stayed away from the vote.';

  it.each([
    'TOKYO, March 3 (Reuters) -',
    '[東京 3日 ロイター]',
    '(도쿄=연합뉴스)',
    '(도쿄=연합뉴스)'.normalize('NFD'),
    '新华社东京3月3日电',
  ])('takes %s for its place, whatever its length', (dateline) => {
    expect(topicsIn('Ministers meet', dateline + REST.repeat(100))).toEqual(['japan']);
  });

  it('asks more of a place that the dateline does not name', () => {
    const mention = ' A ship from Japan came too.';
    expect(topicsIn('Ministers meet', REST + mention)).toEqual(['japan']);
    expect(topicsIn('Ministers meet', `LIMA, March 3 -${REST}${mention}`)).toEqual([]);
    expect(topicsIn('Ministers of Japan meet', `LIMA, March 3 -${REST}`)).toEqual(['japan']);
  });

  it('asks no more of what is no place', () => {
    const text = `LIMA, March 3 -${REST} The bank looks at blockchain.`;
    expect(topicsIn('Ministers meet', text)).toEqual(['blockchain']);
  });

  it('reads it in the first paragraph alone', () => {
    const quoted = 'TOKYO, March 3 (Reuters) - so it began.';
    expect(topicsIn('Ministers meet', REST.repeat(20), quoted)).toEqual([]);
  });

  it('asks more of what a place holds and of what holds it, too', () => {
    const places = [
      ...SEEDS.map((seed) => ({ ...seed, parent: seed.key === 'japan' ? 'asia' : null })),
      { id: 'asia', key: null, name: 'Asia', aliases: [], parent: null },
      { id: 'shikoku', key: null, name: 'Shikoku', aliases: [], parent: 'japan' },
    ];
    const detector = createTopicDetector(places, 'en');
    const text = `${REST} A ship from Shikoku came too.`;
    const found = (body: string): string[] =>
      detectTopics(document({ body: [body] }), detector).map(({ topic }) => topic);
    expect(found(text)).toEqual(['asia', 'japan', 'shikoku']);
    expect(found(`LIMA, March 3 -${text}`)).toEqual([]);
  });
});
