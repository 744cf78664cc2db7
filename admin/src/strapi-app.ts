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
