/** A topic that the plugin brings along. */
export interface SeedTopic {
  /** Ties the topic to its built-in names; the same as the slug. */
  readonly key: string;
  readonly kind: 'place' | 'technology';
  readonly slug: string;
  /** By locale: `zh` is written in simplified letters, `zh-Hant` in traditional ones. */
  readonly names: Readonly<Record<'en' | 'ja' | 'ko' | 'zh' | 'zh-Hant', string>>;
}

/** The five topics of every new newsroom. */
export const SEED_TOPICS: readonly SeedTopic[] = [
  {
    key: 'japan',
    kind: 'place',
    slug: 'japan',
    names: { en: 'Japan', ja: '日本', ko: '일본', zh: '日本', 'zh-Hant': '日本' },
  },
  {
    key: 'china',
    kind: 'place',
    slug: 'china',
    names: { en: 'China', ja: '中国', ko: '중국', zh: '中国', 'zh-Hant': '中國' },
  },
  {
    key: 'south-korea',
    kind: 'place',
    slug: 'south-korea',
    names: { en: 'South Korea', ja: '韓国', ko: '한국', zh: '韩国', 'zh-Hant': '韓國' },
  },
  {
    key: 'blockchain',
    kind: 'technology',
    slug: 'blockchain',
    names: {
      en: 'Blockchain',
      ja: 'ブロックチェーン',
      ko: '블록체인',
      zh: '区块链',
      'zh-Hant': '區塊鏈',
    },
  },
  {
    key: 'ai',
    kind: 'technology',
    slug: 'ai',
    names: {
      en: 'Artificial intelligence',
      ja: '人工知能（AI）',
      ko: '인공지능(AI)',
      zh: '人工智能',
      'zh-Hant': '人工智慧',
    },
  },
];
