import { toEngineId, UID } from '../model';
import { toTextBlocks } from '../content/blocks';
import { readPage, resolveDate } from '../page';
import type { GlossaryBox, Page, WrittenDate } from '../page/model';
import { draftReason } from './draft-reason';
import type { Imports } from './import-store';
import type { KnownArticles } from './known-articles';
import { localeFor } from './page-locale';
import { nameKey, storyKeyOf, writeStoryKey, type StoryKey } from './story-key';
import type { Topics } from '../content';
import type { Lines, EngineClient } from '../indexing';

/** A file to take in. */
export interface ImportInput {
  /** How it is called in answers. */
  readonly name: string;
  /** Where it lies; its name, unless told. */
  readonly path?: string;
  readonly bytes: Uint8Array;
  /** The locale of the article, unless the page says that it is in another of `locales`. */
  readonly locale: string;
  /** The locales that a page may choose by the language it says it is in: none unless told. */
  readonly locales?: readonly string[];
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

/** What is told of a page that became an article, now or before. */
interface Taken {
  readonly locale: string;
  /** The language that the page says it is in, where the article is in another one; else null. */
  readonly otherLanguage: string | null;
  /** Why it stays a draft where it was to be published; else null. */
  readonly staysDraft: string | null;
}

/** What became of a file. */
export type ImportResult =
  | (Taken & {
      readonly kind: 'made';
      /** Null for a dry run. */
      readonly documentId: string | null;
      readonly title: string;
      readonly lines: readonly ImportedLine[];
      /** The names of the topics that the article was given. */
      readonly topics: readonly string[];
      /** Glossary terms made as drafts. */
      readonly terms: readonly string[];
    })
  /** Imported before; `differs` where the file says something else today: the stored article is left as it is. */
  | (Taken & {
      readonly kind: 'known';
      readonly documentId: string;
      readonly title: string;
      readonly differs: boolean;
      readonly lines: readonly ImportedLine[];
    })
  | { readonly kind: 'refused'; readonly reason: string };

/** Turns pages into articles and their glossary boxes into draft terms. */
export const createImporter = ({
  imports,
  known,
  topics,
  engine,
  lines,
  fenced,
  now,
}: {
  imports: Imports;
  known: KnownArticles;
  topics: Topics;
  engine: EngineClient;
  lines: Pick<Lines, 'resolve'>;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
  now: () => Date;
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

  const createArticle = (
    page: Page,
    key: StoryKey,
    topicIds: readonly string[],
    { locale, asOf, timeZone }: ImportInput,
    status: 'draft' | 'published'
  ) =>
    imports.createArticle(locale, status, {
      title: page.title,
      excerpt: page.excerpt,
      body: page.body,
      publishedOn: page.date ? resolveDate(page.date, asOf, timeZone) : null,
      sourceName: page.sourceName,
      sourceUrl: page.sourceUrl,
      views: page.views,
      topics: topicIds,
      importKey: writeStoryKey(key),
    });

  return {
    /** Takes one file in, whole or not at all. */
    async take(told: ImportInput): Promise<ImportResult> {
      const { name, path = name, locales = [] } = told;
      const read = readPage(told.bytes, name);
      if (read.kind === 'refused') return read;
      const { page, language, publication } = read;
      const own = language && localeFor(language, locales, told.locale);
      const input = { ...told, locale: own ?? told.locale };
      const { locale, asOf, timeZone } = input;
      const isPast = (date: WrittenDate): boolean =>
        Date.parse(resolveDate(date, asOf, timeZone)) <= now().getTime();
      const reason = draftReason(page, publication, path, isPast);
      if (reason !== null && !imports.haveDrafts()) {
        return {
          kind: 'refused',
          reason: `${name} is a draft, since ${reason}, and articles have no drafts in this project: change that once it may be read.`,
        };
      }
      const taken = {
        locale,
        otherLanguage: language && localeFor(language, [locale], locale) === null ? language : null,
        staysDraft: input.publish ? reason : null,
      };
      const { lines: found, topics: detected } = await analyze(page, locale);
      const key = storyKeyOf(page, locale, path);
      const before = await known.find(key, page.body, locale);
      if (before) return { kind: 'known', ...before, ...taken, lines: found };
      const boxes = await findNewBoxes(page.glossary, locale);
      const made = {
        title: page.title,
        lines: found,
        topics: detected.map(({ name }) => name),
        terms: boxes.map(({ term }) => term),
        ...taken,
      };
      if (input.dryRun) return { kind: 'made', documentId: null, ...made };
      const status = input.publish && taken.staysDraft === null ? 'published' : 'draft';
      // Fenced, so that a holder that lost its lease meanwhile can't make again what its successor makes.
      const documentId = await fenced(async () => {
        const topicIds = detected.map(({ documentId }) => documentId);
        const articleId = await createArticle(page, key, topicIds, input, status);
        for (const { term, definition } of boxes) {
          await imports.createTerm(locale, { term, definition });
        }
        return articleId;
      });
      return { kind: 'made', documentId, ...made };
    },
  };
};
