import { list, type BuiltInNames } from './lists';

export const JAPAN: BuiltInNames = {
  names: list(
    'Japan|Japanese|日本|東日本|西日本|北日本|全日本|日本国|日本人|日本語|日本国内|日本政府|일본|일본인|일본산|일본계|일본판|일본어'
  ),
  marks: list(
    'Nippon|Tokyo|Osaka|Kyoto|Nagoya|Fukuoka|Sapporo|Yokohama|Kobe|Hiroshima|Nagasaki|Sendai|Kumamoto|Okinawa|Hokkaido|Kyushu|Shikoku|Honshu|Fukushima|Saitama|Chiba|Kanagawa|Narita|' +
      'Bank of Japan|BoJ|Diet of Japan|METI|Nikkei|Keidanren|Shinzo Abe|Fumio Kishida|Shigeru Ishiba|Nakasone|' +
      '東京|大阪|京都|名古屋|福岡|札幌|横浜|神戸|広島|長崎|仙台|熊本|沖縄|北海道|関東地方|四国地方|九州|福島|埼玉|千葉|神奈川|静岡|新潟|岡山|鹿児島|成田空港|羽田|' +
      '日銀|日本銀行|自民党|公明党|経済産業省|経産省|厚生労働省|厚労省|国交省|文部科学省|文科省|自衛隊|霞が関|永田町|日経平均|東証|経団連|' +
      '东京|东京都|京都市|横滨|名古屋市|广岛|广島|冲绳|沖繩|北海道|日元|日圆|日圓|日本央行|日经指数|日經指數|岸田文雄|安倍晋三|石破茂|' +
      '도쿄|도쿄도|동경|오사카|오사카시|교토|나고야|후쿠오카|삿포로|요코하마|고베|히로시마|나가사키|센다이|구마모토|오키나와|홋카이도|규슈|후쿠시마|일본은행|자민당|엔화|닛케이|아베 신조|기시다 후미오|이시바 시게루'
  ),
  institutions: [
    {
      names: list(
        '国会|衆議院|参議院|衆院|参院|首相官邸|自由民主党|立憲民主党|金融庁|財務省|総務省|国土交通省|気象庁|警視庁|防衛省|デジタル庁'
      ),
      language: 'ja',
    },
    { names: list('都内'), language: 'ja', isHome: true },
    {
      names: list(
        'Liberal Democratic Party|Liberal Democrats|MITI|Ministry of International Trade and Industry'
      ),
      language: null,
    },
  ],
  doubtful: [
    {
      // In Chinese the nine provinces of old, and a chain of pharmacies.
      names: list('九州'),
      language: 'zh',
      against: [],
      needs: list('九州岛|福冈|熊本|鹿儿岛|长崎|宫崎|大分县'),
    },
    {
      // Longing, or degrees east.
      names: list('동경'),
      against: list('북위|동경하|동경의|경도|해역'),
      needs: list('유학|엔화|제국|특파원|시내|대사관|올림픽'),
    },
  ],
  others: list(
    'Sea of Japan|Japan Sea|Japanese maple|Kobe Bryant|日本海|일본해|西日本新聞|西日本スポーツ|北日本新聞|北日本放送|東日本放送|南日本新聞|日本脳炎|日本脑炎|일본뇌염|일본 뇌염|京都議定書|京都议定书|京都議定書|교토의정서|교토 의정서|Kyoto Protocol|Kobe beef|Japanese knotweed|Japanese beetle|Japanese beetles|Japanese encephalitis|Japanese maples|东京时间|東京時間'
  ),
  cased: list('MITI|METI|Liberal Democratic Party|Liberal Democrats'),
};
