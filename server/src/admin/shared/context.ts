import type { Core } from '@strapi/strapi';
import { adminOf } from './service';
import type { Viewer, Viewers } from './viewers';
import type { Context } from '../../http';

/** A request to an admin route, which Strapi has authenticated. */
export interface AdminContext extends Omit<Context, 'state'> {
  readonly request: { readonly body?: unknown };
  readonly state: Parameters<Viewers['of']>[0];
}

/** Handlers of admin routes by name. */
export type AdminController = ({
  strapi,
}: {
  strapi: Core.Strapi;
}) => Record<string, (ctx: AdminContext) => Promise<void>>;

/** Who asks. */
export const viewerOf = (strapi: Core.Strapi, ctx: AdminContext): Viewer =>
  adminOf(strapi).viewers.of(ctx.state);
