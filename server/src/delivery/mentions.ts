import type { MentionAnswer } from '../contracts';
import type { Decisions } from '../decisions';
import { ofArticles, type DerivedTables } from '../store';
import type { Vocabularies } from '../content';
import { ANYONE, type CanRead, type ReadRequest, type Targets } from './targets';

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
}) => ({
  /** For each published article among those asked for, by documentId: its terms in text order, each once. */
  async read(
    { uid, locale, documentIds }: ReadRequest,
    canRead: CanRead = ANYONE
  ): Promise<Map<string, MentionAnswer[]>> {
    const refs = documentIds.map((documentId) => ({ uid, documentId }));
    const visible = await targets.read(refs, locale, canRead);
    const rows = await tables.mentions.find({ where: ofArticles(uid, locale, documentIds) });
    const said = await decisions.findOfSources(uid, locale, documentIds);
    const terms = await vocabularies.findTerms(locale, [...new Set(rows.map((row) => row.termId))]);
    const termById = new Map(terms.map((term) => [term.documentId, term]));
    const isUnlinked = new Set(
      said
        .filter(({ kind }) => kind === 'unlinked')
        .map(({ source, targetId }) => `${source.documentId}|${targetId}`)
    );
    const answers = new Map(
      [...visible.values()].map((one): [string, MentionAnswer[]] => [one.documentId, []])
    );
    const seen = new Set(isUnlinked);
    for (const { documentId, termId, surface, address } of rows.sort(
      (a, b) => a.position - b.position
    )) {
      const term = termById.get(termId);
      const name = `${documentId}|${termId}`;
      if (!term || seen.has(name)) continue;
      seen.add(name);
      answers.get(documentId)?.push({ address, surface, term });
    }
    return answers;
  },
});
