import { fromEngineId, toEngineId, type ArticleKey } from '../model';
import type { Document } from '../engine';
import type { Article, Articles } from '../content';
import {
  keyOf,
  ofArticle,
  type ConnectionRow,
  type DerivedTables,
  nextTurn,
  groupBy,
  sameJson,
} from '../store';
import { LeaseLostError } from '../jobs';
import { firstPublished, settledTargets } from '../decisions';
import type { Held, Known, ReadKnown, ReadLinking } from '../decisions';
import type { EngineClient } from './client';
import { dated, type RowAndLines, type TextRelater } from './relate-text';
import { isRestored, sameRows, type Snapshots, toConnectionRows, type Unnumbered } from './rows';
import type { Settings } from '../settings';

/** Articles whose bodies are held at a time: reading and decoding them holds up the event loop. */
const PAGE = 5;

/** Keys of one content type and locale, in pages, each key once. */
const inPages = (keys: readonly ArticleKey[]): ArticleKey[][] => {
  const once = [...new Map(keys.map((key) => [toEngineId(key), keyOf(key)])).values()];
  return [...groupBy(once, ({ uid, locale }) => `${uid}|${locale}`).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / PAGE) }, (_, i) =>
      group.slice(i * PAGE, (i + 1) * PAGE)
    )
  );
};

/** Stored rows as if the engine had found them. */
const storedRows = (rows: readonly ConnectionRow[]): Unnumbered<ConnectionRow>[] =>
  [...rows].sort((a, b) => a.position - b.position).map(({ id: _id, ...row }) => row);

/** What readers see of connections: relevance and reasons shift a little with every article that comes or goes. */
const seen = (rows: readonly Omit<ConnectionRow, 'id'>[]) =>
  [...rows]
    .sort((a, b) => a.position - b.position)
    .map(({ targetUid, targetId, relation, anchor }) => ({
      targetUid,
      targetId,
      relation,
      anchor,
    }));

/** Finds the automatic connections of articles, and writes those that differ from what is stored. */
export const createRelinker = ({
  settings,
  tables,
  articles,
  readKnown,
  readLinking,
  engine,
  textRelater,
  held,
  snapshots,
  fenced,
  onChange,
  onFailure,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  readKnown: ReadKnown;
  readLinking: ReadLinking;
  engine: EngineClient;
  textRelater: TextRelater;
  held: Held;
  snapshots: Snapshots;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
  /** Told the articles whose answer may have changed. */
  onChange: (keys: readonly ArticleKey[]) => void;
  /** Told an article that the engine could not relink. */
  onFailure: (key: ArticleKey, error: unknown) => Promise<void>;
}) => {
  /** Writes what differs; resolves with whether readers see a difference. */
  const write = async (
    key: ArticleKey,
    rows: readonly Unnumbered<ConnectionRow>[],
    copies: readonly string[],
    known: Known
  ): Promise<boolean> => {
    const stored = known.connections.get(key.documentId) ?? [];
    const isSame = sameRows(stored, rows);
    const state = known.states.get(key.documentId);
    const hasSameCopies = sameJson(state?.copies ?? [], copies);
    if (isSame && hasSameCopies) return false;
    await fenced(async () => {
      if (!hasSameCopies) await tables.states.update(ofArticle(key), { copies });
      if (isSame) return;
      await snapshots.keep(key, stored, state?.contentHash ?? '');
      if (state?.keptFor) await tables.states.update(ofArticle(key), { keptFor: '' });
      await tables.connections.remove(ofArticle(key));
      await tables.connections.insert(rows);
    });
    return !hasSameCopies || !sameJson(seen(stored), seen(rows));
  };

  /** Whether an undo restored the list, and nothing has happened since that ends it. */
  const isKept = async (
    key: ArticleKey,
    known: Known,
    heldBack: ReadonlySet<string>
  ): Promise<boolean> => {
    const said = known.decisions.get(key.documentId) ?? [];
    if (!isRestored(known.states.get(key.documentId), said)) return false;
    const targets = (known.connections.get(key.documentId) ?? []).map(({ targetUid, targetId }) =>
      toEngineId({ uid: targetUid, documentId: targetId, locale: key.locale })
    );
    if (targets.some((id) => heldBack.has(id))) return false;
    return (await snapshots.published(targets)).size === targets.length;
  };

  /** The terms of an article that is as it was refreshed are in the index already; of any other they are read. */
  const readText = async (
    article: Article,
    known: Known,
    vocabularyHash: string
  ): Promise<{ key: ArticleKey; document: Document; analysis: RowAndLines }> => {
    const { key, contentHash } = article;
    const state = known.states.get(key.documentId);
    const date = firstPublished(known, key);
    const isIndexed =
      state?.status === 'ok' &&
      state.contentHash === contentHash &&
      state.vocabularyHash === vocabularyHash;
    if (!isIndexed) return textRelater.analyze(article, date);
    const lines = known.lines.get(key.documentId) ?? [];
    return { key, document: dated(article, date), analysis: { lines } };
  };

  /**
   * Relinks articles of one content type and locale as they were read, none with what is held back; resolves with the ids
   * of their best candidates.
   */
  const relinkRead = async (
    found: readonly Article[],
    heldBack: ReadonlySet<string>
  ): Promise<string[]> => {
    const [first] = found;
    if (!first) return [];
    const { uid, locale } = first.key;
    const vocabularyHash = await engine.ready(locale);
    const known = await readKnown(
      uid,
      locale,
      found.map(({ key }) => key.documentId)
    );
    const neighbours = new Set<string>();
    const changed: ArticleKey[] = [];
    for (const article of found) {
      const { key } = article;
      // Not yet refreshed itself: its own hint is on the way and brings all this.
      if (!known.states.get(key.documentId)?.entryId) continue;
      const text = await readText(article, known, vocabularyHash);
      const answer = await textRelater.relate(text, {
        settled: settledTargets(
          key,
          known.lines.get(key.documentId) ?? [],
          known.decisions.get(key.documentId) ?? []
        ),
        heldBack,
      });
      for (const id of answer.neighbours) neighbours.add(id);
      const wanted = (await isKept(key, known, heldBack))
        ? storedRows(known.connections.get(key.documentId) ?? [])
        : toConnectionRows(key, answer.related);
      const rows = heldBack.has(toEngineId(key)) ? [] : wanted;
      if (await write(key, rows, answer.copies, known)) changed.push(key);
    }
    onChange(changed);
    return [...neighbours];
  };

  /** Reads articles of one content type and locale, and relinks those that are published. */
  const relinkPage = async (
    keys: readonly ArticleKey[],
    heldBack: ReadonlySet<string>
  ): Promise<string[]> => {
    const [{ uid, locale } = { uid: '', locale: '' }] = keys;
    const source = settings.source(uid);
    if (!source) return [];
    await nextTurn();
    const ids = keys.map(({ documentId }) => documentId);
    return relinkRead(await articles.find(source, locale, ids), heldBack);
  };

  const relinkOne = async (key: ArticleKey): Promise<string[]> =>
    relinkPage([key], await held.all(key.locale));

  const relinkApart = async (key: ArticleKey): Promise<void> => {
    try {
      await relinkOne(key);
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      await onFailure(key, error);
    }
  };

  /** The articles whose answers may show this one. */
  const showing = ({ uid, documentId, locale }: ArticleKey): Promise<ArticleKey[]> =>
    readLinking(uid, locale, [documentId]);

  /** Relinks the published ones among `keys`; one that the engine fails on holds up none of the others. */
  const relink = async (keys: readonly ArticleKey[]): Promise<void> => {
    const heldIn = new Map<string, ReadonlySet<string>>();
    for (const page of inPages(keys)) {
      const locale = page[0]?.locale ?? '';
      const heldBack = heldIn.get(locale) ?? (await held.all(locale));
      heldIn.set(locale, heldBack);
      try {
        await relinkPage(page, heldBack);
      } catch (error) {
        if (error instanceof LeaseLostError) throw error;
        for (const key of page) await relinkApart(key);
      }
    }
  };

  return {
    changed: onChange,
    showing,
    relink,

    /** Relinks an article as it was just read; resolves with the ids of its best candidates. */
    relinkRead: async (article: Article): Promise<string[]> =>
      relinkRead([article], await held.all(article.key.locale)),

    /** Relinks one article, those that show it and its best candidates: any of them may show it from now on, or no more. */
    async relinkAround(key: ArticleKey): Promise<void> {
      const neighbours = await relinkOne(key);
      await relink([...(await showing(key)), ...neighbours.map(fromEngineId)]);
    },
  };
};

export type Relinker = ReturnType<typeof createRelinker>;
