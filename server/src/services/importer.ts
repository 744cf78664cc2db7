import type { Core } from '@strapi/strapi';
import { toEngineId } from '../article-key';
import { toTextBlocks } from '../blocks/text-blocks';
import { UID } from '../constants';
import { titleKey } from '../engine';
import { readPage } from '../page/read-page';
import { resolveDate } from '../page/resolve-date';
import type { GlossaryBox, Page } from '../page/types';
import { digest } from '../repositories/hashes';
import { inTransaction } from '../repositories/transactions';
import type { Linker } from './linker';
import { toSlug } from './slugs';

/** A file to take in. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly locale: string;
  /** Publish at once; else a draft is made. */
  readonly publish: boolean;
  /** The day that ages ("11 months ago") count back from: an ISO date or date-time. */
  readonly asOf: string;
  /** Tell what would be made, and make nothing. */
  readonly dryRun: boolean;
}

/** What became of a file. */
export type ImportResult =
  | {
      readonly kind: 'made';
      /** Null for a dry run. */
      readonly documentId: string | null;
      readonly title: string;
      readonly lines: readonly string[];
      readonly topics: readonly string[];
      /** Glossary terms made as drafts. */
      readonly terms: readonly string[];
    }
  /** Imported before; `differs` where the file says something else today: the stored article is left as it is. */
  | {
      readonly kind: 'known';
      readonly documentId: string;
      readonly title: string;
      readonly differs: boolean;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Names a page over several imports: its address, else its title and source. */
const identityOf = (page: Page, locale: string): string =>
  digest(JSON.stringify([locale, page.sourceUrl ?? [titleKey(page.title), page.sourceName]])).slice(
    0,
    40
  );

const importKeyOf = (page: Page, locale: string): string =>
  `${identityOf(page, locale)}:${digest(JSON.stringify(page)).slice(0, 40)}`;

/** Strapi's limit for short text. */
const MAX_STRING = 255;

const shortOrNull = (text: string | null): string | null =>
  text !== null && text.length <= MAX_STRING ? text : null;

/** Turns pages into articles and their glossary boxes into draft terms. */
export const createImporter = ({ strapi, linker }: { strapi: Core.Strapi; linker: Linker }) => {
  const findKnown = async (identity: string, locale: string) =>
    (await strapi.db.query(UID.article).findOne({
      where: { locale, importKey: { $startsWith: identity } },
    })) as { documentId: string; importKey: string; title: string } | null;

  const isTermKnown = async (term: string, locale: string): Promise<boolean> => {
    const either = [{ term: { $eqi: term } }, { slug: toSlug(term) }];
    const count = await strapi.db.query(UID.glossaryTerm).count({ where: { locale, $or: either } });
    return count > 0;
  };

  const analyze = async (page: Page, locale: string) => {
    await linker.ready(locale);
    const [analysis] = await linker.analyze([
      {
        id: toEngineId({ uid: UID.article, documentId: 'import', locale }),
        source: UID.article,
        locale,
        title: page.title,
        excerpt: page.excerpt,
        blocks: toTextBlocks('body', page.body),
        date: null,
        topics: [],
      },
    ]);
    return {
      lines: analysis?.lines.map(({ title }) => title) ?? [],
      topics: analysis?.topics.map(({ topic }) => topic) ?? [],
    };
  };

  const createTerm = ({ term, definition }: GlossaryBox, locale: string) =>
    strapi.documents(UID.glossaryTerm).create({
      locale,
      status: 'draft',
      data: { term, definition },
    } as never);

  const createArticle = (page: Page, topics: readonly string[], input: ImportInput) =>
    strapi.documents(UID.article).create({
      locale: input.locale,
      status: input.publish ? 'published' : 'draft',
      data: {
        title: page.title,
        excerpt: page.excerpt,
        body: page.body,
        publishedOn: page.date ? resolveDate(page.date, input.asOf) : null,
        sourceName: shortOrNull(page.sourceName),
        sourceUrl: shortOrNull(page.sourceUrl),
        views: page.views,
        topics: [...topics],
        importKey: importKeyOf(page, input.locale),
      },
    } as never) as Promise<{ documentId: string }>;

  return {
    /** Takes one file in, whole or not at all. */
    async take(input: ImportInput): Promise<ImportResult> {
      const { locale } = input;
      const read = readPage(input.bytes, input.name);
      if (read.kind === 'refused') return read;
      const { page } = read;
      const { lines, topics } = await analyze(page, locale);
      const known = await findKnown(identityOf(page, locale), locale);
      if (known) {
        const { documentId, title, importKey } = known;
        return {
          kind: 'known',
          documentId,
          title,
          lines,
          differs: importKey !== importKeyOf(page, locale),
        };
      }
      const boxes: GlossaryBox[] = [];
      for (const box of page.glossary) {
        const isDouble = boxes.some(({ term }) => titleKey(term) === titleKey(box.term));
        if (!isDouble && !(await isTermKnown(box.term, locale))) boxes.push(box);
      }
      const made = { title: page.title, lines, topics, terms: boxes.map(({ term }) => term) };
      if (input.dryRun) return { kind: 'made', documentId: null, ...made };
      const documentId = await inTransaction(strapi, async () => {
        const article = await createArticle(page, topics, input);
        for (const box of boxes) await createTerm(box, locale);
        return article.documentId;
      });
      return { kind: 'made', documentId, ...made };
    },
  };
};

export type Importer = ReturnType<typeof createImporter>;
