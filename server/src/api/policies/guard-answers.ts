import type { Core } from '@strapi/strapi';
import {
  draftsAmong,
  extendAnswerSanitizer,
  withoutEntries,
  type Row,
  type Schema,
} from '../../strapi';
import { isOurDraftType } from './our-types';
import { mayPreview } from './published-only';

/** The entries of ours that lie within an answer, by type. */
const oursWithin = (strapi: Core.Strapi, data: unknown, schema: Schema): Map<string, Row[]> => {
  const found = new Map<string, Row[]>();
  withoutEntries(strapi, data, schema, (row, uid) => {
    if (isOurDraftType(strapi, uid)) found.set(uid, [...(found.get(uid) ?? []), row]);
    return true;
  });
  return found;
};

/** Which of these are drafts, asked of the database where the query left out the date that tells it. */
const findDrafts = async (
  strapi: Core.Strapi,
  found: ReadonlyMap<string, readonly Row[]>
): Promise<ReadonlySet<Row>> => {
  const drafts = new Set<Row>();
  for (const [uid, rows] of found) {
    const untold = rows.filter(
      ({ publishedAt, id }) => publishedAt === undefined && id !== undefined
    );
    const ids = untold.map(({ id }) => id);
    const known = ids.length > 0 ? await draftsAmong(strapi, uid, ids) : new Set();
    for (const row of rows) {
      if (row.publishedAt === null || known.has(row.id)) drafts.add(row);
    }
  }
  return drafts;
};

/**
 * Leaves drafts of ours out of what the content API answers, as entries within entries, unless the caller may preview: Strapi populates
 * relations that may lead to any type in all versions, whatever the query says.
 */
export const guardAnswers = (strapi: Core.Strapi): void =>
  extendAnswerSanitizer(strapi, async (data, schema, auth) => {
    const found = oursWithin(strapi, data, schema);
    const drafts = await findDrafts(strapi, found);
    if (drafts.size === 0 || (await mayPreview(strapi, auth))) return data;
    return withoutEntries(strapi, data, schema, (row) => !drafts.has(row));
  });
