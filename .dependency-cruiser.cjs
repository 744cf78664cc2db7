/**
 * The house: each room of server/src, and the rooms whose doors it may import. A room names only rooms above it, so that
 * the arrows lead one way; that holds for what a room asks of another's service too, since it asks through the door.
 * Strapi's entry points (register.ts, services.ts …) stand beside the rooms and import any.
 */
const HOUSE_PLAN = `
  The engine: pure
    engine/model
    engine/text/letters  engine/model
    engine/text       engine/model engine/text/letters
    engine/lines      engine/model engine/text
    engine/matching   engine/text
    engine/titles     engine/model engine/text
    engine/topics/names  engine/model
    engine/topics     engine/model engine/text engine/matching engine/topics/names
    engine/glossary   engine/model engine/text engine/matching engine/lines
    engine/copies     engine/model engine/text
    engine/postings   engine/model engine/text engine/copies
    engine/search     engine/model engine/copies engine/postings
    engine/related    engine/model engine/text engine/copies engine/postings engine/search
    engine            engine/*

  Words that all share, and files read into articles: pure
    schema
    model             schema
    contracts         schema model engine/model engine/search
    content-types
    content/blocks    engine/model
    page/model        engine/text engine/lines content/blocks
    page/sniff
    page/decode       page/sniff
    page/parts        engine/text engine/glossary content/blocks page/model
    page/html         page/model page/parts page/sniff
    page/markdown     page/model page/parts page/decode
    page/text         page/model page/parts page/decode content/blocks
    page              engine/text content/blocks page/*

  What is stored, and where
    store             model engine/model engine/text engine/titles
    strapi            model store
    content           model contracts engine/model engine/topics content/blocks store strapi
    content/slugs     model strapi engine/text
    settings          model contracts store strapi content
    jobs              model contracts store
    worker            engine

  What is done with it
    decisions         model contracts engine store strapi content settings
    indexing/client   model engine worker store content settings jobs
    indexing/rows     model engine store strapi decisions
    indexing/lines    model engine store content settings indexing/client indexing/rows
    indexing          model engine worker store strapi content settings jobs decisions indexing/*
    delivery          model contracts engine store strapi content settings decisions
    editing           model store strapi content settings decisions indexing
    import            model engine page page/model content/blocks store strapi content jobs indexing
    background        model engine store strapi content settings jobs decisions indexing

  Who asks: screens, none of which knows another, then sites and other code
    http              schema contracts
    admin/shared      model contracts http store strapi content settings decisions delivery editing
    explain           model contracts engine store content settings decisions indexing delivery admin/shared
    admin/*           model contracts engine engine/model http store strapi content content/blocks settings jobs
                      decisions indexing delivery editing background explain admin/shared
    admin             admin/shared admin/*
    api/policies      schema model strapi
    api               schema model contracts engine http store strapi content settings jobs decisions indexing delivery
                      editing background explain api/policies
    api/graphql       model contracts http strapi settings delivery api
`;

/** The plan as a map; its headings begin with a capital, and a line that goes on is indented further. */
const ROOMS = {};
for (const line of HOUSE_PLAN.split('\n')) {
  const words = line.trim().split(/\s+/);
  if (/^ {4}\S/.test(line)) ROOMS[words[0]] = words.slice(1);
  else if (/^ {8}/.test(line))
    Object.values(ROOMS)
      .at(-1)
      .push(...words);
}

const HOUSE = '^server/src';

/** Rooms without a door: what lies in them is imported by path. */
const OPEN = ['contracts', 'content-types'];

/** The rooms within a room that have a line of their own. */
const inner = (room) =>
  Object.keys(ROOMS)
    .filter((other) => other !== room && other.startsWith(room.replace('*', '')))
    .filter((other) => room.endsWith('*') || other.startsWith(`${room}/`));

const folder = (room, one = '[^/]+') => `${HOUSE}/${room.replace('*', one)}/`;

const doorOf = (room) => (OPEN.includes(room) ? folder(room) : `${folder(room)}index\\.ts$`);

/** A room imports its own files, and of others the doors of those in its line. */
const ARROWS = Object.entries(ROOMS).map(([room, others]) => ({
  name: `rooms: ${room}`,
  comment: `may import the doors of ${others.join(', ') || 'no other room'}; see ROOMS in .dependency-cruiser.cjs`,
  severity: 'error',
  from: { path: folder(room, '([^/]+)'), pathNot: inner(room).map((other) => folder(other)) },
  to: {
    path: `${HOUSE}/`,
    pathNot: [
      // Of the rooms within, only those in the line, as of any other.
      folder(room, '$1') +
        inner(room)
          .map((other) => `(?!${folder(other).slice(folder(room).length)})`)
          .join(''),
      ...others.map(doorOf),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...ARROWS,
    {
      name: 'doors',
      comment: 'a room is entered by its index.ts',
      severity: 'error',
      from: { path: [`${HOUSE}/[^/]+$`] },
      to: { path: `${HOUSE}/.+/`, pathNot: ['/index\\.ts$', ...OPEN.map(doorOf)] },
    },
    {
      name: 'every room has a line',
      comment: 'a new room is entered into ROOMS in .dependency-cruiser.cjs',
      severity: 'error',
      from: {},
      to: { path: `${HOUSE}/[^/]+/`, pathNot: Object.keys(ROOMS).map((room) => folder(room)) },
    },
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no circle of folders',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine is pure',
      comment: 'engine/ imports nothing but itself: no package, nothing of Node',
      severity: 'error',
      from: { path: folder('engine') },
      to: { pathNot: folder('engine') },
    },
    {
      name: 'page is pure',
      comment: 'page/ reads files without Strapi and without the disk',
      severity: 'error',
      from: { path: folder('page') },
      to: { path: ['@strapi/', '^(node:)?fs'] },
    },
    {
      name: 'admin sees contracts',
      comment: 'the panel imports nothing of the server but the types in contracts/',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^server/', pathNot: folder('contracts') },
    },
    {
      name: 'contracts are types to the panel',
      comment: 'they hold schemas, and zod is no part of the panel: use import type',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: folder('contracts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'benchmarks measure the engine',
      severity: 'error',
      from: { path: '^benchmarks/' },
      to: { path: ['^server/', '^admin/'], pathNot: folder('engine') },
    },
    {
      name: 'bin asks the plugin',
      comment: 'the command line asks the plugin that the project has installed, not files',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^(server|admin|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
