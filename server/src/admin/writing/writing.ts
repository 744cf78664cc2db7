import { errors } from '@strapi/utils';
import type { ArticleKey } from '../../model';
import { toTextBlocks } from '../../content/blocks';
import { UID } from '../../model';
import type {
  NewTermAnswer,
  NothingToSay,
  WritingProposal,
  WritingTerm,
  WritingTopic,
  WritingView,
} from '../../contracts/writing';
import { sentenceAround, type DetectedTopic, type Document, type Mention } from '../../engine';
import type { Decisions } from '../../decisions';
import type { GlossaryTerms, Topics, Vocabularies } from '../../content';
import type { Decider } from '../../editing';
import type { EngineClient } from '../../indexing';
import type { OwnText } from './draft-text';
import { readableAmong } from '../../delivery';
import type { Desk, Viewer } from '../shared';

const { ForbiddenError, NotFoundError } = errors;

/** A definition longer than that is read on its own page. */
const MAX_DEFINITION = 1200;

const toPlainText = (definition: unknown): string => {
  const text = toTextBlocks('definition', definition)
    .map((block) => block.text.trim())
    .filter((line) => line !== '')
    .join('\n');
  return text.length > MAX_DEFINITION ? `${text.slice(0, MAX_DEFINITION).toWellFormed()}…` : text;
};

/** The sentence in which a mention stands. */
const sentenceOf = ({ blocks }: Document, { address, surface }: Mention): string => {
  const block = blocks.find(
    ({ path, block: at, offset, text }) =>
      path === address.path &&
      at === address.block &&
      offset <= address.start &&
      address.end <= offset + text.length
  );
  if (!block) return surface;
  const { text, offset } = block;
  return sentenceAround(text, { start: address.start - offset, end: address.end - offset });
};

/** Tells who writes an article what is in its text: glossary terms, topics, and names that the glossary lacks. */
export const createWriting = ({
  ownText,
  decisions,
  decider,
  desk,
  vocabularies,
  topics,
  glossaryTerms,
  engine,
}: {
  ownText: OwnText;
  decisions: Decisions;
  decider: Decider;
  desk: Desk;
  vocabularies: Vocabularies;
  topics: Topics;
  glossaryTerms: GlossaryTerms;
  engine: EngineClient;
}) => {
  const toTerms = async (
    viewer: Viewer,
    { uid, documentId, locale }: ArticleKey,
    document: Document,
    mentions: readonly Mention[]
  ): Promise<WritingTerm[]> => {
    const first = new Map([...mentions].reverse().map((mention) => [mention.term, mention]));
    const ids = await readableAmong(viewer.canRead, {
      uid: UID.glossaryTerm,
      locale,
      documentIds: [...first.keys()],
    });
    const entries = await vocabularies.findTerms(locale, ids);
    const said = await decisions.findOfSources(uid, locale, [documentId]);
    const unlinked = new Set(
      said.filter(({ kind }) => kind === 'unlinked').map(({ targetId }) => targetId)
    );
    const seesDefinition = viewer.seesField(UID.glossaryTerm, 'definition');
    const byId = new Map(entries.map((entry) => [entry.documentId, entry]));
    return mentions.flatMap((mention): WritingTerm[] => {
      const entry = byId.get(mention.term);
      if (!entry || first.get(mention.term) !== mention) return [];
      const definition = toPlainText(entry.definition);
      return [
        {
          documentId: entry.documentId,
          locale: locale || null,
          term: entry.term,
          surface: mention.surface,
          sentence: sentenceOf(document, mention),
          definition: definition !== '' && seesDefinition ? definition : null,
          isDefined: definition !== '',
          isUnlinked: unlinked.has(entry.documentId),
        },
      ];
    });
  };

  const toTopics = async (
    viewer: Viewer,
    { locale }: ArticleKey,
    given: readonly string[],
    detected: readonly DetectedTopic[]
  ): Promise<WritingTopic[]> => {
    const found = detected.map(({ topic }) => topic);
    const ids = await readableAmong(viewer.canRead, { uid: UID.topic, locale, documentIds: found });
    const rows = await topics.findNames(ids, locale);
    return detected.flatMap(({ topic, weight, surfaces }): WritingTopic[] => {
      const row = rows.find(({ documentId }) => documentId === topic);
      if (!row) return [];
      const isOnArticle = given.includes(topic);
      return [{ ...row, locale: locale || null, weight, isOnArticle, surfaces }];
    });
  };

  /** The engine knows published terms; drafts are asked for here. */
  const toProposals = async (
    locale: string,
    document: Document
  ): Promise<readonly WritingProposal[]> => {
    const proposals = await engine.proposeTerms(document);
    const known = await glossaryTerms.findNamed(
      locale,
      proposals.map(({ name }) => name)
    );
    const names = new Set(known.map(({ term }) => term.normalize('NFKC').toLowerCase()));
    return proposals.filter(({ name }) => !names.has(name.normalize('NFKC').toLowerCase()));
  };

  return {
    /** For the text as last saved. */
    read: (viewer: Viewer, key: ArticleKey): Promise<WritingView | NothingToSay> =>
      ownText.withText(viewer, key, async ({ document }, source): Promise<WritingView> => {
        const [analysis] = await engine.analyze([document]);
        if (!analysis) throw new Error('the engine gave no analysis');
        return {
          state: 'ready',
          isDecidable: await viewer.updates(key),
          terms: await toTerms(viewer, key, document, analysis.mentions),
          topics: await toTopics(
            viewer,
            key,
            viewer.sees(key.uid, 'topics') ? document.topics : [],
            analysis.topics
          ),
          topicsField: source.fields.topics ?? null,
          proposals: await toProposals(key.locale, document),
        };
      }),

    /** Never links a term in an article again, or does again; doing it twice is no mistake. */
    async setLinked(
      viewer: Viewer,
      source: ArticleKey,
      term: string,
      isLinked: boolean
    ): Promise<void> {
      const key = { uid: UID.glossaryTerm, documentId: term, locale: source.locale };
      if (!(await viewer.reads(source)) || !(await viewer.reads(key))) {
        throw new NotFoundError('there is no such article or glossary term in this locale');
      }
      await desk.mustDecide(viewer, source);
      const input = { source, term, actor: viewer.actor };
      if (isLinked) await decider.restore(input);
      else await decider.unlink(input);
    },

    /** Begins a glossary term as a draft; where the locale has one of this name already, tells of that one. */
    async propose(viewer: Viewer, locale: string, name: string): Promise<NewTermAnswer['data']> {
      if (!viewer.creates(UID.glossaryTerm, locale, 'term')) {
        throw new ForbiddenError('your role may not create glossary terms in this locale');
      }
      const [known] = await glossaryTerms.findNamed(locale, [name]);
      if (known) return { documentId: known.documentId, locale, isNew: false };
      const documentId = await glossaryTerms.create(locale, name, viewer.actor);
      return { documentId, locale, isNew: true };
    },
  };
};
