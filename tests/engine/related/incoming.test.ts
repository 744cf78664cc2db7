import { analyze, Engine, sentenceAround } from '../../../server/src/engine';
import { sentencesOf } from '../../../server/src/engine/text/sentences';
import { document } from '../support/documents';

const cut = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentencesOf', () => {
  it.each([
    ['The U.S. port reopened at 9.30 a.m. today. Ships came!', 2],
    ['灯台が点いた。「船が来る。」と人々は言った！', 2],
    ['등대가 켜졌다. 배가 들어왔다. 모두가 기뻐했다.', 3],
    ['灯塔亮了。船来了！“真好。”大家说。', 3],
    ['no end at all', 1],
    ['', 0],
  ])('parts %j', (text, count) => {
    expect(cut(text)).toHaveLength(count);
    expect(
      sentencesOf(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('')
    ).toBe(text);
  });
});

describe('sentenceAround', () => {
  it('cuts a long sentence around what stands in it, within no word and no character', () => {
    const text = `${'seagulls cry 🌊 '.repeat(30)}lighthouse ${'🌊 waves roll '.repeat(30)}`;
    const start = text.indexOf('lighthouse');
    const excerpt = sentenceAround(text, { start, end: start + 10 });
    expect(excerpt).toMatch(/^….*lighthouse.*…$/u);
    expect(excerpt.length).toBeLessThanOrEqual(162);
    expect(excerpt.isWellFormed()).toBe(true);
  });
});

describe('Engine.incoming', () => {
  const older = document({
    id: 'older',
    title: 'Pilots of the northern strait',
    body: [
      'Weather was calm on Monday and the cafés were full.',
      'A tidal turbine will be tried in the strait. Nobody was there to see it come.',
      'Schools open again next week.',
    ],
  });
  const stranger = document({ id: 'stranger', title: 'Apples', body: ['A cake of apples.'] });
  const target = analyze(
    document({ id: 'new', title: 'First tidal turbine of the strait turns', body: ['It turns.'] })
  );

  it('tells where an article speaks of what it shares, and by which sentence', async () => {
    const engine = new Engine();
    await engine.add('en', [analyze(older), analyze(stranger)]);
    expect(await engine.incoming('en', target, [stranger, older])).toEqual([
      null,
      {
        anchor: { path: 'body', block: 1, start: 0, end: 77 },
        sentence: 'A tidal turbine will be tried in the strait.',
      },
    ]);
  });
});
