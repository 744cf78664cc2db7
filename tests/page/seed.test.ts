import fs from 'node:fs';
import path from 'node:path';
import { blockText } from '../../server/src/page/model/block-text';
import { isConnectionLine } from '../../server/src/page/model/line-kind';
import { pageOf } from './read';

const SEED = path.resolve(__dirname, '../../../shared/seed');
const files = fs.existsSync(SEED)
  ? fs.readdirSync(SEED).filter((name) => name.endsWith('.txt'))
  : [];
if (files.length === 0) console.log(`no seed page in ${SEED}: its test is skipped`);

(files.length === 0 ? describe.skip : describe)('the seed page', () => {
  const name = files[0] ?? '';
  const page = name === '' ? null : pageOf(fs.readFileSync(path.join(SEED, name)), name);
  const texts = page?.body.map(blockText) ?? [];

  it('gives title, deck, age, views and source', () => {
    expect(page).toMatchObject({
      title: expect.stringMatching(
        /^Chinese foreign minister calls .*\(artificial intelligence\)$/
      ),
      excerpt: 'Japan, China and South Korea also discuss cooperation in science and technology',
      date: { kind: 'age', amount: 11, unit: 'month' },
      views: 73,
      sourceName: 'Our Bitcoin News',
    });
  });

  it('keeps its six connection lines in order, word for word', () => {
    const source = fs.readFileSync(path.join(SEED, name), 'utf8').split('\n');
    const lines = texts.filter(isConnectionLine);
    expect(lines).toHaveLength(6);
    expect(lines).toEqual(source.filter((line) => line.startsWith('connection:')));
  });

  it('knows its sub-heading', () => {
    expect(page?.body.filter((node) => node.type === 'heading').map(blockText)).toEqual([
      'Past movements between Japan, China and South Korea',
    ]);
  });

  it('takes the glossary box out of the body', () => {
    expect(page?.glossary.map(({ term }) => term)).toEqual(['Metaverse']);
    expect(page?.glossary[0]?.definition.map(blockText)).toEqual([
      expect.stringMatching(/^A multi-player 3D .* facilities\.$/),
    ]);
    expect(texts.filter((text) => text.startsWith('What is'))).toEqual([]);
  });

  it('leaves out trailer, glossary link and byline, and does not repeat the deck', () => {
    const text = texts.join('\n');
    for (const left of [
      'Read Entire Article',
      'The post',
      '▶',
      '11 months ago',
      page?.excerpt ?? '',
    ]) {
      expect(text).not.toContain(left);
    }
    expect(texts[0]).toMatch(/^On November 26/);
    expect(texts).toHaveLength(22);
  });
});
