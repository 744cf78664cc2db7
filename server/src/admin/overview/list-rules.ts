import type { ArticleKey } from '../../model';
import { UID } from '../../model';
import type { ListName, ListRow } from '../../contracts/overview';
import type { Decisions } from '../../decisions';
import type { GlossaryUse } from './glossary-use-store';
import type { Settings } from '../../settings';
import { storiesOf } from './story-lists';
import type { Survey, SurveyedArticle } from './survey';

/** An article is well connected from so many on. */
export const ENOUGH = 3;

/** A row of a list before anything but numbers is read of it. */
export interface ListItem {
  readonly id: string;
  /** What it is about; filters look at these. */
  readonly keys: readonly ArticleKey[];
  /** The greatest comes first. */
  readonly weight: number;
  /** Row id of a line. */
  readonly lineId?: number;
  readonly facts: Omit<ListRow, 'id' | 'entries'>;
}

/** Reads the survey, for the lists that are made of it. */
type ReadSurvey = () => Promise<Survey>;

const ofArticle = (article: SurveyedArticle): ListItem => {
  const { key, firstPublishedAt } = article;
  return {
    id: `${key.uid}|${key.documentId}|${key.locale}`,
    keys: [key],
    weight: firstPublishedAt ?? 0,
    facts: {
      out: article.out,
      in: article.in,
      firstPublishedAt: firstPublishedAt === null ? null : new Date(firstPublishedAt).toISOString(),
    },
  };
};

/**
 * What stands in each list, without titles. A term is **unused** if it is published and mentioned in no published
 * article but those where an editor unlinked it, and **undefined** if it is published and its definition says nothing;
 * those that most articles mention come first. Terms that are never linked are neither.
 */
export const createListItems = ({
  settings,
  decisions,
  glossaryUse,
}: {
  settings: Settings;
  decisions: Decisions;
  glossaryUse: GlossaryUse;
}) => {
  const articlesWhere = async (
    survey: ReadSurvey,
    is: (article: SurveyedArticle) => boolean
  ): Promise<ListItem[]> => {
    const { articles } = await survey();
    return articles.filter((article) => !article.isHeld && is(article)).map(ofArticle);
  };

  const lines = async (survey: ReadSurvey): Promise<ListItem[]> => {
    const { openLines } = await survey();
    return openLines.map(({ id, source }) => ({
      id: String(id),
      keys: [source.key],
      weight: source.firstPublishedAt ?? 0,
      lineId: id,
      facts: {},
    }));
  };

  const rejected = async (): Promise<ListItem[]> => {
    const items: ListItem[] = [];
    for await (const page of decisions.findKinds(['rejected'])) {
      for (const { source, targetUid, targetId, reason, note } of page) {
        if (!settings.source(source.uid)) continue;
        const target = { uid: targetUid, documentId: targetId, locale: source.locale };
        items.push({
          id: [source.uid, source.documentId, source.locale, targetUid, targetId].join('|'),
          keys: [source, target],
          weight: items.length,
          facts: { reason, note },
        });
      }
    }
    return items;
  };

  const copies = async (survey: ReadSurvey): Promise<ListItem[]> => {
    const { articles } = await survey();
    return storiesOf(articles).map((story) => ({
      id: story.map(({ key }) => key.documentId).join('|'),
      keys: story.map(({ key }) => key),
      weight: Math.max(...story.map(({ firstPublishedAt }) => firstPublishedAt ?? 0)),
      facts: {},
    }));
  };

  /** How many articles mention each term, as a site is shown it, by `documentId|locale`. */
  const countMentions = async (documentIds: readonly string[]): Promise<Map<string, number>> => {
    const counts = await glossaryUse.count(documentIds);
    const without = new Map<string, { term: string; locale: string; articles: string[] }>();
    for await (const page of decisions.findKinds(['unlinked'])) {
      for (const { targetId: term, source } of page) {
        const { locale, documentId } = source;
        const name = `${term}|${locale}`;
        const articles = [...(without.get(name)?.articles ?? []), documentId];
        if (counts.has(name)) without.set(name, { term, locale, articles });
      }
    }
    for (const [name, { term, locale, articles }] of without) {
      const hidden = await glossaryUse.countIn(term, locale, articles);
      counts.set(name, (counts.get(name) ?? 0) - hidden);
    }
    return counts;
  };

  const terms = async (is: 'unused' | 'undefined'): Promise<ListItem[]> => {
    const all = await glossaryUse.find();
    const asked = is === 'unused' ? all : all.filter(({ isDefined }) => !isDefined);
    const counts = await countMentions(asked.map(({ documentId }) => documentId));
    return asked
      .map(({ documentId, locale }): ListItem => {
        const articles = counts.get(`${documentId}|${locale}`) ?? 0;
        return {
          id: `${documentId}|${locale}`,
          keys: [{ uid: UID.glossaryTerm, documentId, locale }],
          weight: articles,
          facts: { articles },
        };
      })
      .filter(({ weight }) => is === 'undefined' || weight === 0);
  };

  const held = async (): Promise<ListItem[]> => {
    const items: ListItem[] = [];
    for await (const page of decisions.findKinds(['held'])) {
      for (const { source } of page) {
        items.push({
          id: `${source.uid}|${source.documentId}|${source.locale}`,
          keys: [source],
          weight: items.length,
          facts: {},
        });
      }
    }
    return items;
  };

  const read: Readonly<Record<ListName, (survey: ReadSurvey) => Promise<ListItem[]>>> = {
    'few-connections': (survey) => articlesWhere(survey, ({ out }) => out < ENOUGH),
    orphans: (survey) => articlesWhere(survey, (article) => article.in === 0),
    'dead-ends': (survey) => articlesWhere(survey, ({ out }) => out === 0),
    'unresolved-lines': lines,
    rejected,
    copies,
    'unused-terms': () => terms('unused'),
    'undefined-terms': () => terms('undefined'),
    held,
  };
  return { read };
};

export type ListItems = ReturnType<typeof createListItems>;
