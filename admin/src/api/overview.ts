import type {
  EntriesQuery,
  FoundEntriesAnswer,
  ListAnswer,
  ListName,
  MendBody,
  OverviewAnswer,
} from '../../../server/src/contracts/overview';
import { newsroomApi } from './newsroom-api';

/** What a list is narrowed to; what is not given is not sent. */
export interface ListQuery {
  readonly list: ListName;
  readonly page: number;
  readonly pageSize: number;
  readonly locale?: string;
  readonly topic?: string;
  readonly search?: string;
  readonly sort?: string;
}

/** One request that mends something. */
export interface MendRequest {
  /** Below `/newsroom`. */
  readonly path: string;
  readonly body: MendBody;
  /** After the last of several, what is shown is asked anew. */
  readonly isLast: boolean;
}

const overviewApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomOverview: build.query<OverviewAnswer, undefined>({
      query: () => '/newsroom/overview',
      providesTags: ['NewsroomLists'],
    }),
    getNewsroomList: build.query<ListAnswer, ListQuery>({
      query: ({ list, ...params }) => ({ url: `/newsroom/lists/${list}`, config: { params } }),
      providesTags: ['NewsroomLists'],
    }),
    getNewsroomTopics: build.query<FoundEntriesAnswer, { readonly locale?: string }>({
      query: (params) => ({ url: '/newsroom/lists/topics', config: { params } }),
    }),
    findNewsroomEntries: build.query<FoundEntriesAnswer, EntriesQuery>({
      query: (params) => ({ url: '/newsroom/held/search', config: { params } }),
    }),
    mendNewsroom: build.mutation<unknown, MendRequest>({
      query: ({ path, body }) => ({ url: `/newsroom/${path}`, method: 'POST', data: body }),
      invalidatesTags: (_answer, _error, { isLast }) =>
        isLast ? ['NewsroomLists', 'NewsroomConnections', 'NewsroomAudit'] : [],
    }),
  }),
});

export const {
  useGetNewsroomOverviewQuery,
  useGetNewsroomListQuery,
  useGetNewsroomTopicsQuery,
  useFindNewsroomEntriesQuery,
  useMendNewsroomMutation,
} = overviewApi;
