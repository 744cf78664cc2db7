import { sameJson, titleDigest } from '../../store';
import { fromEngineId, type ArticleKey } from '../../model';
import type { Line, Mention, Related, TitleMatch } from '../../engine';
import type { ConnectionRow, LineCandidate, LineRow, MentionRow } from '../../store';

/** A derived row without its number: what two states of an article are compared by. */
export type Unnumbered<Row> = Omit<Row, 'id'>;

/** Six decimals: what every database gives back unchanged. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

export const toConnectionRows = (
  key: ArticleKey,
  related: readonly Related[]
): Unnumbered<ConnectionRow>[] =>
  related.map(({ id, relation, relevance, score, reasons, anchor }, position) => {
    const target = fromEngineId(id);
    return {
      ...key,
      targetUid: target.uid,
      targetId: target.documentId,
      relation: relation ?? '',
      relevance: round(relevance),
      score: round(score),
      position,
      reasons: reasons.map((reason) => ({ ...reason, share: round(reason.share) })),
      anchor,
    };
  });

/** What a line leads to. */
export type Resolution = Pick<LineRow, 'targetUid' | 'targetId' | 'resolution' | 'candidates'>;

/** A line that leads nowhere, and nothing like it is known. */
export const UNRESOLVED: Resolution = {
  targetUid: '',
  targetId: '',
  resolution: 'unresolved',
  candidates: [],
};

const toCandidate = ({ id, likeness }: { id: string; likeness: number }): LineCandidate => {
  const { uid, documentId } = fromEngineId(id);
  return { uid, documentId, likeness: round(likeness) };
};

/** Brings the engine's answer on a title to the columns of a line. */
export const toResolution = (match: TitleMatch): Resolution => {
  if (match.kind === 'choice' || match.kind === 'unresolved') {
    return {
      targetUid: '',
      targetId: '',
      resolution: match.kind,
      candidates: match.candidates.map(toCandidate),
    };
  }
  const { uid, documentId } = fromEngineId(match.id);
  return { targetUid: uid, targetId: documentId, resolution: match.kind, candidates: [] };
};

export const toLineRows = (
  key: ArticleKey,
  lines: readonly Line[],
  resolutions: readonly Resolution[]
): Unnumbered<LineRow>[] =>
  lines.map(({ title, url, address }, position) => ({
    ...key,
    position,
    title,
    titleKey: titleDigest(title, key.locale),
    url: url ?? '',
    address,
    ...(resolutions[position] ?? UNRESOLVED),
  }));

export const toMentionRows = (
  key: ArticleKey,
  mentions: readonly Mention[]
): Unnumbered<MentionRow>[] =>
  mentions.map(({ term, surface, address }, position) => ({
    ...key,
    termId: term,
    surface,
    address,
    position,
  }));

/** What readers see of a list: its articles and how they are related, in their order. */
export const listOf = (
  rows: readonly Pick<ConnectionRow, 'position' | 'targetUid' | 'targetId' | 'relation'>[]
) =>
  [...rows]
    .sort((a, b) => a.position - b.position)
    .map(({ targetUid, targetId, relation }) => ({ targetUid, targetId, relation }));

/** Whether stored rows say the same as new ones, in the same order; then nothing is written. */
export const sameRows = <Row extends { id: number; position: number }>(
  stored: readonly Row[],
  wanted: readonly Omit<Row, 'id'>[]
): boolean =>
  stored.length === wanted.length &&
  [...stored]
    .sort((a, b) => a.position - b.position)
    .every(({ id: _id, ...row }, i) => sameJson(row, wanted[i]));
