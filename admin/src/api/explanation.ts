import type { ExplanationAnswer, PanelExplanation } from '../../../server/src/contracts/explain';
import type { PanelRef } from '../../../server/src/contracts/panel';
import type { PanelKey } from './panel-key';
import { newsroomApi } from './newsroom-api';

const explanationApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomExplanation: build.query<
      PanelExplanation,
      { readonly of: PanelKey; readonly target: PanelRef }
    >({
      query: ({ of, target }) => ({
        url: `/newsroom/entries/${of.uid}/${of.documentId}/explanation`,
        config: {
          params: { locale: of.locale, target: target.documentId, targetUid: target.uid },
        },
      }),
      transformResponse: ({ data }: ExplanationAnswer) => data,
      // A click in the panel may change the answer, which outdates lists elsewhere as well.
      providesTags: ['NewsroomConnections', 'NewsroomLists'],
    }),
  }),
});

export const { useGetNewsroomExplanationQuery } = explanationApi;
