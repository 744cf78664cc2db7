import { toConfig } from '../view';

/** The form and the list of glossary terms. */
export const config = toConfig({
  mainField: 'term',
  sortBy: 'term',
  sortOrder: 'ASC',
  list: ['term', 'aliases', 'never'],
  rows: [['term', 'slug'], ['aliases'], ['caseSensitive', 'never'], ['definition']],
  fields: {
    term: { label: 'Term' },
    slug: {
      label: 'Slug',
      description: 'The last part of the URL. If empty, it is made from the term.',
    },
    aliases: {
      label: 'Other spellings',
      description: 'One per line: plurals, abbreviations, the name in another script.',
    },
    definition: { label: 'Definition', description: 'Shown to readers as the definition.' },
    caseSensitive: {
      label: 'Case-sensitive',
      description: 'Matches only the exact spelling: “AI”, but not “ai”.',
    },
    never: {
      label: 'Never link',
      description: 'The term stays in the glossary, but is never linked in a text.',
    },
  },
});
