import type {
  PreviewAnswer,
  SettingRow,
  SettingsAnswer,
  SettingsBody,
} from '../../../server/src/contracts/settings';
import { newsroomApi } from './newsroom-api';

type Preview = PreviewAnswer['data'];

const settingsApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomSettings: build.query<readonly SettingRow[], void>({
      query: () => '/newsroom/settings',
      transformResponse: ({ data }: SettingsAnswer) => data,
      providesTags: ['NewsroomSettings'],
    }),
    saveNewsroomSettings: build.mutation<readonly SettingRow[], SettingsBody>({
      query: (data) => ({ url: '/newsroom/settings', method: 'PUT', data }),
      transformResponse: ({ data }: SettingsAnswer) => data,
      invalidatesTags: ['NewsroomSettings', 'NewsroomIndex', 'NewsroomAudit'],
    }),
    startNewsroomPreview: build.mutation<Preview, SettingsBody>({
      query: (data) => ({ url: '/newsroom/settings/preview', method: 'POST', data }),
      transformResponse: ({ data }: PreviewAnswer) => data,
    }),
    getNewsroomPreview: build.query<Preview, number>({
      query: (id) => `/newsroom/settings/preview/${id}`,
      transformResponse: ({ data }: PreviewAnswer) => data,
    }),
    cancelNewsroomPreview: build.mutation<Preview, number>({
      query: (id) => ({ url: `/newsroom/settings/preview/${id}`, method: 'DELETE' }),
      transformResponse: ({ data }: PreviewAnswer) => data,
    }),
  }),
});

export const {
  useGetNewsroomSettingsQuery,
  useSaveNewsroomSettingsMutation,
  useStartNewsroomPreviewMutation,
  useGetNewsroomPreviewQuery,
  useCancelNewsroomPreviewMutation,
} = settingsApi;
