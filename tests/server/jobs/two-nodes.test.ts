/** @databases servers */

import { paragraphs } from '../../support/newsroom/articles';
import { eventually } from '../../support/eventually';
import { startNode, type StrapiNode } from '../../support/project/node';
import { createProject, type TestProject } from '../../support/project/strapi';

// A process that is stopped holds its lease for a while; all waits are for the slowest machine.
jest.setTimeout(300_000);

/** The lease lives 15 seconds; a statement that waits for a lock may take its time on top. */
const TAKEOVER = { within: 90_000 };
const NEXT = { within: 60_000 };

/** Enough that a rebuild is under way for a while. */
const ARTICLES = 10;

describe('two nodes on one database', () => {
  let project: TestProject;
  let nodes: StrapiNode[];
  let count = 0;

  const isHolder = (node: StrapiNode): Promise<boolean> => node.ask('isHolder');

  /** The one that writes, and the other; there is never more than one. */
  const roles = async (): Promise<{ holder: StrapiNode; other: StrapiNode }> =>
    eventually(async () => {
      const held = await Promise.all(nodes.map(isHolder));
      expect(held.filter(Boolean)).toHaveLength(1);
      const [first, second] = nodes as [StrapiNode, StrapiNode];
      return held[0] ? { holder: first, other: second } : { holder: second, other: first };
    }, TAKEOVER);

  /** Publishes two articles, the second with a line to the first, on the nodes given. */
  const publishPair = async (one: StrapiNode, two: StrapiNode): Promise<[string, string]> => {
    count += 1;
    const { documentId: target } = await one.ask('create', 'article', {
      data: { title: `Harbour report ${count}`, body: paragraphs('Tides and quays.') },
      status: 'published',
    });
    const { documentId: source } = await two.ask('create', 'article', {
      data: {
        title: `Ferry notes ${count}`,
        body: paragraphs('Ferries.', `connection: Harbour report ${count}`),
      },
      status: 'published',
    });
    return [source, target];
  };

  const expectInline = async (node: StrapiNode, [source, target]: readonly string[]) => {
    const answer = await node.ask('find', source);
    expect(answer?.data[0]).toMatchObject({ origin: 'inline', target: { documentId: target } });
  };

  const expectWhole = async (node: StrapiNode): Promise<void> => {
    await node.ask('settle');
    expect(await node.ask('check')).toEqual([]);
  };

  beforeAll(async () => {
    project = await createProject({ isNew: true });
    // Strapi's own schema is made by one alone.
    await project.start({ newsroom: { config: { topics: { seed: false } } } });
    await project.stop();
    process.env.TEST_PLUGINS = JSON.stringify({
      newsroom: { config: { threshold: 0.02, engine: { reconcileEvery: 2 } } },
    });
    nodes = await Promise.all([startNode(project.dir), startNode(project.dir)]);
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await project.remove();
  });

  it('has one that writes', async () => {
    const { holder, other } = await roles();
    expect(await isHolder(holder)).toBe(true);
    expect(await isHolder(other)).toBe(false);
  });

  it('bounds how long it may stand still in a write, and leaves connections as they were', async () => {
    const { holder } = await roles();
    const { before, within, after } = await holder.ask('idleLimits');
    // MySQL itself, other than MariaDB, has no such limit.
    expect(within).toBe(before === null ? null : 15);
    expect(new Set(after)).toEqual(new Set([before]));
  });

  it('seeds each topic once, though both started together', async () => {
    const { other } = await roles();
    await other.ask('settle');
    const slugs: string[] = await other.ask('slugs', 'topic');
    expect([...slugs].sort()).toEqual(['ai', 'blockchain', 'china', 'japan', 'south-korea']);
  });

  it('connects what either publishes, and both answer alike', async () => {
    const { holder, other } = await roles();
    for (const pair of [
      await publishPair(other, other),
      await publishPair(holder, other),
      await publishPair(other, holder),
    ]) {
      await eventually(async () => {
        await expectInline(holder, pair);
        await expectInline(other, pair);
      }, NEXT);
    }
    await expectWhole(other);
  });

  it('has a suggestion of the node that does not write follow what the other wrote', async () => {
    const { holder, other } = await roles();
    const text = 'Zorvikitsu Zorvikova, Zorvikekk and Zorvikundar met Zorvikesk.';
    const create = (title: string, status: string): Promise<{ documentId: string }> =>
      holder.ask('create', 'article', { data: { title, body: paragraphs(text) }, status });
    const { documentId: draft } = await create('Zorvik again', 'draft');
    await other.ask('suggest', draft);
    const { documentId: published } = await create('Zorvik begins', 'published');
    await eventually(async () => {
      const suggested: { target: { documentId: string } }[] = await other.ask('suggest', draft);
      expect(suggested.map(({ target }) => target.documentId)).toContain(published);
    }, TAKEOVER);
  });

  it('goes on where the one that writes stands still, and takes no late write of it', async () => {
    const { holder, other } = await roles();
    for (let i = 0; i < ARTICLES; i += 1) await publishPair(holder, other);
    const rebuilt = other.ask('rebuild');
    await eventually(async () => expect(await other.ask('isBusy')).toBe(true), NEXT);
    holder.freeze();
    const pair = await publishPair(other, other);
    await eventually(async () => expect(await isHolder(other)).toBe(true), TAKEOVER);
    await eventually(() => expectInline(other, pair), NEXT);
    holder.thaw();
    await rebuilt;
    await roles();
    const late = await publishPair(holder, other);
    await eventually(() => expectInline(holder, late), NEXT);
    await expectWhole(holder);
  });

  it('makes one article of a file, though the one that took it up stood still', async () => {
    const { holder, other } = await roles();
    const payload = {
      name: 'page.txt',
      locale: 'en',
      publish: true,
      asOf: '2026-01-01',
      dryRun: false,
    };
    const files = Array.from({ length: 12 }, (_, i) =>
      Buffer.from(
        `Quay number ${i} opens\n\nThe quay opened on a day in spring, and ships came.\n`
      ).toString('base64')
    );
    const imports = files.map((file) => other.ask('import', payload, file));
    await eventually(async () => expect(await other.ask('isBusy')).toBe(true), NEXT);
    holder.freeze();
    await eventually(async () => expect(await isHolder(other)).toBe(true), TAKEOVER);
    holder.thaw();
    await Promise.all(imports);
    const slugs: string[] = await other.ask('slugs', 'article');
    expect(slugs.filter((slug) => slug.startsWith('quay-number'))).toHaveLength(files.length);
    await expectWhole(other);
  });

  it('goes on where the one that writes is killed, with the hints that it left', async () => {
    const { holder, other } = await roles();
    const rebuilt = other.ask('rebuild');
    await eventually(async () => expect(await other.ask('isBusy')).toBe(true), NEXT);
    const pair = await publishPair(holder, holder);
    await holder.kill();
    await rebuilt;
    expect(await isHolder(other)).toBe(true);
    await eventually(() => expectInline(other, pair), NEXT);
    await expectWhole(other);
    nodes = nodes.filter((node) => node !== holder);
  });
});
