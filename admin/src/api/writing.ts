import type {
  IncomingAnswer,
  NewTermAnswer,
  NewTermBody,
  WritingAnswer,
  WritingView,
} from '../../../server/src/contracts/writing';
import type { PanelKey } from './panel-key';
import { newsroomApi } from './newsroom-api';

const addressOf = ({ uid, documentId }: Omit<PanelKey, 'locale'>): string =>
  `/newsroom/entries/${uid}/${documentId}`;

const withLinked = (view: WritingView, term: string, isLinked: boolean): WritingView => ({
  ...view,
  terms: view.terms.map((one) =>
    one.documentId === term ? { ...one, isUnlinked: !isLinked } : one
  ),
});

const writingApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomWriting: build.query<WritingAnswer['data'], PanelKey>({
      query: (key) => ({
        url: `${addressOf(key)}/writing`,
        config: { params: { locale: key.locale } },
      }),
      transformResponse: ({ data }: WritingAnswer) => data,
    }),
    getNewsroomIncoming: build.query<IncomingAnswer['data'], PanelKey>({
      query: (key) => ({
        url: `${addressOf(key)}/incoming`,
        config: { params: { locale: key.locale } },
      }),
      transformResponse: ({ data }: IncomingAnswer) => data,
    }),
    linkNewsroomTerm: build.mutation<
      unknown,
      { readonly of: PanelKey; readonly term: string; readonly isLinked: boolean }
    >({
      query: ({ of, term, isLinked }) => ({
        url: `${addressOf(of)}/unlinked/${term}`,
        method: isLinked ? 'DELETE' : 'POST',
        config: { params: { locale: of.locale } },
      }),
      invalidatesTags: ['NewsroomAudit', 'NewsroomLists'],
      async onQueryStarted({ of, term, isLinked }, { dispatch, queryFulfilled }) {
        try {
          await queryFulfilled;
          dispatch(
            writingApi.util.updateQueryData('getNewsroomWriting', of, (view) =>
              view.state === 'ready' ? withLinked(view, term, isLinked) : view
            )
          );
        } catch {
          // Whoever sent the click keeps it and says so.
        }
      },
    }),
    /** Pins this article in another one, or takes that back. */
    pinNewsroomHere: build.mutation<
      unknown,
      {
        readonly of: PanelKey;
        readonly source: { readonly uid: string; readonly documentId: string };
        readonly isPinned: boolean;
      }
    >({
      query: ({ of, source, isPinned }) => ({
        url: `${addressOf(source)}/${isPinned ? 'pins' : 'pins/restore'}`,
        method: 'POST',
        data: { target: { uid: of.uid, documentId: of.documentId } },
        config: { params: { locale: of.locale } },
      }),
      invalidatesTags: ['NewsroomConnections', 'NewsroomLists', 'NewsroomAudit'],
    }),
    beginNewsroomTerm: build.mutation<NewTermAnswer['data'], NewTermBody>({
      query: (data) => ({ url: '/newsroom/glossary-terms', method: 'POST', data }),
      transformResponse: ({ data }: NewTermAnswer) => data,
      invalidatesTags: ['NewsroomLists'],
    }),
  }),
});

export const {
  useGetNewsroomWritingQuery,
  useGetNewsroomIncomingQuery,
  useLinkNewsroomTermMutation,
  usePinNewsroomHereMutation,
  useBeginNewsroomTermMutation,
} = writingApi;
