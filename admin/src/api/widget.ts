import type { WidgetAnswer } from '../../../server/src/contracts/widget';
import { newsroomApi } from './newsroom-api';

const widgetApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomWidget: build.query<WidgetAnswer, void>({
      query: () => ({ url: '/newsroom/widget' }),
      providesTags: ['NewsroomConnections'],
    }),
  }),
});

export const { useGetNewsroomWidgetQuery } = widgetApi;
