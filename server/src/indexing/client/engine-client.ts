import type { Core } from '@strapi/strapi';
import { toEngineId, type ArticleKey, LOG } from '../../model';
import {
  ANALYZER_VERSION,
  type AnalyzedDocument,
  type Document,
  type EngineOptions,
  type RelateRequest,
} from '../../engine';
import type { Options } from '../../model';
import { ofArticle, type DerivedTables } from '../../store';
import type { FormerTitles, Vocabularies } from '../../content';
import { LeaseLostError } from '../../jobs';
import { readingHash } from './reading-hash';
import { createEngineThread, workerFile } from '../../worker';
import type { Settings } from '../../settings';

/** How texts are read by the options of the plugin. */
export const toEngineOptions = ({ markers, glossary }: Options): EngineOptions => ({
  markers,
  mentionsPerTerm: glossary.perTerm,
  maxMentions: glossary.max,
});

type PackedRow = ArticleKey & { readonly id: number; readonly packed: string };

/** Packed rows read and sent to the worker at a time; both hold up the event loop. */
const PAGE = 20;

/**
 * The engine in its worker thread, filled when a locale is first needed: from the packed rows, without reading bodies.
 * After a crash of the thread, or when the lease comes back, it is filled anew.
 */
export const createEngineClient = ({
  strapi,
  settings,
  tables,
  vocabularies,
  formerTitles,
  onPage,
}: {
  strapi: Core.Strapi;
  settings: Settings;
  tables: DerivedTables;
  vocabularies: Vocabularies;
  formerTitles: FormerTitles;
  /** Awaited again and again while an index is filled, which may take minutes. */
  onPage: () => Promise<unknown>;
}) => {
  /** For each locale that is filled, or being filled, the hash of its vocabulary. */
  const filled = new Map<string, Promise<string>>();
  let isHalted = false;
  const client = createEngineThread({
    file: workerFile(),
    onRestart: () => {
      strapi.log.warn(`${LOG} the engine's thread was restarted`);
      filled.clear();
    },
  });

  /** Hands the vocabulary over, unless it is the `known` one; resolves with its hash. */
  const setVocabulary = async (locale: string, known = ''): Promise<string> => {
    const { glossary, topics, hash } = await vocabularies.find(locale);
    const own = readingHash(hash, settings.options());
    if (own === known) return own;
    await client.setOptions(toEngineOptions(settings.options()));
    await client.setVocabulary(locale, { glossary, topics });
    return own;
  };

  /** Adds packed rows, and resolves with those that can't be read. */
  const addPacked = async (locale: string, rows: readonly PackedRow[]): Promise<PackedRow[]> => {
    try {
      await client.addPacked(
        locale,
        rows.map(({ packed }) => packed)
      );
      return [];
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      if (rows.length <= 1) return [...rows];
      const damaged: PackedRow[] = [];
      for (const row of rows) damaged.push(...(await addPacked(locale, [row])));
      return damaged;
    }
  };

  /** A row that can't be read counts as missing: its article is found as one that was never read, and read again. */
  const discard = async (row: PackedRow): Promise<void> => {
    const { id, documentId, locale } = row;
    strapi.log.warn(
      `${LOG} row ${id} of newsroom_term_rows can't be read; ${documentId} ${locale} is read again`
    );
    await tables.states.update(ofArticle(row), { vocabularyHash: '' });
    await tables.termRows.remove({ id });
  };

  const addRows = async (locale: string): Promise<void> => {
    for (let last = 0; ;) {
      // Nothing is wrong with what is worked on: it is left as it is, as when the lease is lost.
      if (isHalted) throw new LeaseLostError('writer');
      const rows = await tables.termRows.find({
        where: { locale, version: ANALYZER_VERSION, id: { $gt: last } },
        select: ['id', 'packed', 'uid', 'documentId', 'locale'],
        orderBy: { id: 'asc' },
        limit: PAGE,
      });
      if (rows.length === 0) return;
      for (const row of await addPacked(locale, rows)) await discard(row);
      last = rows.at(-1)?.id ?? last;
      await onPage();
    }
  };

  const fill = async (locale: string): Promise<string> => {
    const hash = await setVocabulary(locale);
    await client.setFormerTitles(locale, await formerTitles.find(locale));
    await addRows(locale);
    return hash;
  };

  /** Resolves with the hash of the vocabulary once the index of the locale is filled. */
  const ready = (locale: string): Promise<string> => {
    let filling = filled.get(locale);
    if (!filling) {
      filling = fill(locale);
      filled.set(locale, filling);
      // A locale that could not be filled is tried again at the next call.
      filling.catch(() => filled.delete(locale));
    }
    return filling;
  };

  const reset = async (): Promise<void> => {
    // Nothing to forget: a thread is not started for that.
    if (filled.size === 0) return;
    filled.clear();
    await client.clear();
  };

  return {
    ready,

    /** Forgets an index that holds more or fewer articles than the packed rows: they were written behind its back. */
    async verify(locale: string): Promise<void> {
      if (!filled.has(locale)) return;
      await ready(locale);
      const rows = await tables.termRows.count({ locale, version: ANALYZER_VERSION });
      if ((await client.size(locale)) !== rows) await reset();
    },

    /** Locales whose index is filled, or being filled: also those in which nothing was published yet. */
    locales: (): string[] => [...filled.keys()],

    /** Reads topics and glossary terms again; resolves with the hash of the vocabulary. */
    async reloadVocabulary(locale: string): Promise<string> {
      const known = await ready(locale);
      const hash = await setVocabulary(locale, known);
      if (hash === known) return hash;
      filled.set(locale, Promise.resolve(hash));
      return hash;
    },

    async reloadFormerTitles(locale: string): Promise<void> {
      await client.setFormerTitles(locale, await formerTitles.find(locale));
    },

    analyze: (documents: readonly Document[], options?: Partial<EngineOptions>) =>
      client.analyze(documents, options),
    index: (document: Document) => client.index(document),
    remove: (key: ArticleKey) => client.remove(key.locale, [toEngineId(key)]),
    relate: (locale: string, request: RelateRequest) => client.relate(locale, request),
    explain: (locale: string, request: RelateRequest, target: string) =>
      client.explain(locale, request, target),
    baselineRanks: (
      locale: string,
      row: AnalyzedDocument,
      wanted: readonly string[],
      without: readonly string[]
    ) => client.baselineRanks(locale, row, wanted, without),
    incoming: (locale: string, row: AnalyzedDocument, documents: readonly Document[]) =>
      client.incoming(locale, row, documents),
    proposeTerms: (document: Document) => client.proposeTerms(document),
    resolveLines: (locale: string, titles: readonly string[], without?: string) =>
      client.resolveLines(locale, titles, without),
    linesNear: (locale: string, title: string, texts: readonly string[]) =>
      client.linesNear(locale, title, texts),

    /** Forgets everything: another node wrote meanwhile, or will. */
    reset,

    /** Ends the filling under way, which may take minutes; to be called before the end. */
    halt(): void {
      isHalted = true;
    },
    close: () => client.close(),
  };
};

export type EngineClient = ReturnType<typeof createEngineClient>;
