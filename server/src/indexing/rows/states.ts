import type { Core } from '@strapi/strapi';
import type { ArticleKey } from '../../model';
import { LOG } from '../../model';
import { ofArticle, type DerivedTables, type StateRow } from '../../store';
import { messageOf } from '../../strapi';

/** An article is given up after so many failures, until it changes or somebody asks again. */
export const MAX_ATTEMPTS = 3;

/** A reason is a sentence; an engine's message may hold a whole text. */
const MAX_REASON = 1000;

/** The state of an article that was never read to its end. */
const UNREAD: Partial<StateRow> = {
  entryId: 0,
  rowStamp: '',
  title: '',
  contentHash: '',
  bodyHash: '',
  vocabularyHash: '',
  topics: [],
  copies: [],
  attempts: 0,
  keptFor: '',
};

/** Keeps what we know of each article, and which of them could not be read and why. */
export const createStates = ({
  strapi,
  tables,
  fenced,
}: {
  strapi: Core.Strapi;
  tables: DerivedTables;
  fenced: <T>(write: () => Promise<T>) => Promise<T>;
}) => {
  /** To be called within a fenced write. */
  const write = async (key: ArticleKey, data: Partial<StateRow>): Promise<void> => {
    const updated = await tables.states.update(ofArticle(key), data);
    if (updated === 0) await tables.states.insert([{ ...UNREAD, ...key, ...data }]);
  };

  const writeFailure = (
    key: ArticleKey,
    error: unknown,
    more: Partial<StateRow>
  ): Promise<void> => {
    const failure = messageOf(error).slice(0, MAX_REASON);
    strapi.log.error(`${LOG} could not read ${key.documentId} ${key.locale}: ${failure}`);
    return fenced(() => write(key, { status: 'failed', failure, ...more }));
  };

  return {
    write,

    /** Marks an article that could not be read, so that others go on and it is not tried for ever. */
    async fail(key: ArticleKey, error: unknown): Promise<void> {
      const state = await tables.states.findOne(ofArticle(key));
      await writeFailure(key, error, { attempts: (state?.attempts ?? 0) + 1 });
    },

    /** Marks one that failed on behalf of another; its own attempts are counted when it is tried itself. */
    failBeside: (key: ArticleKey, error: unknown): Promise<void> => writeFailure(key, error, {}),
  };
};

export type States = ReturnType<typeof createStates>;
