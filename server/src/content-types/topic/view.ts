import { toConfig } from '../view';

/** The form and the list of topics. */
export const config = toConfig({
  mainField: 'name',
  sortBy: 'name',
  sortOrder: 'ASC',
  list: ['name', 'kind', 'aliases', 'parent'],
  rows: [['name', 'kind'], ['aliases'], ['parent', 'slug']],
  fields: {
    name: { label: 'Name' },
    kind: { label: 'Kind', description: 'A place, a technology or a theme.' },
    aliases: {
      label: 'Other names',
      description: 'One per line. A text that contains one of them is about this topic.',
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
