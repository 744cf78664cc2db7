import type {
  CountsAnswer,
  RefreshAnswer,
  RefreshBody,
} from '../../../server/src/contracts/list-view';
import { loadTogether, type CountKey } from './count-batches';
import { newsroomApi } from './newsroom-api';

type Refresh = RefreshAnswer['data'];

const listViewApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    /** Each cell asks for its own article; the cells of a page are answered by one request. */
    getNewsroomCount: build.query<number | null, CountKey>({
      queryFn: (key, _api, _options, baseQuery) =>
        loadTogether(key, async ({ uid, locale, documentIds }) => {
          const params = { uid, locale: locale ?? undefined, documentIds: documentIds.join(',') };
          const answer = await baseQuery({ url: '/newsroom/list-view/counts', config: { params } });
          if (answer.error) return { error: answer.error };
          // The route's contract.
          return { data: (answer.data as CountsAnswer).data };
        }),
      providesTags: ['NewsroomConnections'],
    }),
    startNewsroomRefresh: build.mutation<Refresh, RefreshBody>({
      query: (data) => ({ url: '/newsroom/refreshes', method: 'POST', data }),
      transformResponse: ({ data }: RefreshAnswer) => data,
    }),
    getNewsroomRefresh: build.query<Refresh, number>({
      query: (id) => ({ url: `/newsroom/refreshes/${id}` }),
      transformResponse: ({ data }: RefreshAnswer) => data,
      async onQueryStarted(_id, { dispatch, queryFulfilled }) {
        // A failure is shown by whoever asked.
        const answer = await queryFulfilled.catch(() => null);
        if (answer?.data.state === 'done') {
          dispatch(newsroomApi.util.invalidateTags(['NewsroomConnections']));
        }
      },
    }),
  }),
});

export const {
  useGetNewsroomCountQuery,
  useStartNewsroomRefreshMutation,
  useGetNewsroomRefreshQuery,
} = listViewApi;
