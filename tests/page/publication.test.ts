import { readPage } from '../../server/src/page';
import { utf8 } from './read';

const readFront = (lines: string, name = 'a.md') => {
  const result = readPage(utf8(`---\ntitle: The oven\n${lines}\n---\n\nThe fire burns.`), name);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
};
const languageIn = (html: string): string | null => {
  const result = readPage(utf8(html), 'a.html');
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.language;
};

describe('the front matter of a draft', () => {
  it.each([
    'draft: true',
    'Draft: True',
    'draft: yes',
    'draft: "true"',
    'draft: 1',
    'isDraft: true',
    'published: false',
    'published: no',
    'publish: false',
    'permalink: false',
    'eleventyExcludeFromCollections: true',
    'headless: true',
    'private: true',
    'status: draft',
    'status: Draft',
    'status: pending',
    'status: in review',
    'post_status: private',
    'visibility: hidden',
    'layout: draft',
    'status: 下書き',
    'status: 비공개',
    'status: 草稿',
    'build: { render: never }',
    '_build:\n  render: false',
  ])('marks it: %j', (lines) => {
    const { draftMark } = readFront(lines).publication;
    const squeezed = lines.replace(/[{}"]/g, '').replace(/\s+/g, ' ').trim();
    expect(draftMark?.toLowerCase()).toBe(squeezed.toLowerCase());
  });

  it.each([
    'draft: false',
    'draft: no',
    'draft: ""',
    'published: true',
    'published: 2024-03-12',
    'published: 0.5',
    'status: published',
    'status: evergreen',
    'layout: review',
    'type: review',
    'visibility: public',
    'permalink: /oven/',
    'build: { list: never }',
    'tags: [draft, private]',
    'title: Draft',
    'state: Bavaria',
    'status: 公開',
    'status: 발행',
    'status: 发布',
  ])('does not mark what is none: %j', (lines) => {
    expect(readFront(lines).publication.draftMark).toBeNull();
  });

  it('marks it below a blank line too', () => {
    const text = '\n \n---\ntitle: The oven\ndraft: true\n---\n\nThe fire burns.';
    expect(readPage(utf8(text), 'a.md')).toMatchObject({
      page: { title: 'The oven' },
      publication: { draftMark: 'draft: true' },
    });
  });

  it.each([
    ['publishDate: 2031-05-01', 'startsOn', { kind: 'local', date: '2031-05-01T00:00:00.000Z' }],
    [
      'publish_date: 2031-05-01T09:00:00+09:00',
      'startsOn',
      { kind: 'explicit', date: '2031-05-01T00:00:00.000Z' },
    ],
    ['expiryDate: 2020-01-01', 'endsOn', { kind: 'local', date: '2020-01-01T00:00:00.000Z' }],
    ['date: 2031-05-01', 'startsOn', null],
    ['publishDate: soon', 'startsOn', null],
  ])('tells from when and until when it is to be read: %s', (lines, part, date) => {
    const none = { draftMark: null, startsOn: null, endsOn: null };
    expect(readFront(lines).publication).toEqual({ ...none, [part]: date });
  });
});

describe('the language of a page', () => {
  it.each([
    ['lang: ja', 'ja'],
    ['language: ko-KR', 'ko-KR'],
    ['locale: zh_TW', 'zh_TW'],
    ['Lang: English', 'English'],
    ['lang: 日本語', '日本語'],
    ['lang: no', 'no'],
    ['lang: ""', null],
    ['lang: [ja, en]', null],
    ['lang: "{{ page.lang }}"', null],
    ['lang: true', null],
  ])('is what its front matter says: %s', (lines, language) => {
    expect(readFront(lines).language).toBe(language);
  });

  it.each([
    ['<html lang="ja">', 'ja'],
    ['<html xml:lang="ko">', 'ko'],
    ['<html lang=" zh-Hant ">', 'zh-Hant'],
    ['<html lang=""><body lang="en-GB">', 'en-GB'],
    ['<html><meta http-equiv="Content-Language" content="ja">', 'ja'],
    ['<html lang="en"><meta http-equiv="Content-Language" content="ja">', 'en'],
    ['<html><meta http-equiv="Content-Language" content="ja, en">', null],
    ['<html><p lang="fr">Merci</p>', null],
    ['<html lang="<?php echo $lang ?>">', null],
    ['<html>', null],
  ])('is what its markup says: %s', (start, language) => {
    expect(languageIn(`<!doctype html>${start}<h1>The oven</h1><p>The fire burns.</p>`)).toBe(
      language
    );
  });

  it('is unknown of a text', () => {
    expect(readPage(utf8('The oven\n\nIt burns.'), 'a.txt')).toMatchObject({ language: null });
  });
});
