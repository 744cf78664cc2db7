import { toEngineId } from '../../model';
import { compareText } from '../../engine';
import type { SurveyedArticle } from './survey';

/** The articles that tell the same story, a group a story; those without copies are in none. */
export const storiesOf = (articles: readonly SurveyedArticle[]): SurveyedArticle[][] => {
  const byId = new Map(articles.map((article) => [toEngineId(article.key), article]));
  const roots = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = roots.get(root); up !== undefined; up = roots.get(root)) root = up;
    // Points straight at the root from now on, so that long chains are walked once.
    if (root !== id) roots.set(id, root);
    return root;
  };
  for (const [id, { copies }] of byId) {
    for (const copy of copies) {
      if (!byId.has(copy)) continue;
      const [a, b] = [rootOf(id), rootOf(copy)].sort(compareText) as [string, string];
      if (a !== b) roots.set(b, a);
    }
  }
  const stories = new Map<string, SurveyedArticle[]>();
  for (const [id, article] of byId) {
    const root = rootOf(id);
    const story = stories.get(root);
    if (story) story.push(article);
    else stories.set(root, [article]);
  }
  return [...stories.values()].filter(({ length }) => length > 1);
};
