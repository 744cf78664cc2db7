import path from 'node:path';
import fc from 'fast-check';
import type { BlockNode } from '../../server/src/content/blocks/types';
import { MAX_BYTES } from '../../server/src/page/decode/decode';
import { readPage } from '../../server/src/page/read-page';
import type { PageResult } from '../../server/src/page/model/types';
import { runs } from '../support/runs';
import { growsLinearly } from '../support/growth';
import { IS_LONG } from '../support/long-form';
import { outline, pageOf, utf8 } from './read';

interface Validator {
  validateSync(value: unknown, options: { strict: boolean }): unknown;
}

/** Strapi's own; its package exports no path to it. */
const { blocksValidator } = jest.requireActual<{ blocksValidator: () => Validator }>(
  path.resolve(
    __dirname,
    '../../node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js'
  )
);

const SHORT = 255;
/** Bytes of the smaller of two pages whose times are compared; the larger one has four times as many. */
const SIZE = 64_000;
const FORMATS = ['a.txt', 'a.md', 'a.html'];
/** Signs of what is no article, for scraps of markup to begin with. */
const SIGNS = [
  '',
  '<?php ',
  '<% ',
  '{"a":',
  '---\n',
  '+++\n',
  'From: a@b.example\n',
  '#!/bin/sh\n',
  'a,b,c\n',
];

const textsOf = (value: unknown): string[] =>
  Object.values(value ?? {}).flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    return typeof each === 'object' ? textsOf(each) : [];
  });

const expectValidBlocks = (blocks: readonly BlockNode[]): void => {
  blocksValidator().validateSync(blocks, { strict: true });
  const empty = JSON.stringify(blocks).match(/"children":\[\]/g);
  expect(empty).toBeNull();
};

/** What holds of every result, whatever the bytes. */
const expectSound = (result: PageResult, fileName: string): void => {
  if (result.kind === 'refused') {
    expect(result.reason.startsWith(`${fileName} `)).toBe(true);
    return;
  }
  const { page } = result;
  expect(page.title).not.toBe('');
  for (const short of [page.title, page.excerpt, page.sourceName, page.sourceUrl]) {
    expect((short ?? '').length).toBeLessThanOrEqual(SHORT);
  }
  expectValidBlocks(page.body);
  for (const { term, definition } of page.glossary) {
    expect(term).not.toBe('');
    expect(definition.length).toBeGreaterThan(0);
    expectValidBlocks(definition);
  }
  for (const text of textsOf(page)) {
    expect(text.isWellFormed()).toBe(true);
    expect(text.normalize('NFC')).toBe(text);

    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
  }
};

const SCRAPS = [
  ...Array.from('\n\n\n \t#*_`~[]()<>!-|&;:/"=▶…。？'),
  '<div>',
  '</div>',
  '<p>',
  '<br>',
  '<li>',
  '<ul>',
  '<ol>',
  '</ul>',
  '<pre>',
  '</pre>',
  '<code>',
  '<aside>',
  '</aside>',
  '<article>',
  '</article>',
  '<a href="/x">',
  '<a href="javascript:x">',
  '</a>',
  '<dl><dt>',
  '<dd>',
  '<h1>',
  '<h2 class="glossary">',
  '<table><tr><td>',
  '<blockquote>',
  '</blockquote>',
  '<dfn>',
  '<svg>',
  '<b>',
  '<script>',
  '<!--',
  '&#0;',
  '&#xd800;',
  '&#1;',
  '&amp;',
  '<title>t</title>',
  '<meta charset="x">',
  '# T\n',
  '- a\n',
  '  1. b\n',
  '> q\n',
  '```\n',
  '---\n',
  'title: x\n',
  '[l](/y)',
  '![i](/z)',
  '\n|a|b|\n|-|-|\n',
  'connection: A\n',
  '関連：B\n',
  'What is X?\n',
  '小潮とは\n',
  'NFT란?\n',
  '什么是X？',
  '用語集\n',
  '▶glossary\n',
  '3 days ago 73\n',
  'The post A appeared first on B.\n',
  'Read more\n',
  ':::glossary\n',
  '\u0001',
  'e\u0301',
  '\ud800',
  '👩‍👩‍👧',
];

const scrappy = fc
  .tuple(fc.constantFrom(...SIGNS), fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }))
  .map(([sign, scraps]) => sign + scraps.join(''));

describe('readPage', () => {
  it.each(FORMATS)('gives a sound result for any bytes called %s', (fileName) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        expectSound(readPage(bytes, fileName), fileName)
      ),
      { numRuns: runs(500) }
    );
  });

  it.each(FORMATS)('gives a sound result for any string called %s', (fileName) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        expectSound(readPage(utf8(text), fileName), fileName)
      ),
      { numRuns: runs(500) }
    );
  });

  it.each(FORMATS)('gives a sound result for any scraps of markup called %s', (fileName) => {
    fc.assert(
      fc.property(scrappy, (text) => expectSound(readPage(utf8(text), fileName), fileName)),
      { numRuns: runs(1500) }
    );
  });

  it.each(FORMATS)('gives a sound result for a page cut anywhere, called %s', (fileName) => {
    const bytes = utf8(
      `<!doctype html>\n# 題名\n\n3日前 73\n\n<article><h1>題名</h1>${SCRAPS.join('')}`
    );
    for (let end = 0; end <= bytes.length; end += 1) {
      expectSound(readPage(bytes.subarray(0, end), fileName), fileName);
    }
  });

  it('reads the words of a page that is nested 3,000 deep', () => {
    for (const tag of [
      'div',
      'ul><li',
      'blockquote',
      'b',
      'table><tr><td',
      'aside',
      'article',
      'dl><dd',
    ]) {
      const html = `<h1>T</h1>${`<${tag}>`.repeat(3000)}deep`;
      expectSound(readPage(utf8(html), 'a.html'), 'a.html');
    }
    expect(
      JSON.stringify(pageOf(`<h1>T</h1>${'<div>'.repeat(3000)}deep`, 'a.html').body)
    ).toContain('deep');
    const quotes = `# T\n\nNot deep.\n\n${'> '.repeat(3000)}deep`;
    expect(outline(pageOf(quotes, 'a.md').body)[0]).toBe('paragraph Not deep.');
  });

  it('takes keys of the prototype for words', () => {
    const page = pageOf(
      '---\n__proto__: { title: x }\nconstructor: y\ntitle: T\n---\nText.\n\nWhat is __proto__?\n\nA.\n\n▶glossary',
      'a.md'
    );
    expect(page.title).toBe('T');
    expect(page.glossary).toHaveLength(1);
  });

  /** What a page may begin with, and what is repeated after it, that a reader could take square time over. */
  const SHAPES = [
    ['a.txt', 'Title\n\n', 'a'],
    ['a.txt', '', '潮'],
    ['a.txt', 'Title\n\n', 'connection:'],
    ['a.txt', 'Title\n\n', 'connection: a title\n'],
    ['a.txt', 'Title\n\n', 'What is a?\n\n'],
    ['a.md', '# T\n\n', '['],
    ['a.md', '# T\n\n', '!['],
    ['a.md', '# T\n\n', '**a *b '],
    ['a.md', '# T\n\nText.\n\n', '- '],
    ['a.html', '<h1>T</h1>x', '<div>'],
    ['a.html', '<h1>T</h1>x', '<ul><li>'],
    ['a.html', '<h1>T</h1>x<div><div>', '</b><i>'],
    ['a.html', '<h1>T</h1>', '<'],
    ['a.html', '<h1>T</h1>x', '<pre>\n\n'],
    ['a.php', '<?php ?><h1>T</h1>x', '<?= 1 ?>'],
    ['a.php', '<h1>T</h1><p>x</p>', '<% '],
    ['a.html', '<!doctype html><h1>T</h1>x', '<!-- -->'],
  ] as const;
  const fill = (start: string, scrap: string, size: number): Uint8Array =>
    utf8(start + scrap.repeat(Math.floor((size - utf8(start).length) / utf8(scrap).length)));

  it.each(SHAPES)('takes linear time: in %s, after %j, of %j', (fileName, start, scrap) => {
    const read = (bytes: Uint8Array): void => expect(readPage(bytes, fileName).kind).toBe('page');
    expect(growsLinearly((size) => fill(start, scrap, size), read, SIZE)).toBe(true);
  });

  /** What is no article, or only begins like it, is told in as little time. */
  const STARTS = [
    ['a.txt', '<?xml version="1.0"?>', '<a>'],
    ['a.txt', '', '<!-- -->'],
    ['a.txt', '<!doctype a [', '<!entity>'],
    ['a.txt', '{"a":', '['],
    ['a.txt', '', '{"a":1}\n'],
    ['a.md', '{\n', '"title": 1\n}'],
    ['a.txt', '', 'From: a\n'],
    ['a.txt', 'From: a@b.example\n', ' a\n'],
    ['a.csv', '', 'a,b,"c\n'],
    ['a.csv', 'a,b,c\n', '"",'],
    ['a.txt', '-- dump\n', 'CREATE TABLE ('],
    ['a.txt', '', '-- dump\n'],
    ['a.txt', '', '/* a */'],
    ['a.js', '', 'a(a('],
    ['a.js', 'a = 1;\n', 'a.b = (\n'],
    ['a.php', '<?php\n', '<?php'],
    ['a.md', '---\n', 'title: a\n'],
    ['a.md', '+++\n', 'title = 1\n'],
    ['a.html', '<title>T</title>', '<a>loading</a>'],
    ['a', 'PK\u0003\u0004', 'word/'],
  ] as const;

  it.each(STARTS)(
    'refuses or reads in linear time: in %s, after %j, of %j',
    (name, start, scrap) => {
      const read = (bytes: Uint8Array): PageResult => readPage(bytes, name);
      expect(growsLinearly((size) => fill(start, scrap, size), read, SIZE)).toBe(true);
    }
  );

  if (IS_LONG) {
    const oneOfEach = FORMATS.map((format) => SHAPES.filter(([name]) => name === format).at(-1)!);
    it.each(oneOfEach)('reads all of 5 MB: in %s, after %j, of %j', (fileName, start, scrap) => {
      expect(readPage(fill(start, scrap, MAX_BYTES), fileName).kind).toBe('page');
    });
  }
});
