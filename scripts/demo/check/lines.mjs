/** What each way of writing a line leads to; null is a line without a target. */
const LINES = [
  [
    'three lines in one article',
    [
      'en/trilateral-foreign-ministers-busan',
      [
        'en/science-channel-reopens',
        'en/busan-plans-exchange',
        'en/digital-yuan-hong-kong-shoppers',
      ],
    ],
  ],
  [
    'a title that was cut short',
    ['en/ningbo-exporter-cbdc-bridge', ['en/cbdc-bridge-real-trades']],
    ['en/icheon-heat-twelve-layers', ['en/hbm-taller-stacks']],
  ],
  [
    'a title that was lightly reworded, and one with its publisher’s name behind it',
    [
      'en/stablecoin-issuers-reserves',
      ['en/japan-stablecoin-rules-effect', 'en/tokyo-trust-bank-yen-stablecoins'],
    ],
    ['en/digital-yuan-hong-kong-top-up', ['en/digital-yuan-hong-kong-shoppers']],
  ],
  [
    'a title in other capitals or other quotes',
    ['en/china-training-data-standard', ['en/china-generative-ai-interim-rules']],
    ['en/japan-company-token-tax', ['en/korea-crypto-tax-delay']],
    ['zh/training-data-safety-standard', ['zh/generative-ai-interim-measures']],
    ['ko/hbm-heat-icheon', ['ko/hbm-stacking-race']],
  ],
  [
    'a link instead of a title, and a title in the next paragraph',
    ['en/kumamoto-hbm-packaging', ['en/hbm-taller-stacks']],
    [
      'en/ai-flood-maps-warning-network',
      ['en/typhoon-models-linked', 'en/quake-alert-drill-kyushu-busan'],
    ],
  ],
  [
    'a list under a heading that is a marker, in four languages',
    [
      'en/digital-yuan-merchants',
      ['en/digital-yuan-salaries', 'en/digital-yuan-hong-kong-shoppers'],
    ],
    ['ja/ai-copyright-comments', ['ja/illustrators-ai-register', 'ja/newspapers-ai-search']],
    ['ko/trilateral-summit-seoul', ['ko/hbm-heat-icheon', 'ko/ai-basic-bill-lapses']],
    [
      'zh/trilateral-foreign-ministers-busan',
      ['zh/digital-yuan-hong-kong-shopping', 'zh/generative-ai-interim-measures'],
    ],
  ],
  [
    'a title that two articles have is left to the editor',
    ['en/leaders-meet-in-seoul', [null, 'en/trilateral-foreign-ministers-busan']],
  ],
  [
    'a title that no article has waits',
    ['en/japan-flat-crypto-tax', ['en/japan-company-token-tax', null]],
    ['zh/chengdu-hospital-triage', [null]],
    ['en/busan-warehouses-paperless', [null]],
  ],
];

/** How lines find their articles, however they are written. */
export const lineSteps = ({ newsroom }) =>
  LINES.map(([name, ...cases]) => ({
    name: `lines: ${name}`,
    async prove() {
      for (const [id, targets] of cases) await newsroom.expectLines(id, targets);
    },
  }));
