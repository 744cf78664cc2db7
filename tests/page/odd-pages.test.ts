import { outline, pageOf } from './read';

const TEXT = 'The bridge over the harbour is open again after four years of works.';

const items = (node: unknown): string[] => {
  const { children = [], text = '' } = node as { children?: unknown[]; text?: string };
  return children.length > 0 ? children.flatMap(items) : [text];
};

describe('an author’s line under a title', () => {
  it.each([
    ['By Ines Park', null],
    ['By Ines Park · 3 May 2024', '2024-05-03T00:00:00.000Z'],
    ['By Ines Park, Staff Writer | May 3, 2024', '2024-05-03T00:00:00.000Z'],
    ['Posted on May 3, 2024 by admin', '2024-05-03T00:00:00.000Z'],
    ['記者　山田花子', null],
    ['2024年5月3日 文・山田花子', '2024-05-03T00:00:00.000Z'],
    ['홍길동 기자 2024.05.03', '2024-05-03T00:00:00.000Z'],
    ['记者：王伟 2024-05-03', '2024-05-03T00:00:00.000Z'],
  ])('is no excerpt and stays, though its date is read: %s', (line, date) => {
    for (const page of [
      pageOf(`The title\n\n${line}\n\n${TEXT}`, 'a.txt'),
      pageOf(`# The title\n\n${line}\n\n${TEXT}`, 'a.md'),
      pageOf(`<h1>The title</h1><p>${line}</p><p>${TEXT}</p>`, 'a.html'),
    ]) {
      expect(page.excerpt).toBe(TEXT);
      expect(page.date).toEqual(date === null ? null : { kind: 'local', date });
      expect(outline(page.body)).toEqual([`paragraph ${line}`, `paragraph ${TEXT}`]);
    }
  });

  it.each(['By noon the bridge was open.', 'By Sunday evening the last bolt had been set.'])(
    'is not what only begins like one: %s',
    (line) => expect(pageOf(`The title\n\n${line}\n\n${TEXT}`, 'a.txt').excerpt).toBe(line)
  );

  it('is not joined to the line of the date', () => {
    const page = pageOf(
      '橋が再び開く\n\n2024年5月3日 8時30分 公開\n記者　山田花子\n\n四年ぶりに橋が開いた。',
      'a.txt'
    );
    expect(page.date).toEqual({ kind: 'local', date: '2024-05-03T08:30:00.000Z' });
    expect(outline(page.body)).toEqual([
      'paragraph 記者　山田花子',
      'paragraph 四年ぶりに橋が開いた。',
    ]);
    expect(page.excerpt).toBe('四年ぶりに橋が開いた。');
  });
});

describe('a list written by hand', () => {
  it.each(['- ', '* ', '• ', '・'])('is a list where its items begin with “%s”', (bullet) => {
    const { body } = pageOf(
      `Title\n\n${TEXT}\n\n${bullet}Steel\n${bullet}Paint\n\n${TEXT}`,
      'a.txt'
    );
    expect(body[1]).toMatchObject({ type: 'list', format: 'unordered' });
    expect(items(body[1])).toEqual(['Steel', 'Paint']);
    expect(body).toHaveLength(3);
  });

  it('is an ordered one where its numbers count up from one', () => {
    const { body } = pageOf(`Title\n\n${TEXT}\n\n1. Steel\n2. Paint\n3. Bolts`, 'a.txt');
    expect(body[1]).toMatchObject({ type: 'list', format: 'ordered' });
    expect(items(body[1])).toEqual(['Steel', 'Paint', 'Bolts']);
  });

  it.each([
    ['numbers that do not count up', '1. Steel', '3. Paint'],
    ['the dashes of a talk', '– Is it open?', '– It is.'],
    ['numbers of a sentence', '1.5 million came.', '2.5 million had been expected.'],
  ])('is none by %s', (_, first, second) => {
    const { body } = pageOf(`Title\n\n${TEXT}\n\n${first}\n${second}`, 'a.txt');
    expect(outline(body).slice(1)).toEqual([`paragraph ${first}`, `paragraph ${second}`]);
  });

  it.each([
    ['関連記事：', 'heading2 関連記事：'],
    ['관련 기사', 'heading2 관련 기사'],
    ['Read also', 'heading2 Read also'],
  ])('stands under its marker: %s', (marker, block) => {
    const { body } = pageOf(`Title\n\n${TEXT}\n\n${marker}\n・One bridge\n・Two bridges`, 'a.txt');
    expect(outline(body)[1]).toBe(block);
    expect(items(body[2])).toEqual(['One bridge', 'Two bridges']);
  });
});

it.each([
  ['a.html', `<h1>Title</h1><p>${TEXT}</p><p><b>関連記事</b></p><ul><li>One</li><li>Two</li></ul>`],
  ['a.md', `# Title\n\n${TEXT}\n\n**関連記事**\n\n- One\n- Two`],
])('makes a heading of a marker in bold above a list, in %s', (name, content) => {
  const { body } = pageOf(content, name);
  expect(outline(body)[1]).toBe('heading2 関連記事');
  expect(items(body[2])).toEqual(['One', 'Two']);
});

it('breaks a line of Markdown at <br>, and reads any other tag as text', () => {
  const { body } = pageOf(`# Title\n\nOne<br>two<BR />three <b>four</b>.`, 'a.md');
  expect(outline(body)).toEqual(['paragraph One\ntwo\nthree <b>four</b>.']);
});

it('leaves out what a publisher’s page puts around and into a story', () => {
  const page = pageOf(
    `<body><div class="breadcrumbs"><a href="/">Home</a> &gt; News</div><div id="content"><h1>Bridge</h1>
    <div class="share-buttons"><a href="#">Share</a></div><p>${TEXT}</p>
    <div class="ad-slot big"><p>Advertisement</p></div><div role="navigation"><p>Next page</p></div>
    <div class="newsletter-signup"><p>Sign up</p></div><h3>Related</h3><ul class="related"><li><a href="/a">Another bridge</a></li></ul>
    <p class="post-tags">Tags: <a href="/t">bridge</a></p></div>
    <div class="sidebar"><h2>Most read</h2><p>Else</p></div><section id="comments"><h2>Comments (2)</h2><p>Great!</p></section></body>`,
    'a.html'
  );
  expect(outline(page.body).slice(0, 2)).toEqual([`paragraph ${TEXT}`, 'heading3 Related']);
  expect(items(page.body[2])).toEqual(['Another bridge']);
  expect(page.body).toHaveLength(3);
});

it.each(['address', 'shared-history', 'advice', 'commentary', 'headline', 'social'])(
  'keeps an element whose class only looks like furniture: %s',
  (name) => {
    const page = pageOf(`<h1>Bridge</h1><div class="${name}"><p>${TEXT}</p></div>`, 'a.html');
    expect(outline(page.body)).toEqual([`paragraph ${TEXT}`]);
  }
);

it('takes two line breaks in a row for the end of a paragraph', () => {
  const page = pageOf(
    '<h1>Bridge</h1><div>It opened.<br><br>Cyclists crossed,<br>one by one.<br/> <br/>connection: Old bridge<br>It was noon.</div>',
    'a.html'
  );
  expect(outline(page.body)).toEqual([
    'paragraph It opened.',
    'paragraph Cyclists crossed,\none by one.',
    'paragraph connection: Old bridge',
    'paragraph It was noon.',
  ]);
});

it('keeps no space where a line of the source ends before a connection line', () => {
  const { body } = pageOf(
    '# Bridge\n\nIt opened\nat noon.\nconnection: Old bridge\nand closed',
    'a.md'
  );
  expect(body.map(items)).toEqual([
    ['It opened at noon.'],
    ['connection: Old bridge'],
    ['and closed'],
  ]);
});

it('does not join a marker that stands alone to its title', () => {
  const { body } = pageOf(`題名\n\n${TEXT}\n\nあわせて読みたい\n渡し船の歴史`, 'a.txt');
  expect(outline(body)).toContain('paragraph 渡し船の歴史');
});
