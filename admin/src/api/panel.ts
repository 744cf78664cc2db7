import type {
  PanelAnswer,
  PanelView,
  SearchAnswer,
  SearchQuery,
  SourcesAnswer,
} from '../../../server/src/contracts/panel';
import { requestOf, type Click } from './click';
import type { PanelKey } from './panel-key';
import { newsroomApi } from './newsroom-api';

const addressOf = ({ uid, documentId }: PanelKey): string =>
  `/newsroom/entries/${uid}/${documentId}`;

const panelApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomSources: build.query<SourcesAnswer['data'], undefined>({
      query: () => ({ url: '/newsroom/sources' }),
      transformResponse: ({ data }: SourcesAnswer) => data,
      // They are as the project's files say until it is started anew.
      keepUnusedDataFor: Infinity,
    }),
    getNewsroomPanel: build.query<PanelView, PanelKey>({
      query: (key) => ({
        url: `${addressOf(key)}/panel`,
        config: { params: { locale: key.locale } },
      }),
      transformResponse: ({ data }: PanelAnswer) => data,
      providesTags: ['NewsroomConnections'],
    }),
    sendNewsroomClick: build.mutation<PanelView, { key: PanelKey; click: Click }>({
      query: ({ key, click }) => {
        const { method, path, data } = requestOf(click);
        return {
          url: `${addressOf(key)}/${path}`,
          method,
          data,
          config: { params: { locale: key.locale } },
        };
      },
      transformResponse: ({ data }: PanelAnswer) => data,
      // Lists elsewhere; the panel itself is redrawn from the answer.
      invalidatesTags: ['NewsroomLists', 'NewsroomAudit'],
      async onQueryStarted({ key }, { dispatch, queryFulfilled }) {
        try {
          const { data } = await queryFulfilled;
          dispatch(panelApi.util.updateQueryData('getNewsroomPanel', key, () => data));
        } catch {
          // Whoever sent the click keeps it and says so.
        }
      },
    }),
    searchNewsroom: build.query<SearchAnswer['data'], SearchQuery>({
      query: (params) => ({ url: '/newsroom/search', config: { params } }),
      transformResponse: ({ data }: SearchAnswer) => data,
      keepUnusedDataFor: 10,
    }),
  }),
});

export const {
  useGetNewsroomSourcesQuery,
  useGetNewsroomPanelQuery,
  useSendNewsroomClickMutation,
  useSearchNewsroomQuery,
} = panelApi;

/** Reads the panel of an article before it is drawn. */
export const usePrefetchNewsroomPanel = () => panelApi.usePrefetch('getNewsroomPanel');
