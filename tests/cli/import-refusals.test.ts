import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { ARTICLE } from '../support/newsroom/articles';
import { newsroom, type Ending } from '../support/command';
import { createProject, type TestProject } from '../support/project/strapi';

/** Each command starts a Strapi of its own, and a test several commands. */
jest.setTimeout(240_000);

const TEXT = 'The ferry has a new engine. It is heard as far as the mill.';
const page = (title: string, lang: string, text: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;
const front = (lines: string, text = TEXT): string => `---\n${lines}\n---\n\n${text}\n`;

/** A folder as it comes out of a publisher's old system: stories, and all that lay beside them. */
const STORIES: Readonly<Record<string, string>> = {
  'ferry.aspx': page('The ferry hums', 'en', TEXT),
  'columns/1.md': front('title: From the quay\ndate: 2024-03-12', 'Gulls eat our buns.'),
  'columns/2.md': front('title: From the quay\ndate: 2024-03-19', 'The mill is for sale.'),
  'columns/3.html': page('From the quay', 'en', 'Nobody buys the mill.'),
  'how-to.md': '# How we mark up\n\nLike this:\n\n```xml\n<rss version="2.0"></rss>\n```',
  '.hidden.txt': 'A hidden story\n\nIt was found all the same.',
};
const DRAFTS: Readonly<Record<string, string>> = {
  'draft.md': front('title: Not before Friday\ndraft: true'),
  '_drafts/idea.md': front('title: An idea'),
  'later.md': front('title: In a thousand years\ndate: 2999-03-12'),
};
const LANGUAGES: Readonly<Record<string, string>> = {
  'ja.html': page('渡し船の新しい機関', 'ja', '音は水車まで届く。'),
  'ko.html': page('나룻배의 새 기관', 'ko', '소리가 물레방아까지 들린다.'),
};
const REFUSED: Readonly<Record<string, readonly [content: string, what: RegExp]>> = {
  'feed.rss': ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', /is a feed/],
  'stories.jsonl': ['{"title":"a"}\n{"title":"b"}\n', /is data in JSON/],
  'stories.csv': ['title,body\nFerry,Hums\n', /is a table/],
  'letter.eml': [`Message-ID: <1@quay.example>\nSubject: Ferry\n\n${TEXT}`, /is an e-mail/],
  'story.html': ['%PDF-1.4\n1 0 obj', /is a PDF/],
  'lib.php': ['<?php\nfunction hum() { return 1; }\n', /is program code/],
  'shell.html': ['<!doctype html><title>Ferry</title><div id="app">Loading</div>', /has no story/],
  'bare.md': [front('title: The ferry', ''), /has a title and no text/],
  'open.md': ['---\ntitle: The ferry\ndraft: true\n\nIt hums.', /front matter that has no end/],
};

describe('newsroom import, of all that lies in a folder', () => {
  let project: TestProject;
  let strapi: Core.Strapi;
  let folder: string;
  let first: Ending;
  let second: Ending;

  const run = (...args: string[]): Promise<Ending> =>
    newsroom(args, { dir: project.dir, env: project.env() });
  const write = (name: string, content: string): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const titles = async (status: 'draft' | 'published', locale = 'en'): Promise<string[]> =>
    (
      (await strapi
        .documents(ARTICLE)
        .findMany({ status, locale, sort: 'id' } as never)) as unknown as {
        title: string;
      }[]
    ).map(({ title }) => title);

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
    await strapi.plugin('i18n').service('locales').create({ code: 'ja', name: '日本語' });
    await project.stop();
    folder = mkdtempSync(join(tmpdir(), 'newsroom-folder-'));
    const files = [
      ...Object.entries({ ...STORIES, ...DRAFTS, ...LANGUAGES }),
      ...Object.entries(REFUSED).map(([name, [content]]) => [name, content] as const),
    ].map(([name, content]) => write(name, content));
    symlinkSync(join(folder, 'ferry.aspx'), join(folder, 'link.html'));
    symlinkSync(join(folder, 'gone.html'), join(folder, 'broken.html'));
    const all = [...files, join(folder, 'link.html'), join(folder, 'broken.html')];
    first = await run('import', '--publish', ...all);
    write('columns/2.md', front('title: From the quay\ndate: 2024-03-19', 'Sold, to a baker.'));
    second = await run('import', '--publish', ...all);
    strapi = await project.start();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await project.remove();
  });

  it('makes an article of each story, and publishes it', async () => {
    expect((await titles('published')).sort()).toEqual(
      [
        'A hidden story',
        'From the quay',
        'From the quay',
        'From the quay',
        'How we mark up',
        'The ferry hums',
        '나룻배의 새 기관',
      ].sort()
    );
    expect(first.stdout).toContain('Made 8 published articles:');
  });

  it('leaves what says that it is a draft a draft, and tells why', async () => {
    expect(first.stdout).toContain('Made 3 draft articles:');
    expect(first.stdout).toMatch(
      /draft\.md: Not before Friday – stays a draft: its front matter says “draft: true”$/m
    );
    expect(first.stdout).toMatch(
      /idea\.md: An idea – stays a draft: it lies in a folder “_drafts”$/m
    );
    expect(first.stdout).toMatch(
      /later\.md: .* – stays a draft: its day, 2999-03-12, is yet to come$/m
    );
    expect(await titles('draft')).toEqual(
      expect.arrayContaining(['Not before Friday', 'An idea', 'In a thousand years'])
    );
  });

  it('puts a page into the locale of its language, and warns where there is none', async () => {
    expect(await titles('published', 'ja')).toEqual(['渡し船の新しい機関']);
    expect(first.stdout).toMatch(/ja\.html: 渡し船の新しい機関 – in ja, as it says itself$/m);
    expect(first.stdout).toMatch(
      /ko\.html: 나룻배의 새 기관 – says that it is in “ko”, but was taken in as en$/m
    );
  });

  it('refuses the rest with a sentence each, counts it, and exits with 1', () => {
    expect(first.code).toBe(1);
    expect(first.stdout).toContain(`${Object.keys(REFUSED).length + 1} files failed:`);
    for (const [name, [, what]] of Object.entries(REFUSED)) {
      const line = first.stdout
        .split('\n')
        .find((each) => each.startsWith(`  ${join(folder, name)} `));
      expect(line).toMatch(what);
      expect(line).toMatch(/: .+\.$/);
    }
    expect(first.stdout).toMatch(/broken\.html is a link to a file that does not exist: mend it/);
    expect(first.stdout + first.stderr).not.toMatch(/^\s+at /m);
  });

  it('knows a file again by a link to it', () => {
    expect(first.stdout).toMatch(
      /^1 article known already, left as it is:\n.*link\.html: The ferry hums$/m
    );
  });

  it('changes nothing when the folder is imported again, and tells what was edited', async () => {
    expect(second.code).toBe(1);
    expect(second.stdout).not.toContain('Made');
    expect(second.stdout).toContain('12 articles known already, left as they are:');
    expect(second.stdout).toMatch(
      /columns\/2\.md: From the quay – the file has changed since; the article is left unchanged$/m
    );
    expect(second.stdout.match(/has changed since/g)).toHaveLength(1);
    expect(second.stdout).toMatch(/draft\.md: .* – stays a draft: its front matter says/);
    expect(await titles('draft')).toHaveLength(10);
  });
});
