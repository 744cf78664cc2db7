import { PLUGIN_ID } from './plugin-id';

interface App {
  registerPlugin(plugin: { id: string; name: string }): void;
}

interface Translation {
  readonly data: Readonly<Record<string, string>>;
  readonly locale: string;
}

/** A language that we lack shows Strapi's own words. */
const readTranslation = async (locale: string): Promise<Translation> => {
  try {
    const { default: data } = (await import(`./translations/${locale}.json`)) as {
      default: Record<string, string>;
    };
    return {
      data: Object.fromEntries(
        Object.entries(data).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text])
      ),
      locale,
    };
  } catch {
    return { data: {}, locale };
  }
};

/** The plugin's part of the admin panel: content is edited in Strapi's own Content Manager. */
export default {
  register(app: App): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
  },
  bootstrap(): void {},
  registerTrads: ({ locales }: { locales: readonly string[] }): Promise<Translation[]> =>
    Promise.all(locales.map(readTranslation)),
};
