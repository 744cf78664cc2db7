import { toEngineId, UID } from '../model';
import { toTextBlocks } from '../content/blocks';
import { titleKey } from '../engine';
import { readPage, resolveDate } from '../page';
import type { GlossaryBox, Page } from '../page/model';
import { digest } from '../store';
import type { Imports } from './import-store';
import type { Topics } from '../content';
import type { Lines, EngineClient } from '../indexing';

/** A file to take in. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly locale: string;
  /** Publish at once; else a draft is made. */
  readonly publish: boolean;
  /** The day that ages ("11 months ago") count back from: an ISO date or date-time. */
  readonly asOf: string;
  /** By whose clocks dates are read that name no zone, `asOf` too: the IANA name of a zone. */
  readonly timeZone: string;
  /** Tell what would be made, and make nothing. */
  readonly dryRun: boolean;
}

/** A connection line of a file. */
export interface ImportedLine {
  readonly title: string;
  /** The link that the title carries, or `''`. */
  readonly url: string;
  /** Whether it led to a published article when the file was read. */
  readonly isLinked: boolean;
}

/** What became of a file. */
export type ImportResult =
  | {
      readonly kind: 'made';
      /** Null for a dry run. */
      readonly documentId: string | null;
      readonly title: string;
      readonly lines: readonly ImportedLine[];
      /** The names of the topics that the article was given. */
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
      readonly lines: readonly ImportedLine[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Half a key each: of what names the page, and of what it says. */
const KEY_LENGTH = 40;

const shortDigest = (value: unknown): string => digest(JSON.stringify(value)).slice(0, KEY_LENGTH);

/** Two names with the same key are one; a name of signs alone is its own key. */
const nameKey = (name: string): string => titleKey(name) || name.trim();

/** Names a page over several imports: its address, else its title and source. */
const identityOf = ({ title, sourceName, sourceUrl }: Page, locale: string): string =>
  shortDigest([locale, sourceUrl ?? [nameKey(title), sourceName]]);

/** What the page says, without its views and its age: these move while the story stays the same. */
const contentOf = ({ date, views: _views, ...page }: Page): unknown => ({
  ...page,
  date: date === null || date.kind === 'age' ? null : date.date,
});

const importKeyOf = (page: Page, locale: string): string =>
  `${identityOf(page, locale)}:${shortDigest(contentOf(page))}`;

/** Turns pages into articles and their glossary boxes into draft terms. */
export const createImporter = ({
  imports,
  topics,
  engine,
  lines,
  fenced,
}: {
  imports: Imports;
  topics: Topics;
  engine: EngineClient;
  lines: Pick<Lines, 'resolve'>;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  /** The boxes whose term the glossary of the locale does not have, as a term or as an alias, draft or published. */
  const findNewBoxes = async (
    boxes: readonly GlossaryBox[],
    locale: string
  ): Promise<GlossaryBox[]> => {
    if (boxes.length === 0) return [];
    const known = new Set((await imports.findTermNames(locale)).map(nameKey));
    return boxes.filter(({ term }) => !known.has(nameKey(term)) && known.add(nameKey(term)));
  };

  const analyze = async (page: Page, locale: string) => {
    const key = { uid: UID.article, documentId: 'import', locale };
    await engine.ready(locale);
    const [analysis] = await engine.analyze([
      {
        id: toEngineId(key),
        source: UID.article,
        locale,
        title: page.title,
        excerpt: page.excerpt,
        blocks: toTextBlocks('body', page.body),
        date: null,
        topics: [],
      },
    ]);
    const texts = (analysis?.lines ?? []).map(({ title, url }) => ({ title, url: url ?? '' }));
    const resolutions = await lines.resolve(key, texts);
    return {
      lines: texts.map((text, i): ImportedLine => ({
        ...text,
        isLinked: (resolutions[i]?.targetId ?? '') !== '',
      })),
      // Asked again by name: the engine's vocabulary may be a moment old.
      topics: await topics.findNames(analysis?.topics.map(({ topic }) => topic) ?? [], locale),
    };
  };

  const createArticle = (page: Page, topicIds: readonly string[], input: ImportInput) =>
    imports.createArticle(input.locale, input.publish ? 'published' : 'draft', {
      title: page.title,
      excerpt: page.excerpt,
      body: page.body,
      publishedOn: page.date ? resolveDate(page.date, input.asOf, input.timeZone) : null,
      sourceName: page.sourceName,
      sourceUrl: page.sourceUrl,
      views: page.views,
      topics: topicIds,
      importKey: importKeyOf(page, input.locale),
    });

  return {
    /** Takes one file in, whole or not at all. */
    async take(input: ImportInput): Promise<ImportResult> {
      const { locale } = input;
      const read = readPage(input.bytes, input.name);
      if (read.kind === 'refused') return read;
      const { page } = read;
      const { lines: found, topics: detected } = await analyze(page, locale);
      const known = await imports.findByKey(`${identityOf(page, locale)}:`, locale);
      if (known) {
        const { documentId, title, importKey } = known;
        return {
          kind: 'known',
          documentId,
          title,
          lines: found,
          differs: importKey !== importKeyOf(page, locale),
        };
      }
      const boxes = await findNewBoxes(page.glossary, locale);
      const made = {
        title: page.title,
        lines: found,
        topics: detected.map(({ name }) => name),
        terms: boxes.map(({ term }) => term),
      };
      if (input.dryRun) return { kind: 'made', documentId: null, ...made };
      // Fenced, so that a holder that lost its lease meanwhile can't make again what its successor makes.
      const documentId = await fenced(async () => {
        const topicIds = detected.map(({ documentId }) => documentId);
        const articleId = await createArticle(page, topicIds, input);
        for (const { term, definition } of boxes) {
          await imports.createTerm(locale, { term, definition });
        }
        return articleId;
      });
      return { kind: 'made', documentId, ...made };
    },
  };
};
