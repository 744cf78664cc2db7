import type { EvaluationAnswer } from '../../../server/src/contracts/evaluation';
import { newsroomApi } from './newsroom-api';

const toData = ({ data }: EvaluationAnswer): EvaluationAnswer['data'] => data;

const evaluationApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomEvaluation: build.query<EvaluationAnswer['data'], void>({
      query: () => ({ url: '/newsroom/evaluation' }),
      transformResponse: toData,
      providesTags: ['NewsroomEvaluation'],
    }),
    startNewsroomEvaluation: build.mutation<EvaluationAnswer['data'], void>({
      query: () => ({ url: '/newsroom/evaluation', method: 'POST' }),
      transformResponse: toData,
      invalidatesTags: ['NewsroomEvaluation'],
    }),
  }),
});

export const { useGetNewsroomEvaluationQuery, useStartNewsroomEvaluationMutation } = evaluationApi;
