import type { Core } from '@strapi/strapi';
import { MODEL, UID } from '../model';
import { table } from '../store';
import { onLastStart } from './last-start';
import { createMediaLinkTable, type MediaLink } from './media-link-table';
import { inTransaction } from './transactions';

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
  const links = createMediaLinkTable({ strapi });
  /** Set once Strapi says that its last start was without us; then links may be gone which the copy still has. */
  let mayHaveLost = false;

  const restore = async (): Promise<number> => {
    const known = new Set<string>();
    for await (const { ours } of links.pages())
      for (const link of ours) known.add(identityOf(link));
    const files = await links.fileIds();
    const all = new Map((await copies.find()).map((link) => [identityOf(link), link]));
    const lost = [...all].flatMap(([identity, link]) =>
      !known.has(identity) && files.has(link.fileId) ? [link] : []
    );
    await links.insert(lost);
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
    watch: (): void =>
      onLastStart(strapi, UID.article, (wasKnown) => {
        mayHaveLost = !wasKnown;
      }),

    /** Puts back what a start without us removed; resolves with how many links. */
    restore: async (): Promise<number> => (mayHaveLost ? restore() : 0),

    /** Brings the copies up to date, once nothing is left to restore. */
    async keep(): Promise<void> {
      if (mayHaveLost) await restore();
      let after = 0;
      for await (const { last, ours } of links.pages()) {
        await copyRange(after, last, ours);
        after = last;
      }
      await copies.remove({ linkId: { $gt: after } });
    },
  };
};
