import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PLAYGROUND } from '../paths.mjs';
import { expect, expectSame } from './site.mjs';

/** The newsroom as its files describe it, beside what the API says of it. */
export const createNewsroom = (site) => {
  const content = createRequire(import.meta.url)(join(PLAYGROUND, 'src/demo/content.js'));
  const files = content.readArticles();
  const locales = content.LOCALES.map(({ code }) => code);
  const published = new Map();

  /** Reads all articles anew. */
  const load = async () => {
    for (const locale of locales) published.set(locale, await site.articles(locale));
  };

  const fileOf = (id) => {
    const [locale, name] = id.split('/');
    return files.find((file) => file.locale === locale && file.name === name);
  };

  /** The article that was seeded from a file, named as `en/busan-plans-exchange`. */
  const article = (id) => {
    const { title, locale } = fileOf(id);
    const found = published.get(locale).find((one) => one.title === title);
    expect(found, `the article ${id} is not there`);
    return found;
  };

  return {
    load,
    files,
    locales,
    terms: content.readTerms(),
    fileOf,
    article,
    /** All that is published, in every locale. */
    all: () => [...published.values()].flat(),
    of: (locale) => published.get(locale),
    /** Fails unless the lines of an article lead to these files, in this order; null stands for none. */
    async expectLines(id, targets) {
      const { lines } = await site.part('connections', article(id));
      expectSame(
        lines.map(({ target }) => target?.title ?? null),
        targets.map((target) => target && fileOf(target).title),
        `lines of ${id}`
      );
    },
  };
};
