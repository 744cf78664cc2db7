import { findLines, linesNear, TitleIndex } from '../../../server/src/engine';
import { document } from '../support/documents';
import { HARD_LINES, type HardLine } from '../support/hard-lines';

/** The id that a line leads to, or what is left to the editor. */
const answerTo = (written: string, titles: readonly string[]): string => {
  const [line] = findLines(document({ body: [written] }));
  const index = new TitleIndex();
  for (const [i, title] of titles.entries()) index.set(`a${i}`, title);
  const match = index.resolve(line?.title ?? '');
  return 'id' in match ? match.id : match.kind;
};

const titleOf = (written: string): string =>
  findLines(document({ body: [written] }))[0]?.title ?? '';

describe('a hard line', () => {
  it.each(HARD_LINES)('is answered: $about, $written', ({ written, titles, meant, answer }) => {
    expect(answerTo(written, titles)).toBe(answer === 'found' ? meant : answer);
  });

  it.each(HARD_LINES.filter(({ answer }) => answer === 'found'))(
    'is healed when its article comes: $about, $written',
    ({ written, titles, meant }) => {
      const title = titles[Number(meant?.slice(1))] ?? '';
      expect(linesNear(title, [titleOf(written)])).toEqual([0]);
    }
  );

  it.each(HARD_LINES.filter(({ meant }) => meant === null))(
    'never leads to another story, the other way round: $about, $written',
    ({ written, titles }) => {
      for (const title of titles) {
        expect(answerTo(`Related: ${title}`, [titleOf(written)])).toBe('unresolved');
      }
    }
  );

  it('is read in every form of Unicode', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      for (const { written, titles, meant } of HARD_LINES) {
        const given = answerTo(written.normalize(form), titles);
        expect([meant, 'unresolved', 'choice']).toContain(given);
      }
    }
  });

  it('has one meaning in the table', () => {
    const names = HARD_LINES.map(({ written, titles }: HardLine) => `${written} ${titles.join()}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
