import { toConfig } from '../view';

/** The form and the list of topics. */
export const config = toConfig({
  mainField: 'name',
  sortBy: 'name',
  sortOrder: 'ASC',
  list: ['name', 'kind', 'aliases', 'parent'],
  rows: [
    ['name', 'kind'],
    ['aliases'],
    ['caseSensitive'],
    ['exceptions', 'withoutNames'],
    ['parent', 'slug'],
  ],
  fields: {
    name: { label: 'Name' },
    kind: { label: 'Kind', description: 'A place, a technology or a theme.' },
    aliases: {
      label: 'Other names',
      description: 'One per line. A text that contains one of them is about this topic.',
    },
    caseSensitive: {
      label: 'Case-sensitive',
      description:
        'Name and other names count only as they are written here: “Apple”, but not “apple”.',
    },
    exceptions: {
      label: 'Not in',
      description: 'One per line: phrases within which a name doesn’t count, such as “apple pie”.',
    },
    withoutNames: {
      label: 'Built-in names to leave out',
      description:
        'One per line. For the topics that come with the newsroom: names by which this one is not to be found, such as “Tokyo”.',
    },
    parent: {
      label: 'Part of',
      description: 'A broader topic, as Asia is for Japan.',
    },
    slug: {
      label: 'Slug',
      description: 'The last part of the URL. If empty, it is made from the name.',
    },
  },
});
