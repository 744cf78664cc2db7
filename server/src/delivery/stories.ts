import type { StoryAnswer, Target } from '../contracts';
import { ofArticles, type DerivedTables } from '../store';
import type { Locales } from '../strapi';
import { EVERYTHING, type Audience, type ReadRequest, type Targets } from './targets';

/** Reads where else a story is told: copies in its locale, translations in others. */
export const createStories = ({
  tables,
  locales,
  targets,
}: {
  tables: DerivedTables;
  locales: Locales;
  targets: Targets;
}) => ({
  /** For each published article among those asked for, by documentId. */
  async read(
    { uid, locale, documentIds }: ReadRequest,
    audience: Audience = EVERYTHING
  ): Promise<Map<string, StoryAnswer>> {
    const refs = documentIds.map((documentId) => ({ uid, documentId }));
    const visible = await targets.read(refs, locale, audience);
    const states = await tables.states.find({
      where: ofArticles(uid, locale, documentIds),
      select: ['documentId', 'copies'],
    });
    const copiesOf = new Map(states.map(({ documentId, copies }) => [documentId, copies ?? []]));
    const copies = await targets.readById([...copiesOf.values()].flat(), locale, audience);
    const translations: Target[] = [];
    const others = await locales.all();
    for (const other of others.filter((code) => code !== locale)) {
      translations.push(...(await targets.read(refs, other, audience)).values());
    }
    return new Map(
      [...visible.values()].map(({ documentId }) => [
        documentId,
        {
          copies: (copiesOf.get(documentId) ?? []).flatMap((id) => copies.get(id) ?? []),
          translations: translations.filter((target) => target.documentId === documentId),
        },
      ])
    );
  },
});
