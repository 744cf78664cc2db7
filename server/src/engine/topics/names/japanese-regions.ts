/** The other regions of Japan, by which 中国 is told for one of them; and those beside it. */
const REGION =
  '(?:北海道|東北|北陸|信越|甲信越?|関東|東海|中部|近畿|関西|山陰|山陽|四国|九州|沖縄|東日本|西日本)(?:地方|[東西南北]部)?';
const NEIGHBOUR = '(?:近畿|関西|山陰|山陽|北陸|東海|四国|九州)(?:地方|[東西南北]部)?';
/** As a word of its own: not 東北大学, 九州間, 中国人. */
const END = '(?![間大電新産人語製側政系籍本])';
const ITSELF = `中国(?:地方)?(?!東北)${END}`;
const JOINT = '(?:[・、,や]|から|と)';

/**
 * 中国 in a list of the regions of Japan: of two neighbours with a dot or や between or from one to the other, of three regions
 * however they are joined. 中国と九州 and 中国、北海道 may as well be the country.
 */
export const AMONG_REGIONS = new RegExp(
  [
    `${ITSELF}[・や]${NEIGHBOUR}${END}`,
    `${NEIGHBOUR}[・や]${ITSELF}`,
    `${ITSELF}から${NEIGHBOUR}(?:に|へ)かけて`,
    `${NEIGHBOUR}から${ITSELF}(?:に|へ)かけて`,
    `${ITSELF}と(?:近畿|四国|山陰)(?!の間|を結)`,
    `(?:近畿|四国|山陰)と${ITSELF}(?!の間|を結)`,
    `${ITSELF}${JOINT}${REGION}${JOINT}${REGION}${END}`,
    `${REGION}${JOINT}${ITSELF}${JOINT}${REGION}${END}`,
    `${REGION}${JOINT}${REGION}${JOINT}${ITSELF}`,
  ].join('|'),
  'u'
);
