import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { nextTurn } from '../../store';
import { createTableNames } from '../../strapi';

/** A published glossary term that may be linked. */
export interface UsedTerm {
  readonly documentId: string;
  readonly locale: string;
  readonly isDefined: boolean;
}

/** Terms read at a time; definitions come with them. */
const PAGE = 100;
/** Terms whose mentions are counted in one statement. */
const COUNTED = 20;

/** Whether there is anything to read in a definition's blocks. */
const saysSomething = (node: unknown): boolean => {
  if (Array.isArray(node)) return node.some(saysSomething);
  if (typeof node !== 'object' || node === null) return false;
  const { type, text, children } = node as Record<string, unknown>;
  if (type === 'image' || (typeof text === 'string' && text.trim() !== '')) return true;
  return saysSomething(children);
};

/** Tells of published glossary terms whether they are defined, and how many articles mention them. */
export const createGlossaryUse = ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = strapi.db.connection;
  const { inSchema } = createTableNames({ strapi });
  const mentions = () => knex(inSchema('newsroom_mentions'));

  return {
    /** All of them, but those that are never linked. */
    async find(): Promise<UsedTerm[]> {
      const terms = new Map<string, UsedTerm>();
      for (let last = 0; ;) {
        await nextTurn();
        const rows = (await strapi.db.query(UID.glossaryTerm).findMany({
          select: ['id', 'documentId', 'locale', 'never', 'definition'],
          where: { publishedAt: { $notNull: true }, id: { $gt: last } },
          orderBy: { id: 'asc' },
          limit: PAGE,
        })) as {
          id: number;
          documentId: string;
          locale: string | null;
          never: boolean | null;
          definition: unknown;
        }[];
        const end = rows.at(-1);
        if (!end) return [...terms.values()];
        for (const { documentId, locale: code, never, definition } of rows) {
          const locale = code ?? '';
          if (never === true) continue;
          terms.set(`${documentId}|${locale}`, {
            documentId,
            locale,
            isDefined: saysSomething(definition),
          });
        }
        last = end.id;
      }
    },

    /** In how many articles each of these terms is mentioned, by `documentId|locale`; none where it is missing. */
    async count(documentIds: readonly string[]): Promise<Map<string, number>> {
      const counts = new Map<string, number>();
      const ids = [...new Set(documentIds)];
      for (let start = 0; start < ids.length; start += COUNTED) {
        await nextTurn();
        const rows: { term_id: string; locale: string; n: number | string }[] = await mentions()
          .select('term_id', 'locale')
          .countDistinct({ n: 'document_id' })
          .whereIn('term_id', ids.slice(start, start + COUNTED))
          .groupBy('term_id', 'locale');
        for (const { term_id, locale, n } of rows) counts.set(`${term_id}|${locale}`, Number(n));
      }
      return counts;
    },

    /** In how many of these articles a term is mentioned. */
    async countIn(term: string, locale: string, documentIds: readonly string[]): Promise<number> {
      await nextTurn();
      const [row] = await mentions()
        .countDistinct({ n: 'document_id' })
        .where({ term_id: term, locale })
        .whereIn('document_id', [...documentIds]);
      return Number(row?.n ?? 0);
    },
  };
};

export type GlossaryUse = ReturnType<typeof createGlossaryUse>;
