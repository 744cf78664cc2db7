import { Loader, Typography } from '@strapi/design-system';
import { useGetNewsroomCountQuery } from '../api/list-view';
import type { CountKey } from '../api/count-batches';
import { Boundary } from '../components/Boundary';
import { useWords } from '../use-words';

/** A list that is drawn anew within so many seconds keeps its figures. */
const FRESH_S = 5;

const Count = (key: CountKey) => {
  const say = useWords();
  const { data, isLoading, isError } = useGetNewsroomCountQuery(key, {
    refetchOnMountOrArgChange: FRESH_S,
  });
  if (isLoading) return <Loader small>{say('state.loading')}</Loader>;
  if (isError) {
    return (
      <Typography textColor="danger600" title={say('state.failed')}>
        {say('list.failed')}
      </Typography>
    );
  }
  if (data === null || data === undefined) {
    return (
      <Typography textColor="neutral600" title={say('list.unpublished')}>
        –
      </Typography>
    );
  }
  return <Typography textColor={data === 0 ? 'danger600' : 'neutral800'}>{data}</Typography>;
};

/** How many connections a site is shown of one article. */
export default function CountCell(key: CountKey) {
  return (
    <Boundary fallback={<Typography textColor="neutral600">–</Typography>}>
      <Count {...key} />
    </Boundary>
  );
}
