import { compareText } from '../../engine';
import {
  listName,
  type Coverage,
  type ListName,
  type OverviewAnswer,
} from '../../contracts/overview';
import { ENOUGH, type ListItems } from './list-rules';
import type { Surveys } from './survey';

/** Tells how well the newsroom hangs together, in numbers; each list has as many rows as is told here. */
export const createOverview = ({
  surveys,
  listItems,
}: {
  surveys: Surveys;
  listItems: ListItems;
}) => ({
  async read(): Promise<OverviewAnswer> {
    const survey = await surveys.read();
    const { articles } = survey;
    const byLocale = new Map<string, { articles: number; covered: number }>();
    let heldArticles = 0;
    for (const { key, isHeld, out } of articles) {
      const sum = byLocale.get(key.locale) ?? { articles: 0, covered: 0 };
      byLocale.set(key.locale, sum);
      if (isHeld) heldArticles += 1;
      else sum.articles += 1;
      if (!isHeld && out >= ENOUGH) sum.covered += 1;
    }
    const coverage = [...byLocale]
      .sort(([a], [b]) => compareText(a, b))
      .map(([locale, sum]): Coverage => ({ locale: locale || null, ...sum }));
    const counts: [ListName, number][] = [];
    for (const name of listName.options)
      counts.push([name, (await listItems.read[name](() => Promise.resolve(survey))).length]);
    return {
      data: {
        coverage,
        // Every name is there: the list of names is the type's.
        counts: Object.fromEntries(counts) as Record<ListName, number>,
        heldArticles,
      },
    };
  },
});
