import { outline, pageOf, refusalOf } from './read';

const html = (body: string, head = '<title>The oven is lit</title>'): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

const STORY = 'The bakery on the quay bakes again. Its oven had been cold for two winters.';

describe('a page of HTML without a story', () => {
  it.each([
    ['nothing', ''],
    ['a place for a script to fill', '<div id="root"></div><script>fill()</script>'],
    ['a title alone', '<article><h1>The oven is lit</h1></article>'],
    ['pictures alone', '<h1>The oven is lit</h1><figure><img src="/a.jpg"></figure>'],
    ['what no reader sees', '<h1>The oven is lit</h1><p>\u200b</p><p hidden>No</p>'],
    ['navigation alone', '<nav><a href="/">Home</a></nav><footer>Imprint</footer>'],
    ['a word for waiting', '<div id="app">Loading</div>'],
    ['a longer one', '<div class="spinner"></div><p>Loading, please wait …</p>'],
    ['one in Japanese', '<div>読み込み中です。しばらくお待ちください。</div>'],
    ['one in Korean', '<div>로딩 중입니다. 잠시만 기다려 주세요.</div>'],
    ['one in Chinese', '<div>正在加载，请稍候……</div>'],
    ['one under a title', '<h1>The oven is lit</h1><p>Loading...</p>'],
    ['a plea for JavaScript', '<p>You need to enable JavaScript to run this app.</p>'],
    ['one in Japanese for JavaScript', '<p>JavaScriptを有効にしてください。</p>'],
    ['one in Korean for JavaScript', '<p>이 페이지를 보려면 자바스크립트를 활성화하세요.</p>'],
    ['one in Chinese for JavaScript', '<p>请启用JavaScript以查看此页面。</p>'],
    [
      'a check of the browser',
      '<h1>Just a moment...</h1><p>Checking your browser before accessing.</p>',
    ],
    [
      'links alone',
      '<ul><li><a href="/a">The oven</a></li><li><a href="/b">The quay</a></li><li><a href="/c">The sea</a></li></ul>',
    ],
  ])('is refused: %s', (_, body) => {
    expect(refusalOf(html(body), 'a.html')).toMatch(
      /^a\.html has no story in it[^:\n]*: open it in a browser [^\n]+\.$/
    );
  });

  it.each([
    ['English', 'Page not found', 'The page that you are looking for does not exist.'],
    ['figures', '404', 'Sorry, nothing here.'],
    ['figures and words', '403 Forbidden', 'nginx'],
    ['Japanese', 'ページが見つかりません', 'お探しのページは移動または削除されました。'],
    ['Korean', '페이지를 찾을 수 없습니다', '주소를 다시 확인해 주세요.'],
    ['Chinese', '页面不存在', '您访问的页面已被删除。'],
  ])('is refused where it tells of an error, in %s', (_, title, text) => {
    expect(refusalOf(html(`<h1>${title}</h1><p>${text}</p>`), 'a.html')).toMatch(
      /^a\.html is a page of an error, and no story: /
    );
  });

  it('is refused where it only leads on', () => {
    const head = '<title>Redirecting</title><meta http-equiv="Refresh" content="0; url=/oven">';
    expect(refusalOf(html('<p>Click here if you are not led on.</p>', head), 'a.html')).toMatch(
      /^a\.html only leads on to another page: /
    );
  });

  it.each([
    ['a short one', `<p>${STORY}</p>`],
    ['one sentence', '<p>The oven is lit.</p>'],
    ['a title and some words', '<h1>The oven is lit</h1><p>At last</p>'],
    ['Japanese', '<h1>窯に火</h1><p>二年ぶりに火が入った。</p>'],
    ['Korean', '<h1>오븐에 불</h1><p>이 년 만이다.</p>'],
    ['Chinese', '<h1>烤炉点火</h1><p>时隔两年。</p>'],
    [
      'one that speaks of loading',
      `<h1>Loading takes an hour</h1><p>Loading the ship took an hour, and the mayor said that it is the wind which makes us wait. ${STORY} ${STORY} ${STORY}</p>`,
    ],
    [
      'one that speaks of an error',
      `<h1>Error 404: how a page gets lost</h1><p>${STORY} ${STORY}</p>`,
    ],
    [
      'one among its links',
      `<p>${STORY}</p><ul><li><a href="/a">The oven</a></li><li><a href="/b">The quay</a></li><li><a href="/c">The sea</a></li></ul>`,
    ],
    ['a line to a story', '<p>The fire burns.</p><p>related: <a href="/a">The oven</a></p>'],
  ])('is read where it has one: %s', (_, body) => {
    expect(outline(pageOf(html(body), 'a.html').body)).not.toEqual([]);
  });

  it('is read where it leads on after a while', () => {
    const head = '<title>T</title><meta http-equiv="refresh" content="600">';
    expect(pageOf(html(`<p>${STORY}</p>`, head), 'a.html').body).toHaveLength(1);
  });
});

describe('a file with a title and no text', () => {
  it.each([
    ['a.txt', 'The oven is lit'],
    ['a.txt', '窯に火が入る\n\n3日前 73'],
    ['a.md', '# 오븐에 불이 켜지다\n'],
    ['a.md', '---\ntitle: 烤炉点火\ndate: 2024-03-12\n---\n'],
    ['a.md', '---\r\ntitle: The oven\r\n---'],
    ['a.md', '# The oven\n\n<!-- to be written -->\n\n![](/oven.jpg)'],
  ])('is refused: %s, %j', (name, text) => {
    expect(refusalOf(text, name)).toBe(
      `${name} has a title and no text: write the story below it.`
    );
  });

  it('is a story where the first line is a whole paragraph', () => {
    expect(pageOf('The oven is lit. '.repeat(30), 'a.txt').body).toHaveLength(1);
  });
});

describe('front matter without an end', () => {
  it.each([
    '---\ntitle: The oven\ndate: 2024-03-12\n\nThe fire burns.',
    '---\ntitle: 窯に火\ntags:\n  - 港\n- 海\n\n本文。',
    '---\r\ntitle: The oven\r\n\r\nThe fire burns.',
    '---\ntitle: The oven\ndraft: true\n',
  ])('is refused: %j', (text) => {
    for (const name of ['a.md', 'a.txt']) {
      expect(refusalOf(text, name)).toMatch(
        /^a\.\w+ begins with front matter that has no end: put/
      );
    }
  });

  it.each([
    '---\n\n# The oven\n\nThe fire burns.',
    '---\nNote: the fire burns.\n\n# The oven\n\nIt does.',
  ])('is none in a page that begins with a rule: %j', (text) =>
    expect(pageOf(text, 'a.md').title).toBe('The oven')
  );
});

describe('front matter of another kind', () => {
  it.each([
    [
      'TOML',
      '+++\ntitle = "The oven"\ndraft = true\n+++\n\n# The oven\n\nThe fire burns.',
      /in TOML, which is not read/,
    ],
    [
      'TOML without an end',
      '+++\n# of the oven\ntitle = "The oven"\n\n# The oven\n\nIt burns.',
      /in TOML/,
    ],
    [
      'JSON',
      '{\n  "title": "The oven",\n  "draft": true\n}\n\n# The oven\n\nThe fire burns.',
      /in JSON, which is not read/,
    ],
  ])('is refused until it is read: %s', (_, text, fault) => {
    expect(refusalOf(text, 'a.md')).toMatch(fault);
  });
});
