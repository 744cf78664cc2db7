import type { ImportedArticle, Imports } from './import-store';
import { compareKeys, isEdit } from './same-story';
import { readStoryKey, startOfKey, textOf, type StoryKey } from './story-key';

/** An article that a file was imported to before. */
export interface KnownArticle {
  readonly documentId: string;
  readonly title: string;
  /** Whether the file says something else today. */
  readonly differs: boolean;
}

/** Finds the article of a file that was imported before, among all of its title. */
export const createKnownArticles = ({ imports }: { imports: Imports }) => {
  const tells = async (
    file: StoryKey,
    text: string,
    { documentId, importKey }: ImportedArticle,
    locale: string
  ): Promise<boolean> => {
    const likeness = compareKeys(file, readStoryKey(importKey));
    if (likeness.kind !== 'ask') return likeness.kind === 'same';
    return isEdit(text, textOf(await imports.readBody(documentId, locale)), likeness.least);
  };

  return {
    /** The article that a file with this key and body was imported to, or null. */
    async find(file: StoryKey, body: unknown, locale: string): Promise<KnownArticle | null> {
      const articles = await imports.findByKey(startOfKey(file), locale);
      const isUnchanged = ({ importKey }: ImportedArticle): boolean =>
        readStoryKey(importKey).content === file.content;
      const isInPlace = ({ importKey }: ImportedArticle): boolean =>
        readStoryKey(importKey).path === file.path;
      // The surest first: of two columns on one day, the one that lay where the file lies.
      const ordered = [...articles].sort(
        (a, b) =>
          Number(isUnchanged(b)) - Number(isUnchanged(a)) ||
          Number(isInPlace(b)) - Number(isInPlace(a))
      );
      const text = textOf(body);
      for (const article of ordered) {
        if (!(await tells(file, text, article, locale))) continue;
        const { documentId, title } = article;
        return { documentId, title, differs: !isUnchanged(article) };
      }
      return null;
    },
  };
};

export type KnownArticles = ReturnType<typeof createKnownArticles>;
