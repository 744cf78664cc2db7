import { fromEngineId, type ArticleKey, type DocumentRef } from '../model';
import { ANALYZER_VERSION } from '../engine';
import type { Article, Articles, FormerTitles, PublishedRows } from '../content';
import { ofArticle, type DerivedTables, type LineRow, type StateRow, nextTurn } from '../store';
import type { Lines } from './lines';
import type { EngineClient } from './client';
import type { IndexedText, TextRelater } from './relate-text';
import type { Relinker } from './relink';
import { sameRows, toMentionRows } from './rows';
import type { Settings } from '../settings';
import type { States } from './rows';

/** What a refresh did to one article in one locale. */
export type RefreshResult =
  | {
      readonly kind: 'refreshed';
      readonly key: ArticleKey;
      /** Read again though it was as we knew it: nothing follows from it. */
      readonly isKnown: boolean;
    }
  | { readonly kind: 'removed'; readonly key: ArticleKey }
  | { readonly kind: 'unchanged'; readonly key: ArticleKey }
  | { readonly kind: 'failed'; readonly key: ArticleKey; readonly reason: string };

/** How an article is refreshed. */
export interface RefreshOptions {
  /** Also if it is as we know it. */
  readonly force?: boolean;
  /** Reads it alone: its connections, its neighbours and lines elsewhere are left to the sweep that follows. */
  readonly isAlone?: boolean;
}

/** Articles relinked at once because they led to the one that changed: a story that all refer to has thousands. */
const MAX_LINKING = 100;

/** Reads one article anew: its terms, lines, mentions and topics, its connections, and those of its neighbours. */
export const createRefresher = ({
  settings,
  tables,
  articles,
  publishedRows,
  formerTitles,
  engine,
  lines,
  textRelater,
  relinker,
  states,
  fenced,
}: {
  settings: Settings;
  tables: DerivedTables;
  articles: Articles;
  publishedRows: PublishedRows;
  formerTitles: FormerTitles;
  engine: EngineClient;
  lines: Lines;
  textRelater: TextRelater;
  relinker: Relinker;
  states: States;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  const write = async (
    article: Article,
    analysis: IndexedText['analysis'],
    rows: {
      lines: Omit<LineRow, 'id'>[];
      mentions: ReturnType<typeof toMentionRows>;
    },
    state: Partial<StateRow>
  ): Promise<void> => {
    const own = ofArticle(article.key);
    const storedLines = await tables.lines.find({ where: own });
    const storedMentions = await tables.mentions.find({ where: own });
    await fenced(async () => {
      await states.write(article.key, state);
      const packed = { version: ANALYZER_VERSION, packed: analysis.packed };
      if ((await tables.termRows.update(own, packed)) === 0) {
        await tables.termRows.insert([{ ...article.key, ...packed }]);
      }
      if (!sameRows(storedLines, rows.lines)) {
        await tables.lines.remove(own);
        await tables.lines.insert(rows.lines);
      }
      if (!sameRows(storedMentions, rows.mentions)) {
        await tables.mentions.remove(own);
        await tables.mentions.insert(rows.mentions);
      }
    });
  };

  /** Articles that the engine connected to this one; the sweep reaches those beyond what one refresh may cost. */
  const linkingTo = ({ uid, documentId, locale }: ArticleKey): Promise<ArticleKey[]> =>
    tables.connections.find({
      where: { targetUid: uid, targetId: documentId, locale },
      select: ['uid', 'documentId', 'locale'],
      orderBy: { id: 'asc' },
      limit: MAX_LINKING,
    });

  /** The article is not published any more: nothing of it may stand anywhere, but its title and first date are kept. */
  const remove = async (
    key: ArticleKey,
    title: string,
    isAlone: boolean
  ): Promise<RefreshResult> => {
    const linking = isAlone ? [] : await linkingTo(key);
    const showing = await relinker.showing(key);
    await engine.remove(key);
    await fenced(async () => {
      const own = ofArticle(key);
      await tables.connections.remove(own);
      await tables.lines.remove(own);
      await tables.mentions.remove(own);
      await tables.termRows.remove(own);
      await states.write(key, {
        entryId: 0,
        rowStamp: '',
        contentHash: '',
        bodyHash: '',
        vocabularyHash: '',
        topics: [],
        copies: [],
        status: 'ok',
        attempts: 0,
      });
    });
    relinker.changed([key, ...showing]);
    if (isAlone) return { kind: 'removed', key };
    const healed = await lines.heal(key, { titles: [title], slug: '', sourceUrl: '' });
    await relinker.relink([...linking, ...healed]);
    relinker.changed(healed);
    return { kind: 'removed', key };
  };

  /** When an article was first published; one of a type without locales may have stood in another one when it was read. */
  const firstPublished = async (
    { key: { uid, documentId }, publishedAt }: Article,
    state: StateRow | null
  ): Promise<number> => {
    const isMoved = !state && settings.source(uid)?.localized === false;
    const known = isMoved ? await tables.states.findOne({ uid, documentId }) : state;
    return Number(known?.firstPublishedAt || publishedAt);
  };

  const refreshPublished = async (
    article: Article,
    state: StateRow | null,
    {
      vocabularyHash,
      rowStamp,
      firstPublishedAt,
    }: Pick<StateRow, 'vocabularyHash' | 'rowStamp'> & { firstPublishedAt: number },
    { isAlone, isKnown }: { isAlone: boolean; isKnown: boolean }
  ): Promise<RefreshResult> => {
    const { key } = article;
    // Counted until the article is linked as well: what fails at the very end must be given up some day, too.
    const attempts = state?.contentHash === article.contentHash ? state.attempts : 0;
    const text = await textRelater.index(article, firstPublishedAt);
    const { analysis } = text;

    const { title } = article.document;
    const isRenamed = state !== null && state.title !== '' && state.title !== title;
    if (isRenamed) {
      await formerTitles.remember(key, state.title);
      await engine.reloadFormerTitles(key.locale);
    }
    await write(
      article,
      analysis,
      {
        lines: await textRelater.resolveLines(text),
        mentions: toMentionRows(key, analysis.mentions),
      },
      {
        entryId: article.entryId,
        rowStamp,
        title,
        firstPublishedAt,
        contentHash: article.contentHash,
        bodyHash: article.bodyHash,
        vocabularyHash,
        topics: analysis.topics.map(({ topic, weight }) => ({ topic, weight })),
        status: 'ok',
        attempts,
        failure: null,
      }
    );

    if (isAlone) {
      relinker.changed([key]);
      return { kind: 'refreshed', key, isKnown };
    }
    const healed = await lines.heal(key, {
      titles: isRenamed ? [title, state.title] : [title],
      slug: article.slug,
      sourceUrl: article.sourceUrl,
    });
    const linking = await linkingTo(key);
    const neighbours = await relinker.relinkRead(article);
    if (attempts > 0) await fenced(() => states.write(key, { attempts: 0 }));
    await relinker.relink([...linking, ...healed, ...neighbours.map(fromEngineId)]);
    relinker.changed([key, ...healed, ...(await relinker.showing(key))]);
    return { kind: 'refreshed', key, isKnown };
  };

  const refresh = async (
    key: ArticleKey,
    { force = false, isAlone = false }: RefreshOptions = {}
  ): Promise<RefreshResult> => {
    const source = settings.source(key.uid);
    const state = await tables.states.findOne(ofArticle(key));
    // Before the article itself: what is changed between the two is read once more.
    const rowStamp = source ? await publishedRows.stamp(source, key) : '';
    await nextTurn();
    const [article] = source ? await articles.find(source, key.locale, [key.documentId]) : [];
    const isPacked = (await tables.termRows.count(ofArticle(key))) > 0;
    if (!article && !state?.entryId && !isPacked) return { kind: 'unchanged', key };
    const vocabularyHash = await engine.ready(key.locale);
    // What failed is tried to its very end.
    const leavesRest = isAlone && state?.status !== 'failed';
    if (!article) return remove(key, state?.title ?? '', leavesRest);
    const isKnown =
      state?.status === 'ok' &&
      state.entryId > 0 &&
      state.contentHash === article.contentHash &&
      state.vocabularyHash === vocabularyHash &&
      isPacked;
    if (isKnown && !force) {
      if (state.entryId !== article.entryId || state.rowStamp !== rowStamp) {
        await fenced(() => states.write(key, { entryId: article.entryId, rowStamp }));
      }
      return { kind: 'unchanged', key };
    }
    return refreshPublished(
      article,
      state,
      { vocabularyHash, rowStamp, firstPublishedAt: await firstPublished(article, state) },
      { isAlone: leavesRest, isKnown }
    );
  };

  return {
    refresh,

    /** The locales in which a document is published, or was when we last looked. */
    async keysOf({ uid, documentId }: DocumentRef): Promise<ArticleKey[]> {
      const source = settings.source(uid);
      const published = source ? await publishedRows.localesOf(source, documentId) : [];
      const known = await tables.states.find({ where: { uid, documentId } });
      const locales = new Set([...published, ...known.map(({ locale }) => locale)]);
      return [...locales].sort().map((locale) => ({ uid, documentId, locale }));
    },
  };
};

export type Refresher = ReturnType<typeof createRefresher>;
