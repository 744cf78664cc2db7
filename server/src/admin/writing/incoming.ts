import { fromEngineId, type ArticleKey, nameOf } from '../../model';
import type { IncomingArticle, IncomingView, NothingToSay } from '../../contracts/writing';
import type { Document, Related } from '../../engine';
import type { Article, Articles } from '../../content';
import type { Decisions, Held } from '../../decisions';
import { keyOf, ofArticle, type DerivedTables } from '../../store';
import { draftDate, type EngineClient, type TextRelater } from '../../indexing';
import type { OwnText } from './draft-text';
import type { PanelTargets, Viewer } from '../shared';
import type { Settings } from '../../settings';

/** What an editor looks through in one go. */
const MAX_INCOMING = 10;
/** Asked for beyond these, since some may be hidden from who asks. */
const SPARE = 10;

/** Finds older articles that should link to the one at hand, and where in them. */
export const createIncoming = ({
  settings,
  articles,
  tables,
  decisions,
  held,
  engine,
  textRelater,
  ownText,
  panelTargets,
}: {
  settings: Settings;
  articles: Articles;
  tables: DerivedTables;
  decisions: Decisions;
  held: Held;
  engine: EngineClient;
  textRelater: TextRelater;
  ownText: OwnText;
  panelTargets: PanelTargets;
}) => {
  /** The articles that show this one by any origin, or that an editor said it does not belong to. */
  const findSettled = async (key: ArticleKey): Promise<ArticleKey[]> => {
    const { uid, documentId, locale } = key;
    const where = { targetUid: uid, targetId: documentId, locale };
    const select: ('uid' | 'documentId' | 'locale')[] = ['uid', 'documentId', 'locale'];
    const said = await decisions.findAllToTargets(uid, locale, [documentId]);
    // In the mode `review` a site does not show what the engine found; what was accepted is among the decisions.
    const isShown = settings.options().mode === 'automatic';
    return [
      ...(isShown ? await tables.connections.find({ where, select }) : []),
      ...(await tables.lines.find({ where, select })),
      ...said.map(({ source }) => source),
    ].map(keyOf);
  };

  /** The articles as the engine reads them, by the engine's ids. */
  const readDocuments = async (ids: readonly string[], locale: string) => {
    const documents = new Map<string, Document>();
    const keys = ids.map(fromEngineId);
    for (const source of settings.sources()) {
      const own = keys.filter(({ uid }) => uid === source.uid).map((key) => key.documentId);
      for (const { document } of await articles.find(source, locale, own)) {
        documents.set(document.id, document);
      }
    }
    return documents;
  };

  const relate = async (article: Article) => {
    const { key } = article;
    const state = await tables.states.findOne(ofArticle(key));
    const text = await textRelater.analyze(article, draftDate(state));
    const settled = await findSettled(key);
    const { related } = await textRelater.relate(text, { settled, limit: MAX_INCOMING + SPARE });
    return {
      row: text.analysis.row,
      older: related.filter(({ relation }) => relation === 'background'),
    };
  };

  const toArticles = async (
    viewer: Viewer,
    key: ArticleKey,
    row: Parameters<EngineClient['incoming']>[1],
    older: readonly Related[]
  ): Promise<IncomingArticle[]> => {
    const refs = older.map(({ id }) => fromEngineId(id));
    const targets = await panelTargets.read(refs, key.locale, viewer);
    const seen = older.flatMap(({ id, relevance }) => {
      const target = targets.get(nameOf(fromEngineId(id)))?.target;
      return target?.isPublished && target.title !== null ? [{ id, relevance, target }] : [];
    });
    const listed = seen.slice(0, MAX_INCOMING);
    const documents = await readDocuments(
      listed.map(({ id }) => id),
      key.locale
    );
    const texts = listed.flatMap(({ id }) => documents.get(id) ?? []);
    const places = await engine.incoming(key.locale, row, texts);
    const placeOf = new Map(texts.map(({ id }, i) => [id, places[i] ?? null]));
    const toIncoming = async ({ id, relevance, target }: (typeof listed)[number]) => {
      const place = placeOf.get(id) ?? null;
      return {
        source: target,
        isDecidable: await viewer.updates(fromEngineId(id)),
        relevance,
        anchor: place?.anchor ?? null,
        sentence: viewer.sees(target.uid, 'text') ? (place?.sentence ?? null) : null,
      };
    };
    return Promise.all(listed.map(toIncoming));
  };

  return {
    /** For the text as last saved; ten at most. */
    read: (viewer: Viewer, key: ArticleKey): Promise<IncomingView | NothingToSay> =>
      ownText.withText(viewer, key, async (article): Promise<IncomingView> => {
        // Nothing leads to what is held back.
        if (await held.isHeld(key)) return { state: 'ready', articles: [] };
        const { row, older } = await relate(article);
        return { state: 'ready', articles: await toArticles(viewer, key, row, older) };
      }),
  };
};
