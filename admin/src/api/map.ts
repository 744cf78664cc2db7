import type { MapAnswer } from '../../../server/src/contracts/map';
import { newsroomApi } from './newsroom-api';

const mapApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    /** The map of a locale; of the default one where none is named. */
    getNewsroomMap: build.query<MapAnswer, string | undefined>({
      query: (locale) => ({
        url: '/newsroom/map',
        config: { params: locale === undefined ? {} : { locale } },
      }),
      providesTags: ['NewsroomConnections'],
    }),
  }),
});

export const { useGetNewsroomMapQuery } = mapApi;
