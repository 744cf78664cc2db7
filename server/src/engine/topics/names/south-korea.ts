import { list, type BuiltInNames } from './lists';

export const SOUTH_KOREA: BuiltInNames = {
  names: list(
    'South Korea|South Korean|S. Korea|S. Korean|Korea|Korean|Republic of Korea|韓国|韓國|韩国|大韓民国|大韓民國|大韩民国|南韓|南韩|韓国人|한국|한국인|한국산|한국계|한국형|한국판|대한민국|남한'
  ),
  marks: list(
    'Seoul|Busan|Pusan|Incheon|Inchon|Daegu|Taegu|Daejeon|Taejon|Gwangju|Kwangju|Ulsan|Suwon|Sejong City|Gyeonggi|Gangwon|Jeolla|Gyeongsang|Jeju|Cheju|Pyeongchang|Pangyo|' +
      'ROK|Bank of Korea|KOSPI|KOSDAQ|Financial Services Commission of Korea|Financial Supervisory Service|Blue House|Samsung|Hyundai|Upbit|Bithumb|Roh Moo-hyun|Lee Myung-bak|Park Geun-hye|Moon Jae-in|Yoon Suk Yeol|Lee Jae-myung|Chun Doo Hwan|' +
      'ソウル|釜山|プサン|仁川|インチョン|大邱|テグ|光州広域市|蔚山|済州島|チェジュ島|平昌|韓国銀行|青瓦台|サムスン|現代自動車|盧武鉉|李明博|朴槿恵|文在寅|尹錫悦|李在明|' +
      '首尔|首爾|汉城|漢城|仁川市|大邱市|济州岛|濟州島|三星电子|三星電子|现代汽车|韩国银行|青瓦台|文在寅|尹锡悦|尹錫悅|朴槿惠|李在明|' +
      '서울|서울시|서울특별시|부산|부산시|부산광역시|인천|인천시|대구|대구시|대전|대전시|광주|광주시|울산|울산시|수원시|세종시|경기도|강원도|전라도|경상도|제주|제주도|평창|판교|여의도|한국은행|금융감독원|금감원|기획재정부|청와대|코스피|코스닥|삼성전자|현대차|업비트|빗썸|원화|문재인|윤석열|이재명|박근혜'
  ),
  institutions: [
    { names: list('국회|국회의사당|대통령실|금융위원회|금융위'), language: 'ko' },
    { names: list('국내'), language: 'ko', isHome: true },
  ],
  doubtful: [
    {
      // A match, or a war.
      names: list('대전'),
      against: list(
        '격투|격투게임|대진표|토너먼트|챔피언|캐릭터|이스포츠|e스포츠|플레이어|게이머|나치|참전|참호'
      ),
      needs: [],
    },
    {
      // A cod.
      names: list('대구'),
      against: list(
        '생선|어획|어획량|명태|어업|어선|조업|수산|수산물|북대서양|노르웨이|아이슬란드|낚시|조림|찌개|매운탕|튀김|살코기|곤이|포획'
      ),
      needs: [],
    },
    {
      // Original drawings.
      names: list('원화'),
      against: list(
        '전시|전시회|그림|그림책|작가|화가|미술관|미술|일러스트|일러스트레이터|애니메이션|만화|동화|붓|화집|갤러리'
      ),
      needs: [],
    },
    {
      // This match, too.
      names: list('경기도'),
      against: list(
        '감독|선수|골|골키퍼|승리|승리했다|이겼다|이긴|졌다|패했다|패배|리그|홈경기|원정|구단|승부|무승부|득점|연승|연패'
      ),
      needs: [],
    },
    {
      names: list('ソウル'),
      against: list('音楽|歌手|ファンク|ゴスペル|ブルース|R&B|シンガー|レーベル|名盤'),
      needs: [],
    },
  ],
  others: list(
    "North Korea|North Korean|North Korea's|N. Korea|N. Korean|Democratic People's Republic of Korea|Korea Strait|北朝鮮|朝鮮半島|朝鲜|朝鮮|北韓|북한|조선민주주의인민공화국|한국어|세계 대전|세계대전|1차 대전|2차 대전|대전 게임|대전 격투|대전 상대|대전 모드|대전 액션|대전 방식|대전 기록|대전 카드|대전료|대전표|부산한|부산스러운|부산스럽게|부산을 떨|부산을 떠는|Korean Peninsula|한반도"
  ),
  cased: list('ROK|Blue House'),
};
