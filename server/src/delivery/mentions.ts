import type { MentionAnswer } from '../contracts';
import type { Decisions } from '../decisions';
import { nameOf, UID } from '../model';
import { ofArticles, type DerivedTables } from '../store';
import type { Vocabularies } from '../content';
import {
  EVERYTHING,
  readableAmong,
  type Audience,
  type ReadRequest,
  type Targets,
} from './targets';

type Term = MentionAnswer['term'];

/** Reads the glossary terms that articles mention. */
export const createMentions = ({
  tables,
  decisions,
  vocabularies,
  targets,
}: {
  tables: DerivedTables;
  decisions: Decisions;
  vocabularies: Vocabularies;
  targets: Targets;
}) => {
  /** The published terms that the audience may see, by documentId, no more of each than it is told. */
  const readTerms = async (
    locale: string,
    documentIds: readonly string[],
    { canRead, sanitize }: Audience
  ): Promise<Map<string, Term>> => {
    const uid = UID.glossaryTerm;
    const ids = await readableAmong(canRead, { uid, locale, documentIds });
    const terms = new Map<string, Term>();
    for (const { documentId, ...entry } of await vocabularies.findTerms(locale, ids)) {
      const seen: Partial<typeof entry> = await sanitize(uid, entry);
      const { term = null, slug = null, definition = null } = seen;
      terms.set(documentId, { documentId, term, slug, definition });
    }
    return terms;
  };

  return {
    /** For each published article among those asked for, by documentId: its terms in text order, each once. */
    async read(
      { uid, locale, documentIds }: ReadRequest,
      audience: Audience = EVERYTHING
    ): Promise<Map<string, MentionAnswer[]>> {
      const refs = documentIds.map((documentId) => ({ uid, documentId }));
      const visible = await targets.readTold(refs, locale, audience);
      const rows = await tables.mentions.find({ where: ofArticles(uid, locale, documentIds) });
      const said = await decisions.findOfSources(uid, locale, documentIds);
      const termById = await readTerms(
        locale,
        [...new Set(rows.map((row) => row.termId))],
        audience
      );
      const isUnlinked = new Set(
        said
          .filter(({ kind }) => kind === 'unlinked')
          .map(({ source, targetId }) => `${source.documentId}|${targetId}`)
      );
      const answers = new Map(
        [...visible.values()].map(({ target }): [string, MentionAnswer[]] => [
          target.documentId,
          [],
        ])
      );
      const seen = new Set(isUnlinked);
      for (const { documentId, termId, surface, address } of rows.sort(
        (a, b) => a.position - b.position
      )) {
        const term = termById.get(termId);
        const name = `${documentId}|${termId}`;
        if (!term || seen.has(name)) continue;
        // What stands in a text that is kept back is not quoted either.
        if (visible.get(nameOf({ uid, documentId }))?.untoldBody.has(address.path)) continue;
        seen.add(name);
        answers.get(documentId)?.push({ address, surface, term });
      }
      return answers;
    },
  };
};
