/*
 * Needs: the join table of `plugin::upload.file`'s attribute `related` and its columns; rows are read, and inserted, past Strapi.
 * Seen: 5.37 to 5.54.
 * If it moves: covers that a start without the plugin removed are not put back; the log says so.
 */
import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../model';
import { nextTurn } from '../store';

/** A file's place in an entry of ours: a row of Strapi's table of such places. */
export interface MediaLink {
  linkId: number;
  fileId: number;
  relatedId: number;
  relatedType: string;
  field: string;
  position: number;
}

/** The same in Strapi's names. */
interface LinkRow {
  id: number;
  file_id: number;
  related_id: number;
  related_type: string;
  field: string;
  order: number;
}

const FILE = 'plugin::upload.file';

const OURS = `plugin::${PLUGIN_ID}.%`;

/** Bound values in one statement are limited. */
const INSERTED = 100;

/** Links compared with their copies at a time. */
const COMPARED = 500;

const toLink = (row: LinkRow): MediaLink => ({
  linkId: row.id,
  fileId: row.file_id,
  relatedId: row.related_id,
  relatedType: row.related_type,
  field: row.field,
  position: row.order,
});

/** Strapi's table of which files stand in which entries. */
export const createMediaLinkTable = ({ strapi }: { strapi: Core.Strapi }) => {
  const { connection } = strapi.db;
  const linksTable = (): string => {
    const { related } = strapi.db.metadata.get(FILE).attributes;
    return (related as unknown as { joinTable: { name: string } }).joinTable.name;
  };

  return {
    /** Strapi's rows in pages, whatever they link: the number of the last one, and the links of ours among them. */
    async *pages(): AsyncGenerator<{ last: number; ours: MediaLink[] }> {
      for (let after = 0; ;) {
        await nextTurn();
        const page = connection(linksTable()).select('id').where('id', '>', after);
        const [row] = await connection
          .from(page.orderBy('id').limit(COMPARED).as('page'))
          .max({ last: 'id' });
        if (!row?.last) return;
        const last = Number(row.last);
        await nextTurn();
        const ours = (await connection(linksTable())
          .where('related_type', 'like', OURS)
          .andWhere('id', '>', after)
          .andWhere('id', '<=', last)) as LinkRow[];
        yield { last, ours: ours.map(toLink) };
        after = last;
      }
    },

    /** The numbers of all files. */
    async fileIds(): Promise<Set<number>> {
      const files = await connection(strapi.db.metadata.get(FILE).tableName).select('id');
      return new Set(files.map((file: { id: number }) => file.id));
    },

    /** Adds links, under numbers of their own. */
    async insert(links: readonly MediaLink[]): Promise<void> {
      for (let start = 0; start < links.length; start += INSERTED) {
        await connection(linksTable()).insert(
          links.slice(start, start + INSERTED).map((link) => ({
            file_id: link.fileId,
            related_id: link.relatedId,
            related_type: link.relatedType,
            field: link.field,
            order: link.position,
          }))
        );
      }
    },
  };
};
