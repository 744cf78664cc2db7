import type { Core } from '@strapi/strapi';
import type { Explained, Explanation } from '../../server/src/contracts/explain';
import type { PanelTarget } from '../../server/src/contracts/panel';
import { connections } from '../support/newsroom/articles';
import { newsroom, type Ending } from '../support/command';
import { createPair } from '../support/newsroom/pairs';
import { createProject, type TestProject } from '../support/project/strapi';

/** Each command starts a Strapi of its own beside the one of the test. */
jest.setTimeout(240_000);

const { sentenceOn } = jest.requireActual<{ sentenceOn: (explained: Explained) => string }>(
  '../../bin/lib/explain-sentences'
);

const UID = 'plugin::newsroom.article';
const POST = 'api::post.post';

const card = (documentId: string, title: string | null, uid = UID): PanelTarget => ({
  uid,
  documentId,
  locale: 'en',
  title,
  publishedOn: null,
  topics: [],
  isPublished: true,
});

const decided = { actor: '7', name: 'An Editor', at: '2025-03-01T10:00:00.000Z' };
const ofKate = { ...decided, name: null };

const explained = (explanation: Explanation): Explained => ({
  source: card('source', 'Low tide'),
  target: card('target', 'High tide', explanation.kind === 'not-a-source' ? POST : UID),
  explanation,
  engine: { verdict: 'related', relation: 'background', relevance: 0.254, reasons: [] },
  articles: [card('first', 'Spring tide'), card('second', null)],
});

const before = [
  { uid: UID, documentId: 'first' },
  { uid: UID, documentId: 'second' },
];

it.each<[Explanation, string]>([
  [
    {
      kind: 'shown',
      place: 3,
      origin: 'automatic',
      relation: 'background',
      relevance: 0.254,
      reasons: [
        { kind: 'term', label: 'moon', share: 0.2 },
        { kind: 'term', label: 'water', share: 0.05 },
      ],
      anchor: null,
      accepted: false,
      isKept: false,
    },
    '“High tide” is shown at place 3, since the engine found it with a relevance of 0.25. Both mention “moon” and “water”.',
  ],
  [
    { kind: 'behind', relation: 'background', place: 7, limit: 2, before },
    '“High tide” is not shown: it comes at place 7 of the background, which show 2. Before it: “Spring tide” and second.',
  ],
  [
    { kind: 'below-threshold', relevance: 0.11, threshold: 0.13 },
    '“High tide” is not shown: its relevance is 0.11, and the threshold is 0.13.',
  ],
  [
    { kind: 'nothing-in-common' },
    '“High tide” is not shown: it has no words in common with “Low tide”.',
  ],
  [
    { kind: 'copy', of: { uid: UID, documentId: 'source' } },
    '“High tide” is not shown: it tells the same story as “Low tide”.',
  ],
  [
    { kind: 'too-like', other: { uid: UID, documentId: 'first' } },
    '“High tide” is not shown: it is too like “Spring tide”, which is in the list.',
  ],
  [
    { kind: 'rejected', reason: 'wrong-topic', decided },
    '“High tide” is not shown: An Editor on 2025-03-01 rejected it (wrong topic). The engine gives it a relevance of 0.25.',
  ],
  [
    { kind: 'held-back', side: 'source', topic: null, decided: ofKate },
    '“High tide” is not shown: user 7 on 2025-03-01 held back “Low tide”. The engine gives it a relevance of 0.25.',
  ],
  [
    { kind: 'unpublished', side: 'target' },
    '“High tide” is not shown: “High tide” is not published. The engine gives it a relevance of 0.25.',
  ],
  [
    { kind: 'other-locale', locales: ['ja', 'ko'] },
    '“High tide” is not shown: it exists in another locale alone (ja and ko).',
  ],
  [
    { kind: 'not-indexed', side: 'target', failure: 'too long' },
    '“High tide” is not shown: “High tide” could not be read (too long).',
  ],
  [
    { kind: 'not-a-source', side: 'target' },
    '“High tide” is not shown: api::post.post is not among the content types that take part.',
  ],
  [{ kind: 'itself' }, '“High tide” is not shown: an article is never connected to itself.'],
  [
    { kind: 'not-accepted' },
    '“High tide” is not shown: in the mode “review” an editor must accept it first. The engine gives it a relevance of 0.25.',
  ],
  [
    { kind: 'not-linked-yet', cause: 'waiting' },
    '“High tide” is not shown, though the engine would list it today: one of the two articles is about to be read again. The engine gives it a relevance of 0.25.',
  ],
  [
    { kind: 'engine-not-ready' },
    '“High tide” is not shown; the engine is still being filled and can’t say why.',
  ],
])('says $kind in plain words', (explanation, sentence) => {
  expect(sentenceOn(explained(explanation))).toBe(sentence);
});

describe('newsroom explain', () => {
  let project: TestProject;
  let strapi: Core.Strapi;

  const run = (...args: string[]): Promise<Ending> =>
    newsroom(['explain', ...args], { dir: project.dir, env: project.env() });

  beforeAll(async () => {
    project = await createProject();
    strapi = await project.start();
  });
  afterAll(() => project.remove());

  it('answers in a sentence or in JSON, and knows no article that is not there', async () => {
    const { first, second } = await createPair(strapi, 'Zorvik');
    await connections(strapi).settle();
    const words = await run(first, second);
    expect(words).toMatchObject({ code: 0 });
    expect(words.stdout).toMatch(/^“Zorvikantol after Zorvik” is .*relevance .*\.\n$/);
    await connections(strapi).pin({
      source: { documentId: first },
      target: { documentId: second },
    });
    expect((await run(first, second)).stdout).toBe(
      '“Zorvikantol after Zorvik” is shown at place 1, since an editor pinned it.\n'
    );
    const json = await run(`${UID}:${first}`, first, '--locale', 'en', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ explanation: { kind: 'itself' } });
    const unknown = await run(first, 'nowhere');
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown.stderr).toMatch(/There is no article .* or none nowhere: see the address/);
  });
});
