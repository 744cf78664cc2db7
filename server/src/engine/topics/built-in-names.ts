/**
 * Names by which the seeded topics are found in a text of any language. One string holds the names of
 * one kind, separated by bars. Checked by native usage of news agencies (Kyodo, Yonhap, Xinhua, Reuters).
 */
export interface BuiltInNames {
  /** The topic itself: names, people and adjectives. */
  readonly names: readonly string[];
  /** Main cities, institutions and products, which speak of it less surely. */
  readonly marks: readonly string[];
  /** What holds one of the names but means something else. */
  readonly others: readonly string[];
  /** Names found only with these very capitals. */
  readonly cased: readonly string[];
}

const list = (names: string): readonly string[] =>
  names === '' ? [] : names.split('|').map((name) => name.trim());

/**
 * Hong Kong, Macau and Taiwan are neither names nor marks of China: news agencies treat them as places
 * of their own. An editor who sees it otherwise adds an alias, or a topic of its own under China.
 * An agency (Xinhua, Kyodo, Yonhap) is none of a country's marks: it says who reports.
 */
const CHINA: BuiltInNames = {
  names: list(
    'China|Chinese|Sino|Mainland China|中国|中國|中華人民共和国|中华人民共和国|中華人民共和國|中国人|中國人|중국|중국인|중국산|중국계|중국판|중화인민공화국'
  ),
  marks: list(
    'Beijing|Peking|Shanghai|Shenzhen|Guangzhou|Chongqing|Chungking|Tianjin|Hangzhou|Wuhan|Chengdu|Nanjing|Nanking|Suzhou|Xiamen|Qingdao|Dalian|Shenyang|Harbin|Guangdong|Sichuan|Zhejiang|Jiangsu|Fujian|Hunan|Hubei|Henan|Hebei|Shandong|Shanxi|Shaanxi|Yunnan|Hainan|Guizhou|Gansu|Jilin|Liaoning|Heilongjiang|Xinjiang|Tibet|Tibetan|Inner Mongolia|' +
      "Xi Jinping|Li Keqiang|Hu Jintao|Deng Xiaoping|Zhao Ziyang|Mao Zedong|People's Bank of China|PBoC|State Council|National People's Congress|Zhongnanhai|renminbi|RMB|PRC|digital yuan|e-CNY|" +
      '北京|上海|深圳|深セン|深圳市|広州|广州|廣州|重慶|重庆|天津|杭州|武漢|武汉|成都|南京|蘇州|苏州|青岛|大連|大连|瀋陽|沈阳|沈陽|広東省|广东|廣東|四川|浙江|江蘇省|江苏|江蘇|湖北省|湖北|湖南|河南|河北省|山东|山東省|山西|陕西|陝西|福建|安徽|江西|海南|雲南|云南|贵州|貴州|贵阳|甘肃|甘粛|吉林|辽宁|遼寧|黑龙江|黒竜江|黑龍江|内蒙古|新疆|宁波|寧波|厦门|廈門|西安|郑州|鄭州|长沙|長沙|哈尔滨|哈爾濱|ハルビン|ウイグル|チベット|西藏|' +
      '習近平|习近平|李克強|李克强|胡錦濤|胡锦涛|中国人民銀行|中国人民银行|人民銀行|人民银行|人民元|人民币|人民幣|デジタル人民元|数字人民币|国務院|国务院|國務院|全人代|全国人大|中南海|' +
      '베이징|베이징시|북경|상하이|상하이시|선전시|광저우|충칭|톈진|항저우|우한|청두|난징|쑤저우|칭다오|다롄|선양시|광둥성|쓰촨성|신장위구르|티베트|시진핑|리커창|인민은행|중국인민은행|위안화|디지털 위안화'
  ),
  others: list(
    'South China Sea|East China Sea|South China Morning Post|Republic of China|China clay|bone china|fine china|Indochina|' +
      '中国地方|中国電力|中国新聞|中国銀行|中国自動車道|南シナ海|東シナ海|南中国海|东中国海|東中國海|南中國海|中華民国|中華民國|中华民国|남중국해|동중국해'
  ),
  cased: list('PRC|RMB'),
};

const JAPAN: BuiltInNames = {
  names: list(
    'Japan|Japanese|日本|日本国|日本人|日本語|日本国内|日本政府|일본|일본인|일본산|일본계|일본판|일본어'
  ),
  marks: list(
    'Nippon|Tokyo|Osaka|Kyoto|Nagoya|Fukuoka|Sapporo|Yokohama|Kobe|Hiroshima|Nagasaki|Sendai|Kumamoto|Okinawa|Hokkaido|Kyushu|Shikoku|Honshu|Fukushima|Saitama|Chiba|Kanagawa|Narita|' +
      'Bank of Japan|BoJ|Diet of Japan|Liberal Democratic Party|MITI|Ministry of International Trade and Industry|METI|Nikkei|Keidanren|Shinzo Abe|Fumio Kishida|Shigeru Ishiba|Nakasone|' +
      '東京|大阪|京都|名古屋|福岡|札幌|横浜|神戸|広島|長崎|仙台|熊本|沖縄|北海道|関東地方|四国地方|九州|福島|埼玉|千葉|神奈川|静岡|新潟|岡山|鹿児島|成田空港|羽田|' +
      '日銀|日本銀行|自民党|自由民主党|立憲民主党|公明党|国会|衆議院|参議院|衆院|参院|首相官邸|金融庁|経済産業省|経産省|財務省|総務省|厚生労働省|厚労省|国土交通省|国交省|文部科学省|文科省|気象庁|警視庁|防衛省|自衛隊|デジタル庁|霞が関|永田町|日経平均|東証|経団連|都内|' +
      '东京|东京都|京都市|横滨|名古屋市|广岛|广島|冲绳|沖繩|北海道|日元|日圆|日圓|日本央行|日经指数|日經指數|岸田文雄|安倍晋三|石破茂|' +
      '도쿄|도쿄도|동경|오사카|오사카시|교토|나고야|후쿠오카|삿포로|요코하마|고베|히로시마|나가사키|센다이|구마모토|오키나와|홋카이도|규슈|후쿠시마|일본은행|자민당|엔화|닛케이|아베 신조|기시다 후미오|이시바 시게루'
  ),
  others: list(
    'Sea of Japan|Japan Sea|Japanese maple|Kobe Bryant|日本海|일본해|米財務省|米国財務省|中国財務省|韓国財務省|美国财务省|アメリカ財務省|米参院|韓国国会|美国国会|美國國會|英国国会|米国国会'
  ),
  cased: list('MITI|METI'),
};

const SOUTH_KOREA: BuiltInNames = {
  names: list(
    'South Korea|South Korean|S. Korea|S. Korean|Korea|Korean|Republic of Korea|韓国|韓國|韩国|大韓民国|大韓民國|大韩民国|南韓|南韩|韓国人|한국|한국인|한국산|한국계|한국형|한국판|대한민국|남한'
  ),
  marks: list(
    'Seoul|Busan|Pusan|Incheon|Inchon|Daegu|Taegu|Daejeon|Taejon|Gwangju|Kwangju|Ulsan|Suwon|Sejong City|Gyeonggi|Gangwon|Jeolla|Gyeongsang|Jeju|Cheju|Pyeongchang|Pangyo|' +
      'ROK|Bank of Korea|KOSPI|KOSDAQ|Financial Services Commission of Korea|Financial Supervisory Service|Blue House|Samsung|Hyundai|Upbit|Bithumb|Roh Moo-hyun|Lee Myung-bak|Park Geun-hye|Moon Jae-in|Yoon Suk Yeol|Lee Jae-myung|Chun Doo Hwan|' +
      'ソウル|釜山|プサン|仁川|インチョン|大邱|テグ|光州広域市|蔚山|済州島|チェジュ島|平昌|韓国銀行|青瓦台|サムスン|現代自動車|盧武鉉|李明博|朴槿恵|文在寅|尹錫悦|李在明|' +
      '首尔|首爾|汉城|漢城|仁川市|大邱市|济州岛|濟州島|三星电子|三星電子|现代汽车|韩国银行|青瓦台|文在寅|尹锡悦|尹錫悅|朴槿惠|李在明|' +
      '서울|서울시|서울특별시|부산|부산시|부산광역시|인천|인천시|대구|대구시|대전|대전시|광주|광주시|울산|울산시|수원시|세종시|경기도|강원도|전라도|경상도|제주|제주도|평창|판교|여의도|국내|국회|한국은행|금융위원회|금융위|금융감독원|금감원|기획재정부|국회의사당|청와대|대통령실|코스피|코스닥|삼성전자|현대차|업비트|빗썸|원화|문재인|윤석열|이재명|박근혜'
  ),
  others: list(
    "North Korea|North Korean|North Korea's|N. Korea|N. Korean|Democratic People's Republic of Korea|Korea Strait|北朝鮮|朝鮮半島|朝鲜|朝鮮|北韓|북한|조선민주주의인민공화국|한국어|세계 대전|세계대전|1차 대전|2차 대전"
  ),
  cased: list('ROK'),
};

const BLOCKCHAIN: BuiltInNames = {
  names: list(
    'blockchain|block chain|distributed ledger|distributed ledger technology|DLT|web3|Web 3.0|crypto|cryptocurrency|crypto asset|crypto-asset|virtual currency|digital asset|' +
      'ブロックチェーン|分散型台帳|分散台帳|ウェブ3|暗号資産|仮想通貨|暗号通貨|区块链|區塊鏈|分布式账本|分散式帳本|加密货币|加密貨幣|虚拟货币|虛擬貨幣|数字资产|블록체인|분산원장|분산 원장|암호화폐|가상화폐|가상자산|가상 자산|웹3'
  ),
  marks: list(
    'bitcoin|BTC|ethereum|ether|ETH|NFT|non-fungible token|DeFi|decentralized finance|stablecoin|smart contract|altcoin|CBDC|central bank digital currency|Solana|Ripple|XRP|Binance|Coinbase|BitMEX|Satoshi Nakamoto|Lightning Network|' +
      'ビットコイン|イーサリアム|ステーブルコイン|スマートコントラクト|非代替性トークン|分散型金融|中央銀行デジタル通貨|リップル|バイナンス|' +
      '比特币|比特幣|以太坊|以太币|稳定币|穩定幣|智能合约|智能合約|智慧合約|非同质化代币|去中心化金融|央行数字货币|币安|' +
      '비트코인|이더리움|스테이블코인|스마트 컨트랙트|스마트 계약|대체불가토큰|탈중앙화 금융|디파이|리플|바이낸스'
  ),
  others: list('diethyl ether|Ripple effect'),
  cased: list('DLT|BTC|ETH|NFT|DeFi|CBDC|XRP|Solana|Ripple'),
};

const AI: BuiltInNames = {
  names: list(
    'AI|A.I.|artificial intelligence|generative AI|人工知能|生成AI|人工智能|人工智慧|生成式人工智能|생성형 AI|인공지능|인공 지능'
  ),
  marks: list(
    'machine learning|deep learning|neural network|large language model|LLM|ChatGPT|OpenAI|Anthropic|DeepMind|GPT-4|chatbot|' +
      '機械学習|深層学習|ディープラーニング|ニューラルネットワーク|大規模言語モデル|チャットGPT|机器学习|深度学习|機器學習|深度學習|神经网络|神經網路|大语言模型|大型語言模型|머신러닝|기계학습|기계 학습|딥러닝|신경망|거대언어모델|챗GPT|오픈AI|챗봇'
  ),
  others: list('Ai Weiwei'),
  cased: list('AI|A.I.|LLM'),
};

/**
 * Headlines in kanji and Hangul put countries together by one character of each. Left out are those that
 * are words of their own (日中 is daytime, 中日 a newspaper, 中美 Central America).
 */
export const JOINT_NAMES: readonly {
  readonly names: readonly string[];
  readonly keys: readonly string[];
}[] = [
  {
    names: list('日中韓|日韓中|中日韓|中日韩|日中韩|한중일|한일중'),
    keys: ['japan', 'china', 'south-korea'],
  },
  { names: list('日韓|韓日|日韩|韩日|한일|일한'), keys: ['japan', 'south-korea'] },
  {
    names: list(
      '日中関係|日中首脳|日中両国|日中外相|日中平和友好条約|中日关系|中日關係|中日两国|중일'
    ),
    keys: ['japan', 'china'],
  },
  { names: list('中韓|韓中|中韩|韩中|한중'), keys: ['china', 'south-korea'] },
  { names: list('日米韓|日美韩|美日韩|美日韓|한미일'), keys: ['japan', 'south-korea'] },
  { names: list('日米|日美|美日|미일'), keys: ['japan'] },
  { names: list('米中|美中|中美关系|中美關係|中美两国|中ロ|中俄|미중|중러'), keys: ['china'] },
  { names: list('米韓|韓米|美韩|韩美|美韓|한미'), keys: ['south-korea'] },
];

export const BUILT_IN_NAMES: ReadonlyMap<string, BuiltInNames> = new Map([
  ['japan', JAPAN],
  ['china', CHINA],
  ['south-korea', SOUTH_KOREA],
  ['blockchain', BLOCKCHAIN],
  ['ai', AI],
]);
