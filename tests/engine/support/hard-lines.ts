/** A connection line as an editor, a translator or another site wrote it, and what it may lead to. */
export interface HardLine {
  /** What makes it hard. */
  readonly about: string;
  /** The paragraph as it stands in the body. */
  readonly written: string;
  /** Current titles; the ids are `a0`, `a1`, … */
  readonly titles: readonly string[];
  /** The id that is meant; null where none is. */
  readonly meant: string | null;
  /** What is answered today: that id, or that the editor is asked. Any other id would be wrong. */
  readonly answer: 'found' | 'unresolved' | 'choice';
}

// A row: what makes it hard ¦ the id that is meant (or none) and what is answered ¦ the line ¦ the titles.

const ENGLISH = `
curly quotes ¦ a0 found ¦ Related: “Chip makers in Kumamoto agree on shared water plant” ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
single quotes ¦ a0 found ¦ Related: 'Chip makers in Kumamoto agree on shared water plant' ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
German quotes and a full stop ¦ a0 found ¦ Related: „Chip makers in Kumamoto agree on shared water plant“. ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
quotes within quotes ¦ a0 found ¦ See also: “Mayor: ‘We want the plant’ - and the river” ¦ Mayor: 'We want the plant' – and the river ¦ Chip makers in Kumamoto agree on shared water plant
dash for a colon ¦ a0 found ¦ Related: Yen slides again - traders await the rate call ¦ Yen slides again: traders await the rate call ¦ Yen slides to weakest level in a year as traders await rate call
dashes that part numbers ¦ a0 found ¦ Related: Seoul beat Osaka 3–1 in the final of the harbour cup ¦ Seoul beat Osaka 3-1 in the final of the harbour cup ¦ Seoul beat Osaka 31 times
other score ¦ none unresolved ¦ Related: Seoul beat Osaka 3–1 in the final of the harbour cup ¦ Seoul beat Osaka 3-2 in the final of the harbour cup ¦ Chip makers in Kumamoto agree on shared water plant
publisher after a dash ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger - Example Times ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
publisher after a bar ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger | The Example Evening Post ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
publisher and section ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger | Business | Example Times ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
publisher after a long dash ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger — Example Times ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
publisher in brackets ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger (Example Times) ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
an agency in brackets ¦ a0 found ¦ Related: Typhoon closes both runways of Naha airport (AP) ¦ Typhoon closes both runways of Naha airport ¦ Typhoon closes both lanes of Naha bridge
a remark in brackets ¦ none unresolved ¦ Related: Typhoon closes both runways of Naha airport (pictures) ¦ Typhoon closes both runways of Naha airport
two publishers, two titles ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a public ledger - Example Times ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger - Harbour Daily
label before it ¦ a0 found ¦ Related: [Exclusive] Ferry operator in Incheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
capital label before it ¦ a0 unresolved ¦ Related: UPDATE: Ferry operator in Incheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
cut in a word ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets on a pub… ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
cut, dots ¦ a0 found ¦ Related: Ferry operator in Incheon tests tickets ... ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
cut where two go on ¦ a0 choice ¦ Related: Ferry operator in Incheon tests tickets… ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets by telephone
cut too early ¦ a0 unresolved ¦ Related: Ferry operator… ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
cut before the number that differs ¦ a0 choice ¦ Related: Shares of shipping firms close higher by… ¦ Shares of shipping firms close higher by 2% on cargo hopes ¦ Shares of shipping firms close higher by 4% on rate hopes
translated back, light ¦ a0 unresolved ¦ Related: Incheon ferry operator tests tickets on public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
translated back, other verb ¦ a0 unresolved ¦ Related: Chip producers in Kumamoto reach agreement on a common water plant ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
translated back, articles and number ¦ a0 found ¦ Related: The chip maker in Kumamoto agrees on a shared water plant ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
translated back, like another story ¦ none unresolved ¦ Related: Chip makers in Kumamoto agree on shared power plant ¦ Chip makers in Kumamoto agree on shared water plant ¦ Ferry operator in Incheon tests tickets on a public ledger
up and down ¦ none unresolved ¦ Related: Yen up 5% against dollar in Tokyo trading ¦ Yen down 5% against dollar in Tokyo trading
up by other numbers ¦ none unresolved ¦ Related: Yen up 5% against dollar in Tokyo trading ¦ Yen up 6% against dollar in Tokyo trading
number in words ¦ a0 found ¦ Related: Five banks in Osaka agree on shared token rules ¦ 5 banks in Osaka agree on shared token rules ¦ Chip makers in Kumamoto agree on shared water plant
thousands without a comma ¦ a0 found ¦ Related: City trains 12000 clerks to use the new ledger ¦ City trains 12,000 clerks to use the new ledger ¦ Chip makers in Kumamoto agree on shared water plant
percent in words ¦ a0 found ¦ Related: Exports of batteries rise 12 percent in the spring ¦ Exports of batteries rise 12% in the spring ¦ Chip makers in Kumamoto agree on shared water plant
North for South ¦ none unresolved ¦ Related: North Korea opens a rail link to the eastern port ¦ South Korea opens a rail link to the eastern port
North, both there ¦ a1 found ¦ Related: North Korea opens rail link to the eastern port ¦ South Korea opens a rail link to the eastern port ¦ North Korea opens a rail link to the eastern port
minister and former one ¦ none unresolved ¦ Related: Finance minister of Korea defends the budget before parliament ¦ Former finance minister of Korea defends the budget before parliament
who sues whom ¦ none unresolved ¦ Related: Ledger maker sues exchange over stolen design of wallet ¦ Exchange sues ledger maker over stolen design of wallet
not ¦ none unresolved ¦ Related: Bank of Japan says it will not raise rates this autumn ¦ Bank of Japan says it will raise rates this autumn
years differ ¦ none unresolved ¦ Related: What harbour towns can expect of the budget for 2024 ¦ What harbour towns can expect of the budget for 2025
months differ ¦ none unresolved ¦ Related: Consumer prices in Seoul: the figures for May ¦ Consumer prices in Seoul: the figures for June
parts of a series ¦ none unresolved ¦ Related: How a port learned to read ledgers, part 1 ¦ How a port learned to read ledgers, part 2 ¦ How a port learned to read ledgers, part 3
emoji at both ends ¦ a0 found ¦ Related: 🚢 Ferry operator in Incheon tests tickets on a public ledger 🎫 ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
emoji with skin tone and joiner ¦ a0 found ¦ Related: 👩🏽\u200d💻 Ferry operator in Incheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
a slip of the pen ¦ a0 unresolved ¦ Related: Ferry operator in Incheon tests tickest on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
British and American ¦ a0 found ¦ Related: Labour group criticises harbour programme of the city centre ¦ Labor group criticizes harbor program of the city center ¦ Chip makers in Kumamoto agree on shared water plant
capitals and full width ¦ a0 found ¦ Ｒｅｌａｔｅｄ： FERRY OPERATOR IN INCHEON TESTS TICKETS ON A PUBLIC LEDGER ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
entities of accents ¦ a0 found ¦ Related: Café owners in Séoul accept tokens for the first time ¦ ${'Café owners in Séoul accept tokens for the first time'.normalize('NFD')} ¦ Chip makers in Kumamoto agree on shared water plant
soft hyphens and zero width ¦ a0 found ¦ Related: Ferry opera\u00adtor in In\u200bcheon tests tickets on a public ledger ¦ Ferry operator in Incheon tests tickets on a public ledger ¦ Chip makers in Kumamoto agree on shared water plant
short and general ¦ none unresolved ¦ Related: Morning brief ¦ Evening brief ¦ Morning news
short for two ¦ a0 choice ¦ Related: Market report ¦ Market report ¦ Market Report!
a title that begins like another ¦ none unresolved ¦ Related: Bank of Japan raises rates ¦ Bank of Japan raises rates for the second time this year
a subtitle for a publisher ¦ none unresolved ¦ Related: Bank of Japan raises rates to a record level - what it means ¦ Bank of Japan raises rates to a record level
a subtitle in capitals ¦ none unresolved ¦ Related: Bank of Japan Raises Rates to Record Level - Governor Warns ¦ Bank of Japan Raises Rates to Record Level
the opinion on it ¦ none unresolved ¦ Related: Bank of Japan raises rates to a record level | Opinion ¦ Bank of Japan raises rates to a record level
the interview ¦ none unresolved ¦ Related: [Interview] Head of the Busan exchange on tokens and ships ¦ Head of the Busan exchange on tokens and ships
could ¦ none unresolved ¦ Related: Japan could ban exports of chip tools to western China this year ¦ Japan bans exports of chip tools to western China this year
again ¦ none unresolved ¦ Related: Japan again bans exports of chip tools to western China this year ¦ Japan bans exports of chip tools to western China this year
considers ¦ none unresolved ¦ Related: China considers ban on crypto mining in the western provinces ¦ China bans crypto mining in the western provinces
lifts ¦ none unresolved ¦ Related: Japan lifts ban on imports of dried fish from the northern islands ¦ Japan bans imports of dried fish from the northern islands
one country more ¦ none unresolved ¦ Related: Japan, China and South Korea agree to cooperate on AI rules ¦ Japan and South Korea agree to cooperate on AI rules
one firm more ¦ none unresolved ¦ Related: Samsung and Hyundai workers vote for strike at harbour plant near Ulsan ¦ Samsung workers vote for strike at harbour plant near Ulsan
sued by ¦ none unresolved ¦ Related: Exchange sued by ledger maker over design of its wallet app ¦ Exchange sues ledger maker over design of its wallet app
to and from ¦ none unresolved ¦ Related: Chip exports to Korea rise in spring on data centre demand ¦ Chip exports from Korea rise in spring on data centre demand
yet to come ¦ none unresolved ¦ Related: Mayor of Busan to open new token exchange at the harbour ¦ Mayor of Busan opens new token exchange at the harbour
delayed ¦ none unresolved ¦ Related: Trial of exchange founder over token fraud to begin in Seoul delayed ¦ Trial of exchange founder over token fraud to begin in Seoul
the wife ¦ none unresolved ¦ Related: Wife of Busan mayor joins board of the token exchange at the harbour ¦ Busan mayor joins board of the token exchange at the harbour
a city one letter off ¦ none unresolved ¦ Related: Flooding closes the ledger museum of Zhengzhou for the whole summer ¦ Flooding closes the ledger museum of Zhangzhou for the whole summer
a city one letter longer ¦ none unresolved ¦ Related: Flooding closes the ledger museum of Changzhou for the whole summer ¦ Flooding closes the ledger museum of Cangzhou for the whole summer
cut within a number ¦ none unresolved ¦ Related: Shares of harbour firms in Osaka rise by 1… ¦ Shares of harbour firms in Osaka rise by 15% on cargo hopes
letters of a series ¦ none unresolved ¦ Related: Series A round of $3m closes for Seoul start-up ¦ Series B round of $3m closes for Seoul start-up
`;

const JAPANESE = `
corner brackets ¦ a0 found ¦ 関連記事：「熊本の半導体工場、地下水の共同利用で合意」 ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
publisher after a full bar ¦ a0 found ¦ 関連記事：熊本の半導体工場、地下水の共同利用で合意｜港町新聞 ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
publisher in brackets ¦ a0 found ¦ 関連記事：熊本の半導体工場、地下水の共同利用で合意（港町新聞） ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
label ¦ a0 found ¦ 関連：【独自】熊本の半導体工場、地下水の共同利用で合意 ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
half-width kana ¦ a0 found ¦ 関連：仁川のﾌｪﾘｰ会社、台帳技術で乗船券を試行 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 熊本の半導体工場、地下水の共同利用で合意
decomposed ¦ a0 found ¦ ${'関連：仁川のフェリー会社、台帳技術で乗船券を試行'.normalize('NFD')} ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 熊本の半導体工場、地下水の共同利用で合意
old character forms ¦ a0 unresolved ¦ 関連：熊本の半導體工場、地下水の共同利用で合意 ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
long vowel ¦ a0 found ¦ 関連：データセンタの冷却に海水を使う計画を公表 ¦ データセンターの冷却に海水を使う計画を公表 ¦ 熊本の半導体工場、地下水の共同利用で合意
full-width digits ¦ a0 found ¦ 関連：東証、３％高で取引を終了 ¦ 東証、3%高で取引を終了 ¦ 熊本の半導体工場、地下水の共同利用で合意
kanji digits ¦ a0 found ¦ 関連：大手三銀行が共同で決済網を構築へ ¦ 大手3銀行が共同で決済網を構築へ ¦ 熊本の半導体工場、地下水の共同利用で合意
other number in kanji ¦ none unresolved ¦ 関連：大手三銀行が共同で決済網を構築へ ¦ 大手4銀行が共同で決済網を構築へ
other number ¦ none unresolved ¦ 関連：東証、3%高で取引を終了 ¦ 東証、4%高で取引を終了
up and down ¦ none unresolved ¦ 関連：東証は大幅高で取引を終了する見通し ¦ 東証は大幅安で取引を終了する見通し
north for south ¦ none unresolved ¦ 関連：北朝鮮が新型衛星の打ち上げを発表 ¦ 韓国が新型衛星の打ち上げを発表
negated ¦ none unresolved ¦ 関連：日銀は年内の追加利上げを行わない方針 ¦ 日銀は年内の追加利上げを行う方針
former minister ¦ none unresolved ¦ 関連：元財務相が暗号資産の税制を批判 ¦ 財務相が暗号資産の税制を批判
subject and object ¦ none unresolved ¦ 関連：取引所が台帳会社を設計盗用で提訴 ¦ 取引所を台帳会社が設計盗用で提訴
other particle ¦ a0 found ¦ 関連：仁川のフェリー会社が台帳技術で乗船券を試行 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 熊本の半導体工場、地下水の共同利用で合意
cut ¦ a0 found ¦ 関連：仁川のフェリー会社、台帳技術で… ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 熊本の半導体工場、地下水の共同利用で合意
cut for two ¦ a0 choice ¦ 関連：仁川のフェリー会社、台帳技術で… ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 仁川のフェリー会社、台帳技術で運賃を精算
translated back ¦ a0 unresolved ¦ 関連：仁川のフェリー事業者が分散台帳で切符を実験 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行 ¦ 熊本の半導体工場、地下水の共同利用で合意
parts of a series ¦ none unresolved ¦ 関連：港町が台帳を読めるまで（上） ¦ 港町が台帳を読めるまで（下）
emoji ¦ a0 found ¦ 👉関連：🏭熊本の半導体工場、地下水の共同利用で合意 ¦ 熊本の半導体工場、地下水の共同利用で合意 ¦ 仁川のフェリー会社、台帳技術で乗船券を試行
an apology for it ¦ none unresolved ¦ 関連：お詫び - 港の電子台帳が全面停止 ¦ 港の電子台帳が全面停止
an explainer of it ¦ none unresolved ¦ 関連：【解説】日銀が金利を過去最高の水準へ引き上げ ¦ 日銀が金利を過去最高の水準へ引き上げ
an advertisement ¦ none unresolved ¦ 関連：［ＰＲ］港の電子台帳入門講座を東京で開催 ¦ 港の電子台帳入門講座を東京で開催
a subtitle for a publisher ¦ none unresolved ¦ 関連：日銀が金利を過去最高の水準へ引き上げ｜市場の反応は ¦ 日銀が金利を過去最高の水準へ引き上げ
one country more ¦ none unresolved ¦ 関連：日中韓、AIの規則づくりで協力へ合意 ¦ 日韓、AIの規則づくりで協力へ合意
names in hiragana ¦ none unresolved ¦ 関連：つくば市が電子台帳で住民票を交付 ¦ いわき市が電子台帳で住民票を交付
trains in hiragana ¦ none unresolved ¦ 関連：特急ひかり号、大雪で運転を見合わせ ¦ 特急のぞみ号、大雪で運転を見合わせ
to and from ¦ none unresolved ¦ 関連：日本、韓国に半導体素材を輸出 ¦ 日本、韓国から半導体素材を輸出
criticised by ¦ none unresolved ¦ 関連：首相が議員に台帳法案で批判される ¦ 首相が議員を台帳法案で批判する
`;

const KOREAN = `
corner brackets ¦ a0 found ¦ 관련 기사: 『인천 여객선 회사, 공공 원장으로 승선권 시험 발행』 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
decomposed ¦ a0 found ¦ ${'관련 기사: 인천 여객선 회사, 공공 원장으로 승선권 시험 발행'.normalize('NFD')} ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
spaces left out ¦ a0 found ¦ 관련 기사: 인천여객선회사, 공공원장으로 승선권 시험발행 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
publisher ¦ a0 found ¦ 관련 기사: 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 | 보기일보 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
label ¦ a0 found ¦ 관련 기사: [단독] 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
other particles ¦ a0 found ¦ 관련 기사: 인천 여객선 회사가 공공 원장으로 승선권을 시험 발행 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
cut ¦ a0 found ¦ 관련 기사: 인천 여객선 회사, 공공 원장으로 … ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
up and down ¦ none unresolved ¦ 관련 기사: 코스피 2% 상승 마감, 외국인 매수 늘어 ¦ 코스피 2% 하락 마감, 외국인 매수 늘어
other number ¦ none unresolved ¦ 관련 기사: 코스피 2% 상승 마감, 외국인 매수 늘어 ¦ 코스피 3% 상승 마감, 외국인 매수 늘어
north for south ¦ none unresolved ¦ 관련 기사: 북한, 동해안 항구까지 새 철도 연결 ¦ 한국, 동해안 항구까지 새 철도 연결
negated ¦ none unresolved ¦ 관련 기사: 한국은행, 올해 금리 더 올리지 않기로 ¦ 한국은행, 올해 금리 더 올리기로
who to whom ¦ none unresolved ¦ 관련 기사: 거래소가 원장 회사를 설계 도용으로 고소 ¦ 거래소를 원장 회사가 설계 도용으로 고소
translated back ¦ a0 unresolved ¦ 관련 기사: 인천 페리 운영사, 공개 장부에서 티켓 테스트 ¦ 인천 여객선 회사, 공공 원장으로 승선권 시험 발행 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
former minister ¦ none unresolved ¦ 관련 기사: 전 장관, 반도체 지원 예산 삭감 비판 ¦ 장관, 반도체 지원 예산 삭감 비판
hanja for Hangul ¦ a0 unresolved ¦ 관련 기사: 美 의회, 반도체 지원 예산 통과 ¦ 미 의회, 반도체 지원 예산 통과 ¦ 구마모토 반도체 공장, 지하수 공동 이용 합의
an editorial on it ¦ none unresolved ¦ 관련 기사: [사설] 한국은행 기준금리 다시 인상 결정 ¦ 한국은행 기준금리 다시 인상 결정
one country more ¦ none unresolved ¦ 관련 기사: 한국과 일본, 인공지능 규칙 마련 협력 합의 발표 ¦ 한국, 인공지능 규칙 마련 협력 합의 발표
put off ¦ none unresolved ¦ 관련 기사: 삼성, 평택 반도체 공장 증설 계획 보류 ¦ 삼성, 평택 반도체 공장 증설 계획
a line of the metro ¦ none unresolved ¦ 관련 기사: 서울 지하철 1호선 운행 사흘 만에 재개 ¦ 서울 지하철 2호선 운행 사흘 만에 재개
`;

const CHINESE = `
title marks ¦ a0 found ¦ 相关阅读：《仁川客轮公司试用公共账本发售船票》 ¦ 仁川客轮公司试用公共账本发售船票 ¦ 熊本芯片工厂就共用地下水达成协议
publisher ¦ a0 found ¦ 相关阅读：仁川客轮公司试用公共账本发售船票_示例日报 ¦ 仁川客轮公司试用公共账本发售船票 ¦ 熊本芯片工厂就共用地下水达成协议
publisher after a dash ¦ a0 found ¦ 相关阅读：仁川客轮公司试用公共账本发售船票 - 示例日报 ¦ 仁川客轮公司试用公共账本发售船票 ¦ 熊本芯片工厂就共用地下水达成协议
traditional for simplified ¦ a0 unresolved ¦ 延伸閱讀：熊本晶片工廠就共用地下水達成協議 ¦ 熊本芯片工厂就共用地下水达成协议 ¦ 仁川客轮公司试用公共账本发售船票
traditional, both there ¦ a1 found ¦ 延伸閱讀：熊本晶片工廠就共用地下水達成協議 ¦ 熊本芯片工厂就共用地下水达成协议 ¦ 熊本晶片工廠就共用地下水達成協議
full-width digits ¦ a0 found ¦ 相关阅读：央行年内第２次下调存款利率 ¦ 央行年内第2次下调存款利率 ¦ 熊本芯片工厂就共用地下水达成协议
other number ¦ none unresolved ¦ 相关阅读：央行年内第二次下调存款利率 ¦ 央行年内第三次下调存款利率
up and down ¦ none unresolved ¦ 相关阅读：沪指收盘上涨百分之二成交放大 ¦ 沪指收盘下跌百分之二成交放大
raise and cut ¦ none unresolved ¦ 相关阅读：央行意外上调存款准备金率 ¦ 央行意外下调存款准备金率
negated ¦ none unresolved ¦ 相关阅读：监管部门不批准银行发行稳定币 ¦ 监管部门批准银行发行稳定币
who beats whom ¦ none unresolved ¦ 相关阅读：釜山队击败大阪队夺得港口杯 ¦ 大阪队击败釜山队夺得港口杯
north for south ¦ none unresolved ¦ 相关阅读：朝鲜宣布开通通往东部港口的铁路 ¦ 韩国宣布开通通往东部港口的铁路
cut ¦ a0 found ¦ 相关阅读：仁川客轮公司试用公共账本…… ¦ 仁川客轮公司试用公共账本发售船票 ¦ 熊本芯片工厂就共用地下水达成协议
translated back ¦ a0 unresolved ¦ 相关阅读：仁川渡轮运营商在公开账本上测试船票 ¦ 仁川客轮公司试用公共账本发售船票 ¦ 熊本芯片工厂就共用地下水达成协议
two alike ¦ a0 choice ¦ 相关阅读：仁川客轮公司试用公共账本发售了船票 ¦ 仁川客轮公司试用公共账本发售船票 ¦ 仁川客轮公司试用公共账本发售的船票
one country more ¦ none unresolved ¦ 相关阅读：中日韩就人工智能规则合作达成一致意见 ¦ 日韩就人工智能规则合作达成一致意见
criticised ¦ none unresolved ¦ 相关阅读：部长被批评处理港口事故不当 ¦ 部长批评处理港口事故不当
a subtitle for a publisher ¦ none unresolved ¦ 相关阅读：央行上调基准利率至历史最高水平 - 市场反应平淡 ¦ 央行上调基准利率至历史最高水平
is to be ¦ none unresolved ¦ 相关阅读：北京拟放宽数据出境规定 ¦ 北京放宽数据出境规定
stopped ¦ none unresolved ¦ 相关阅读：深圳暂停区块链发票试点项目 ¦ 深圳区块链发票试点项目
`;

const readRow = (row: string): HardLine => {
  const [about = '', expected = '', written = '', ...titles] = row.split(' ¦ ');
  const [meant = '', answer] = expected.split(' ');
  if (answer !== 'found' && answer !== 'unresolved' && answer !== 'choice') {
    throw new RangeError(`a row must say found, unresolved or choice, got ${row}`);
  }
  return { about, written, titles, meant: meant === 'none' ? null : meant, answer };
};

const readRows = (table: string): HardLine[] => table.trim().split('\n').map(readRow);

export const HARD_LINES: readonly HardLine[] = [ENGLISH, JAPANESE, KOREAN, CHINESE].flatMap(
  readRows
);
