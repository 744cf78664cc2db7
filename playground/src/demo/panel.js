const ARTICLE = 'plugin::newsroom.article';
const TOPIC = 'plugin::newsroom.topic';
const TERM = 'plugin::newsroom.glossary-term';

const whole = (name) => [{ name, size: 12 }];
const halves = (...names) => names.map((name) => ({ name, size: 6 }));

/** What a newsroom would set under “Configure the view”: newest stories first, columns that tell them apart. */
const VIEWS = [
  {
    uid: ARTICLE,
    settings: { defaultSortBy: 'publishedOn', defaultSortOrder: 'DESC', pageSize: 20 },
    list: ['title', 'publishedOn', 'topics'],
    edit: [
      whole('title'),
      whole('excerpt'),
      whole('body'),
      halves('topics', 'cover'),
      halves('publishedOn', 'slug'),
      halves('sourceName', 'sourceUrl'),
      halves('views'),
    ],
    labels: {
      title: 'Title',
      excerpt: 'Excerpt',
      body: 'Body',
      topics: 'Topics',
      cover: 'Cover',
      publishedOn: 'Published on',
      slug: 'Slug',
      sourceName: 'Source',
      sourceUrl: 'Address of the source',
      views: 'Views',
    },
  },
  {
    uid: TOPIC,
    settings: {},
    list: ['name', 'kind', 'slug'],
    edit: [halves('name', 'slug'), halves('kind', 'parent'), whole('aliases')],
    labels: {
      name: 'Name',
      kind: 'Kind',
      slug: 'Slug',
      parent: 'Parent',
      aliases: 'Aliases, one a line',
    },
  },
  {
    uid: TERM,
    settings: { pageSize: 20 },
    list: ['term', 'aliases', 'never'],
    edit: [
      halves('term', 'slug'),
      whole('aliases'),
      whole('definition'),
      halves('caseSensitive', 'never'),
    ],
    labels: {
      term: 'Term',
      slug: 'Slug',
      aliases: 'Aliases, one a line',
      definition: 'Definition',
      caseSensitive: 'Only with these capitals',
      never: 'Never link by itself',
    },
  },
];

const withLabels = (metadatas, labels) => {
  const changed = { ...metadatas };
  for (const [name, label] of Object.entries(labels)) {
    const { edit, list } = metadatas[name];
    changed[name] = { edit: { ...edit, label }, list: { ...list, label } };
  }
  return changed;
};

/** Arranges the lists and forms of the panel. */
const arrangePanel = async (strapi) => {
  const service = strapi.plugin('content-manager').service('content-types');
  for (const { uid, settings, list, edit, labels } of VIEWS) {
    const contentType = service.findContentType(uid);
    const stored = await service.findConfiguration(contentType);
    await service.updateConfiguration(contentType, {
      settings: { ...stored.settings, ...settings },
      metadatas: withLabels(stored.metadatas, labels),
      layouts: { list, edit },
      options: stored.options,
    });
  }
};

module.exports = { arrangePanel };
