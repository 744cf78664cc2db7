import { beginningsOf, isSamePage } from '../../../server/src/indexing/lines/page-address';

const STORY = 'https://wire.example/News/Story-1';

describe('isSamePage', () => {
  it.each([
    'http://wire.example/News/Story-1',
    'https://WIRE.Example/News/Story-1',
    'https://wire.example/News/Story-1/',
    'https://wire.example/News/Story-1?utm_source=feed&fbclid=2',
    'https://wire.example/News/Story-1?page=2',
    'https://wire.example/News/Story-1#top',
    'https://wire.example/News/Story%2D1',
  ])('knows the page again in %s', (other) => {
    expect([isSamePage(STORY, other), isSamePage(other, STORY)]).toEqual([true, true]);
    expect(beginningsOf(other).some((start) => STORY.startsWith(start))).toBe(true);
  });

  it.each([
    'https://wire.example/News/Story-10',
    'https://wire.example/news/story-1',
    'https://other.example/News/Story-1',
    'https://wire.example/',
    'https://wire.example',
    '/News/Story-1',
    '',
  ])('takes %j for another one', (other) => {
    expect([isSamePage(STORY, other), isSamePage(other, STORY)]).toEqual([false, false]);
  });

  it.each(['港', '항구', 'é'])('reads %s as it is, composed or not, and encoded', (word) => {
    const [nfc, nfd] = [word.normalize('NFC'), word.normalize('NFD')].map(
      (form) => `https://a.example/${form}/1`
    );
    expect(isSamePage(nfc ?? '', nfd ?? '')).toBe(true);
    expect(isSamePage(nfc ?? '', encodeURI(nfd ?? ''))).toBe(true);
    expect(beginningsOf(nfc ?? '')).toContain(encodeURI(nfd ?? ''));
  });

  it('keeps two queries apart, but not one and none', () => {
    const [one, two] = ['https://a.example/read?id=1', 'https://a.example/read?id=2'];
    expect(isSamePage(one, two)).toBe(false);
    expect(isSamePage(one, `${one}&utm_medium=x`)).toBe(true);
    expect(isSamePage(one, 'https://a.example/read')).toBe(true);
  });
});
