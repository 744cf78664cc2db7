import type {
  FailedAnswer,
  IndexAnswer,
  RetryBody,
  WorkAnswer,
} from '../../../server/src/contracts/index-page';
import { newsroomApi, TAGS } from './newsroom-api';

type Work = WorkAnswer['data'];

const indexApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomIndex: build.query<IndexAnswer['data'], void>({
      query: () => '/newsroom/index',
      transformResponse: ({ data }: IndexAnswer) => data,
      providesTags: ['NewsroomIndex'],
    }),
    getNewsroomWork: build.query<Work, void>({
      query: () => '/newsroom/index/work',
      transformResponse: ({ data }: WorkAnswer) => data,
      providesTags: ['NewsroomIndex', 'NewsroomSettings'],
    }),
    getNewsroomFailed: build.query<FailedAnswer, { page: number; pageSize: number }>({
      query: (params) => ({ url: '/newsroom/index/failed', config: { params } }),
      providesTags: ['NewsroomIndex'],
    }),
    retryNewsroomFailed: build.mutation<unknown, RetryBody>({
      query: (data) => ({ url: '/newsroom/index/retry', method: 'POST', data }),
      invalidatesTags: ['NewsroomIndex'],
    }),
    startNewsroomRebuild: build.mutation<Work, void>({
      query: () => ({ url: '/newsroom/index/rebuild', method: 'POST', data: {} }),
      transformResponse: ({ data }: WorkAnswer) => data,
      invalidatesTags: ['NewsroomIndex'],
    }),
    cancelNewsroomRebuild: build.mutation<Work, number>({
      query: (id) => ({ url: '/newsroom/index/cancel', method: 'POST', data: { id } }),
      transformResponse: ({ data }: WorkAnswer) => data,
      invalidatesTags: ['NewsroomIndex'],
    }),
    undoNewsroomChange: build.mutation<Work, number>({
      query: (id) => ({ url: '/newsroom/index/undo', method: 'POST', data: { id } }),
      transformResponse: ({ data }: WorkAnswer) => data,
      invalidatesTags: ['NewsroomIndex', 'NewsroomAudit'],
    }),
    /** Sends nothing: what such work may have changed is asked for anew. */
    noteNewsroomWork: build.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: [...TAGS],
    }),
  }),
});

export const {
  useGetNewsroomIndexQuery,
  useGetNewsroomWorkQuery,
  useGetNewsroomFailedQuery,
  useRetryNewsroomFailedMutation,
  useStartNewsroomRebuildMutation,
  useCancelNewsroomRebuildMutation,
  useUndoNewsroomChangeMutation,
  useNoteNewsroomWorkMutation,
} = indexApi;
