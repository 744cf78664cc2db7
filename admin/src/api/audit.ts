import type { AuditAnswer, AuditFiltersAnswer } from '../../../server/src/contracts/audit';
import { newsroomApi } from './newsroom-api';

interface AuditQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  /** ISO date-times. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const auditApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomAudit: build.query<AuditAnswer, AuditQuery>({
      query: (params) => ({ url: '/newsroom/audit', config: { params } }),
      providesTags: ['NewsroomAudit'],
    }),
    getNewsroomAuditFilters: build.query<AuditFiltersAnswer['data'], void>({
      query: () => ({ url: '/newsroom/audit/filters' }),
      transformResponse: ({ data }: AuditFiltersAnswer) => data,
      providesTags: ['NewsroomAudit'],
    }),
  }),
});

export const { useGetNewsroomAuditQuery, useGetNewsroomAuditFiltersQuery } = auditApi;
