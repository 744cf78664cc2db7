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
      description: 'The last part of its address. When empty, it is made from the term.',
    },
    aliases: {
      label: 'Other spellings',
      description: 'One a line: plurals, abbreviations, the name in another script.',
    },
    definition: { label: 'Definition', description: 'What a reader is told who asks.' },
    caseSensitive: {
      label: 'Capitals count',
      description: 'The term is found only as it is written here: “AI”, but not “ai”.',
    },
    never: {
      label: 'Never link',
      description: 'The term stays in the glossary, but no text is linked to it.',
    },
  },
});
