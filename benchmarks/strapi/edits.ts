import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { dumpDerived } from '../../tests/support/newsroom/derived';
import { asAdmin } from '../../tests/support/requests/site';
import { createMeter, type Figures } from './meter';
import { articleId } from './seed';
import { asEdit, requestsAreEdits, untilSql, weighMessages, type Statements } from './watch';

/** What one of several equal edits took on average, with all that followed until the lists were made. */
export interface Edit {
  readonly times: number;
  /** Of the save or click itself, and of what follows in the background. */
  readonly own: Statements;
  readonly after: Statements;
  readonly busyMs: number;
  readonly bodies: number;
  /** Messages to the engine's thread. */
  readonly messages: number;
}

export interface EditsResult {
  readonly edits: Readonly<Record<string, Edit>>;
  /** Bytes that one publish sent to and from the engine's thread. */
  readonly sent: number;
  /** Of all connections, lines, mentions and terms: the same wherever the same lists came out. */
  readonly digest: string;
}

const ARTICLE = 'plugin::newsroom.article';

/** Edits that come before those which count: functions are compiled by then. */
const WARM = 3;
/** Hints are removed once all that they asked for is done. */
const HINTS_DONE = /^delete from ["`]?(?:\w+["`]?\.["`]?)?newsroom_hints/;

const averageOf = (all: readonly Figures[]): Edit => {
  const mean = (of: (figures: Figures) => number): number =>
    all.reduce((sum, figures) => sum + of(figures), 0) / all.length;
  const own = {
    count: mean(({ queries }) => queries.ofEdits.count),
    decisions: mean(({ queries }) => queries.ofEdits.decisions),
  };
  return {
    times: all.length,
    own,
    after: {
      count: mean(({ queries }) => queries.count) - own.count,
      decisions: mean(({ queries }) => queries.decisions) - own.decisions,
    },
    busyMs: mean(({ busy }) => busy * 1000),
    bodies: mean(({ queries }) => queries.bodies),
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
  requestsAreEdits(app);
  const take = createMeter(app);
  const step = Math.max(1, Math.floor(articles / (2 * (edits + WARM))));
  const idOf = (i: number): string => articleId((i * step) % articles);

  const publish = (i: number): Promise<unknown> =>
    asEdit(() =>
      app.documents(ARTICLE as never).update({
        documentId: idOf(i),
        data: { excerpt: `The ferry of the ${i}th harbour sails again.` },
        status: 'published',
      } as never)
    );

  const pin = async (i: number): Promise<void> => {
    const target = { uid: ARTICLE, documentId: idOf(i + 1) };
    const path = `/newsroom/entries/${ARTICLE}/${idOf(i)}/pins?locale=en`;
    const { status, text } = await send('POST', path, { target });
    if (status !== 200) throw new Error(`a pin was answered with ${status}: ${text}`);
  };

  const measure = async (edit: (i: number) => Promise<unknown>): Promise<Edit> => {
    const all: Figures[] = [];
    for (let i = 0; i < WARM + edits; i += 1) {
      // No sweep falls into what is measured: without the mark of the last edit none comes due.
      await app.db.connection('newsroom_jobs').delete();
      const isDone = untilSql(app, HINTS_DONE);
      take();
      await edit(i);
      await isDone;
      const figures = take();
      if (i >= WARM) all.push(figures);
    }
    return averageOf(all);
  };

  await settle();
  const published = await measure(publish);
  const pinned = await measure(pin);
  // Apart, since weighing takes a processor too.
  const weigh = weighMessages();
  const isDone = untilSql(app, HINTS_DONE);
  await publish(WARM + edits);
  await isDone;
  const sent = weigh();
  await settle();
  const { connection, line, mention, 'term-row': terms } = await dumpDerived(app);
  const rows = JSON.stringify([connection, line, mention, terms]);
  return {
    edits: { 'a publish': published, 'a pin': pinned },
    sent,
    digest: createHash('sha256').update(rows).digest('hex').slice(0, 16),
  };
};
