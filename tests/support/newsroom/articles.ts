import type { Core } from '@strapi/strapi';
import type { ConnectionsAnswer } from '../../../server/src/contracts';
import type { Connections } from '../../../server/src/api/service';

/** Our Article, typed so that Strapi's document service takes what tests give it. */
export const ARTICLE = 'plugin::newsroom.article' as never;
export const TOPIC = 'plugin::newsroom.topic' as never;
export const TERM = 'plugin::newsroom.glossary-term' as never;

/** The service that other code calls. */
export const connections = (strapi: Core.Strapi): Connections =>
  strapi.plugin('newsroom').service<Connections>('connections');

/** Blocks with a paragraph a text. */
export const paragraphs = (...texts: readonly string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

/** Creates an article, published unless told. */
export const article = async (
  strapi: Core.Strapi,
  {
    title,
    body = [],
    status = 'published',
    locale,
    ...data
  }: {
    title: string;
    body?: readonly string[];
    status?: 'published' | 'draft';
    locale?: string;
    [attribute: string]: unknown;
  }
): Promise<{ documentId: string; slug: string }> =>
  (await strapi.documents(ARTICLE).create({
    data: { title, body: paragraphs(...body), ...data },
    status,
    ...(locale ? { locale } : {}),
  } as never)) as unknown as { documentId: string; slug: string };

/** The answer on a published article, at rest unless told. */
export const connectionsOf = async (
  strapi: Core.Strapi,
  documentId: string,
  { settle = true, locale }: { settle?: boolean; locale?: string } = {}
): Promise<ConnectionsAnswer> => {
  const service = connections(strapi);
  if (settle) await service.settle();
  const answer = await service.find({ documentId, ...(locale ? { locale } : {}) });
  if (!answer) throw new Error(`no answer on ${documentId}`);
  return answer;
};
