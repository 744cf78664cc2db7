import { toEngineId, type ArticleKey, type DocumentRef } from '../../model';
import { resolveOptions, type GivenOptions, type Options } from '../../model';
import type { Articles } from '../../content';
import type { Job } from '../../jobs';
import type { PublishedRows } from '../../content';
import { linksOf, type Facts } from '../../decisions';
import { groupBy } from '../../store';
import type { Held } from '../../decisions';
import type { JobTools } from '../../background';
import { firstPublished, settledTargets, type createKnownReader } from '../../decisions';
import type { EngineClient, TextRelater } from '../../indexing';
import { concernsLists, workOf } from '../../settings';
import { toConnectionRows } from '../../indexing';
import { sameJson } from '../../store';
import { createSample } from './sample';
import type { Settings } from '../../settings';

/** Articles looked at: the share of changed lists among so many is within six in a hundred of the truth. */
const MOST_LOOKED_AT = 300;
/** Lists shown side by side. */
const MOST_SHOWN = 10;
/** Articles whose bodies are held at a time. */
const PAGE = 5;

/** A list before and after, by the keys of its articles. */
export interface ListChange {
  readonly source: ArticleKey;
  readonly before: readonly DocumentRef[];
  readonly after: readonly DocumentRef[];
}

/** What other settings would change; see `contracts/settings.ts`. */
export interface PreviewFinding {
  readonly looked: number;
  readonly total: number;
  readonly changed: number;
  readonly isRough: boolean;
  readonly lists: readonly ListChange[];
}

/** The automatic connections that a reader is shown, in their order. */
const shownOf = (facts: Facts, { mode, limit }: Options, isHeld: (ref: DocumentRef) => boolean) => {
  const counts = new Map<string | null, number>();
  return linksOf(facts, mode)
    .filter(({ origin, relation }) => {
      const count = (counts.get(relation) ?? 0) + 1;
      if (origin === 'automatic') counts.set(relation, count);
      return origin === 'automatic' && count <= limit;
    })
    .map(({ targetUid, targetId }) => ({ uid: targetUid, documentId: targetId }))
    .filter((ref) => !isHeld(ref));
};

/** Finds what other settings would change, on all articles or on a sample, and writes nothing. */
export const createPreview = ({
  settings,
  articles,
  publishedRows,
  engine,
  textRelater,
  held,
  readKnown,
}: {
  settings: Settings;
  articles: Articles;
  publishedRows: PublishedRows;
  engine: EngineClient;
  textRelater: TextRelater;
  held: Held;
  readKnown: ReturnType<typeof createKnownReader>;
}) => {
  const sample = createSample({ settings, publishedRows });

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
    const isHeld = (ref: DocumentRef): boolean => heldBack.has(toEngineId({ ...ref, locale }));
    const factsOf = ({ documentId }: ArticleKey): Facts => ({
      connections: known.connections.get(documentId) ?? [],
      lines: known.lines.get(documentId) ?? [],
      decisions: known.decisions.get(documentId) ?? [],
    });
    if (work === 'nothing') {
      return keys
        .filter((key) => !isHeld(key))
        .map((key) => ({
          source: key,
          before: shownOf(factsOf(key), before, isHeld),
          after: shownOf(factsOf(key), after, isHeld),
        }));
    }
    await engine.ready(locale);
    const found = await articles.find(source, locale, ids);
    const compared: ListChange[] = [];
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
      compared.push({
        source: key,
        before: shownOf(facts, before, isHeld),
        after: shownOf({ ...facts, connections, lines: newLines }, after, isHeld),
      });
    }
    return compared;
  };

  return async (job: Job, tools: JobTools): Promise<PreviewFinding> => {
    await settings.load();
    // The panel's route has checked it.
    const { given } = job.payload as { given: GivenOptions };
    const before = settings.options();
    const after = resolveOptions(settings.file(), given);
    const isRough = workOf(before, after) === 'read';
    const { keys, total } = await sample(MOST_LOOKED_AT);
    if (!concernsLists(before, after)) {
      return { looked: keys.length, total, changed: 0, isRough, lists: [] };
    }
    await tools.refreshVocabulary();
    const lists: ListChange[] = [];
    let looked = 0;
    let changed = 0;
    for (const group of groupBy(keys, ({ uid, locale }) => `${uid}|${locale}`).values()) {
      for (let i = 0; i < group.length; i += PAGE) {
        const page = group.slice(i, i + PAGE);
        const different = (await comparePage(page, before, after)).filter(
          (list) => !sameJson(list.before, list.after)
        );
        changed += different.length;
        lists.push(...different);
        looked += page.length;
        await tools.progress(looked, keys.length);
        await tools.drainHints();
      }
    }
    // In the order in which they were drawn, so that no locale comes first.
    const order = new Map(keys.map((key, i) => [toEngineId(key), i]));
    const orderOf = ({ source }: ListChange): number => order.get(toEngineId(source)) ?? 0;
    const shown = lists.sort((a, b) => orderOf(a) - orderOf(b)).slice(0, MOST_SHOWN);
    return { looked, total, changed, isRough, lists: shown };
  };
};
