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
        'A paragraph that begins with “Related:” followed by an article’s title becomes a connection.',
    },
    topics: {
      label: 'Topics',
      description: 'What the story is about. Topics found in the text count for connections, too.',
    },
    cover: { label: 'Cover' },
    publishedOn: {
      label: 'Published on',
      description: 'The story’s own date. If empty, the date of first publication is used.',
    },
    slug: {
      label: 'Slug',
      description: 'The last part of the URL. If empty, it is made from the title.',
    },
    sourceName: {
      label: 'Source',
      description: 'Who published the story first, if not this newsroom.',
    },
    sourceUrl: { label: 'Source URL', placeholder: 'https://' },
    views: { label: 'Views', description: 'How often the story has been read.' },
  },
  hidden: ['importKey'],
});
