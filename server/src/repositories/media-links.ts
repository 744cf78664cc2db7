import type { Core } from '@strapi/strapi';
import { MODEL, PLUGIN_ID, UID } from '../constants';
import { table } from './table';
import { inTransaction } from './transactions';

/** A file's place in an entry of ours: a row of Strapi's table of such places. */
interface MediaLink {
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

/** Bound values in one statement are limited. */
const PAGE = 100;

const OURS = `plugin::${PLUGIN_ID}.%`;

/** What tells two links apart, whatever row they stand in. */
const identityOf = ({ fileId, relatedId, relatedType, field }: MediaLink): string =>
  JSON.stringify([fileId, relatedId, relatedType, field]);

/**
 * Keeps a copy of which covers belong to which articles. A start without us that changes any table has Strapi remove
 * the links to content types it does not know, on MySQL every such start: the articles would come back without covers.
 */
export const createMediaLinks = ({ strapi }: { strapi: Core.Strapi }) => {
  const copies = table<MediaLink>(strapi, MODEL.mediaLink);
  /** Set once Strapi says that its last start was without us; then links may be gone which the copy still has. */
  let mayHaveLost = false;

  const linksTable = (): string => {
    const { related } = strapi.db.metadata.get(FILE).attributes;
    return (related as unknown as { joinTable: { name: string } }).joinTable.name;
  };
  const links = () => strapi.db.connection(linksTable()).where('related_type', 'like', OURS);

  const findLinks = async (): Promise<MediaLink[]> =>
    ((await links().select('*')) as LinkRow[]).map((row) => ({
      linkId: row.id,
      fileId: row.file_id,
      relatedId: row.related_id,
      relatedType: row.related_type,
      field: row.field,
      position: row.order,
    }));

  /** Tells whether rows were added or removed; Strapi never changes a link in place. */
  const summaryOf = async (rows: ReturnType<typeof links>, id: string): Promise<string> => {
    const [sums] = await rows.count({ n: id }).max({ last: id }).sum({ sum: id });
    return [sums?.n, sums?.last ?? 0, sums?.sum ?? 0].map(Number).join(' ');
  };

  const restore = async (): Promise<number> => {
    const known = new Set((await findLinks()).map(identityOf));
    const files = await strapi.db.connection(strapi.db.metadata.get(FILE).tableName).select('id');
    const isFile = new Set(files.map((file: { id: number }) => file.id));
    const all = new Map((await copies.find()).map((link) => [identityOf(link), link]));
    const lost = [...all].flatMap(([identity, link]) =>
      !known.has(identity) && isFile.has(link.fileId) ? [link] : []
    );
    for (let start = 0; start < lost.length; start += PAGE) {
      await strapi.db.connection(linksTable()).insert(
        lost.slice(start, start + PAGE).map((link) => ({
          file_id: link.fileId,
          related_id: link.relatedId,
          related_type: link.relatedType,
          field: link.field,
          order: link.position,
        }))
      );
    }
    mayHaveLost = false;
    return lost.length;
  };

  const copyAll = async (): Promise<void> => {
    // Read before: Strapi's table is asked past the transaction, and SQLite has one connection.
    const rows = await findLinks();
    await inTransaction(strapi, async () => {
      await copies.remove({});
      await copies.insert(rows);
    });
  };

  return {
    /** Listens for what the last start was like; before Strapi has read its tables. */
    watch(): void {
      strapi
        .hook('strapi::content-types.beforeSync')
        .register(({ oldContentTypes }: { oldContentTypes?: Record<string, unknown> | null }) => {
          mayHaveLost = Boolean(oldContentTypes && !(UID.article in oldContentTypes));
        });
    },

    /** Puts back what a start without us removed; resolves with how many links. */
    restore: async (): Promise<number> => (mayHaveLost ? restore() : 0),

    /** Brings the copy up to date, once nothing is left to restore. */
    async keep(): Promise<void> {
      if (mayHaveLost) await restore();
      const copied = strapi.db.connection(strapi.db.metadata.get(MODEL.mediaLink).tableName);
      if ((await summaryOf(copied, 'link_id')) === (await summaryOf(links(), 'id'))) return;
      await copyAll();
    },
  };
};
