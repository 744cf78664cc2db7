import { outline, pageOf, refusalOf } from '../read';

describe('readPage of Markdown', () => {
  it('takes what its front matter tells', () => {
    const page = pageOf(
      `---
Title: Harbour towns agree
date: 2024-05-01T09:00:00+09:00
description: They had asked for it.
source: { name: Coast Daily, url: https://coast.example/ }
canonical_url: https://coast.example/tides
views: 1,204
---
# Harbour towns agree

Text of the story.`,
      'a.md'
    );
    expect(page).toEqual({
      title: 'Harbour towns agree',
      excerpt: 'They had asked for it.',
      date: { kind: 'explicit', date: '2024-05-01T00:00:00.000Z' },
      views: 1204,
      sourceName: 'Coast Daily',
      sourceUrl: 'https://coast.example/tides',
      glossary: [],
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Text of the story.' }] }],
    });
  });

  it.each([
    ['ja', '# 潮見表\n\n3日前 73\n\n本文はここから始まる。\n\n関連記事：灯台\n次の段落。'],
    ['ko', '# 조석표\n\n3일 전 73\n\n본문은 여기에서 시작한다.\n\n관련기사: 등대\n다음 문단.'],
    ['zh', '# 潮汐表\n\n3天前 73\n\n正文从这里开始。\n\n相关阅读：灯塔\n下一段。'],
  ])('finds title, age, views and connection line in %s', (_, markdown) => {
    const page = pageOf(markdown, 'a.md');
    const lines = markdown.split('\n').filter((line) => line !== '');
    expect(page).toMatchObject({
      title: lines[0]?.slice(2),
      date: { amount: 3, unit: 'day' },
      views: 73,
    });
    expect(outline(page.body)).toEqual(lines.slice(2).map((line) => `paragraph ${line}`));
    expect(page.excerpt).toBe(lines[2]);
  });

  it('keeps marks, links and code, and no image', () => {
    const page = pageOf(
      '# T\n\n**b** *i* ~~s~~ `c` [l *m*](https://a.example/x) ![alt](/i.png).\n\n```ts\nlet x;\n```',
      'a.md'
    );
    expect(page.body).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'b', bold: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'i', italic: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 's', strikethrough: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'c', code: true },
          { type: 'text', text: ' ' },
          {
            type: 'link',
            url: 'https://a.example/x',
            children: [
              { type: 'text', text: 'l ' },
              { type: 'text', text: 'm', italic: true },
            ],
          },
          { type: 'text', text: ' .' },
        ],
      },
      { type: 'code', language: 'ts', children: [{ type: 'text', text: 'let x;' }] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'vbscript:x',
    'page.html',
    '/\\evil.example',
  ])('makes plain text of a link to %s, or links it safely', (url) => {
    const page = pageOf(`# T\n\n[words](<${url}>) end.`, 'a.md');
    const link = JSON.stringify(page.body).match(/"url":"([^"]*)"/)?.[1];
    expect(outline(page.body)).toEqual(['paragraph words end.']);
    expect(link ?? 'https://').toMatch(/^(?:https:\/\/|\/%5C)/);
  });

  it('nests lists as Strapi does', () => {
    const page = pageOf('# T\n\n- a\n  1. b\n\n     more\n- c', 'a.md');
    expect(page.body).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'a' }] },
          {
            type: 'list',
            format: 'ordered',
            indentLevel: 1,
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'b\nmore' }] }],
          },
          { type: 'list-item', children: [{ type: 'text', text: 'c' }] },
        ],
      },
    ]);
  });

  it('writes the rows of a table as paragraphs', () => {
    const page = pageOf('# T\n\nFirst.\n\n| a | b |\n|---|---|\n| c | d |', 'a.md');
    expect(outline(page.body)).toEqual(['paragraph First.', 'paragraph a | b', 'paragraph c | d']);
  });

  it('shows HTML as text and drops comments', () => {
    const page = pageOf('# T\n\n<script>x</script> end.\n\n<!-- more -->\n\nB.', 'a.md');
    expect(outline(page.body)).toEqual(['paragraph <script>x</script> end.', 'paragraph B.']);
  });

  it.each([
    ['a quote', '> **Glossary**\n> What is a neap tide?\n> The least tide.'],
    ['a quote of paragraphs', '> 用語解説\n>\n> 小潮とは？\n>\n> The least tide.'],
    ['a quote with an alert', '> [!GLOSSARY]\n> What is a neap tide?\n>\n> The least tide.'],
    ['a container', '::: glossary\nWhat is a neap tide?\n\nThe least tide.\n:::'],
    ['an admonition', '!!! glossary "What is a neap tide?"\n    The least tide.'],
    ['a pointer', '### What is a neap tide?\n\nThe least tide.\n\n[▶Sea glossary](/glossary)'],
    ['a label', '## 用語集\n\n### 小潮とは？\n\nThe least tide.'],
  ])('takes %s for a glossary box', (_, box) => {
    const page = pageOf(`# T\n\nFirst.\n\n${box}\n\nLast.`, 'a.md');
    expect(page.glossary.map(({ term }) => term)).toEqual([
      expect.stringMatching(/^(neap tide|小潮)$/),
    ]);
    expect(outline(page.glossary[0]?.definition ?? [])).toEqual(['paragraph The least tide.']);
    expect(outline(page.body)).toEqual(['paragraph First.', 'paragraph Last.']);
  });

  it.each(['> What is a neap tide?\n> Nobody knew.', '## What is a neap tide?\n\nNobody knew.'])(
    'keeps %j, which has no sign, in the body',
    (text) => {
      const page = pageOf(`# T\n\nFirst.\n\n${text}`, 'a.md');
      expect(page.glossary).toEqual([]);
      expect(outline(page.body).join()).toContain('What is a neap tide?');
    }
  );

  it('takes the source from a linked trailer', () => {
    const page = pageOf(
      '# T\n\nFirst.\n\nThe post [T](https://c.example/t) appeared first on [Coast Daily](https://c.example).\n\n[Read more →](https://d.example/)',
      'a.md'
    );
    expect(page).toMatchObject({ sourceName: 'Coast Daily', sourceUrl: 'https://c.example/t' });
    expect(outline(page.body)).toEqual(['paragraph First.']);
  });

  it.each([
    ['no title', 'Only a text.', /^a\.md has no title: begin it with “# ”/],
    [
      'broken front matter',
      '---\ntitle: [\n---\n# T',
      /^a\.md has front matter that is not valid YAML/,
    ],
    [
      'front matter of aliases',
      `---\na: &a [x,x]\n${'b: [*a,*a,*a,*a,*a,*a]\n'.repeat(9)}---\n# T`,
      /^a\.md has front matter/,
    ],
    ['nested front matter', `---\na: ${'['.repeat(20000)}\n---\n# T`, /^a\.md has front matter/],
  ])('refuses %s', (_, markdown, reason) => {
    expect(refusalOf(markdown, 'a.md')).toMatch(reason);
  });

  it('takes a rule at the start for a rule', () => {
    expect(pageOf('---\n\n# T\n\nText.\n\n---\n', 'a.md').title).toBe('T');
  });
});
