import { AMONG_REGIONS } from './japanese-regions';
import { list, type BuiltInNames } from './lists';

/**
 * Hong Kong, Macau and Taiwan are neither names nor marks of China: news agencies treat them as places
 * of their own. An editor who sees it otherwise adds an alias, or a topic of its own under China.
 * An agency (Xinhua, Kyodo, Yonhap) is none of a country's marks: it says who reports.
 */
export const CHINA: BuiltInNames = {
  names: list(
    'China|Chinese|Sino|Mainland China|中国|中國|中華人民共和国|中华人民共和国|中華人民共和國|中国人|中國人|중국|중국인|중국산|중국계|중국판|중화인민공화국'
  ),
  marks: list(
    'Beijing|Peking|Shanghai|Shenzhen|Guangzhou|Chongqing|Chungking|Tianjin|Hangzhou|Wuhan|Chengdu|Nanjing|Nanking|Suzhou|Xiamen|Qingdao|Dalian|Shenyang|Harbin|Guangdong|Sichuan|Zhejiang|Jiangsu|Fujian|Hunan|Hubei|Henan|Hebei|Shandong|Shanxi|Shaanxi|Yunnan|Hainan|Guizhou|Gansu|Jilin|Liaoning|Heilongjiang|Xinjiang|Tibet|Tibetan|Inner Mongolia|' +
      "Xi Jinping|Li Keqiang|Hu Jintao|Deng Xiaoping|Zhao Ziyang|Mao Zedong|People's Bank of China|PBoC|National People's Congress|Zhongnanhai|renminbi|RMB|PRC|digital yuan|e-CNY|" +
      '北京|上海|深圳|深セン|深圳市|広州|广州|廣州|重慶|重庆|天津|杭州|武漢|武汉|成都|南京|蘇州|苏州|青岛|大連|大连|瀋陽|沈阳|沈陽|広東省|广东|廣東|四川|浙江|江蘇省|江苏|江蘇|湖北省|湖北|湖南|河南|河北省|山东|山東省|山西|陕西|陝西|福建|安徽|江西|海南|雲南|云南|贵州|貴州|贵阳|甘肃|甘粛|吉林|辽宁|遼寧|黑龙江|黒竜江|黑龍江|内蒙古|新疆|宁波|寧波|厦门|廈門|西安|郑州|鄭州|长沙|長沙|哈尔滨|哈爾濱|ハルビン|ウイグル|チベット|西藏|' +
      '習近平|习近平|李克強|李克强|胡錦濤|胡锦涛|中国人民銀行|中国人民银行|人民銀行|人民银行|人民元|人民币|人民幣|デジタル人民元|数字人民币|全人代|全国人大|中南海|' +
      '베이징|베이징시|북경|상하이|상하이시|선전시|광저우|충칭|톈진|항저우|우한|청두|난징|쑤저우|칭다오|다롄|선양시|광둥성|쓰촨성|신장위구르|티베트|시진핑|리커창|인민은행|중국인민은행|위안화|디지털 위안화'
  ),
  institutions: [
    { names: list('国务院'), language: 'zh' },
    { names: list('国務院|國務院|State Council'), language: null },
  ],
  doubtful: [
    {
      // The region of Hiroshima and its neighbours.
      names: list('中国'),
      language: 'ja',
      against: list(
        '中国地方|中国山地|中国五県|中国5県|中四国|中国四国|山陰|山陽|瀬戸内|高校野球|高校総体|県大会|地区大会|四国大会'
      ),
      among: AMONG_REGIONS,
      needs: [],
    },
    {
      names: list('青島'),
      language: 'ja',
      against: list('宮崎|神社|幸男|俊作|知事|刑事|キャンプ|巨人|亜熱帯|猫'),
      needs: [],
    },
    {
      // Towns and families of Japan.
      names: list('海南|湖南|河南|山西|江西|吉林|天津|西安'),
      language: 'ja',
      against: list(
        '和歌山|滋賀|草津|甲賀|大阪|海南市|湖南市|河南町|さん|容疑者|選手|監督|俳優|木村|みかん|高校'
      ),
      needs: [],
    },
  ],
  others: list(
    'South China Sea|East China Sea|South China Morning Post|Republic of China|China clay|bone china|fine china|china shop|china cabinet|china cup|china cups|china plate|china plates|china doll|china dolls|china tea set|china set|china teacup|fine bone china|Chinese whispers|Chinese checkers|Chinese cabbage|Chinese lantern|Chinese lanterns|Peking duck|Pekingese|China syndrome|Shanghai noodles|Sichuan pepper|Sichuan peppercorn|Sichuan peppercorns|Hunan beef|Indochina|' +
      '北京原人|北京烤鸭|北京时间|北京時間|四川料理|山西路|中山东路|中山西路|南京東路|南京西路|南京東西路|杭州南路|重慶南路|重慶北路|西寧南路|西寧北路|成都路|' +
      '베이징덕|북경오리|중국집|' +
      '南シナ海|東シナ海|南中国海|东中国海|東中國海|南中國海|中華民国|中華民國|中华民国|남중국해|동중국해'
  ),
  japaneseOthers: list(
    '中国地方|中国電力|中国新聞|中国銀行|中国自動車道|中国縦貫|中国横断|中国山地|中国大会|中国五県|中国5県|中国四国|中国、四国|四国、中国|近畿、中国|九州、中国|中国地区大会|中国地区予選|中国ブロック|中国整備局|中国地方整備局|中国農政局|中国運輸局|中国財務局|中国経済産業局|中国経済連合会|中国総合通信局|中国厚生局|中国管区|中国放送|中国駅伝|中国やまなみ|中国自然歩道|' +
      '中国道で|中国道の|中国道は|中国道が|中国道を|中国道と|中国道に|中国道へ|中国道も|中国道、|中国道上り|中国道下り|中国道・|北京ダック|北京タイムス|天津飯|天津甘栗|天津木村|四川風|四川飯店'
  ),
  cased: list('PRC|RMB'),
};
