import type { Core } from '@strapi/strapi';
export const registerGraphql = (_: { strapi: Core.Strapi }): void => undefined;
