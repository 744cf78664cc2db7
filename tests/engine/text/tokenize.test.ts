import fc from 'fast-check';
import { languageOf, tokenize } from '../../../server/src/engine';
import type { Language } from '../../../server/src/engine';
import { stem } from '../../../server/src/engine/text/stem';

const termsOf = (text: string, language: Language = 'en'): string[] =>
  tokenize(text, language).map(({ term }) => term);

describe('languageOf', () => {
  it.each([
    ['en-GB', '', 'en'],
    ['ja', 'plain English', 'ja'],
    ['zh-Hant-HK', '', 'zh'],
    ['ko_KR', '', 'ko'],
    ['de', 'Guten Morgen', 'other'],
  ])('goes by the locale %s', (locale, text, language) => {
    expect(languageOf(locale, text)).toBe(language);
  });

  it.each([
    ['港の朝は静かだ', 'ja'],
    ['仮想通貨とは', 'ja'],
    ['ﾃﾞｼﾞﾀﾙ通貨', 'ja'],
    ['항구의 아침', 'ko'],
    ['港口的早晨', 'zh'],
    ['Morning in the harbour', 'en'],
    ['Утро в порту', 'other'],
  ])('goes by the script of %s where there is no locale', (text, language) => {
    expect(languageOf('', text)).toBe(language);
  });
});

describe('stem', () => {
  it.each([
    ['policy', 'policies'],
    ['trade', 'trading'],
    ['trade', 'traded'],
    ['bank', 'banks'],
    ['plan', 'planned'],
    ['exchange', 'exchanges'],
    ['recent', 'recently'],
  ])('brings %s and %s together', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each(['news', 'glass', 'status', 'analysis', 'string', 'bring'])('does not cut %s', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('tokenize', () => {
  it('cuts words at everything that is no letter or digit', () => {
    expect(termsOf("Bank of Korea's CBDC-test, 2023")).toEqual([
      'bank',
      'korea',
      'cbdc',
      'test',
      '2023',
    ]);
  });

  it.each<[Language, string, string[]]>([
    ['en', 'They said it was only for the bank', ['bank']],
    [
      'ja',
      '釜山で発表したと伝えている',
      ['釜山', '山で', 'で発', '発表', '表し', 'と伝', '伝え', 'えて'],
    ],
    ['ko', '그러나 은행은 다시 한다', ['은행']],
    ['zh', '这是他们的银行', ['的银', '银行']],
    ['other', 'was die Bank', ['was', 'die', 'bank']],
  ])('leaves out of %s what only holds a sentence together', (language, text, terms) => {
    expect(termsOf(text, language)).toEqual(terms);
  });

  it('pairs the characters of Chinese and Japanese', () => {
    expect(termsOf('区块链', 'zh')).toEqual(['区块', '块链']);
    expect(termsOf('仮想通貨', 'ja')).toEqual(['仮想', '想通', '通貨']);
  });

  it('takes particles off Korean words', () => {
    expect(termsOf('은행은 은행의', 'ko')).toEqual(['은행', '은행']);
  });

  it('cuts where the script changes', () => {
    expect(termsOf('AI政策', 'zh')).toEqual(['ai', '政策']);
    expect(termsOf('AI政策案', 'ja')).toEqual(['ai', '政策', '策案']);
    expect(termsOf('NFT란', 'ko')).toEqual(['nft']);
    expect(termsOf('NFT란 무엇', 'ko')).toEqual(['nft', '무엇']);
  });

  it('keeps words of languages that it does not know as they are', () => {
    expect(termsOf('Größen werden', 'other')).toEqual(['größen', 'werden']);
  });

  it('keeps a pair beyond the basic plane whole', () => {
    expect(termsOf('𠮷野家', 'ja')).toEqual(['𠮷野', '野家']);
  });

  it.each([
    ['composed and decomposed', 'デジタル é 한국은행', 'デジタル é 한국은행'.normalize('NFD')],
    ['full and half width', 'ＷＥＢ３とガス', 'web3とｶﾞｽ'],
    ['case', 'ΟΔΟΣ ODOS', 'οδος odos'],
  ])('gives the same terms in %s', (_form, a, b) => {
    expect(termsOf(b, 'ja')).toEqual(termsOf(a, 'ja'));
  });

  it.each(['👩‍👩‍👧‍👦', '❤️', '1️⃣', '\ud83d', '\udc69\ud83d', '🇯🇵', ''])('finds no word in %j', (text) => {
    expect(termsOf(`${text} tide ${text}`)).toEqual(['tide']);
  });

  it('gives places in the original text', () => {
    const text = 'Ｂａｎｋ\u3000と データ'.normalize('NFD');
    const places = tokenize(text, 'ja').map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(['Ｂａｎｋ', 'と', text.slice(7, 10), text.slice(9, 11)]);
  });

  it('gives places within the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { term, start, end } of tokenize(text, 'ja')) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      })
    );
  });
});
