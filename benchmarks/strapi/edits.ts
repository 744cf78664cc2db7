import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dumpDerived } from '../../tests/support/derived';
import { asAdmin } from '../../tests/support/site';
import { createMeter, type Figures } from './meter';
import { articleId } from './seed';
import { untilSql, weighMessages } from './watch';

/** What one of several equal edits took on average. */
export interface Edit {
  readonly times: number;
  readonly statements: number;
  readonly busyMs: number;
  readonly bodies: number;
  readonly packed: number;
  /** Statements that read what editors said. */
  readonly decisions: number;
  /** Messages to the engine's thread. */
  readonly messages: number;
}

export interface EditsResult {
  readonly edits: Readonly<Record<string, Edit>>;
  /** Bytes that one publish sent to and from the engine's thread. */
  readonly sent: number;
  /** Of all derived rows: the same wherever the same lists came out. */
  readonly digest: string;
}

const ARTICLE = 'plugin::newsroom.article';

/** Edits that come before those which count: functions are compiled by then. */
const WARM = 3;
/** A sweep comes due when a hundredth of the articles has changed; it must not fall into what is measured. */
const SWEPT_SHARE = 0.01;

/** Hints are removed once all that they asked for is done. */
const HINTS_DONE = /^delete from ["`]?(?:\w+["`]?\.["`]?)?newsroom_hints/;

const averageOf = (all: readonly Figures[]): Edit => {
  const mean = (of: (figures: Figures) => number): number =>
    all.reduce((sum, figures) => sum + of(figures), 0) / all.length;
  return {
    times: all.length,
    statements: mean(({ queries }) => queries.count),
    busyMs: mean(({ busy }) => busy * 1000),
    bodies: mean(({ queries }) => queries.bodies),
    packed: mean(({ queries }) => queries.packed),
    decisions: mean(({ queries }) => queries.decisions),
    messages: mean(({ messages }) => messages.count),
  };
};

/** Publishes articles, and pins others in the panel, one at a time in a newsroom at rest. */
export const measureEdits = async (
  app: Core.Strapi,
  { articles, edits }: { articles: number; edits: number }
): Promise<EditsResult> => {
  const { settle } = app.plugin('newsroom').service<{ settle(): Promise<void> }>('connections');
  const send = await asAdmin(app);
  const take = createMeter(app);
  const step = Math.max(1, Math.floor(articles / (2 * (edits + WARM))));
  const idOf = (i: number): string => articleId((i * step) % articles);

  const publish = (i: number): Promise<unknown> =>
    app.documents(ARTICLE as never).update({
      documentId: idOf(i),
      data: { excerpt: `The ferry of the ${i}th harbour sails again.` },
      status: 'published',
    } as never);

  const pin = async (i: number): Promise<void> => {
    const target = { uid: ARTICLE, documentId: idOf(i + 1) };
    const path = `/newsroom/entries/${ARTICLE}/${idOf(i)}/pins?locale=en`;
    const { status, text } = await send('POST', path, { target });
    if (status !== 200) throw new Error(`a pin was answered with ${status}: ${text}`);
  };

  /** Figures of each edit until it is answered, and of what follows until the lists are made. */
  const measure = async (edit: (i: number) => Promise<unknown>) => {
    const inOne = Math.max(1, Math.floor(articles * SWEPT_SHARE) - 2);
    const answered: Figures[] = [];
    const followed: Figures[] = [];
    for (let i = 0; i < WARM + edits; i += 1) {
      if (i % inOne === 0) await settle();
      const isDone = untilSql(app, HINTS_DONE);
      take();
      await edit(i);
      const first = take();
      await isDone;
      const rest = take();
      if (i < WARM) continue;
      answered.push(first);
      followed.push(rest);
    }
    return [averageOf(answered), averageOf(followed)] as const;
  };

  const [saved, published] = await measure(publish);
  const [clicked, relinked] = await measure(pin);
  await settle();
  // Apart, since weighing takes a processor too.
  const weigh = weighMessages();
  const isDone = untilSql(app, HINTS_DONE);
  await publish(WARM + edits);
  await isDone;
  const sent = weigh();
  await settle();
  const rows = JSON.stringify(await dumpDerived(app));
  return {
    edits: {
      'a publish: the save': saved,
      'a publish: what follows': published,
      'a pin: the click': clicked,
      'a pin: what follows': relinked,
    },
    sent,
    digest: createHash('sha256').update(rows).digest('hex').slice(0, 16),
  };
};
