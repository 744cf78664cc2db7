/*
 * Needs: what Strapi hands to a plugin's `register` and `bootstrap`, which its types tell of in part.
 * Seen: 5.37 to 5.54.
 * If it moves: the part that is missing is not shown.
 */
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The parts of Strapi's panel that we use; it hands less to `bootstrap` than to `register`. */
export interface NewsroomApp {
  readonly registerPlugin: (plugin: { id: string; name: string }) => void;
  readonly registerHook: <Hook>(name: string, change: (hook: Hook) => Hook) => void;
  readonly addMenuLink: (link: {
    readonly to: string;
    readonly icon: ComponentType;
    readonly intlLabel: { readonly id: string; readonly defaultMessage: string };
    readonly Component: () => Promise<{ default: ComponentType }>;
    readonly permissions: { action: string; subject: null }[];
  }) => void;
  readonly addSettingsLink: StrapiApp['addSettingsLink'];
  readonly widgets: StrapiApp['widgets'];
  readonly getPlugin: StrapiApp['getPlugin'];
  /** Null until the panel is drawn. */
  readonly store: { readonly getState: () => object } | null;
}
