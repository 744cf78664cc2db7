import { errors } from '@strapi/utils';
import { fromEngineId, type ArticleKey, type DocumentRef, nameOf } from '../../model';
import type {
  PanelConnection,
  PanelLine,
  PanelRejection,
  PanelTarget,
  PanelView,
} from '../../contracts/panel';
import type { Relation } from '../../engine';
import type { Articles, Versions } from '../../content';
import type { LineRow } from '../../store';
import { linesOf, shownLinks, type Decision, type JudgedLink } from '../../decisions';
import type { Held } from '../../decisions';
import type { PanelBacklinks } from './panel-backlinks';
import type { PanelFacts, PanelFactsReader } from './panel-facts';
import { readReasonNames, toPanelReasons, type ReasonNames } from './panel-reasons';
import type { KnownTarget, PanelTargets, Viewer } from '../shared';
import type { Settings } from '../../settings';

const { NotFoundError } = errors;

const refOf = ({ targetUid, targetId }: { targetUid: string; targetId: string }): DocumentRef => ({
  uid: targetUid,
  documentId: targetId,
});

/** What the lists are made from: the facts, the articles that they name, and the names of topics and terms. */
interface Known {
  readonly viewer: Viewer;
  /** The content type of the article itself. */
  readonly uid: string;
  readonly facts: PanelFacts;
  readonly isHeld: boolean;
  /** By {@link nameOf}; none that is held back, and none at all where the article is. */
  readonly targets: ReadonlyMap<string, KnownTarget>;
  readonly names: ReasonNames;
  readonly copies: ReadonlySet<string>;
}

/** What is held back is not among the targets. */
const NOTHING: ReadonlySet<string> = new Set();

const toConnection = (link: JudgedLink, known: Known): PanelConnection | null => {
  const name = nameOf(link.target);
  const target = known.targets.get(name)?.target;
  if (!target) return null;
  const { facts, copies } = known;
  const pin = facts.decisions.find(
    (decision) => decision.kind === 'pinned' && nameOf(refOf(decision)) === name
  );
  return {
    origin: link.origin,
    relation: link.relation,
    target,
    relevance: link.relevance,
    reasons:
      target.title === null
        ? []
        : toPanelReasons(link.reasons, known.names, known.viewer, [known.uid, link.target.uid]),
    accepted: link.accepted,
    note: link.origin === 'pinned' ? (pin?.note ?? null) : null,
    isCopy: copies.has(name),
  };
};

const toLines = (known: Known): PanelLine[] => {
  const { viewer, uid, facts, targets, copies } = known;
  if (!viewer.sees(uid, 'text')) return [];
  const rows = [...facts.lines].sort((a, b) => a.position - b.position);
  const links = linesOf(facts);
  const candidatesOf = ({ candidates }: LineRow) =>
    candidates.flatMap(({ likeness, ...ref }) => {
      const target = targets.get(nameOf(ref))?.target;
      const isOffered = target !== undefined && target.title !== null && target.isPublished;
      return isOffered ? [{ target, likeness }] : [];
    });
  return rows.map((row, i): PanelLine => {
    const led = links[i]?.target ?? null;
    const isChosen = facts.decisions.some(
      ({ kind, lineKey }) => kind === 'chosen' && lineKey === row.titleKey
    );
    return {
      title: row.title,
      resolution: isChosen ? 'chosen' : row.resolution,
      target: (led && targets.get(nameOf(led))?.target) ?? null,
      isCopy: led !== null && copies.has(nameOf(led)),
      candidates: candidatesOf(row),
    };
  });
};

/** Reads all that the panel shows of one article. */
export const createPanel = ({
  settings,
  articles,
  held,
  versions,
  panelFacts,
  panelTargets,
  panelBacklinks,
}: {
  settings: Settings;
  articles: Articles;
  held: Held;
  versions: Versions;
  panelFacts: PanelFactsReader;
  panelTargets: PanelTargets;
  panelBacklinks: PanelBacklinks;
}) => {
  const readKnown = async (viewer: Viewer, key: ArticleKey, facts: PanelFacts): Promise<Known> => {
    const copies = facts.copies.map(fromEngineId);
    const refs: DocumentRef[] = [
      ...facts.connections.map(refOf),
      ...facts.lines.flatMap((row) => [refOf(row), ...row.candidates]),
      ...facts.decisions.filter(({ kind }) => kind !== 'unlinked').map(refOf),
      ...copies,
    ];
    const others = refs.filter((ref) => ref.documentId !== '' && nameOf(ref) !== nameOf(key));
    const isHeld = await held.isHeld(key);
    const heldBack = await held.among(others, key.locale);
    const shown = isHeld ? [] : others.filter((ref) => !heldBack.has(nameOf(ref)));
    const targets = await panelTargets.read(shown, key.locale, viewer);
    const reasons = facts.connections.flatMap((row) => row.reasons ?? []);
    return {
      viewer,
      uid: key.uid,
      facts,
      isHeld,
      targets,
      names: await readReasonNames(panelTargets, viewer, key.locale, reasons),
      copies: new Set(copies.map(nameOf)),
    };
  };

  const toLists = (key: ArticleKey, known: Known) => {
    const { mode, limit } = settings.options();
    const connectionsIn = (asked: typeof mode): PanelConnection[] =>
      shownLinks(known.facts, {
        mode: asked,
        limit,
        source: key,
        sourceDate: known.facts.date,
        // An editor sees pins and lines that wait for their target as well.
        targetOf: (ref, origin) => {
          const found = known.targets.get(nameOf(ref));
          return origin === 'automatic' && !found?.target.isPublished ? undefined : found;
        },
        heldBack: NOTHING,
      }).flatMap((link) => toConnection(link, known) ?? []);
    const shown = connectionsIn(mode);
    const automatic = shown.filter(({ origin }) => origin === 'automatic');
    const of = (relation: Relation | null) =>
      automatic.filter((connection) => connection.relation === relation);
    return {
      mode,
      pinned: shown.filter(({ origin }) => origin === 'pinned'),
      background: of('background'),
      followUp: of('follow-up'),
      undated: of(null),
      suggestions:
        mode === 'review'
          ? connectionsIn('automatic').filter(
              ({ origin, accepted }) => origin === 'automatic' && !accepted
            )
          : [],
    };
  };

  const toRejected = ({ facts, targets }: Known): PanelRejection[] =>
    facts.decisions.flatMap((decision) => {
      const target = targets.get(nameOf(refOf(decision)))?.target;
      if (decision.kind !== 'rejected' || !target) return [];
      return [{ target, reason: decision.reason ?? 'other' }];
    });

  return {
    /**
     * For the text as last saved. What is said of the article is read, unless the caller has just written it.
     *
     * @throws NotFoundError where the article is not there, not in this locale, or not to be read by the viewer.
     */
    async read(viewer: Viewer, key: ArticleKey, said?: readonly Decision[]): Promise<PanelView> {
      const source = settings.source(key.uid);
      const article = source ? await articles.findDraft(source, key) : null;
      if (!source || !article || !(await viewer.reads(key))) {
        throw new NotFoundError('there is no such article in this locale');
      }
      const facts = await panelFacts.read(article, said);
      const known = await readKnown(viewer, key, facts);
      const own = (await versions.find(source, key.locale, [key.documentId])).get(key.documentId);
      const isPublished = own?.isPublished ?? false;
      // Where the rows are of the published text, that is the one last saved.
      const isCompared = isPublished && facts.basis !== 'indexed';
      const [published] = isCompared
        ? await articles.find(source, key.locale, [key.documentId])
        : [];
      const copies = facts.copies.flatMap((id): PanelTarget[] => {
        const target = known.targets.get(nameOf(fromEngineId(id)))?.target;
        return target?.isPublished ? [target] : [];
      });
      return {
        basis: facts.basis,
        isDecidable: await viewer.updates(key),
        isHeld: known.isHeld,
        isPublished,
        isChanged: published !== undefined && published.contentHash !== article.contentHash,
        savedAt: own?.savedAt ?? null,
        ...toLists(key, known),
        lines: toLines(known),
        rejected: toRejected(known),
        copies,
        backlinks: await panelBacklinks.read(viewer, key),
      };
    },
  };
};
