import { toConfig } from '../view';

/** The form and the list of articles: first what readers see, then what is kept about the story. */
export const config = toConfig({
  mainField: 'title',
  sortBy: 'updatedAt',
  sortOrder: 'DESC',
  list: ['title', 'publishedOn', 'topics'],
  rows: [
    ['title'],
    ['excerpt'],
    ['body'],
    ['topics', 'cover'],
    ['publishedOn', 'slug'],
    ['sourceName', 'sourceUrl', 'views'],
  ],
  fields: {
    title: { label: 'Title' },
    excerpt: {
      label: 'Excerpt',
      description: 'One or two sentences for lists and previews.',
    },
    body: {
      label: 'Body',
      description:
        'A paragraph that begins with “Related:” and goes on with an article’s title becomes a connection.',
    },
    topics: {
      label: 'Topics',
      description:
        'What the story is about. Topics that are found in the text count for connections anyway.',
    },
    cover: { label: 'Cover' },
    publishedOn: {
      label: 'Published on',
      description: 'The story’s own date. When empty, the day of its first publication counts.',
    },
    slug: {
      label: 'Slug',
      description: 'The last part of its address. When empty, it is made from the title.',
    },
    sourceName: {
      label: 'Source',
      description: 'Who told the story first, if not this newsroom.',
    },
    sourceUrl: { label: 'Address of the source', placeholder: 'https://' },
    views: { label: 'Views', description: 'How often the story was read.' },
  },
  hidden: ['importKey'],
});
