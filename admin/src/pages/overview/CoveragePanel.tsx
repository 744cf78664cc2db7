import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Coverage } from '../../../../server/src/contracts/overview';
import { Bar } from '../../components/Bar';
import { useWords } from '../../use-words';
import { languageName } from '../../components/language-name';

const shareOf = ({ articles, covered }: Pick<Coverage, 'articles' | 'covered'>): number =>
  articles === 0 ? 0 : covered / articles;

/** How many articles are well connected, in all and by locale. */
export const CoveragePanel = ({ coverage }: { readonly coverage: readonly Coverage[] }) => {
  const say = useWords();
  const { formatNumber, locale: language } = useIntl();
  const all = coverage.reduce(
    (sum, { articles, covered }) => ({
      articles: sum.articles + articles,
      covered: sum.covered + covered,
    }),
    { articles: 0, covered: 0 }
  );
  const percent = (share: number): string =>
    formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Flex
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
      gap={8}
      wrap="wrap"
      alignItems="flex-start"
    >
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="sigma" textColor="neutral600" tag="h2">
          {say('overview.coverage')}
        </Typography>
        <Typography variant="alpha" tag="p">
          {percent(shareOf(all))}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {say('overview.coverage.hint', { covered: all.covered, count: all.articles })}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} flex="1" minWidth="18rem">
        {coverage.map((one) => {
          const name = one.locale
            ? languageName(one.locale, language)
            : say('overview.unlocalized');
          return (
            <Flex tag="li" key={one.locale} gap={4} wrap="wrap">
              <Box width="11rem">
                <Typography>{name}</Typography>
              </Box>
              <Box flex="1" minWidth="6rem">
                <Bar share={shareOf(one)} label={say('overview.coverage.of', { name })} />
              </Box>
              <Box width="16rem">
                <Typography textColor="neutral600">
                  {say('overview.coverage.share', {
                    share: percent(shareOf(one)),
                    covered: one.covered,
                    count: one.articles,
                  })}
                </Typography>
              </Box>
            </Flex>
          );
        })}
      </Flex>
    </Flex>
  );
};
