import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import type { IncomingArticle } from '../../../server/src/contracts/writing';
import { useGetNewsroomIncomingQuery } from '../api/writing';
import { Failed, Waiting } from '../components/states';
import { nameOfKey, type PanelKey } from '../api/panel-key';
import { useSavedText } from '../side-panel/use-saved-text';
import { useWords } from '../use-words';
import { useClicked } from './clicks';
import { IncomingItem } from './IncomingItem';
import { ListOf } from './ListOf';

const nameOf = ({ source }: IncomingArticle): string => `${source.uid}|${source.documentId}`;

/** Older articles that should link to this one, each pinned there by one click. */
export const ShouldLinkHere = ({
  of,
  savedAt,
  canPin,
}: {
  readonly of: PanelKey;
  readonly savedAt: string | undefined;
  readonly canPin: boolean;
}) => {
  const say = useWords();
  const clicked = useClicked();
  const asked = useGetNewsroomIncomingQuery(of, { refetchOnMountOrArgChange: true });
  useSavedText({ ...asked, isPreparing: asked.data?.state === 'preparing' }, savedAt);
  const { data, isError, refetch } = asked;
  const listed = data?.state === 'ready' ? data.articles : [];
  // What was pinned meanwhile is no longer answered, but stays in sight with its way back.
  const [seen, setSeen] = useState<readonly IncomingArticle[]>([]);
  const fresh = listed.filter((article) => !seen.some((one) => nameOf(one) === nameOf(article)));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  if (isError) return <Failed onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.state !== 'ready') {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say(`writing.${data.state}`)}
      </Typography>
    );
  }
  const clickOf = (article: IncomingArticle): string => `${nameOfKey(of)}|pin|${nameOf(article)}`;
  const isPinned = (article: IncomingArticle): boolean =>
    clicked.get(clickOf(article))?.state === 'done';
  const names = new Set(listed.map(nameOf));
  const kept = seen.filter((article) => names.has(nameOf(article)) || isPinned(article));
  return (
    <ListOf title={say('writing.incoming')} none={say('writing.incoming.none')}>
      {kept.map((article) => (
        <IncomingItem
          key={nameOf(article)}
          of={of}
          article={article}
          name={clickOf(article)}
          isPinned={isPinned(article)}
          canPin={canPin && article.isDecidable}
        />
      ))}
    </ListOf>
  );
};
