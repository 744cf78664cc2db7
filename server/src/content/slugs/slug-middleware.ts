import type { Core } from '@strapi/strapi';
import { UID } from '../../model';
import { guarded, hostOf } from '../../strapi';
import { slugsOf } from './service';
import type { GivenSlug } from './slugs';
import type { DocumentContext, DocumentMiddleware } from '../../strapi';

/** Which attribute a slug is made of. */
const NAMED_BY: ReadonlyMap<string, string> = new Map<string, string>([
  [UID.article, 'title'],
  [UID.topic, 'name'],
  [UID.glossaryTerm, 'term'],
]);

interface Entry {
  id: number;
  locale?: string | null;
  slug?: string | null;
  [attribute: string]: unknown;
}

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/**
 * Makes a slug where a save brings none, and keeps one that an editor typed from doubling another's.
 * Nothing where the save needs none.
 */
const assign = async (
  strapi: Core.Strapi,
  ctx: DocumentContext,
  name: string
): Promise<GivenSlug[]> => {
  const { data, documentId } = ctx.params;
  if (!data) return [];
  const text = isBlank(data.slug) ? data[name] : data.slug;
  if (isBlank(text)) return [];
  const wanted = typeof ctx.params.locale === 'string' ? ctx.params.locale : null;
  const locale = await hostOf(strapi).locales.ofAttribute(ctx.uid, 'slug', wanted);
  const slugs = slugsOf(strapi);
  const keepsItsOwn = data.slug === undefined && documentId !== undefined;
  const isItsOwn =
    documentId !== undefined &&
    typeof data.slug === 'string' &&
    (await slugs.holds(ctx.uid, documentId, locale, data.slug));
  if (isItsOwn) return [];
  // A translation that is saved for the first time comes as an update, without a slug of its own.
  if (keepsItsOwn && (await slugs.has(ctx.uid, documentId, locale))) return [];
  const given = await slugs.unique(ctx.uid, String(text), { locale, documentId });
  data.slug = given.slug;
  return [given];
};

/** Saves with a slug, which belongs to the saved document from then on. */
const save = async (
  strapi: Core.Strapi,
  ctx: DocumentContext,
  name: string,
  next: () => Promise<unknown>
): Promise<unknown> => {
  const given: GivenSlug[] = [];
  await guarded(strapi, 'give a slug', async () => {
    given.push(...(await assign(strapi, ctx, name)));
  });
  const settleAll = (documentId: string | undefined): void => {
    for (const { settle } of given) settle(documentId);
  };
  const saving = next() as Promise<{ documentId?: string } | null>;
  void saving.then(
    (saved) => settleAll(saved?.documentId),
    () => settleAll(undefined)
  );
  return saving;
};

/** A clone has its original's slugs; it gets one of its own in each locale. */
const reassign = async (
  strapi: Core.Strapi,
  uid: string,
  name: string,
  { documentId, entries }: { documentId: string; entries: Entry[] }
): Promise<void> => {
  const slugs = slugsOf(strapi);
  const given = new Map<string, string>();
  for (const entry of entries) {
    if (isBlank(entry[name])) continue;
    const locale = await hostOf(strapi).locales.ofAttribute(uid, 'slug', entry.locale);
    const slug =
      given.get(locale) ??
      (await slugs.unique(uid, String(entry[name]), { locale, documentId })).slug;
    given.set(locale, slug);
    await slugs.write(uid, entry.id, slug);
    entry.slug = slug;
  }
};

/**
 * Slugs of articles, topics and glossary terms: made before a save, or after it for a clone, whose locales only the
 * result tells. A slug that can't be made never stops the save.
 */
export const slugs =
  ({ strapi }: { strapi: Core.Strapi }): DocumentMiddleware =>
  async (ctx, next) => {
    const name = NAMED_BY.get(ctx.uid);
    if (!name) return next();
    if (ctx.action === 'create' || ctx.action === 'update') return save(strapi, ctx, name, next);
    if (ctx.action !== 'clone') return next();
    if (ctx.uid === UID.article) ctx.params.data = { ...ctx.params.data, importKey: null };
    const result = (await next()) as { documentId: string; entries: Entry[] };
    await guarded(strapi, 'give a clone its slug', () => reassign(strapi, ctx.uid, name, result));
    return result;
  };
