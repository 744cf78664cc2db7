import type { ListName, ListRow, MendBody } from '../../../../server/src/contracts/overview';
import type { EntryRef } from '../../strapi/entry-address';

/** What can be done with the rows of a list. */
export type MendKind = 'refresh' | 'choose' | 'take-back' | 'never' | 'release';

/** A list as the page shows it. */
export interface List {
  readonly name: ListName;
  readonly columns: readonly (
    'in' | 'out' | 'published' | 'target' | 'reason' | 'candidates' | 'line' | 'mentions' | 'holds'
  )[];
  /** What mends a row, one or several at a time. */
  readonly mend: MendKind | null;
  /** What `useRBAC` calls the action that this needs. */
  readonly needs: 'canReview' | 'canGlossary';
  /** Whether its rows are ordered by a date. */
  readonly isDated: boolean;
  /** Whether rows are articles, which have topics. */
  readonly hasTopics: boolean;
}

const ARTICLES = {
  columns: ['in', 'out', 'published'],
  mend: 'refresh',
  needs: 'canReview',
  isDated: true,
  hasTopics: true,
} as const;
const TERMS = { mend: 'never', needs: 'canGlossary', isDated: false, hasTopics: false } as const;

/** In the order of the overview. */
export const LISTS: readonly List[] = [
  { name: 'few-connections', ...ARTICLES },
  { name: 'orphans', ...ARTICLES },
  { name: 'dead-ends', ...ARTICLES },
  {
    ...ARTICLES,
    name: 'unresolved-lines',
    columns: ['line', 'candidates'],
    mend: 'choose',
  },
  { ...ARTICLES, name: 'rejected', columns: ['target', 'reason'], mend: 'take-back' },
  { ...ARTICLES, name: 'copies', columns: ['target'], mend: null },
  { ...TERMS, name: 'unused-terms', columns: [] },
  { ...TERMS, name: 'undefined-terms', columns: ['mentions'] },
  { ...ARTICLES, name: 'held', columns: ['holds'], mend: 'release' },
];

/** A request of ours, with the one that takes it back. */
export interface Mend {
  /** Unique among those of a list. */
  readonly id: string;
  /** What it is about, for a failure's message; null where the title is kept back. */
  readonly title: string | null;
  readonly path: string;
  readonly body: MendBody;
  readonly undo?: { readonly path: string; readonly body: MendBody };
}

/** An entry as the server takes it. */
const named = ({ uid, documentId, locale }: EntryRef): EntryRef => ({ uid, documentId, locale });

/** Chooses a target for a line. */
export const chooseFor = (row: ListRow, target: EntryRef): Mend | null => {
  const [source] = row.entries;
  if (!source || typeof row.line !== 'string') return null;
  const choice = { source: named(source), line: row.line };
  return {
    id: row.id,
    title: row.line,
    path: 'lists/choose',
    body: { ...choice, target: named(target) },
    undo: { path: 'lists/take-back', body: choice },
  };
};

/** Holds an entry back. */
export const holdOf = (entry: EntryRef & { readonly title: string }): Mend => ({
  id: entry.documentId,
  title: entry.title,
  path: 'held',
  body: named(entry),
  undo: { path: 'held/release', body: named(entry) },
});

/** What mends a row by itself; null where nothing does, or where its title is kept back. */
export const mendOf = (kind: MendKind | null, row: ListRow): Mend | null => {
  const [first, second] = row.entries;
  if (!first || first.title === null || kind === null) return null;
  const base = { id: row.id, title: first.title };
  switch (kind) {
    case 'refresh':
      return { ...base, path: 'lists/refresh', body: named(first) };
    case 'choose': {
      const [best] = row.candidates ?? [];
      return best ? chooseFor(row, best) : null;
    }
    case 'take-back': {
      if (!second) return null;
      const pair = { source: named(first), target: named(second) };
      const undo = { path: 'lists/reject', body: { ...pair, reason: row.reason ?? null } };
      return { ...base, path: 'lists/take-back', body: pair, undo };
    }
    case 'never': {
      const { documentId, locale } = first;
      const path = 'lists/never';
      const body = { documentId, locale, never: true };
      return { ...base, path, body, undo: { path, body: { ...body, never: false } } };
    }
    case 'release':
      return {
        ...base,
        path: 'held/release',
        body: named(first),
        undo: { path: 'held', body: named(first) },
      };
  }
};
