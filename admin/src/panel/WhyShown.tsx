import { useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { PanelTarget } from '../../../server/src/contracts/panel';
import { useGetNewsroomExplanationQuery } from '../api/explanation';
import { EntryLink } from '../components/EntryLink';
import { Failed, Waiting } from '../components/states';
import { useWords } from '../use-words';
import { nameOf } from '../api/click';
import { Disclosure } from '../side-panel/Disclosure';
import { ExplanationActions } from './ExplanationActions';
import { Remark } from '../side-panel/Item';
import type { PanelKey } from '../api/panel-key';
import { Reasons } from '../side-panel/Reasons';
import { TitleSearch } from './TitleSearch';
import { useExplanationWords } from './use-explanation-words';
import { useSavedText } from '../side-panel/use-saved-text';

/** The answer on one article, with what an editor can do about it. */
const Answer = ({
  of,
  target,
  savedAt,
}: {
  readonly of: PanelKey;
  readonly target: PanelTarget;
  readonly savedAt: string | undefined;
}) => {
  const toWords = useExplanationWords();
  const { currentData, isFetching, isError, refetch } = useGetNewsroomExplanationQuery(
    { of, target },
    { refetchOnMountOrArgChange: true }
  );
  const isPreparing = currentData?.explanation.kind === 'engine-not-ready';
  useSavedText({ isPreparing, isFetching, refetch }, savedAt);
  const [answer, ...more] = currentData ? toWords(currentData) : [];
  const reasons = currentData?.engine?.reasons ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
      <Box>
        <EntryLink {...target} />
      </Box>
      {isError ? (
        <Failed onRetry={() => void refetch()} />
      ) : (
        <Box role="status" aria-busy={isFetching}>
          {answer === undefined ? (
            <Waiting />
          ) : (
            <>
              <Typography variant="omega" tag="p" fontWeight="semiBold">
                {answer}
              </Typography>
              {more.map((words) => (
                <Box key={words} paddingTop={1}>
                  <Remark>{words}</Remark>
                </Box>
              ))}
            </>
          )}
        </Box>
      )}
      {currentData && !isError && (
        <>
          {reasons.length > 0 && <Reasons reasons={reasons} end={null} />}
          <ExplanationActions explained={currentData} />
        </>
      )}
    </Flex>
  );
};

/** Says of any article why readers see it here, or why not. */
export const WhyShown = ({
  of,
  savedAt,
}: {
  readonly of: PanelKey;
  readonly savedAt: string | undefined;
}) => {
  const say = useWords();
  const [target, setTarget] = useState<PanelTarget | null>(null);
  return (
    <Disclosure label={say('panel.explain')}>
      <Box data-testid="newsroom-explain">
        <TitleSearch
          of={of}
          label={say('panel.explain.search')}
          known={new Set([nameOf(of)])}
          onPick={setTarget}
        />
        {target ? (
          <Answer key={nameOf(target)} of={of} target={target} savedAt={savedAt} />
        ) : (
          <Box paddingTop={1}>
            <Remark>{say('panel.explain.hint')}</Remark>
          </Box>
        )}
      </Box>
    </Disclosure>
  );
};
