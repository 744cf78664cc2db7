import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { PanelLine } from '../../../server/src/contracts/panel';
import { useWords } from '../use-words';
import { nameOf } from '../api/click';
import { useDesk } from './clicks/desk';
import { Head, Item, Remark, Warning } from '../side-panel/Item';

/** What to know, or to do, of a line without an article. */
const hintOf = ({ resolution, candidates }: PanelLine): string => {
  if (candidates.length === 0) return 'panel.line.nothing';
  return resolution === 'choice' ? 'panel.line.choice' : 'panel.line.unresolved';
};

const Unresolved = (line: PanelLine) => {
  const say = useWords();
  const { canReview, act } = useDesk();
  return (
    <Item>
      <Typography variant="omega" fontWeight="semiBold">
        {line.title}
      </Typography>
      <Warning>{say(hintOf(line))}</Warning>
      {line.candidates.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingLeft={2}>
          {line.candidates.map(({ target }) => (
            <Box tag="li" key={nameOf(target)}>
              <Head target={target} />
              {canReview && (
                <Box paddingTop={1}>
                  <Button
                    size="S"
                    variant="secondary"
                    onClick={() => act({ kind: 'choose', line: line.title, target })}
                  >
                    {say('panel.choose')}
                  </Button>
                </Box>
              )}
            </Box>
          ))}
        </Flex>
      )}
    </Item>
  );
};

/** A line of the text: its article, or those that it may mean. */
export const LineItem = (line: PanelLine) => {
  const say = useWords();
  const { canReview, act } = useDesk();
  const { title, target, resolution, isCopy } = line;
  if (!target) return <Unresolved {...line} />;
  return (
    <Item>
      <Head target={target} />
      {isCopy && <Warning>{say('panel.copyWarning')}</Warning>}
      {target.title !== null && target.title !== title && (
        <Remark>{say('panel.line.written', { title })}</Remark>
      )}
      {resolution === 'chosen' && (
        <Flex gap={2} justifyContent="space-between" wrap="wrap">
          <Remark color="success700">{say('panel.line.chosen')}</Remark>
          {canReview && (
            <Button
              size="S"
              variant="tertiary"
              onClick={() => act({ kind: 'unchoose', line: title })}
            >
              {say('panel.choose.again')}
            </Button>
          )}
        </Flex>
      )}
    </Item>
  );
};
