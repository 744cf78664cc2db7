import { adminApi } from '@strapi/strapi/admin';

/** What is asked anew once something of it changed. */
export const TAGS = [
  'NewsroomConnections',
  'NewsroomLists',
  'NewsroomIndex',
  'NewsroomSettings',
  'NewsroomAudit',
  'NewsroomEvaluation',
] as const;

/** Requests to our admin routes; each area adds its own in a file beside this one. */
export const newsroomApi = adminApi.enhanceEndpoints({ addTagTypes: [...TAGS] });
