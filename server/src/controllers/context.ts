import type { Core } from '@strapi/strapi';
import { newsroomOf } from '../services/newsroom';
import type { Viewer } from '../services/viewers';

/** A request, as far as our controllers look at it. */
export interface Context {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: { readonly auth?: unknown };
  body: unknown;
}

/** A request to an admin route, which Strapi has authenticated. */
export interface AdminContext extends Omit<Context, 'state'> {
  readonly request: { readonly body?: unknown };
  readonly state: Parameters<ReturnType<typeof newsroomOf>['viewers']['of']>[0];
}

/** Handlers of admin routes by name. */
export type AdminController = ({
  strapi,
}: {
  strapi: Core.Strapi;
}) => Record<string, (ctx: AdminContext) => Promise<void>>;

/** Who asks. */
export const viewerOf = (strapi: Core.Strapi, ctx: AdminContext): Viewer =>
  newsroomOf(strapi).viewers.of(ctx.state);
