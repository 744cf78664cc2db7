import { Box, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../use-words';

const PARTS = ['how', 'recall', 'ndcg', 'methods', 'reading'] as const;

/** What the figures mean, in an editor's words. */
export const Explanation = () => {
  const say = useWords();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography variant="delta" tag="h3">
        {say('evaluation.meaning')}
      </Typography>
      <Flex
        tag="dl"
        direction="column"
        alignItems="stretch"
        gap={4}
        paddingTop={4}
        maxWidth="80rem"
      >
        {PARTS.map((part) => (
          <Box key={part}>
            <Typography tag="dt" fontWeight="semiBold">
              {say(`evaluation.meaning.${part}`)}
            </Typography>
            <Typography tag="dd" textColor="neutral600">
              {say(`evaluation.meaning.${part}.text`)}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  );
};
