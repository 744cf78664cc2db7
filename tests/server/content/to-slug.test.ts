import fc from 'fast-check';
import { toSlug } from '../../../server/src/content/slugs/to-slug';

describe('toSlug', () => {
  it.each([
    ['Fares rise by 2.5 % & more', 'fares-rise-by-2-5-percent-and-more'],
    ['1½ million, 10⁶ or 3¾', '1-1-2-million-10-6-or-3-3-4'],
    ['Crème brûlée – part II', 'creme-brulee-part-ii'],
    ['I ♥ ferries ☔ ⚓️ 5€', 'i-ferries-5'],
    ['har\u00adbour\u200b news', 'harbour-news'],
    ['Привет из порта', 'привет-из-порта'],
    ['Νέα του λιμανιού', 'νέα-του-λιμανιού'],
    ['أخبار الميناء', 'أخبار-الميناء'],
    ['बंदरगाह की ख़बर', 'बंदरगाह-की-ख़बर'.normalize('NFKC')],
    ['𠮟る元𩸽の円', '𠮟る元𩸽の円'],
    ['円と元、1.5倍に', '円と元-1-5倍に'],
    ['葛\u{e0100}飾の多元な円卓', '葛飾の多元な円卓'],
    ['公元前的圆', '公元前的圆'],
    ['원·달러 환율 1,300원', '원-달러-환율-1-300원'],
    ['ㆍ', ''],
    ['1️⃣ 👩‍👩‍👧 ❤️', '1'],
    ['“…”', ''],
  ])('makes of %j %j', (title, slug) => {
    expect(toSlug(title)).toBe(slug);
  });

  it('keeps every letter and mark of other scripts, in order, composed or not', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('元円兀丄𠮷𪚥港ひカー가힣한яжΩأبקकाมกำ२')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(toSlug(text.normalize(form))).toBe(text.normalize('NFKC').toLowerCase());
      })
    );
  });

  it('is its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const slug = toSlug(text.replace(/\p{No}/gu, ''));
        expect(toSlug(slug)).toBe(slug);
      })
    );
  });
});
