import type { PanelReason } from '../../contracts/panel';
import type { Reason } from '../../engine/model';
import { UID } from '../../model';
import type { Onlooker, PanelTargets, Part } from '../shared';

/** What the topics and glossary terms that reasons name are called, by documentId; none that the viewer may not read. */
export type ReasonNames = Readonly<Record<'topic' | 'glossary', ReadonlyMap<string, string>>>;

/** Reads the names that reasons are told by. */
export const readReasonNames = async (
  panelTargets: PanelTargets,
  { canRead }: Onlooker,
  locale: string,
  reasons: readonly Reason[]
): Promise<ReasonNames> => {
  const read = (uid: string, wanted: Reason['kind']) => {
    const ids = reasons.filter(({ kind }) => kind === wanted).map(({ label }) => label);
    return panelTargets.namesOf(uid, locale, ids, canRead);
  };
  return {
    topic: await read(UID.topic, 'topic'),
    glossary: await read(UID.glossaryTerm, 'glossary'),
  };
};

/**
 * Reasons as an editor may know them, between articles of these content types: what two texts share would tell what stands
 * in either.
 */
export const toPanelReasons = (
  reasons: readonly Reason[],
  names: ReasonNames,
  viewer: Onlooker,
  uids: readonly string[]
): PanelReason[] => {
  const seesAll = (part: Part): boolean => uids.every((uid) => viewer.sees(uid, part));
  if (!seesAll('text')) return [];
  return reasons
    .filter(({ kind }) => kind !== 'topic' || seesAll('topics'))
    .map(({ kind, label, share }) => ({
      kind,
      label: kind === 'term' ? label : (names[kind].get(label) ?? null),
      share,
    }));
};
