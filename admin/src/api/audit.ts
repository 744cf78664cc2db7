import type { AuditAnswer } from '../../../server/src/contracts/audit';
import { newsroomApi } from './newsroom-api';

interface AuditQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly action?: string;
}

const auditApi = newsroomApi.injectEndpoints({
  endpoints: (build) => ({
    getNewsroomAudit: build.query<AuditAnswer, AuditQuery>({
      query: (params) => ({ url: '/newsroom/audit', config: { params } }),
      providesTags: ['NewsroomAudit'],
    }),
  }),
});

export const { useGetNewsroomAuditQuery } = auditApi;
