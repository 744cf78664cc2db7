import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newsroom, type Ending } from '../support/command';

/** No project is started in these tests: all of it is told before. */
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'newsroom-usage-'));
  writeFileSync(join(dir, 'page.txt'), 'Low tide\n\nThe sea has gone.');
  writeFileSync(join(dir, 'empty.txt'), '');
  writeFileSync(join(dir, 'large.txt'), 'a'.repeat(10 * 1024 * 1024));
  mkdirSync(join(dir, 'folder'));
  symlinkSync('loop.txt', join(dir, 'loop.txt'));
  symlinkSync('gone.txt', join(dir, 'broken.txt'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]): Promise<Ending> => newsroom(args, { dir });

/** One sentence, or two with the way to help, and nothing of a stack. */
const expectSentence = (text: string): void => {
  expect(text).not.toMatch(/\n.|^\s+at /m);
  expect(text.trimEnd()).toMatch(/[.!?”]$/);
};

it.each([
  [['--help'], /Usage: newsroom <command>/],
  [['-h'], /Usage: newsroom <command>/],
  [['import', '--help'], /--as-of DATE/],
  [['import', '--help'], /--time-zone ZONE .*\n.*Europe\/Berlin, Asia\/Tokyo .*\(TZ\) unless told/],
  [['rebuild', '-h'], /Usage: newsroom rebuild/],
  [['check', '--help'], /Usage: newsroom check/],
  [['evaluate', '--help'], /Usage: newsroom evaluate/],
  [['explain', '--help'], /Usage: newsroom explain SOURCE TARGET/],
  [['--version'], /^\d+\.\d+\.\d+\n$/],
])('answers %p and exits with 0', async (args, answer) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(answer);
});

it.each([
  [[], /^Which command\?/],
  [['publish'], /^There is no command “publish”/],
  [['import'], /^Which files\?/],
  [['import', '--publish'], /^Which files\?/],
  [['import', 'page.txt', '--colour'], /^There is no option “--colour”\. Try/],
  [['import', 'page.txt', '-x'], /^There is no option “-x”/],
  [['import', 'page.txt', '--locale'], /^“--locale” needs a value\. Try/],
  [['import', '--locale', '--publish', 'page.txt'], /^“--locale” needs a value\. Try/],
  [['import', 'page.txt', '--publish=yes'], /^“--publish” takes no value\. Try/],
  [['import', 'page.txt', '--as-of', 'yesterday'], /^--as-of must be a date such as/],
  [['import', 'page.txt', '--as-of', '2024-02-30'], /got “2024-02-30”/],
  [['import', 'page.txt', '--as-of', '2024-10-31T25:00Z'], /got “2024-10-31T25:00Z”/],
  [['import', 'page.txt', '--as-of', '2024-10-31T25:00'], /got “2024-10-31T25:00”/],
  [['import', 'page.txt', '--time-zone'], /^“--time-zone” needs a value\. Try/],
  [['import', 'page.txt', '--time-zone', 'Berlin'], /^--time-zone must be the name of a time zone/],
  [
    ['import', 'page.txt', '--time-zone', 'Europe/Bärlin'],
    /Berlin or .*, got “Europe\/Bärlin”\.$/m,
  ],
  [['import', 'page.txt', '--time-zone=+09:00'], /got “\+09:00”/],
  [['import', 'page.txt', '--time-zone=GMT+9'], /got “GMT\+9”/],
  [['import', 'page.txt', '--time-zone='], /got “”/],
  [['rebuild', 'page.txt'], /^“newsroom rebuild” takes no “page\.txt”/],
  [['check', '--publish'], /^There is no option “--publish”/],
  [['explain', 'abc'], /^Which articles\? Name two: newsroom explain SOURCE TARGET\. Try/],
  [['explain', 'a', 'b', 'c'], /^Which articles\?/],
  [['explain', 'abc', 'two words'], /^“two words” names no article: give its documentId/],
  [['explain', 'abc', 'api::post.post:'], /^“api::post\.post:” names no article/],
  [['explain', 'a', 'b', '--locale', '../x'], /^--locale must be one locale code/],
  [['explain', 'a', 'b', '--json=yes'], /^“--json” takes no value\. Try/],
  [['evaluate', '--json'], /^There is no option “--json”/],
])('refuses %p with a sentence and exits with 2', async (args, sentence) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expectSentence(stderr);
});

it.each([
  ['nowhere.txt', 'does not exist: check its name, and the folder that it is in.'],
  ['page.txt/page.txt', 'does not exist: check its name, and the folder that it is in.'],
  ['folder', 'is a folder: name the files in it.'],
  ['empty.txt', 'is empty: it needs a title and a text.'],
  ['large.txt', 'is larger than 5 MB: split it, or remove what is not text.'],
  ['/dev/null', 'is not a regular file: save its content to a file first.'],
  ['loop.txt', 'is a link that leads back to itself: name the file itself.'],
  ['broken.txt', 'is a link to a file that does not exist: mend it, or name the file itself.'],
])('says what is wrong with %s and exits with 1', async (name, fault) => {
  const { code, stdout, stderr } = await run('import', name);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toBe(`1 file failed:\n  ${name} ${fault}\n`);
});

describe('outside of a project', () => {
  const inFolder = async (files: Record<string, string>): Promise<Ending> => {
    const folder = mkdtempSync(join(dir, 'outside-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return newsroom(['check'], { dir: folder });
  };

  it.each([
    ['no package.json', {}, /is not a Strapi project: run newsroom in the folder of one/],
    [
      'a package.json without Strapi',
      { 'package.json': '{"dependencies":{"left":"1"}}' },
      /is not a Strapi project/,
    ],
    ['a broken package.json', { 'package.json': '{' }, /is not valid JSON: fix it first/],
    [
      'Strapi not installed',
      { 'package.json': '{"dependencies":{"@strapi/strapi":"^5.0.0"}}' },
      /is not installed in .*: run “npm install” there first/,
    ],
  ])('says so in a folder with %s, and exits with 1', async (_, files, sentence) => {
    const { code, stdout, stderr } = await inFolder(files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expectSentence(stderr);
  });
});
