import fc from 'fast-check';
import { createGlossary, findMentions } from '../../../server/src/engine';
import type { BlockKind, GlossaryEntry, MentionOptions } from '../../../server/src/engine';
import { Trie } from '../../../server/src/engine/matching/trie';
import { tilesOf } from '../../../server/src/engine/matching/katakana-words';
import { toScanText } from '../../../server/src/engine/text/scan-text';
import { namesWithin, spellings } from '../../../server/src/engine/matching/spellings';
import { document } from '../support/documents';

type Sketch = string | (Partial<GlossaryEntry> & { readonly term: string });

const entryOf = (sketch: Sketch): GlossaryEntry => {
  const entry = typeof sketch === 'string' ? { term: sketch } : sketch;
  return { id: entry.term, aliases: [], caseSensitive: false, never: false, ...entry };
};

const ALL: Partial<MentionOptions> = { perTerm: Infinity, max: Infinity };

const mentionsIn = (
  body: NonNullable<Parameters<typeof document>[0]>['body'],
  terms: readonly Sketch[],
  options: Partial<MentionOptions> = ALL
) =>
  findMentions(document({ body: body ?? [] }), createGlossary(terms.map(entryOf), 'en'), options);

const surfacesIn = (text: string, ...terms: readonly Sketch[]): string[] =>
  mentionsIn([text], terms).map(({ surface }) => surface);

describe('findMentions', () => {
  it('gives the term, its words and its place', () => {
    const nft = { id: 'nft', term: 'NFT', caseSensitive: true };
    expect(mentionsIn(['The NFTs'], [nft])).toEqual([
      { term: 'nft', surface: 'NFTs', address: { path: 'body', block: 0, start: 4, end: 8 } },
    ]);
  });

  it.each<[string, Sketch[], string[]]>([
    // English
    ['A ledger, two Ledgers, LEDGER.', ['ledger'], ['ledger', 'Ledgers', 'LEDGER']],
    [
      'A distributed ledger and a ledger',
      ['ledger', 'distributed ledger'],
      ['distributed ledger', 'ledger'],
    ],
    [
      'zero-knowledge proof',
      ['zero knowledge', 'zero knowledge proof', 'proof'],
      ['zero-knowledge proof'],
    ],
    ['open source code', ['open source', 'source code'], ['open source']],
    ['policies and a policy', ['policy'], ['policies', 'policy']],
    ['two proxies, one proxy', ['proxies'], ['proxies', 'proxy']],
    ["the ledger’s end, the ledger's end", ['ledger'], ['ledger', 'ledger']],
    ['pledger, ledgerless, ledger2, ledgère', ['ledger'], []],
    ['ledger_id and my-ledger', ['ledger'], ['ledger', 'ledger']],
    ['DLT for all', [{ term: 'distributed ledger', aliases: ['DLT'] }], ['DLT']],
    ['Replace-by-fee, or RBF', ['Replace-by-fee (RBF)'], ['Replace-by-fee', 'RBF']],
    ['sharing it in IT', [{ term: 'information technology', aliases: ['IT'] }], ['IT']],
    ['LMD_GHOST, LMD-GHOST and lmd ghost', ['LMD-GHOST'], ['LMD_GHOST', 'LMD-GHOST', 'lmd ghost']],
    ['SIGHASH_ANYPREVOUT', ['sighash anyprevout'], ['SIGHASH_ANYPREVOUT']],
    ['Gas and gas', [{ term: 'Gas', caseSensitive: true }], ['Gas']],
    ['layer 2, layer2 and Layer-2', ['layer-2'], ['layer 2', 'layer2', 'Layer-2']],
    ['ｌｅｄｇｅｒ', ['ledger'], ['ｌｅｄｇｅｒ']],
    ['🚢🚢 ledger 👩‍👩‍👧‍👦ledger', ['ledger'], ['ledger', 'ledger']],
    ['C++ and C', ['C'], []],
    // An acronym and its plural
    ['Two DAOs, a DAO, daos', ['DAO'], ['DAOs', 'DAO']],
    ['The fleet was here. WA is a state.', ['WA'], ['WA']],
    ['Ids and IDs', [{ term: 'identity document', aliases: ['ID'] }], ['IDs']],
    ['PAs and pas', ['Public address (PA)'], ['PAs']],
    ['航路のAISとAIとAIs', ['AI'], ['AI', 'AIs']],
    ['항공기 PAS와 PA', ['PA'], ['PA']],
    ['CORS, cor', ['CORS'], ['CORS']],
    ['GPUs and a GPU', ['GPUs'], ['GPUs', 'GPU']],
    ['many LEDGERS', ['LEDGER'], ['LEDGERS']],
    // Addresses, handles, hashtags, files
    ['Write to ledger@port.example, or ask for the ledger.', ['ledger'], ['ledger']],
    ['www.ledger.example and https://port.example/ledger?ledger#ledger', ['ledger'], []],
    ['See ledger.example/about, ledger.csv and docs/ledger.tar.gz', ['ledger'], []],
    ['台帳は台帳.pdfに。연락은 ledger@port.example로', ['台帳', 'ledger'], ['台帳']],
    ['Ask @ledger or #ledger, ＠ledger ＃台帳', ['ledger', '台帳'], []],
    ['질문은 @장부 또는 #장부에, 장부는 여기', ['장부'], ['장부']],
    ['关注#账本# 和 @账本，账本在此', ['账本'], ['账本']],
    ['@portが台帳を開いた。議題#12は台帳', ['台帳'], ['台帳', '台帳']],
    ['Node.js beside node', ['Node.js', 'node'], ['Node.js', 'node']],
    ['the #MeToo year', ['#MeToo', 'MeToo'], ['#MeToo']],
    ['the ledger.The U.S. one', ['ledger', 'U.S.'], ['ledger', 'U.S.']],
    ['ledger/account, C# ledger, no. 1 #2 ledger', ['ledger'], ['ledger', 'ledger', 'ledger']],
    // Signs
    ['G−7, G–7 and G‑7', ['G-7'], ['G−7', 'G–7', 'G‑7']],
    ['an account – ledger', ['account ledger'], []],
    ['ＰｏｒｔＰａｙ™ and PortPay®', ['PortPay'], ['ＰｏｒｔＰａｙ', 'PortPay']],
    [
      'スマート•コントラクト、スマート·コントラクト',
      ['スマートコントラクト'],
      ['スマート•コントラクト', 'スマート·コントラクト'],
    ],
    ['한ㆍ미 동맹, 한‧미 동맹', ['한·미 동맹'], ['한ㆍ미 동맹', '한‧미 동맹']],
    ['フ゛ロック', ['ブロック'], ['フ゛ロック']],
    ['⻘色申告、⾦利', ['青色申告', '金利'], ['⻘色申告', '⾦利']],
    ['cafe\u0301 and café', ['café'], ['cafe\u0301', 'café']],
    // Korean
    [
      '메타버스는 메타버스에서 메타버스를 메타버스',
      ['메타버스'],
      ['메타버스', '메타버스', '메타버스', '메타버스'],
    ],
    ['메타버스재단', ['메타버스'], []],
    ['이더리움재단과 이더리움', ['이더리움', '이더리움재단'], ['이더리움재단', '이더리움']],
    ['NFT란 무엇인가', ['NFT'], ['NFT']],
    ['스마트계약은', [{ term: '스마트 계약', aliases: [] }], ['스마트계약']],
    ['메타버스는'.normalize('NFD'), ['메타버스'], ['메타버스'.normalize('NFD')]],
    ['블록체인내에서 블록체인안의', ['블록체인'], ['블록체인', '블록체인']],
    ['값은 가격', ['값'], []],
    ['국가별로 은행들이 정부측은', ['국가', '은행', '정부'], ['국가', '은행', '정부']],
    ['장부로부터 장부만으로도 장부끼리', ['장부'], ['장부', '장부', '장부']],
    ['노동당', ['노동'], []],
    // Japanese
    ['NFTを買う', ['NFT'], ['NFT']],
    ['このブロックチェーンは', ['ブロックチェーン'], ['ブロックチェーン']],
    ['スキーとキー', ['キー'], ['キー']],
    ['スマートフォンで', ['フォン'], []],
    [
      'イーサリアムブロックチェーンの',
      ['イーサリアム', 'ブロックチェーン'],
      ['イーサリアム', 'ブロックチェーン'],
    ],
    ['ノードオペレーターとオペレーター権限', ['ノード'], []],
    ['ノードオペレーター', ['ノード', 'オペレーター権限'], ['ノード']],
    ['データベース', ['データ', 'ベース音'], []],
    ['サーバーとサーバ', ['サーバー'], ['サーバー', 'サーバ']],
    ['スマート・コントラクト', ['スマートコントラクト'], ['スマート・コントラクト']],
    ['ﾌﾞﾛｯｸﾁｪｰﾝ', ['ブロックチェーン'], ['ﾌﾞﾛｯｸﾁｪｰﾝ']],
    [
      'ブロックチェーン'.normalize('NFD'),
      ['ブロックチェーン'],
      ['ブロックチェーン'.normalize('NFD')],
    ],
    ['東京都の京都', ['京都'], ['京都']],
    ['仮想通貨の取引', ['仮想通貨'], ['仮想通貨']],
    ['港の開港、港', ['港'], ['港', '港']],
    // Chinese
    ['存储库的仓库，库', ['库'], ['库', '库']],
    ['𠮷と区块链', ['𠮷'], ['𠮷']],
    ['使用区块链技术', ['区块链'], ['区块链']],
    ['去中心化金融与金融', ['金融', '去中心化金融'], ['去中心化金融', '金融']],
    ['AI芯片和NFT市场', ['NFT', 'AI芯片'], ['AI芯片', 'NFT']],
    ['AI 芯片', ['AI芯片'], ['AI 芯片']],
  ])('finds in %s of %j: %j', (text, terms, surfaces) => {
    expect(surfacesIn(text, ...terms)).toEqual(surfaces);
  });

  it.each([
    ['ledger', 'The ', ' was kept.'],
    ['台帳', 'この', 'は古い。'],
    ['장부', '이 ', '는 오래됐다.'],
    ['账本', '这本', '很旧。'],
  ])('finds %s where it is prose, whatever address stands beside it', (term, before, after) => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
    const addressed = fc.oneof(
      word.map((name) => `${name}@${name}.example`),
      word.map((name) => `https://${name}.example/${name}?q=1`),
      word.map((name) => `www.${name}.org`),
      word.map((name) => `${term}.${name}`),
      fc.constantFrom(`@${term}`, `#${term}`, `＃${term}`, `＠${term}`)
    );
    fc.assert(
      fc.property(addressed, fc.constantFrom('NFC', 'NFD'), (address, form) => {
        const text = `${address} ${before}${term}${after} ${address}`.normalize(form);
        expect(surfacesIn(text, term).map((surface) => surface.normalize('NFC'))).toEqual([term]);
      })
    );
  });

  it('tells the next place where the first one may not be linked', () => {
    const link = { start: 4, end: 10, url: 'https://a.example' };
    const body = [
      { kind: 'heading' as const, text: 'Ledger' },
      { text: 'The ledger, ledger@a.example and the ledger', links: [link] },
    ];
    const [first, ...others] = mentionsIn(body, ['ledger'], { perTerm: 1 });
    expect([first?.address.start, others]).toEqual([37, []]);
  });

  it('lets a term that is never linked block the shorter ones within it', () => {
    const never = { term: 'digital yuan bank', never: true };
    expect(surfacesIn('digital yuan bank, digital yuan', 'digital yuan', never)).toEqual([
      'digital yuan',
    ]);
  });

  it('lets an excluded term block the shorter ones within it too', () => {
    const terms = ['ledger', 'distributed ledger'];
    const options = { ...ALL, exclude: ['distributed ledger'] };
    expect(mentionsIn(['A distributed ledger.'], terms, options)).toEqual([]);
  });

  it('links no term to itself on its own page', () => {
    const terms = ['ledger', 'distributed ledger', 'block'];
    const definition = ['A distributed ledger holds a block.'];
    const found = (exclude: string[]) =>
      mentionsIn(definition, terms, { ...ALL, exclude }).map(({ term }) => term);
    expect(found(['distributed ledger'])).toEqual(['block']);
    expect(found([])).toEqual(['distributed ledger', 'block']);
  });

  it('never links a term of the list of those never linked, in any language or form', () => {
    const never = ['ledger', '메타버스', 'ブロックチェーン', '区块链'].map((term) => ({
      term,
      never: true,
    }));
    const text = 'Ledgers 메타버스는 ブロックチェーンの 使用区块链 ﾌﾞﾛｯｸﾁｪｰﾝ';
    for (const form of ['NFC', 'NFD']) {
      expect(surfacesIn(text.normalize(form), ...never)).toEqual([]);
      expect(surfacesIn(text.normalize(form), ...never.map(({ term }) => term))).toHaveLength(5);
    }
  });

  it('counts a term once however it is written, and by perTerm', () => {
    const nft = { id: 'nft', term: '非代替性トークン', aliases: ['NFT', '대체불가토큰'] };
    const text = 'NFTs, 非代替性トークン, 대체불가토큰은, NFT';
    const count = (perTerm: number) => mentionsIn([text], [nft], { perTerm }).length;
    expect([1, 2, Infinity].map(count)).toEqual([1, 2, 4]);
  });

  it.each<[BlockKind, number]>([
    ['paragraph', 1],
    ['list-item', 1],
    ['table', 1],
    ['heading', 0],
    ['quote', 0],
    ['code', 0],
  ])('finds in a %s %d', (kind, count) => {
    expect(mentionsIn([{ kind, text: 'the ledger' }], ['ledger'])).toHaveLength(count);
  });

  it('searches quotations when told to', () => {
    const quote = { kind: 'quote' as const, text: 'the ledger' };
    expect(mentionsIn([quote], ['ledger'], { quotes: true })).toHaveLength(1);
  });

  it('leaves links alone, and what only touches one is free', () => {
    const text = 'a ledger, a ledger and a ledger';
    const links = [{ start: 12, end: 18, url: '/x' }];
    const starts = mentionsIn([{ text, links }], ['ledger']).map(({ address }) => address.start);
    expect(starts).toEqual([2, 25]);
  });

  it('takes a shorter term where the longer one reaches into a link', () => {
    const block = { text: 'distributed ledger', links: [{ start: 12, end: 18, url: '/x' }] };
    expect(
      mentionsIn([block], ['distributed ledger', 'distributed']).map((one) => one.term)
    ).toEqual(['distributed']);
  });

  it('leaves connection lines alone, and other places where told', () => {
    const body = ['Related: ledger', 'a ledger'];
    const blocks = (options: Partial<MentionOptions>) =>
      mentionsIn(body, ['ledger'], { ...ALL, ...options }).map(({ address }) => address.block);
    expect(blocks({})).toEqual([1]);
    expect(blocks({ skip: [] })).toEqual([0, 1]);
    expect(blocks({ skip: [{ path: 'body', block: 1, start: 0, end: 8 }] })).toEqual([0]);
  });

  it('gives places in the addressed block for the later items of a list', () => {
    const block = { kind: 'list-item' as const, block: 3, offset: 20, text: 'the ledger' };
    expect(mentionsIn([block], ['ledger'])[0]?.address).toEqual({
      path: 'body',
      block: 3,
      start: 24,
      end: 30,
    });
  });

  it('links the first mention of each term, twenty in all by default', () => {
    const terms = Array.from({ length: 25 }, (_, i) => `word${String.fromCharCode(97 + i)}`);
    const text = [...terms, ...terms].join(', ');
    const count = (options?: Partial<MentionOptions>) => mentionsIn([text], terms, options).length;
    expect(count({})).toBe(20);
    expect(count({ max: 12 })).toBe(12);
    expect(count({ max: 0 })).toBe(0);
    expect(count({ max: Infinity })).toBe(25);
    expect(count({ max: Infinity, perTerm: 2 })).toBe(50);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('finds the term %s', (term) => {
    expect(surfacesIn(`the ${term} here`, term)).toEqual([term]);
    expect(surfacesIn('nothing of it', term)).toEqual([]);
  });

  it.each(['', ' ', '…', 'a', '\ud83d', '\u0000', '\u200f\u200f'])(
    'has no use for the term %j',
    (term) => {
      expect(surfacesIn(`${term} a ${term} …`, term)).toEqual([]);
    }
  );

  it('slices back to its words, apart and in order, composed or not', () => {
    const pieces = [
      'NFT',
      'が',
      '메타버스',
      '에서',
      'ブロックチェーン',
      '区块链',
      ' ',
      'ledgers',
      '🚢',
      '\n',
      'é',
      'ﬁ',
    ];
    const terms = ['NFT', '메타버스', 'ブロックチェーン', '区块链', 'ledger', 'fi'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces)),
        fc.constantFrom('NFC', 'NFD'),
        (parts, form) => {
          const text = parts.join('').normalize(form);
          let last = 0;
          for (const { surface, address } of mentionsIn([text], terms)) {
            expect(text.slice(address.start, address.end)).toBe(surface);
            expect(surface).not.toBe('');
            expect(address.start).toBeGreaterThanOrEqual(last);
            last = address.end;
          }
        }
      )
    );
  });
});

describe('createGlossary', () => {
  it('gives a spelling to the term before the alias, then to the smaller id', () => {
    const terms = [
      { id: 'b', term: 'token' },
      { id: 'a', term: 'coin', aliases: ['token', 'chip'] },
      { id: 'c', term: 'chips' },
      { id: 'd', term: 'Token' },
    ];
    for (const order of [terms, [...terms].reverse()]) {
      const found = mentionsIn(['token, chip, chips'], order);
      expect(found.map(({ term }) => term)).toEqual(['b', 'a', 'c']);
    }
  });

  it('finds a term by its alias', () => {
    const entry = entryOf({ id: 'dl', term: 'distributed ledger', aliases: ['DLT'] });
    const found = findMentions(document({ body: ['DLT'] }), createGlossary([entry], 'en'));
    expect(found[0]?.term).toBe('dl');
  });
});

describe('spellings', () => {
  it.each([
    [
      'layer-2 policies',
      ['layer 2 policies', 'layer 2 policy', 'layer2 policies', 'layer2 policy'],
    ],
    ['サーバー', ['サーバー', 'サーバ']],
    ['キー', ['キー']],
    ['AI芯片', ['ai芯片', 'ai 芯片']],
    ['gas', ['gas']],
    ['x', []],
    ['港', ['港']],
    ['𠮷', ['𠮷']],
    ['', []],
    ['word '.repeat(40), []],
  ])('writes %s as %j', (term, texts) => {
    expect(spellings(term).map(({ text }) => text)).toEqual(texts);
  });
});

describe('namesWithin', () => {
  it.each([
    ['Replace-by-fee (RBF)', ['Replace-by-fee (RBF)', 'Replace-by-fee', 'RBF']],
    ['Gossip (LN)', ['Gossip (LN)', 'Gossip']],
    ['非代替性トークン（NFT）', ['非代替性トークン（NFT）', '非代替性トークン', 'NFT']],
    [
      '秘密鍵(シークレットキー) (private key (secret key))',
      ['秘密鍵(シークレットキー) (private key (secret key))', '秘密鍵'],
    ],
    ['Gossip (LN) net (LN)', ['Gossip (LN) net (LN)']],
    ['plain', ['plain']],
    ['(odd', ['(odd']],
  ])('finds in %s %j', (name, names) => {
    expect(namesWithin(name)).toEqual(names);
  });
});

describe('Trie', () => {
  const walk = (trie: Trie<number>, word: string): readonly number[] | undefined => {
    let state = 0;
    for (let i = 0; i < word.length; i += 1) {
      state = trie.step(state, word.charCodeAt(i));
      if (state === 0) return undefined;
    }
    return trie.valuesAt(state);
  };

  it('leads from letter to letter to what stands under a word', () => {
    const trie = new Trie<number>();
    trie.add('web', 1);
    trie.add('web3', 2);
    trie.add('web3', 0);
    trie.sort((a, b) => a - b);
    expect(walk(trie, 'web')).toEqual([1]);
    expect(walk(trie, 'web3')).toEqual([0, 2]);
    expect(walk(trie, 'we')).toBeUndefined();
    expect(walk(trie, 'eb')).toBeUndefined();
  });

  it('holds any set of words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' })), (words) => {
        const trie = new Trie<number>();
        for (const [index, word] of words.entries()) trie.add(word, index);
        for (const [index, word] of words.entries()) expect(walk(trie, word)).toEqual([index]);
        expect(walk(trie, `${words[0] ?? ''}\uffff\uffff`)).toBeUndefined();
      })
    );
  });

  it('keeps its words as it grows', () => {
    const trie = new Trie<number>();
    const words = Array.from({ length: 3000 }, (_, i) => `w${(i * 7919).toString(36)}`);
    for (const [index, word] of words.entries()) trie.add(word, index);
    expect(words.every((word, index) => walk(trie, word)?.includes(index))).toBe(true);
  });
});

describe('tilesOf', () => {
  const words = new Set(['オペレーター']);
  const trie = new Trie<number>();
  for (const word of ['ノード', 'イーサリアム', 'ブロックチェーン', 'ウォレット'])
    trie.add(word, 1);

  it.each([
    ['イーサリアムブロックチェーンの', [6]],
    ['イーサリアムウォレットブロックチェーン', [6, 11]],
    ['ノードオペレーター', [3]],
    ['オペレーターノード', [6]],
    ['イーサリアム', []],
    ['新イーサリアムカード', []],
    ['', []],
  ])('divides %s at %j', (text, places) => {
    expect([...tilesOf(toScanText(text), trie, words)]).toEqual(places);
  });
});
