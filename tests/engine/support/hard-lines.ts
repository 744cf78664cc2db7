/** A connection line as an editor, a translator or another site wrote it, and what it may lead to. */
export interface HardLine {
  /** What makes it hard. */
  readonly about: string;
  /** The paragraph as it stands in the body. */
  readonly written: string;
  /** Current titles; the ids are `a0`, `a1`, … */
  readonly titles: readonly string[];
  /** Which of them is meant; null where none is. */
  readonly meant: number | null;
  /** What is answered today: the id, that none fits, or several for the editor. Any other id would be wrong. */
  readonly answer: 'id' | 'unresolved' | 'choice';
}

const line = (
  about: string,
  written: string,
  titles: readonly string[],
  meant: number | null,
  answer: HardLine['answer']
): HardLine => ({ about, written, titles, meant, answer });

const CHIPS = 'Chip makers in Kumamoto agree on shared water plant';
const FERRY = 'Ferry operator in Incheon tests tickets on a public ledger';
const YEN = 'Yen slides to weakest level in a year as traders await rate call';
const JA_CHIPS = '熊本の半導体工場、地下水の共同利用で合意';
const JA_FERRY = '仁川のフェリー会社、台帳技術で乗船券を試行';
const KO_FERRY = '인천 여객선 회사, 공공 원장으로 승선권 시험 발행';
const KO_CHIPS = '구마모토 반도체 공장, 지하수 공동 이용 합의';
const ZH_FERRY = '仁川客轮公司试用公共账本发售船票';
const ZH_CHIPS = '熊本芯片工厂就共用地下水达成协议';
const TW_CHIPS = '熊本晶片工廠就共用地下水達成協議';

const ENGLISH: readonly HardLine[] = [
  line('curly quotes', `Related: “${CHIPS}”`, [CHIPS, FERRY], 0, 'id'),
  line('single quotes', `Related: '${CHIPS}'`, [CHIPS, FERRY], 0, 'id'),
  line('German quotes and a full stop', `Related: „${CHIPS}“.`, [CHIPS, FERRY], 0, 'id'),
  line(
    'quotes within quotes',
    'See also: “Mayor: ‘We want the plant’ - and the river”',
    ["Mayor: 'We want the plant' – and the river", CHIPS],
    0,
    'id'
  ),
  line(
    'dash for a colon',
    'Related: Yen slides again - traders await the rate call',
    ['Yen slides again: traders await the rate call', YEN],
    0,
    'id'
  ),
  line(
    'dashes that part numbers',
    'Related: Seoul beat Osaka 3–1 in the final of the harbour cup',
    ['Seoul beat Osaka 3-1 in the final of the harbour cup', 'Seoul beat Osaka 31 times'],
    0,
    'id'
  ),
  line(
    'other score',
    'Related: Seoul beat Osaka 3–1 in the final of the harbour cup',
    ['Seoul beat Osaka 3-2 in the final of the harbour cup', CHIPS],
    null,
    'unresolved'
  ),
  line('publisher after a dash', `Related: ${FERRY} - Example Times`, [FERRY, CHIPS], 0, 'id'),
  line(
    'publisher after a bar',
    `Related: ${FERRY} | The Example Evening Post`,
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line(
    'publisher and section',
    `Related: ${FERRY} | Business | Example Times`,
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line('publisher after a long dash', `Related: ${FERRY} — Example Times`, [FERRY, CHIPS], 0, 'id'),
  line('publisher in brackets', `Related: ${FERRY} (Example Times)`, [FERRY, CHIPS], 0, 'id'),
  line(
    'two publishers, two titles',
    `Related: ${FERRY} - Example Times`,
    [FERRY, `${FERRY} - Harbour Daily`],
    0,
    'id'
  ),
  line('label before it', `Related: [Exclusive] ${FERRY}`, [FERRY, CHIPS], 0, 'id'),
  line('capital label before it', `Related: UPDATE: ${FERRY}`, [FERRY, CHIPS], 0, 'unresolved'),
  line(
    'cut in a word',
    'Related: Ferry operator in Incheon tests tickets on a pub…',
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line(
    'cut, dots',
    'Related: Ferry operator in Incheon tests tickets ...',
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line(
    'cut where two go on',
    'Related: Ferry operator in Incheon tests tickets…',
    [FERRY, 'Ferry operator in Incheon tests tickets by telephone'],
    0,
    'choice'
  ),
  line('cut too early', 'Related: Ferry operator…', [FERRY, CHIPS], 0, 'unresolved'),
  line(
    'cut before the number that differs',
    'Related: Shares of shipping firms close higher by…',
    [
      'Shares of shipping firms close higher by 2% on cargo hopes',
      'Shares of shipping firms close higher by 4% on rate hopes',
    ],
    0,
    'choice'
  ),
  line(
    'translated back, light',
    'Related: Incheon ferry operator tests tickets on public ledger',
    [FERRY, CHIPS],
    0,
    'unresolved'
  ),
  line(
    'translated back, other verb',
    'Related: Chip producers in Kumamoto reach agreement on a common water plant',
    [CHIPS, FERRY],
    0,
    'unresolved'
  ),
  line(
    'translated back, articles and number',
    'Related: The chip maker in Kumamoto agrees on a shared water plant',
    [CHIPS, FERRY],
    0,
    'id'
  ),
  line(
    'translated back, like another story',
    'Related: Chip makers in Kumamoto agree on shared power plant',
    [CHIPS, FERRY],
    null,
    'unresolved'
  ),
  line(
    'up and down',
    'Related: Yen up 5% against dollar in Tokyo trading',
    ['Yen down 5% against dollar in Tokyo trading'],
    null,
    'unresolved'
  ),
  line(
    'up by other numbers',
    'Related: Yen up 5% against dollar in Tokyo trading',
    ['Yen up 6% against dollar in Tokyo trading'],
    null,
    'unresolved'
  ),
  line(
    'number in words',
    'Related: Five banks in Osaka agree on shared token rules',
    ['5 banks in Osaka agree on shared token rules', CHIPS],
    0,
    'unresolved'
  ),
  line(
    'thousands without a comma',
    'Related: City trains 12000 clerks to use the new ledger',
    ['City trains 12,000 clerks to use the new ledger', CHIPS],
    0,
    'id'
  ),
  line(
    'percent in words',
    'Related: Exports of batteries rise 12 percent in the spring',
    ['Exports of batteries rise 12% in the spring', CHIPS],
    0,
    'id'
  ),
  line(
    'North for South',
    'Related: North Korea opens a rail link to the eastern port',
    ['South Korea opens a rail link to the eastern port'],
    null,
    'unresolved'
  ),
  line(
    'North, both there',
    'Related: North Korea opens rail link to the eastern port',
    [
      'South Korea opens a rail link to the eastern port',
      'North Korea opens a rail link to the eastern port',
    ],
    1,
    'id'
  ),
  line(
    'minister and former one',
    'Related: Finance minister of Korea defends the budget before parliament',
    ['Former finance minister of Korea defends the budget before parliament'],
    null,
    'unresolved'
  ),
  line(
    'who sues whom',
    'Related: Ledger maker sues exchange over stolen design of wallet',
    ['Exchange sues ledger maker over stolen design of wallet'],
    null,
    'unresolved'
  ),
  line(
    'not',
    'Related: Bank of Japan says it will not raise rates this autumn',
    ['Bank of Japan says it will raise rates this autumn'],
    null,
    'unresolved'
  ),
  line(
    'years differ',
    'Related: What harbour towns can expect of the budget for 2024',
    ['What harbour towns can expect of the budget for 2025'],
    null,
    'unresolved'
  ),
  line(
    'months differ',
    'Related: Consumer prices in Seoul: the figures for May',
    ['Consumer prices in Seoul: the figures for June'],
    null,
    'unresolved'
  ),
  line(
    'parts of a series',
    'Related: How a port learned to read ledgers, part 1',
    ['How a port learned to read ledgers, part 2', 'How a port learned to read ledgers, part 3'],
    null,
    'unresolved'
  ),
  line('emoji at both ends', `Related: 🚢 ${FERRY} 🎫`, [FERRY, CHIPS], 0, 'id'),
  line('emoji with skin tone and joiner', `Related: 👩🏽‍💻 ${FERRY}`, [FERRY, CHIPS], 0, 'id'),
  line(
    'a slip of the pen',
    'Related: Ferry operator in Incheon tests tickest on a public ledger',
    [FERRY, CHIPS],
    0,
    'unresolved'
  ),
  line(
    'British and American',
    'Related: Labour group criticises harbour programme of the city centre',
    ['Labor group criticizes harbor program of the city center', CHIPS],
    0,
    'unresolved'
  ),
  line(
    'capitals and full width',
    `Ｒｅｌａｔｅｄ： ${FERRY.toUpperCase()}`,
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line(
    'entities of accents',
    'Related: Café owners in Séoul accept tokens for the first time',
    ['Café owners in Séoul accept tokens for the first time'.normalize('NFD'), CHIPS],
    0,
    'id'
  ),
  line(
    'soft hyphens and zero width',
    'Related: Ferry opera\u00adtor in In\u200bcheon tests tickets on a public ledger',
    [FERRY, CHIPS],
    0,
    'id'
  ),
  line(
    'short and general',
    'Related: Morning brief',
    ['Evening brief', 'Morning news'],
    null,
    'unresolved'
  ),
  line('short for two', 'Related: Market report', ['Market report', 'Market Report!'], 0, 'choice'),
  line(
    'a title that begins like another',
    'Related: Bank of Japan raises rates',
    ['Bank of Japan raises rates for the second time this year'],
    null,
    'unresolved'
  ),
  line(
    'a subtitle for a publisher',
    'Related: Bank of Japan raises rates to a record level - what it means',
    ['Bank of Japan raises rates to a record level'],
    null,
    'unresolved'
  ),
  line(
    'a subtitle in capitals',
    'Related: Bank of Japan Raises Rates to Record Level - Governor Warns',
    ['Bank of Japan Raises Rates to Record Level'],
    null,
    'unresolved'
  ),
  line(
    'the opinion on it',
    'Related: Bank of Japan raises rates to a record level | Opinion',
    ['Bank of Japan raises rates to a record level'],
    null,
    'unresolved'
  ),
  line(
    'the interview',
    'Related: [Interview] Head of the Busan exchange on tokens and ships',
    ['Head of the Busan exchange on tokens and ships'],
    null,
    'unresolved'
  ),
  line(
    'could',
    'Related: Japan could ban exports of chip tools to western China this year',
    ['Japan bans exports of chip tools to western China this year'],
    null,
    'unresolved'
  ),
  line(
    'again',
    'Related: Japan again bans exports of chip tools to western China this year',
    ['Japan bans exports of chip tools to western China this year'],
    null,
    'unresolved'
  ),
  line(
    'considers',
    'Related: China considers ban on crypto mining in the western provinces',
    ['China bans crypto mining in the western provinces'],
    null,
    'unresolved'
  ),
  line(
    'lifts',
    'Related: Japan lifts ban on imports of dried fish from the northern islands',
    ['Japan bans imports of dried fish from the northern islands'],
    null,
    'unresolved'
  ),
  line(
    'one country more',
    'Related: Japan, China and South Korea agree to cooperate on AI rules',
    ['Japan and South Korea agree to cooperate on AI rules'],
    null,
    'unresolved'
  ),
  line(
    'one firm more',
    'Related: Samsung and Hyundai workers vote for strike at harbour plant near Ulsan',
    ['Samsung workers vote for strike at harbour plant near Ulsan'],
    null,
    'unresolved'
  ),
  line(
    'sued by',
    'Related: Exchange sued by ledger maker over design of its wallet app',
    ['Exchange sues ledger maker over design of its wallet app'],
    null,
    'unresolved'
  ),
  line(
    'to and from',
    'Related: Chip exports to Korea rise in spring on data centre demand',
    ['Chip exports from Korea rise in spring on data centre demand'],
    null,
    'unresolved'
  ),
  line(
    'yet to come',
    'Related: Mayor of Busan to open new token exchange at the harbour',
    ['Mayor of Busan opens new token exchange at the harbour'],
    null,
    'unresolved'
  ),
  line(
    'delayed',
    'Related: Trial of exchange founder over token fraud to begin in Seoul delayed',
    ['Trial of exchange founder over token fraud to begin in Seoul'],
    null,
    'unresolved'
  ),
  line(
    'the wife',
    'Related: Wife of Busan mayor joins board of the token exchange at the harbour',
    ['Busan mayor joins board of the token exchange at the harbour'],
    null,
    'unresolved'
  ),
  line(
    'a city one letter off',
    'Related: Flooding closes the ledger museum of Zhengzhou for the whole summer',
    ['Flooding closes the ledger museum of Zhangzhou for the whole summer'],
    null,
    'unresolved'
  ),
  line(
    'a city one letter longer',
    'Related: Flooding closes the ledger museum of Changzhou for the whole summer',
    ['Flooding closes the ledger museum of Cangzhou for the whole summer'],
    null,
    'unresolved'
  ),
  line(
    'cut within a number',
    'Related: Shares of harbour firms in Osaka rise by 1…',
    ['Shares of harbour firms in Osaka rise by 15% on cargo hopes'],
    null,
    'unresolved'
  ),
  line(
    'letters of a series',
    'Related: Series A round of $3m closes for Seoul start-up',
    ['Series B round of $3m closes for Seoul start-up'],
    null,
    'unresolved'
  ),
];

const JAPANESE: readonly HardLine[] = [
  line('corner brackets', `関連記事：「${JA_CHIPS}」`, [JA_CHIPS, JA_FERRY], 0, 'id'),
  line(
    'publisher after a full bar',
    `関連記事：${JA_CHIPS}｜港町新聞`,
    [JA_CHIPS, JA_FERRY],
    0,
    'id'
  ),
  line('publisher in brackets', `関連記事：${JA_CHIPS}（港町新聞）`, [JA_CHIPS, JA_FERRY], 0, 'id'),
  line('label', `関連：【独自】${JA_CHIPS}`, [JA_CHIPS, JA_FERRY], 0, 'id'),
  line(
    'half-width kana',
    '関連：仁川のﾌｪﾘｰ会社、台帳技術で乗船券を試行',
    [JA_FERRY, JA_CHIPS],
    0,
    'id'
  ),
  line('decomposed', `関連：${JA_FERRY}`.normalize('NFD'), [JA_FERRY, JA_CHIPS], 0, 'id'),
  line(
    'old character forms',
    '関連：熊本の半導體工場、地下水の共同利用で合意',
    [JA_CHIPS, JA_FERRY],
    0,
    'unresolved'
  ),
  line(
    'long vowel',
    '関連：データセンタの冷却に海水を使う計画を公表',
    ['データセンターの冷却に海水を使う計画を公表', JA_CHIPS],
    0,
    'id'
  ),
  line(
    'full-width digits',
    '関連：東証、３％高で取引を終了',
    ['東証、3%高で取引を終了', JA_CHIPS],
    0,
    'id'
  ),
  line(
    'kanji digits',
    '関連：大手三銀行が共同で決済網を構築へ',
    ['大手3銀行が共同で決済網を構築へ', JA_CHIPS],
    0,
    'unresolved'
  ),
  line(
    'other number',
    '関連：東証、3%高で取引を終了',
    ['東証、4%高で取引を終了'],
    null,
    'unresolved'
  ),
  line(
    'up and down',
    '関連：東証は大幅高で取引を終了する見通し',
    ['東証は大幅安で取引を終了する見通し'],
    null,
    'unresolved'
  ),
  line(
    'north for south',
    '関連：北朝鮮が新型衛星の打ち上げを発表',
    ['韓国が新型衛星の打ち上げを発表'],
    null,
    'unresolved'
  ),
  line(
    'negated',
    '関連：日銀は年内の追加利上げを行わない方針',
    ['日銀は年内の追加利上げを行う方針'],
    null,
    'unresolved'
  ),
  line(
    'former minister',
    '関連：元財務相が暗号資産の税制を批判',
    ['財務相が暗号資産の税制を批判'],
    null,
    'unresolved'
  ),
  line(
    'subject and object',
    '関連：取引所が台帳会社を設計盗用で提訴',
    ['取引所を台帳会社が設計盗用で提訴'],
    null,
    'unresolved'
  ),
  line(
    'other particle',
    '関連：仁川のフェリー会社が台帳技術で乗船券を試行',
    [JA_FERRY, JA_CHIPS],
    0,
    'id'
  ),
  line('cut', '関連：仁川のフェリー会社、台帳技術で…', [JA_FERRY, JA_CHIPS], 0, 'id'),
  line(
    'cut for two',
    '関連：仁川のフェリー会社、台帳技術で…',
    [JA_FERRY, '仁川のフェリー会社、台帳技術で運賃を精算'],
    0,
    'choice'
  ),
  line(
    'translated back',
    '関連：仁川のフェリー事業者が分散台帳で切符を実験',
    [JA_FERRY, JA_CHIPS],
    0,
    'unresolved'
  ),
  line(
    'parts of a series',
    '関連：港町が台帳を読めるまで（上）',
    ['港町が台帳を読めるまで（下）'],
    null,
    'unresolved'
  ),
  line('emoji', `👉関連：🏭${JA_CHIPS}`, [JA_CHIPS, JA_FERRY], 0, 'id'),
  line(
    'an explainer of it',
    '関連：【解説】日銀が金利を過去最高の水準へ引き上げ',
    ['日銀が金利を過去最高の水準へ引き上げ'],
    null,
    'unresolved'
  ),
  line(
    'an advertisement',
    '関連：［ＰＲ］港の電子台帳入門講座を東京で開催',
    ['港の電子台帳入門講座を東京で開催'],
    null,
    'unresolved'
  ),
  line(
    'a subtitle for a publisher',
    '関連：日銀が金利を過去最高の水準へ引き上げ｜市場の反応は',
    ['日銀が金利を過去最高の水準へ引き上げ'],
    null,
    'unresolved'
  ),
  line(
    'one country more',
    '関連：日中韓、AIの規則づくりで協力へ合意',
    ['日韓、AIの規則づくりで協力へ合意'],
    null,
    'unresolved'
  ),
  line(
    'names in hiragana',
    '関連：つくば市が電子台帳で住民票を交付',
    ['いわき市が電子台帳で住民票を交付'],
    null,
    'unresolved'
  ),
  line(
    'trains in hiragana',
    '関連：特急ひかり号、大雪で運転を見合わせ',
    ['特急のぞみ号、大雪で運転を見合わせ'],
    null,
    'unresolved'
  ),
  line(
    'to and from',
    '関連：日本、韓国に半導体素材を輸出',
    ['日本、韓国から半導体素材を輸出'],
    null,
    'unresolved'
  ),
  line(
    'criticised by',
    '関連：首相が議員に台帳法案で批判される',
    ['首相が議員を台帳法案で批判する'],
    null,
    'unresolved'
  ),
];

const KOREAN: readonly HardLine[] = [
  line('corner brackets', `관련 기사: 『${KO_FERRY}』`, [KO_FERRY, KO_CHIPS], 0, 'id'),
  line('decomposed', `관련 기사: ${KO_FERRY}`.normalize('NFD'), [KO_FERRY, KO_CHIPS], 0, 'id'),
  line(
    'spaces left out',
    '관련 기사: 인천여객선회사, 공공원장으로 승선권 시험발행',
    [KO_FERRY, KO_CHIPS],
    0,
    'id'
  ),
  line('publisher', `관련 기사: ${KO_FERRY} | 보기일보`, [KO_FERRY, KO_CHIPS], 0, 'id'),
  line('label', `관련 기사: [단독] ${KO_FERRY}`, [KO_FERRY, KO_CHIPS], 0, 'id'),
  line(
    'other particles',
    '관련 기사: 인천 여객선 회사가 공공 원장으로 승선권을 시험 발행',
    [KO_FERRY, KO_CHIPS],
    0,
    'id'
  ),
  line('cut', '관련 기사: 인천 여객선 회사, 공공 원장으로 …', [KO_FERRY, KO_CHIPS], 0, 'id'),
  line(
    'up and down',
    '관련 기사: 코스피 2% 상승 마감, 외국인 매수 늘어',
    ['코스피 2% 하락 마감, 외국인 매수 늘어'],
    null,
    'unresolved'
  ),
  line(
    'other number',
    '관련 기사: 코스피 2% 상승 마감, 외국인 매수 늘어',
    ['코스피 3% 상승 마감, 외국인 매수 늘어'],
    null,
    'unresolved'
  ),
  line(
    'north for south',
    '관련 기사: 북한, 동해안 항구까지 새 철도 연결',
    ['한국, 동해안 항구까지 새 철도 연결'],
    null,
    'unresolved'
  ),
  line(
    'negated',
    '관련 기사: 한국은행, 올해 금리 더 올리지 않기로',
    ['한국은행, 올해 금리 더 올리기로'],
    null,
    'unresolved'
  ),
  line(
    'who to whom',
    '관련 기사: 거래소가 원장 회사를 설계 도용으로 고소',
    ['거래소를 원장 회사가 설계 도용으로 고소'],
    null,
    'unresolved'
  ),
  line(
    'translated back',
    '관련 기사: 인천 페리 운영사, 공개 장부에서 티켓 테스트',
    [KO_FERRY, KO_CHIPS],
    0,
    'unresolved'
  ),
  line(
    'former minister',
    '관련 기사: 전 장관, 반도체 지원 예산 삭감 비판',
    ['장관, 반도체 지원 예산 삭감 비판'],
    null,
    'unresolved'
  ),
  line(
    'hanja for Hangul',
    '관련 기사: 美 의회, 반도체 지원 예산 통과',
    ['미 의회, 반도체 지원 예산 통과', KO_CHIPS],
    0,
    'unresolved'
  ),
  line(
    'an editorial on it',
    '관련 기사: [사설] 한국은행 기준금리 다시 인상 결정',
    ['한국은행 기준금리 다시 인상 결정'],
    null,
    'unresolved'
  ),
  line(
    'one country more',
    '관련 기사: 한국과 일본, 인공지능 규칙 마련 협력 합의 발표',
    ['한국, 인공지능 규칙 마련 협력 합의 발표'],
    null,
    'unresolved'
  ),
  line(
    'put off',
    '관련 기사: 삼성, 평택 반도체 공장 증설 계획 보류',
    ['삼성, 평택 반도체 공장 증설 계획'],
    null,
    'unresolved'
  ),
  line(
    'a line of the metro',
    '관련 기사: 서울 지하철 1호선 운행 사흘 만에 재개',
    ['서울 지하철 2호선 운행 사흘 만에 재개'],
    null,
    'unresolved'
  ),
];

const CHINESE: readonly HardLine[] = [
  line('title marks', `相关阅读：《${ZH_FERRY}》`, [ZH_FERRY, ZH_CHIPS], 0, 'id'),
  line('publisher', `相关阅读：${ZH_FERRY}_示例日报`, [ZH_FERRY, ZH_CHIPS], 0, 'id'),
  line('publisher after a dash', `相关阅读：${ZH_FERRY} - 示例日报`, [ZH_FERRY, ZH_CHIPS], 0, 'id'),
  line(
    'traditional for simplified',
    `延伸閱讀：${TW_CHIPS}`,
    [ZH_CHIPS, ZH_FERRY],
    0,
    'unresolved'
  ),
  line('traditional, both there', `延伸閱讀：${TW_CHIPS}`, [ZH_CHIPS, TW_CHIPS], 1, 'id'),
  line(
    'full-width digits',
    '相关阅读：央行年内第２次下调存款利率',
    ['央行年内第2次下调存款利率', ZH_CHIPS],
    0,
    'id'
  ),
  line(
    'other number',
    '相关阅读：央行年内第二次下调存款利率',
    ['央行年内第三次下调存款利率'],
    null,
    'unresolved'
  ),
  line(
    'up and down',
    '相关阅读：沪指收盘上涨百分之二成交放大',
    ['沪指收盘下跌百分之二成交放大'],
    null,
    'unresolved'
  ),
  line(
    'raise and cut',
    '相关阅读：央行意外上调存款准备金率',
    ['央行意外下调存款准备金率'],
    null,
    'unresolved'
  ),
  line(
    'negated',
    '相关阅读：监管部门不批准银行发行稳定币',
    ['监管部门批准银行发行稳定币'],
    null,
    'unresolved'
  ),
  line(
    'who beats whom',
    '相关阅读：釜山队击败大阪队夺得港口杯',
    ['大阪队击败釜山队夺得港口杯'],
    null,
    'unresolved'
  ),
  line(
    'north for south',
    '相关阅读：朝鲜宣布开通通往东部港口的铁路',
    ['韩国宣布开通通往东部港口的铁路'],
    null,
    'unresolved'
  ),
  line('cut', '相关阅读：仁川客轮公司试用公共账本……', [ZH_FERRY, ZH_CHIPS], 0, 'id'),
  line(
    'translated back',
    '相关阅读：仁川渡轮运营商在公开账本上测试船票',
    [ZH_FERRY, ZH_CHIPS],
    0,
    'unresolved'
  ),
  line(
    'two alike',
    '相关阅读：仁川客轮公司试用公共账本发售了船票',
    [ZH_FERRY, '仁川客轮公司试用公共账本发售的船票'],
    0,
    'choice'
  ),
  line(
    'one country more',
    '相关阅读：中日韩就人工智能规则合作达成一致意见',
    ['日韩就人工智能规则合作达成一致意见'],
    null,
    'unresolved'
  ),
  line(
    'criticised',
    '相关阅读：部长被批评处理港口事故不当',
    ['部长批评处理港口事故不当'],
    null,
    'unresolved'
  ),
  line(
    'a subtitle for a publisher',
    '相关阅读：央行上调基准利率至历史最高水平 - 市场反应平淡',
    ['央行上调基准利率至历史最高水平'],
    null,
    'unresolved'
  ),
  line(
    'is to be',
    '相关阅读：北京拟放宽数据出境规定',
    ['北京放宽数据出境规定'],
    null,
    'unresolved'
  ),
  line(
    'stopped',
    '相关阅读：深圳暂停区块链发票试点项目',
    ['深圳区块链发票试点项目'],
    null,
    'unresolved'
  ),
];

export const HARD_LINES: readonly HardLine[] = [...ENGLISH, ...JAPANESE, ...KOREAN, ...CHINESE];
