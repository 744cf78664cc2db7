import type { Core } from '@strapi/strapi';
import { MODEL, PLUGIN_ID, UID } from '../model';
import { table } from '../store';
import { inTransaction } from './transactions';
import { nextTurn } from '../store';

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

/** Links compared with their copies at a time. */
const COMPARED = 500;

const OURS = `plugin::${PLUGIN_ID}.%`;

/** What tells two links apart, whatever row they stand in. */
const identityOf = ({ fileId, relatedId, relatedType, field }: MediaLink): string =>
  JSON.stringify([fileId, relatedId, relatedType, field]);

/** A link or its copy, without the copy's own number. */
const plain = ({ linkId, fileId, relatedId, relatedType, field, position }: MediaLink) => [
  linkId,
  fileId,
  relatedId,
  relatedType,
  field,
  position,
];

/**
 * Keeps a copy of which covers belong to which articles. A start without us that changes any table has Strapi remove
 * the links to content types it does not know, on MySQL every such start: the articles would come back without covers.
 */
export const createMediaLinks = ({ strapi }: { strapi: Core.Strapi }) => {
  const copies = table<MediaLink & { id: number }>(strapi, MODEL.mediaLink);
  /** Set once Strapi says that its last start was without us; then links may be gone which the copy still has. */
  let mayHaveLost = false;

  const linksTable = (): string => {
    const { related } = strapi.db.metadata.get(FILE).attributes;
    return (related as unknown as { joinTable: { name: string } }).joinTable.name;
  };
  const links = () => strapi.db.connection(linksTable()).where('related_type', 'like', OURS);

  const toLink = (row: LinkRow): MediaLink => ({
    linkId: row.id,
    fileId: row.file_id,
    relatedId: row.related_id,
    relatedType: row.related_type,
    field: row.field,
    position: row.order,
  });

  /** Strapi's rows in pages, whatever they link: the number of the last one, and the links of ours among them. */
  async function* linkPages(): AsyncGenerator<{ last: number; ours: MediaLink[] }> {
    const { connection } = strapi.db;
    for (let after = 0; ;) {
      await nextTurn();
      const page = connection(linksTable()).select('id').where('id', '>', after);
      const [row] = await connection
        .from(page.orderBy('id').limit(COMPARED).as('page'))
        .max({ last: 'id' });
      if (!row?.last) return;
      const last = Number(row.last);
      await nextTurn();
      const ours = (await links()
        .andWhere('id', '>', after)
        .andWhere('id', '<=', last)) as LinkRow[];
      yield { last, ours: ours.map(toLink) };
      after = last;
    }
  }

  const findLinks = async (): Promise<MediaLink[]> => {
    const all: MediaLink[] = [];
    for await (const { ours } of linkPages()) all.push(...ours);
    return all;
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

  /** Brings the copies of some rows of Strapi's up to date: those beyond the first number, up to the second. */
  const copyRange = async (
    after: number,
    upTo: number,
    wanted: readonly MediaLink[]
  ): Promise<void> => {
    const where = { linkId: { $gt: after, $lte: upTo } };
    const kept = new Set((await copies.find({ where })).map((copy) => JSON.stringify(plain(copy))));
    const isSame =
      kept.size === wanted.length && wanted.every((link) => kept.has(JSON.stringify(plain(link))));
    if (isSame) return;
    await inTransaction(strapi, async () => {
      await copies.remove(where);
      await copies.insert(wanted);
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

    /** Brings the copies up to date, once nothing is left to restore. */
    async keep(): Promise<void> {
      if (mayHaveLost) await restore();
      let after = 0;
      for await (const { last, ours } of linkPages()) {
        await copyRange(after, last, ours);
        after = last;
      }
      await copies.remove({ linkId: { $gt: after } });
    },
  };
};
