import { Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../use-words';

/** Stands where an article's card will be, as long as none is chosen. */
export const HowToRead = () => {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={5}>
      <Typography variant="delta" tag="h2">
        {say('map.how')}
      </Typography>
      {(['dot', 'near', 'choose'] as const).map((key) => (
        <Typography key={key} textColor="neutral600">
          {say(`map.how.${key}`)}
        </Typography>
      ))}
    </Flex>
  );
};
