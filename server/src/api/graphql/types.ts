import type { Nexus } from '../../strapi';

/** Describes the fields of a type; each is asked for as nexus does it. */
interface Definition {
  field(name: string, config: { type: unknown; description?: string }): void;
}

/** The types of our answers, the same shapes as over REST. */
export const createTypes = ({ objectType, nonNull, list }: Nexus): object[] => {
  const many = (type: string): unknown => nonNull(list(nonNull(type)));
  const object = (name: string, description: string, fields: Record<string, unknown>): object =>
    objectType({
      name,
      description,
      definition(t: Definition) {
        for (const [field, type] of Object.entries(fields)) t.field(field, { type });
      },
    });

  return [
    object(
      'NewsroomAddress',
      'Where something stands: UTF-16 units into the plain text of a block.',
      {
        path: nonNull('String'),
        block: nonNull('Int'),
        start: nonNull('Int'),
        end: nonNull('Int'),
      }
    ),
    object('NewsroomCover', 'The picture of an article.', {
      url: nonNull('String'),
      alternativeText: 'String',
      width: 'Int',
      height: 'Int',
    }),
    object('NewsroomTarget', 'A published article at the end of a connection.', {
      uid: nonNull('String'),
      documentId: nonNull('ID'),
      locale: 'String',
      title: 'String',
      slug: 'String',
      url: 'String',
      excerpt: 'String',
      publishedOn: 'String',
      cover: 'NewsroomCover',
    }),
    object('NewsroomConnection', 'A directed link from an article to another.', {
      origin: nonNull('String'),
      relation: 'String',
      anchor: 'NewsroomAddress',
      target: nonNull('NewsroomTarget'),
    }),
    object(
      'NewsroomLine',
      'A connection line in a body; without a target while it is unresolved.',
      {
        address: nonNull('NewsroomAddress'),
        target: 'NewsroomTarget',
      }
    ),
    object('NewsroomBacklink', 'An article that links here.', {
      origin: nonNull('String'),
      relation: 'String',
      source: nonNull('NewsroomTarget'),
    }),
    object('NewsroomMentionedTerm', 'A glossary term.', {
      documentId: nonNull('ID'),
      term: 'String',
      slug: 'String',
      definition: 'JSON',
    }),
    object('NewsroomMention', 'A glossary term found in an article.', {
      address: nonNull('NewsroomAddress'),
      surface: nonNull('String'),
      term: nonNull('NewsroomMentionedTerm'),
    }),
    object('NewsroomStory', 'Where else the story is told.', {
      copies: many('NewsroomTarget'),
      translations: many('NewsroomTarget'),
    }),
  ];
};
