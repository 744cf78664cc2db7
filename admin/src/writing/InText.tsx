import { Typography } from '@strapi/design-system';
import type { WritingView } from '../../../server/src/contracts/writing';
import { useGetNewsroomWritingQuery } from '../api/writing';
import { Failed, Waiting } from '../components/states';
import type { PanelKey } from '../api/panel-key';
import { useSavedText } from '../side-panel/use-saved-text';
import { useWords } from '../use-words';
import { ListOf } from './ListOf';
import { ProposalItem } from './ProposalItem';
import { TermItem } from './TermItem';
import { TopicItem } from './TopicItem';
import { useTopicsField } from './use-topics-field';

interface Props {
  readonly of: PanelKey;
  readonly savedAt: string | undefined;
  readonly canReview: boolean;
  readonly canGlossary: boolean;
}

const Topics = ({
  of,
  topics,
  topicsField,
}: Pick<Props, 'of'> & {
  readonly topics: WritingView['topics'];
  readonly topicsField: string;
}) => {
  const say = useWords();
  const field = useTopicsField(of.uid, topicsField, of.locale);
  return (
    <ListOf title={say('writing.topics')} none={say('writing.topics.none')}>
      {topics.map((topic) => (
        <TopicItem key={topic.documentId} topic={topic} field={field} />
      ))}
    </ListOf>
  );
};

/** What stands in the text as last saved: topics, glossary terms, and names that may become some. */
export const InText = ({ of, savedAt, canReview, canGlossary }: Props) => {
  const say = useWords();
  const asked = useGetNewsroomWritingQuery(of, { refetchOnMountOrArgChange: true });
  useSavedText({ ...asked, isPreparing: asked.data?.state === 'preparing' }, savedAt);
  const { data, isError, refetch } = asked;
  if (isError) return <Failed onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.state !== 'ready') {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say(`writing.${data.state}`)}
      </Typography>
    );
  }
  const { terms, topics, topicsField, proposals, isDecidable } = data;
  return (
    <>
      {topicsField !== null && <Topics of={of} topics={topics} topicsField={topicsField} />}
      <ListOf title={say('writing.terms')} none={say('writing.terms.none')}>
        {terms.map((term) => (
          <TermItem
            key={term.documentId}
            of={of}
            term={term}
            canReview={canReview && isDecidable}
          />
        ))}
      </ListOf>
      <ListOf title={say('writing.proposals')} none={say('writing.proposals.none')}>
        {proposals.map((proposal) => (
          <ProposalItem
            key={proposal.name}
            locale={of.locale}
            proposal={proposal}
            canBegin={canGlossary}
          />
        ))}
      </ListOf>
    </>
  );
};
