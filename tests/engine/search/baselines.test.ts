import { MemoryIndex, scoreOf } from '../../../server/src/engine';
import type { AnalyzedDocument, Document } from '../../../server/src/engine';
import { row } from '../support/documents';

const DAY = 86_400_000;

const of = (
  id: string,
  title: string,
  body: string,
  { topics = [], day = null }: { topics?: string[]; day?: number | null } = {}
): AnalyzedDocument =>
  row({ id, title, body: [body], topics, date: day === null ? null : day * DAY });

const indexOf = (rows: readonly AnalyzedDocument[]): MemoryIndex => {
  const index = new MemoryIndex();
  index.addNow(rows);
  return index;
};

const noise = Array.from({ length: 12 }, (_, i) =>
  of(`noise-${i}`, `Match report ${i}`, `The goalkeeper of side ${i} saved twice.`, { day: i })
);
const query = of('query', 'Ferries take the tidal wallet', 'The tidal wallet pays on ferries.', {
  topics: ['japan', 'pay'],
  day: 20,
});
const close = of('close', 'Tidal wallet for ferries', 'Ferries try the tidal wallet.', {
  topics: ['japan', 'pay'],
  day: 5,
});
const far = of('far', 'A wallet was found', 'Somebody lost a wallet of leather on the quay.', {
  topics: ['japan', 'law', 'sea'],
  day: 30,
});
const undated = of('undated', 'Kelp soup', 'Kelp boils slowly.');

describe('baselineRanks', () => {
  const index = indexOf([...noise, close, far, undated]);

  it('ranks by BM25 over the whole article', () => {
    expect(index.baselineRanks(query, ['close']).bm25).toEqual([0]);
    expect(index.baselineRanks(query, ['far']).bm25).toEqual([1]);
    expect(index.baselineRanks(query, ['undated']).bm25).toEqual([null]);
  });

  it('leaves out what is told', () => {
    expect(index.baselineRanks(query, ['far'], ['close'])).toMatchObject({
      bm25: [0],
      topics: [0],
    });
  });

  it('gives BM25 the value of a worked example', () => {
    // One query term; of two articles that hold it the shorter wins, and a title counts three times.
    const worked = indexOf([
      of('a-long', 'Notes', 'kelp tide mast sail rope deck anchor'),
      of('b-short', 'Notes', 'kelp'),
      of('c-title', 'Kelp', 'mast sail rope deck anchor tide'),
      ...noise,
    ]);
    const kelp = of('query', '', 'kelp');
    const rank = (id: string) => worked.baselineRanks(kelp, [id]).bm25[0];
    expect([rank('c-title'), rank('b-short'), rank('a-long')]).toEqual([0, 1, 2]);
  });

  it('ranks by common topics alone, the newer first among equals', () => {
    expect(index.baselineRanks(query, ['close']).topics).toEqual([0]);
    expect(index.baselineRanks(query, ['far']).topics).toEqual([1]);
    expect(index.baselineRanks(query, ['noise-1']).topics).toEqual([null]);
    const twins = indexOf([
      of('a-old', 'One', 'x', { topics: ['pay'], day: 1 }),
      of('b-new', 'Two', 'y', { topics: ['pay'], day: 2 }),
    ]);
    expect(twins.baselineRanks(query, ['b-new']).topics).toEqual([0]);
    expect(twins.baselineRanks(query, ['a-old']).topics).toEqual([1]);
  });

  it('ranks the newest first, whatever it is about; what has no date has no place', () => {
    expect(index.baselineRanks(query, ['far']).newest).toEqual([0]);
    expect(index.baselineRanks(query, ['close']).newest).toEqual([7]);
    expect(index.baselineRanks(query, ['undated']).newest).toEqual([null]);
  });

  it('leaves the other wanted articles out, and the article itself', () => {
    const held = indexOf([...noise, query, close, far]);
    const { bm25, topics, newest } = held.baselineRanks(query, ['close', 'far', 'unknown']);
    expect(bm25).toEqual([0, 0, null]);
    expect(topics).toEqual([0, 0, null]);
    expect(newest).toEqual([6, 0, null]);
  });

  it('does not depend on the order in which articles came, and follows their changes', () => {
    const rows = [...noise, close, far, undated];
    const ids = rows.map(({ id }) => id);
    const turned = indexOf([...rows].reverse());
    for (const id of ids) {
      expect(turned.baselineRanks(query, [id])).toEqual(index.baselineRanks(query, [id]));
    }
    turned.removeNow(['close']);
    expect(turned.baselineRanks(query, ['far', 'close'])).toMatchObject({ bm25: [0, null] });
  });

  it.each<[string, Pick<Document, 'title'>, string, string]>([
    ['ja', { title: '渡し船でデジタル円' }, '渡し船がデジタル円を受け取る。', '球技の結果が出た。'],
    [
      'ko',
      { title: '나룻배 디지털 지갑' },
      '나룻배에서 디지털 지갑을 쓴다.',
      '경기 결과가 나왔다.',
    ],
    ['zh', { title: '渡轮试用数字钱包' }, '渡轮乘客可以使用数字钱包。', '球队昨晚获胜。'],
  ])('finds the near article in %s', (locale, { title }, near, off) => {
    const local = indexOf([
      row({ id: 'near', locale, title, body: [near] }),
      ...Array.from({ length: 4 }, (_, i) => row({ id: `off-${i}`, locale, body: [off] })),
    ]);
    const asked = row({ id: 'query', locale, title, body: [near] });
    expect(local.baselineRanks(asked, ['near']).bm25).toEqual([0]);
  });
});

describe('scoreOf', () => {
  it.each<[(number | null)[], number, number]>([
    [[0], 1, 1],
    [[0, 2, null, 14], 0.5, 0.375],
    [[9], 1, 1 / Math.log2(11)],
    [[10], 0, 0],
    [[], 0, 0],
  ])('of %j is recall %d and nDCG %d', (ranks, recall10, ndcg10) => {
    expect(scoreOf(ranks)).toEqual({ recall10, ndcg10 });
  });
});
