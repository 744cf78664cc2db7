import {
  nameOf,
  toEngineId,
  type ArticleKey,
  type DocumentRef,
  resolveOptions,
  type GivenOptions,
  type Options,
} from '../../model';
import type { Articles, PublishedRows } from '../../content';
import type { Job } from '../../jobs';
import {
  shownLinks,
  targetsOf,
  type Facts,
  type Known,
  firstPublished,
  settledTargets,
  type ReadKnown,
} from '../../decisions';
import { EVERYTHING, type Targets } from '../../delivery';
import { groupBy, inPages, sameJson } from '../../store';
import type { Held } from '../../decisions';
import type { JobTools } from '../../background';
import type { EngineClient, TextRelater } from '../../indexing';
import { concernsLists, workOf } from '../../settings';
import { toConnectionRows } from '../../indexing';
import { createSample } from './sample';
import type { Settings } from '../../settings';

/** Articles looked at: the share of changed lists among so many is within six in a hundred of the truth. */
const MAX_LOOKED_AT = 300;
/** Lists shown side by side. */
const MAX_SHOWN = 10;
/** Articles whose bodies are held at a time. */
const PAGE = 5;

/** A list before and after, by the keys of its articles. */
export interface ListChange {
  readonly source: ArticleKey;
  readonly before: readonly DocumentRef[];
  readonly after: readonly DocumentRef[];
}

/** What is known of an article now, and what would be by other settings. */
interface Compared {
  readonly key: ArticleKey;
  readonly before: Facts;
  readonly after: Facts;
}

/** What other settings would change; see `contracts/settings.ts`. */
export interface PreviewFinding {
  readonly looked: number;
  readonly total: number;
  readonly changed: number;
  readonly isRough: boolean;
  readonly lists: readonly ListChange[];
}

/** Finds what other settings would change, on all articles or on a sample, and writes nothing. */
export const createPreview = ({
  settings,
  articles,
  publishedRows,
  engine,
  textRelater,
  targets,
  held,
  readKnown,
}: {
  settings: Settings;
  articles: Articles;
  publishedRows: PublishedRows;
  engine: EngineClient;
  textRelater: TextRelater;
  targets: Targets;
  held: Held;
  readKnown: ReadKnown;
}) => {
  const sample = createSample({ settings, publishedRows });

  /** The automatic connections that a site shows of each article, by the options and facts of before and after. */
  const shownOf = async (
    pairs: readonly Compared[],
    known: Known,
    before: Options,
    after: Options
  ): Promise<ListChange[]> => {
    const locale = pairs[0]?.key.locale ?? '';
    const refs: DocumentRef[] = pairs.flatMap((one) => [
      one.key,
      ...targetsOf(one.before),
      ...targetsOf(one.after),
    ]);
    const found = await targets.readDated(refs, locale, EVERYTHING);
    const heldBack = await held.among(refs, locale);
    const listOf = (source: ArticleKey, facts: Facts, { mode, limit }: Options): DocumentRef[] =>
      shownLinks(facts, {
        mode,
        limit,
        source,
        sourceDate: found.get(nameOf(source))?.date ?? firstPublished(known, source),
        targetOf: (ref) => found.get(nameOf(ref)),
        heldBack,
      })
        .filter(({ origin }) => origin === 'automatic')
        .map(({ target }) => target);
    return pairs.map((one) => ({
      source: one.key,
      before: listOf(one.key, one.before, before),
      after: listOf(one.key, one.after, after),
    }));
  };

  /** The lists of some articles of one content type and locale, as they are and as they would be. */
  const comparePage = async (
    keys: readonly ArticleKey[],
    before: Options,
    after: Options
  ): Promise<ListChange[]> => {
    const [{ uid, locale } = { uid: '', locale: '' }] = keys;
    const source = settings.source(uid);
    if (!source) return [];
    const ids = keys.map(({ documentId }) => documentId);
    const work = workOf(before, after);
    const known = await readKnown(uid, locale, ids);
    const heldBack = await held.all(locale);
    const isHeld = (key: ArticleKey): boolean => heldBack.has(toEngineId(key));
    const factsOf = ({ documentId }: ArticleKey): Facts => ({
      connections: known.connections.get(documentId) ?? [],
      lines: known.lines.get(documentId) ?? [],
      decisions: known.decisions.get(documentId) ?? [],
    });
    const pairs: Compared[] = [];
    if (work === 'nothing') {
      for (const key of keys) pairs.push({ key, before: factsOf(key), after: factsOf(key) });
      return shownOf(
        pairs.filter(({ key }) => !isHeld(key)),
        known,
        before,
        after
      );
    }
    await engine.ready(locale);
    const found = await articles.find(source, locale, ids);
    for (const article of found) {
      const { key } = article;
      // Readers are shown nothing beside it, whatever the options are.
      if (isHeld(key)) continue;
      const facts = factsOf(key);
      const text = await textRelater.analyze(article, firstPublished(known, key), after);
      const newLines =
        work === 'read'
          ? (await textRelater.resolveLines(text)).map((row) => ({ ...row, id: 0 }))
          : facts.lines;
      const { related } = await textRelater.relate(text, {
        settled: settledTargets(key, newLines, facts.decisions),
        heldBack,
        options: after,
      });
      const connections = toConnectionRows(key, related).map((row) => ({ ...row, id: 0 }));
      pairs.push({ key, before: facts, after: { ...facts, connections, lines: newLines } });
    }
    return shownOf(pairs, known, before, after);
  };

  return async (job: Job, tools: JobTools): Promise<PreviewFinding> => {
    await settings.load();
    // The panel's route has checked it.
    const { given } = job.payload as { given: GivenOptions };
    const before = settings.options();
    const after = resolveOptions(settings.file(), given);
    const isRough = workOf(before, after) === 'read';
    const { keys, total } = await sample(MAX_LOOKED_AT);
    if (!concernsLists(before, after)) {
      return { looked: keys.length, total, changed: 0, isRough, lists: [] };
    }
    await tools.refreshVocabulary();
    const lists: ListChange[] = [];
    let looked = 0;
    let changed = 0;
    for (const group of groupBy(keys, ({ uid, locale }) => `${uid}|${locale}`).values()) {
      for (const page of inPages(group, PAGE)) {
        const different = (await comparePage(page, before, after)).filter(
          (list) => !sameJson(list.before, list.after)
        );
        changed += different.length;
        lists.push(...different);
        looked += page.length;
        await tools.progress(looked, keys.length);
        await tools.takeHints();
      }
    }
    // In the order in which they were drawn, so that no locale comes first.
    const order = new Map(keys.map((key, i) => [toEngineId(key), i]));
    const orderOf = ({ source }: ListChange): number => order.get(toEngineId(source)) ?? 0;
    const shown = lists.sort((a, b) => orderOf(a) - orderOf(b)).slice(0, MAX_SHOWN);
    return { looked, total, changed, isRough, lists: shown };
  };
};
