import type { Core } from '@strapi/strapi';
import { narrowTo, timeOf, type Source } from '../../content';
import { nextTurn } from '../../store';

/** What a list of all published articles tells of one. */
export interface ListedArticle {
  readonly documentId: string;
  readonly title: string;
  /** The story's own date; null where it has none. */
  readonly publishedOn: number | null;
}

type Row = Record<string, unknown> & { id: number; documentId: string };

/** Rows of one statement: what SQLite reads in a few milliseconds. */
const PAGE = 250;

/** All published articles of a content type in a locale, without their bodies. */
export const createPublishedList = ({ strapi }: { strapi: Core.Strapi }) => {
  const readPage = async (source: Source, locale: string, after: number): Promise<Row[]> => {
    await nextTurn();
    const { title, publishedOn } = source.fields;
    return (await strapi.db.query(source.uid).findMany({
      select: ['id', 'documentId', title, ...(publishedOn ? [publishedOn] : [])],
      where: {
        id: { $gt: after },
        ...narrowTo(source, locale),
        ...(source.draftAndPublish ? { publishedAt: { $notNull: true } } : {}),
      },
      orderBy: { id: 'asc' },
      limit: PAGE,
    })) as Row[];
  };

  const toListed = ({ fields }: Source, row: Row): ListedArticle => {
    const title = row[fields.title];
    return {
      documentId: row.documentId,
      title: typeof title === 'string' ? title : '',
      publishedOn: fields.publishedOn ? timeOf(row[fields.publishedOn]) : null,
    };
  };

  return {
    /** Each once, in no particular order; of several published rows of one document the newest counts. */
    async find(source: Source, locale: string): Promise<ListedArticle[]> {
      const found = new Map<string, ListedArticle>();
      for (let after = 0; ;) {
        const rows = await readPage(source, locale, after);
        const last = rows.at(-1);
        if (!last) return [...found.values()];
        for (const row of rows) found.set(row.documentId, toListed(source, row));
        after = last.id;
      }
    },
  };
};

export type PublishedList = ReturnType<typeof createPublishedList>;
