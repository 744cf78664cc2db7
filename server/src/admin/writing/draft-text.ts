import { errors } from '@strapi/utils';
import type { ArticleKey } from '../../model';
import type { NothingToSay } from '../../contracts/writing';
import type { Article, Articles, Source } from '../../content';
import type { EngineClient } from '../../indexing';
import { isReady } from '../../indexing';
import type { Settings } from '../../settings';
import type { Viewer } from '../shared';

const { NotFoundError } = errors;

/** Gives the text of an article as last saved to who may read it, once the engine can be asked about it. */
export const createOwnText = ({
  settings,
  articles,
  engine,
}: {
  settings: Settings;
  articles: Articles;
  engine: EngineClient;
}) => ({
  /**
   * What `read` finds in the text.
   *
   * @throws NotFoundError where the article is not there, not in this locale, or not to be read by the viewer.
   */
  async withText<View>(
    viewer: Viewer,
    key: ArticleKey,
    read: (article: Article, source: Source) => Promise<View>
  ): Promise<View | NothingToSay> {
    const source = settings.source(key.uid);
    const article = source ? await articles.findDraft(source, key) : null;
    if (!source || !article || !(await viewer.reads(key))) {
      throw new NotFoundError('there is no such article in this locale');
    }
    if (!viewer.sees(key.uid, 'text')) return { state: 'hidden' };
    if (!(await isReady(engine, key.locale))) return { state: 'preparing' };
    return read(article, source);
  },
});

export type OwnText = ReturnType<typeof createOwnText>;
