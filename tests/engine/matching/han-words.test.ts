import { crossesWords } from '../../../server/src/engine/matching/han-words';
import { toScanText } from '../../../server/src/engine/text';

const crosses = (text: string, term: string): boolean => {
  const start = text.indexOf(term);
  return crossesWords(toScanText(text), start, start + term.length);
};

describe('crossesWords', () => {
  it.each([
    ['東京都の', '京都'],
    ['会期中国会の', '中国'],
    ['準備中国際便が', '中国'],
    ['審議中国民の声', '中国'],
    ['交渉中国外では', '中国'],
    ['日中国交の', '中国'],
    ['発展中国家', '中国'],
    ['大連立の', '大連'],
    ['参加国会合', '国会'],
    ['各国会談', '国会'],
    ['仙台湾の', '台湾'],
    ['五人大笑', '人大'],
    ['北京南京沪', '京南'],
    ['黄河南侧', '河南'],
    ['湖泊汇总统计', '总统'],
    ['上海南门', '海南'],
    ['訪中国民党代表団', '中国'],
    ['訪中国会議員が', '中国'],
    ['翌日本会議で', '日本'],
    ['12日本紙が', '日本'],
    ['五月3日本店で', '日本'],
    ['昨日本人が', '日本人'],
    ['25日美股', '日美'],
    ['真皮长沙发', '长沙'],
    ['长沙发上', '长沙'],
    ['日本格的な', '日本'],
  ])('sees two words in %s where %s would lie across', (text, term) => {
    expect(crosses(text, term)).toBe(true);
  });

  it.each([
    ['古都京都', '京都'],
    ['京都', '京都'],
    ['京都市内', '京都'],
    ['在中国日本大使館', '中国'],
    ['対中国政策', '中国'],
    ['訪中国', '中国'],
    ['在日中国籍', '中国'],
    ['一方中国軍は', '中国'],
    ['欧州中国会議', '中国'],
    ['日本会議', '日本'],
    ['日本人', '日本'],
    ['南台湾で', '台湾'],
    ['成都市', '成都'],
    ['会社員の', '会社'],
    ['臨時国会召集', '国会'],
    ['从中国进口', '中国'],
    ['同日東京都内で', '東京'],
    ['訪中国首脳', '中国'],
    ['u23日本代表', '日本'],
    ['g20日本開催', '日本'],
    ['2-1日本が', '日本'],
    ['前日本代表', '日本'],
    ['戦後日本の', '日本'],
    ['长沙发布预警', '长沙'],
    ['长沙发生火灾', '长沙'],
    ['长沙发文规范', '长沙'],
    ['大连夜景', '大连'],
    ['上海外滩', '上海'],
    ['上海外国語大学', '上海'],
    ['中国民营企业', '中国'],
    ['西安全运会', '西安'],
  ])('lets in %s the term %s stand', (text, term) => {
    expect(crosses(text, term)).toBe(false);
  });

  it('asks no more than whether a single kanji is a word', () => {
    expect([crosses('仓库里', '库'), crosses('一个库是', '库')]).toEqual([true, false]);
  });
});
