import iconv from 'iconv-lite';
import { pageOf, refusalOf, utf8 } from '../read';

const encode = (text: string, charset: string, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, charset, { addBOM }));

describe('decoding', () => {
  it.each([
    ['Shift_JIS', 'shift_jis', '港町の潮見表①'],
    ['windows-31j', 'shift_jis', '港町の潮見表'],
    ['EUC-JP', 'euc-jp', '港町の潮見表'],
    ['EUC-KR', 'euc-kr', '항구의 조석표'],
    ['ks_c_5601-1987', 'euc-kr', '항구의 조석표'],
    ['GB18030', 'gb18030', '港口的潮汐表㐀'],
    ['GBK', 'gbk', '港口的潮汐表'],
    ['gb2312', 'gb2312', '港口的潮汐表'],
    ['Big5', 'big5', '港口的潮汐表'],
    ['windows-1251', 'windows-1251', 'Приливы'],
    ['windows-1252', 'windows-1252', 'Ebbe – Flut “heute”'],
    ['ISO-8859-1', 'windows-1252', 'Marée “haute”'],
    ['ISO-8859-2', 'iso-8859-2', 'Přílivy'],
    ['ISO-8859-9', 'windows-1254', 'Gelgit şafağı'],
    ['windows-874', 'windows-874', 'น้ำขึ้น'],
    ['utf-8', 'utf-8', '港町の潮見表'],
    ['utf-16', 'utf-8', '港町の潮見表'],
  ])('reads %s where it is declared, in all formats', (declared, charset, title) => {
    const html = `<meta charset="${declared}"><h1>${title}</h1><p>x</p>`;
    const equiv = `<meta http-equiv=Content-Type content="text/html; charset=${declared}"><h1>${title}</h1><p>x</p>`;
    const xml = `<?xml version="1.0" encoding="${declared}"?><html><h1>${title}</h1><p>x</p></html>`;
    const markdown = `---\ncharset: ${declared}\n---\n# ${title}\n\nx`;
    const text = `# -*- coding: ${declared} -*-\n${title}\n\nx`;
    expect(pageOf(encode(html, charset), 'a.html').title).toBe(title);
    expect(pageOf(encode(equiv, charset), 'a.htm').title).toBe(title);
    expect(pageOf(encode(xml, charset), 'a.xhtml').title).toBe(title);
    expect(pageOf(encode(markdown, charset), 'a.md').title).toBe(title);
    expect(pageOf(encode(text, charset), 'a.txt').title).toBe(title);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('obeys the byte order mark of %s', (charset) => {
    const bytes = encode('港町の潮見表\n\n本文。', charset, true);
    expect(pageOf(bytes, 'a.txt').title).toBe('港町の潮見表');
    const html = encode('<!doctype html><meta charset=big5><h1>港町</h1><p>x</p>', charset, true);
    expect(pageOf(html, 'a.txt').title).toBe('港町');
  });

  it('passes over a declaration in a comment', () => {
    const html = '<!-- <meta charset="big5"> --><h1>港町</h1><p>x</p>';
    expect(pageOf(html, 'a.html').title).toBe('港町');
  });

  it.each([
    [
      'invalid UTF-8',
      encode('港町', 'shift_jis'),
      /^a\.txt is not valid UTF-8 and declares no charset: save it as UTF-8, or/,
    ],
    [
      'a wrong declaration',
      encode('-*- coding: euc-jp -*-\n港町\xff', 'shift_jis'),
      /^a\.txt is not valid euc-jp/,
    ],
    [
      'an unknown charset',
      utf8('-*- coding: klingon -*-\nTitle'),
      /^a\.txt declares the charset “klingon”/,
    ],
    [
      'a charset that is no text',
      utf8('-*- coding: base64 -*-\nTitle'),
      /^a\.txt declares the charset “base64”/,
    ],
    ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 0x41), /^a\.txt ends in the middle/],
    ['NUL bytes', Uint8Array.of(0x41, 0, 0x42), /^a\.txt is not text/],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), /^a\.txt is not text/],
    ['nothing', new Uint8Array(), /^a\.txt is empty/],
    ['white space', utf8(' \n\t\u3000\u200b\n'), /^a\.txt is empty/],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1), /^a\.txt is larger than 5 MB/],
  ])('refuses %s', (_, bytes, reason) => {
    expect(refusalOf(bytes, 'a.txt')).toMatch(reason);
    expect(refusalOf(bytes, 'a.txt')).toMatch(/\.$/);
  });

  it('takes out control characters and composes letters', () => {
    const page = pageOf('Cafe\u0301\u0007\r\n\r\nA\u000bB\rC\u007f.', 'a.txt');
    expect(page.title).toBe('Café');
    expect(JSON.stringify(page.body)).not.toMatch(/[\u0000-\u001f\u007f]|\\u00/);
  });

  it('makes lone surrogates well-formed', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0, 0x0a, 0, 0x43, 0);
    expect(pageOf(bytes, 'a.txt').title).toBe('A\ufffdB');
  });
});
