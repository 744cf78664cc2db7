import type { Core } from '@strapi/strapi';
import { UID } from '../model';
import type { GlossaryEntry, TopicEntry } from '../engine/model';
import { SEED_TOPICS } from '../engine/topics';
import { digest, nextTurn } from '../store';

/** The names that the engine looks for in articles of one locale. */
export interface Vocabulary {
  readonly glossary: readonly GlossaryEntry[];
  readonly topics: readonly TopicEntry[];
  /** Changes whenever a name, an alias or a rule of one of them does. */
  readonly hash: string;
}

/** A glossary term as a reader sees it. */
export interface TermEntry {
  readonly documentId: string;
  readonly term: string;
  readonly slug: string | null;
  readonly definition: unknown;
}

interface TopicRow {
  id: number;
  documentId: string;
  name: string;
  slug: string | null;
  aliases: string | null;
  caseSensitive: boolean | null;
  exceptions: string | null;
  withoutNames: string | null;
  parent?: { documentId: string } | null;
}

interface TermRow {
  id: number;
  documentId: string;
  term: string;
  slug: string | null;
  aliases: string | null;
  definition: unknown;
  caseSensitive: boolean | null;
  never: boolean | null;
}

/** Topics or terms read at a time. */
const PAGE = 100;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** The aliases or phrases of a topic or a term, which are kept as a text with one a line. */
export const aliasesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** All that a query finds, read in pages in the order of row ids. */
const readAll = async <Row extends { id: number }>(
  read: (page: Record<string, unknown>) => Promise<Row[]>
): Promise<Row[]> => {
  const all: Row[] = [];
  for (let last = 0; ;) {
    await nextTurn();
    const rows = await read({ filters: { id: { $gt: last } }, sort: 'id:asc', limit: PAGE });
    const end = rows.at(-1);
    if (!end) return all;
    all.push(...rows);
    last = end.id;
  }
};

const SEED_KEYS: ReadonlySet<string> = new Set(SEED_TOPICS.map(({ slug }) => slug));

/** Reads topics and published glossary terms. Terms and topics are of one locale, like the articles that they name. */
export const createVocabularies = ({ strapi }: { strapi: Core.Strapi }) => {
  const publishedTerms = (locale: string, query: Record<string, unknown>) =>
    strapi.documents(UID.glossaryTerm).findMany({
      status: 'published',
      ...(locale ? { locale } : {}),
      ...query,
    } as never) as unknown as Promise<TermRow[]>;

  return {
    async find(locale: string): Promise<Vocabulary> {
      const topicRows = await readAll<TopicRow>(
        (page) =>
          strapi.documents(UID.topic).findMany({
            ...(locale ? { locale } : {}),
            fields: [
              'documentId',
              'name',
              'slug',
              'aliases',
              'caseSensitive',
              'exceptions',
              'withoutNames',
            ],
            populate: { parent: { fields: ['documentId'] } },
            ...page,
          } as never) as unknown as Promise<TopicRow[]>
      );
      const termRows = await readAll((page) =>
        publishedTerms(locale, {
          fields: ['documentId', 'term', 'aliases', 'caseSensitive', 'never'],
          ...page,
        })
      );
      const topics = topicRows
        .map(({ documentId, name, slug, parent, ...row }): TopicEntry => ({
          id: documentId,
          key: slug !== null && SEED_KEYS.has(slug) ? slug : null,
          name,
          aliases: aliasesOf(row.aliases),
          parent: parent?.documentId ?? null,
          caseSensitive: row.caseSensitive === true,
          exceptions: aliasesOf(row.exceptions),
          withoutNames: aliasesOf(row.withoutNames),
        }))
        .sort(byId);
      const glossary = [...new Map(termRows.map((row) => [row.documentId, row])).values()]
        .map(({ documentId, term, aliases, caseSensitive, never }): GlossaryEntry => ({
          id: documentId,
          term,
          aliases: aliasesOf(aliases),
          caseSensitive: caseSensitive === true,
          never: never === true,
        }))
        .sort(byId);
      return { glossary, topics, hash: digest(JSON.stringify([glossary, topics])) };
    },

    /** What a reader may see of the published terms among `documentIds`. */
    async findTerms(locale: string, documentIds: readonly string[]): Promise<TermEntry[]> {
      if (documentIds.length === 0) return [];
      const rows = await publishedTerms(locale, {
        filters: { documentId: { $in: [...documentIds] } },
        fields: ['documentId', 'term', 'slug', 'definition'],
      });
      return rows.map(({ documentId, term, slug, definition }) => ({
        documentId,
        term,
        slug: slug || null,
        definition,
      }));
    },
  };
};

export type Vocabularies = ReturnType<typeof createVocabularies>;
