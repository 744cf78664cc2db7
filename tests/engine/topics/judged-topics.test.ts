import { countJudgedTopics, readHeadlines } from '../support/judged-topics';

const headlines = readHeadlines('topics');

describe('topics of judged headlines', () => {
  const counts = countJudgedTopics(headlines);

  it('has as many traps as others, in four languages', () => {
    expect(headlines.length).toBeGreaterThanOrEqual(400);
    const traps = headlines.filter(({ kind }) => kind !== 'plain').length;
    expect(Math.abs(traps / headlines.length - 0.5)).toBeLessThan(0.1);
    expect(counts.size).toBe(4);
  });

  it.each(['en', 'ja', 'ko', 'zh'])(
    'finds what a reader would, and little else, in %s',
    (locale) => {
      const { wanted = 0, found = 0, shared = 0, wrong } = counts.get(locale) ?? {};
      expect({
        wrong,
        isPrecise: shared / found >= 0.95,
        isComplete: shared / wanted >= 0.9,
      }).toEqual({
        wrong,
        isPrecise: true,
        isComplete: true,
      });
    }
  );
});

describe('topics of headlines whose names lie across words', () => {
  const counts = countJudgedTopics(readHeadlines('boundaries'));

  it.each([
    ['ja', 0.95],
    ['zh', 0.88],
  ])('are what a reader would find, and little else, in %s', (locale, precision) => {
    const { wanted = 0, found = 0, shared = 0, wrong } = counts.get(locale) ?? {};
    expect({
      wrong,
      isPrecise: shared / found >= precision,
      isComplete: shared === wanted,
    }).toEqual({ wrong, isPrecise: true, isComplete: true });
  });
});
