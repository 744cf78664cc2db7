import type { Core } from '@strapi/strapi';
import { article } from './articles';

/** Two articles on one thing of their own, which nothing else in the newsroom is about. */
export interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Texts on a thing that has this name alone. */
export const about = (name: string): readonly string[] => [
  `${name}itsu ${name}ova, ${name}ekk and ${name}undar. ${name}imos ${name}arel ${name}esk.`,
  `${name}oltan ${name}ibbe ${name}aquil ${name}umir.`,
];

/** Other texts on the same thing. */
export const moreAbout = (name: string): readonly string[] => [
  `${name}ubrik ${name}ova ${name}antol, ${name}esk and ${name}undar. ${name}olfe ${name}itsu!`,
  `${name}enge ${name}ekk ${name}ymme ${name}orrin. ${name}imos ${name}arel, ${name}oltan!`,
];

/** Publishes both, unless told to leave them drafts. */
export const createPair = async (
  strapi: Core.Strapi,
  name: string,
  more: { status?: 'published' | 'draft'; locale?: string } = {}
): Promise<Pair> => {
  const first = await article(strapi, {
    title: `${name} begins`,
    body: about(name),
    ...more,
  });
  const second = await article(strapi, {
    title: `${name}antol after ${name}`,
    body: moreAbout(name),
    ...more,
  });
  return { first: first.documentId, second: second.documentId };
};
