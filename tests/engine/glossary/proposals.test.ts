import { Engine, proposeTerms, type Document } from '../../../server/src/engine';
import type { ProposalContext } from '../../../server/src/engine/glossary/proposals';
import { document } from '../support/documents';

const CONTEXT: ProposalContext = {
  lines: [],
  docFreq: () => 1,
  docCount: 200,
  isKnown: () => false,
};

const namesIn = (article: Document, context = CONTEXT): string[] =>
  proposeTerms(article, context).map(({ name }) => name);

/** Words of no article beside the one that is read. */
const rare = (word: string) => (term: string) => (word.includes(term) ? 1 : 100);

describe('proposeTerms', () => {
  it('finds acronyms and says where they stand', () => {
    const body = [
      'The ferry line joined the HFCP in May.',
      'Members of the HFCP share their docks.',
    ];
    expect(proposeTerms(document({ body }), CONTEXT)).toEqual([
      { name: 'HFCP', sign: 'acronym', count: 2, sample: 'The ferry line joined the HFCP in May.' },
    ]);
  });

  it('puts a long form before its acronym where the initials fit', () => {
    const body = [
      'A floating storage unit (FSU) will lie off the pier. The FSU came by sea.',
      'It was made for the harbour board (see XRT).',
    ];
    expect(namesIn(document({ body }))[0]).toBe('floating storage unit (FSU)');
  });

  it('finds names in capitals, but not what only begins sentences', () => {
    const body = [
      'The Northern Pilot Guild voted on Friday. Boats stayed in port.',
      'For the Northern Pilot Guild it was the first vote. Boats leave again in May.',
    ];
    expect(namesIn(document({ body }))).toEqual(['Northern Pilot Guild']);
  });

  it('finds words that stand side by side again and again, in whatever number', () => {
    const body = [
      'Each tidal turbine turns slowly.',
      'Owners of tidal turbines pay less.',
      'A new tidal turbine is planned.',
    ];
    expect(namesIn(document({ body }))).toEqual(['tidal turbine']);
  });

  it('finds Japanese words in katakana, in kanji with it, and in quotation marks', () => {
    const body = [
      '港では「潮待ち券」が配られた。ドローンポートの工事も進む。',
      '潮待ち券は無料だ。ドローンポートは来春に開く。洋上デッキも造る。',
      'ドローンポートと洋上デッキは市が運営する。',
    ];
    expect(namesIn(document({ locale: 'ja', body })).sort()).toEqual(
      ['ドローンポート', '潮待ち券', '洋上デッキ'].sort()
    );
  });

  it('finds Korean nouns without their particles, and no predicates', () => {
    const body = [
      '항만공사는 조력발전소를 짓는다고 밝혔다.',
      '조력발전소는 내년에 문을 연다고 밝혔다.',
      '주민들은 조력발전소가 조용하다고 밝혔다.',
    ];
    expect(namesIn(document({ locale: 'ko', body }))).toEqual(['조력발전소']);
  });

  it('takes a Korean or Japanese word with an acronym in brackets for its long form', () => {
    const korean = document({
      locale: 'ko',
      body: ['해상교통관제(VTS) 요원이 늘었다. VTS는 밤에도 일한다.'],
    });
    const japanese = document({
      locale: 'ja',
      body: ['船舶自動識別装置（AIS）を付けた。AISは義務だ。'],
    });
    expect(namesIn(korean)).toEqual(['해상교통관제 (VTS)']);
    expect(namesIn(japanese)).toEqual(['船舶自動識別装置 (AIS)']);
  });

  it('finds Chinese compounds by the freedom of their neighbours', () => {
    const body = ['港口启用潮汐电站。', '工程师检查潮汐电站。', '居民参观潮汐电站，电站很安静。'];
    expect(namesIn(document({ locale: 'zh', body }))).toEqual(['潮汐电站']);
  });

  it('finds Chinese names in quotation marks', () => {
    const body = ['市民领到“候潮卡”。', '候潮卡不用钱。'];
    expect(namesIn(document({ locale: 'zh', body }))).toContain('候潮卡');
  });

  it.each([
    ['en', 'What is a tide gate?', 'tide gate', 'A tide gate holds the sea back.'],
    ['ja', '潮門とは？', '潮門', '潮門は海を止める門だ。'],
    ['ko', '조석문이란?', '조석문', '조석문은 바다를 막는 문이다.'],
    ['zh', '什么是潮闸？', '潮闸', '潮闸是挡住海水的门。'],
  ])('puts what a plain sub-heading asks for first, in %s', (locale, text, name, sample) => {
    const article = document({
      locale,
      body: [{ kind: 'heading', text }, sample, 'HFCP HFCP HFCP'],
    });
    expect(proposeTerms(article, CONTEXT)[0]).toMatchObject({ name, sign: 'question', sample });
  });

  it('counts composed and decomposed letters, and full-width ones, as the same', () => {
    const body = ['조력발전소 조력발전소', '조력발전소'.normalize('NFD')];
    expect(proposeTerms(document({ locale: 'ko', body }), CONTEXT)[0]?.count).toBe(3);
    const wide = document({ locale: 'ja', body: ['ＨＦＣＰの船', 'HFCPの港🚢'] });
    expect(proposeTerms(wide, CONTEXT)[0]).toMatchObject({ count: 2 });
  });

  it('leaves out what a fifth of the articles say, and what is said once by many', () => {
    const body = ['The HFCP met. The HFCP agreed.', 'The QLRT came.'];
    const docFreq = (term: string): number => (term === 'hfcp' ? 60 : 30);
    expect(namesIn(document({ body }), { ...CONTEXT, docFreq })).toEqual([]);
    expect(namesIn(document({ body }), { ...CONTEXT, docFreq: rare('qlrt') })).toEqual(['QLRT']);
  });

  it('ranks what is said often and in few articles first, equals by name', () => {
    const body = [
      'The BBXQ, the AAXQ and the CCXQ.',
      'The BBXQ, the AAXQ and the CCXQ.',
      'The CCXQ.',
    ];
    expect(namesIn(document({ body }))).toEqual(['CCXQ', 'AAXQ', 'BBXQ']);
  });

  it('offers ten at most, and nothing for an empty text', () => {
    const names = Array.from({ length: 26 }, (_, i) => `XQ${String.fromCharCode(65 + i)}J`);
    expect(namesIn(document({ body: [names.join(' and '), names.join(' or ')] }))).toHaveLength(10);
    expect(namesIn(document())).toEqual([]);
  });

  it('leaves out code, lines and a text that shouts', () => {
    const body = [
      { kind: 'code' as const, text: 'HFCP HFCP' },
      'Related: HFCP and HFCP again',
      'THE HFCP MET AND THE HFCP AGREED',
    ];
    const lines = [{ path: 'body', block: 1, start: 0, end: 28 }];
    expect(namesIn(document({ body }), { ...CONTEXT, lines })).toEqual([]);
  });

  it('takes time that grows as the text does', () => {
    const body = Array.from(
      { length: 400 },
      () => `${'A'.repeat(500)} ${'（'.repeat(200)}${'ア'.repeat(500)}`
    );
    expect(namesIn(document({ locale: 'ja', body })).length).toBeLessThanOrEqual(10);
    const chinese = Array.from({ length: 60 }, (_, i) => '潮汐电站港口'.repeat(80) + String(i));
    expect(namesIn(document({ locale: 'zh', body: chinese })).length).toBeLessThanOrEqual(10);
  });
});

describe('Engine.proposeTerms', () => {
  it('leaves out glossary terms, topics and their aliases, also those that are never linked', () => {
    const engine = new Engine();
    engine.setVocabulary('en', {
      glossary: [
        { id: 'g1', term: 'HFCP', aliases: ['QLRT'], caseSensitive: false, never: true },
        { id: 'g2', term: 'tidal turbine', aliases: [], caseSensitive: false, never: false },
      ],
      topics: [{ id: 't1', key: null, name: 'XPSJ', aliases: [], parent: null }],
    });
    const text = 'HFCP, QLRT, tidal turbines, XPSJ and VVQJ.';
    const found = engine.proposeTerms(document({ body: [text, text, text] }));
    expect(found.map(({ name }) => name)).toEqual(['VVQJ']);
  });
});
