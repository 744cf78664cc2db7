import type { Core } from '@strapi/strapi';
import { UID } from '../../model';

/** What of a term is published with it. */
const FIELDS = ['term', 'slug', 'aliases', 'definition', 'caseSensitive', 'never'] as const;

type TermVersion = Record<(typeof FIELDS)[number], unknown>;

/** What became of a term that was to be linked never, or again. */
export type NeverOutcome = 'done' | 'missing' | 'modified';

/** Marks published glossary terms as never to be linked. */
export const createNeverLinked = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `modified`: the draft says something else, which must not be published along. */
  async set(documentId: string, locale: string, never: boolean): Promise<NeverOutcome> {
    const documents = strapi.documents(UID.glossaryTerm as never);
    const key = { documentId, ...(locale ? { locale } : {}) };
    const read = async (status: 'draft' | 'published') =>
      (await documents.findOne({
        ...key,
        status,
        fields: FIELDS,
      } as never)) as unknown as TermVersion | null;
    const published = await read('published');
    if (!published) return 'missing';
    const draft = await read('draft');
    const isModified = FIELDS.some(
      (field) => JSON.stringify(draft?.[field] ?? null) !== JSON.stringify(published[field] ?? null)
    );
    if (isModified) return 'modified';
    await documents.update({ ...key, data: { never }, status: 'published' } as never);
    return 'done';
  },
});

export type NeverLinked = ReturnType<typeof createNeverLinked>;
