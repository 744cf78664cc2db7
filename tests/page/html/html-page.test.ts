import { outline, pageOf, refusalOf } from '../read';

const page = (story: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><header><h1>Coast Daily</h1></header>
   <nav><p>Home</p></nav>${story}<footer><p>Imprint</p></footer></body></html>`;

const HEAD = `<title>Tides | Coast Daily</title>
  <meta property="og:site_name" content="Coast Daily"><meta property="og:title" content="Tides (og)">
  <meta name="description" content="What the towns &amp; the sea agreed on">
  <meta property="article:published_time" content="2024-05-01T09:00:00+09:00">
  <link rel="canonical" href="https://coast.example/tides">`;

describe('readPage of HTML', () => {
  it('reads the story and what the head tells of it', () => {
    const story = `<article><header><p>Sea</p><h1>Tides <em>turn</em></h1><p>3 days ago · 73 views</p></header>
      <div>Some text<br>in a div <p>First &lt;paragraph&gt;.</p><script>x()</script><p hidden>no</p>
      <p style="display: none">no</p><aside><p>Subscribe now</p></aside></div></article><p>Outside</p>`;
    const read = pageOf(page(story, HEAD), 'a.html');
    expect(read).toMatchObject({
      title: 'Tides turn',
      excerpt: 'What the towns & the sea agreed on',
      date: { kind: 'explicit', date: '2024-05-01T00:00:00.000Z' },
      views: 73,
      sourceName: 'Coast Daily',
      sourceUrl: 'https://coast.example/tides',
    });
    expect(outline(read.body)).toEqual([
      'paragraph Some text\nin a div',
      'paragraph First <paragraph>.',
    ]);
  });

  it.each([
    [
      'ja',
      '潮見表を一本化',
      '本文はここから始まる。',
      '関連記事：灯台の公開',
      '小潮とは？',
      '小潮',
      '続きを読む',
    ],
    [
      'ko',
      '조석표를 하나로',
      '본문은 여기에서 시작한다.',
      '관련 기사: 등대',
      '조금이란?',
      '조금',
      '전체 기사 보기',
    ],
    ['zh', '统一潮汐表', '正文从这里开始。', '延伸阅读：灯塔', '什么是小潮？', '小潮', '阅读全文'],
    [
      'zh-Hant',
      '統一潮汐表',
      '正文從這裡開始。',
      '延伸閱讀：燈塔',
      '什麼是小潮？',
      '小潮',
      '閱讀全文',
    ],
    [
      'en',
      'One table',
      'The story begins here.',
      'read also: The lighthouse',
      'What is a neap tide?',
      'neap tide',
      'Read more »',
    ],
  ])('sorts a story in %s into its parts', (_, title, text, line, question, term, trailer) => {
    const read = pageOf(
      page(`<main><h1>${title}</h1><p>${text}</p><p>${line}</p>
        <aside class="note"><h4>${question}</h4><p>X.</p></aside><p><a href="https://c.example/a">${trailer}</a></p></main>`),
      'a.html'
    );
    expect(read).toMatchObject({ title, excerpt: text, sourceUrl: 'https://c.example/a' });
    expect(outline(read.body)).toEqual([`paragraph ${text}`, `paragraph ${line}`]);
    expect(read.glossary).toEqual([
      { term, definition: [{ type: 'paragraph', children: [{ type: 'text', text: 'X.' }] }] },
    ]);
  });

  it.each([
    [
      '漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby><ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp>',
      '漢字',
    ],
    ['東<rt>とう<rp>・</rp>京<rt>きょう', '東京'],
    ['<rb>龍</rb><rtc><rt>lóng</rt></rtc>', '龍'],
  ])('leaves out the readings above a word: %s', (inside, word) => {
    const story = `<article><h1>Tides</h1><p><ruby>${inside}</ruby>の検定</p></article>`;
    expect(outline(pageOf(page(story), 'a.html').body)).toEqual([`paragraph ${word}の検定`]);
  });

  it('reads the article with the most text', () => {
    const html = page(
      '<article><p>Teaser</p></article><article><h1>T</h1><p>Long story.</p></article>'
    );
    expect(pageOf(html, 'a.html').title).toBe('T');
  });

  it.each([
    ['<meta property="og:title" content="A"><title>B</title>', 'A'],
    ['<meta property="og:site_name" content="S"><title>B – S</title>', 'B'],
    ['<title>B – S</title>', 'B – S'],
    ['', 'Coast Daily'],
  ])('finds another title where the story has no heading: %s', (head, title) => {
    expect(pageOf(page('<article><p>Text.</p></article>', head), 'a.html').title).toBe(title);
  });

  it.each([
    '<meta property="article:published_time" content="2024-05-01">',
    '<meta name="date" content="2024-05-01">',
    '<script type="application/ld+json">{"@graph":[{"datePublished":"2024-05-01"}]}</script>',
    '</head><article><h1>T</h1><time datetime="2024-05-01">May</time></article>',
  ])('finds the date in %s', (markup) => {
    const read = pageOf(`<head><title>T</title>${markup}<p>Text.</p>`, 'a.html');
    expect(read.date).toEqual({ kind: 'local', date: '2024-05-01T00:00:00.000Z' });
  });

  it.each(['deck', 'article-subtitle', 'standfirst', 'lead'])(
    'takes the element of class %s for the deck',
    (name) => {
      const html = page(
        `<article><h1>T</h1><p class="${name}">The deck</p><p>Text.</p></article>`,
        HEAD
      );
      const read = pageOf(html, 'a.html');
      expect(read.excerpt).toBe('The deck');
      expect(outline(read.body)).toEqual(['paragraph Text.']);
    }
  );

  it('keeps marks, links, quotes, code and lists', () => {
    const read = pageOf(
      `<h1>T</h1><p><b>b</b><i>i</i><u>u</u><s>s</s><code>c</code> <a href="mailto:a@b.example">m</a><a href="javascript:x">j</a>.</p>
       <blockquote><p>q</p></blockquote><pre><code class="language-js">a
  b</code></pre><ul><li>x<ol><li>y</ol><li>z</ul><h3>h</h3><table><tr><th>A<th>B<tr><td>C<td>D</table>`,
      'a.html'
    );
    expect(read.body).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'b', bold: true },
          { type: 'text', text: 'i', italic: true },
          { type: 'text', text: 'u', underline: true },
          { type: 'text', text: 's', strikethrough: true },
          { type: 'text', text: 'c', code: true },
          { type: 'text', text: ' ' },
          { type: 'link', url: 'mailto:a@b.example', children: [{ type: 'text', text: 'm' }] },
          { type: 'text', text: 'j.' },
        ],
      },
      { type: 'quote', children: [{ type: 'text', text: 'q' }] },
      { type: 'code', language: 'js', children: [{ type: 'text', text: 'a\n  b' }] },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'x' }] },
          {
            type: 'list',
            format: 'ordered',
            indentLevel: 1,
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'y' }] }],
          },
          { type: 'list-item', children: [{ type: 'text', text: 'z' }] },
        ],
      },
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'h' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'A | B' }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'C | D' }] },
    ]);
  });

  it.each([
    ['a named box', '<div class="term-box"><strong>Neap tide</strong><p>X.</p></div>', 'Neap tide'],
    ['a box named in Japanese', '<div id="用語"><p>小潮</p><p>X.</p></div>', '小潮'],
    ['a list of definitions', '<dl><dt>What is a neap tide?<dd>X.</dl>', 'neap tide'],
    ['a named list', '<dl class="glossary"><dt>Neap tide</dt><dd>X.</dd></dl>', 'Neap tide'],
    ['a marked term', '<h3>What is a <dfn>neap tide</dfn>?</h3><p>X.</p>', 'neap tide'],
    ['a pointer', '<h3>小潮とは</h3><p>X.</p><p><a href="/g">▶用語集</a></p>', '小潮'],
    ['a label', '<h3>Glossary</h3><p>What is a neap tide?</p><p>X.</p>', 'neap tide'],
  ])('takes %s for a glossary box', (_, box, term) => {
    const read = pageOf(page(`<article><h1>T</h1><p>A.</p>${box}<p>B.</p></article>`), 'a.html');
    expect(read.glossary.map((each) => [each.term, ...outline(each.definition)])).toEqual([
      [term, 'paragraph X.'],
    ]);
    expect(outline(read.body)).toEqual(['paragraph A.', 'paragraph B.']);
  });

  it('parts connection lines that share a paragraph', () => {
    const read = pageOf('<h1>T</h1><p>A.<br>related: <a href="/b">B</a><br>関連：C</p>', 'a.html');
    expect(outline(read.body)).toEqual([
      'paragraph A.',
      'paragraph related: B',
      'paragraph 関連：C',
    ]);
    expect(read.body[1]).toMatchObject({ children: [{}, { type: 'link', url: '/b' }] });
  });

  it('refuses a page without a title', () => {
    expect(refusalOf('<p>Text.</p>', 'a.html')).toBe(
      'a.html has no title: give it an <h1> or a <title>.'
    );
  });
});
