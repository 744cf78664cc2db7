import type { Core } from '@strapi/strapi';
import { callerOf } from '..';
import { connectionsArgs, MAX_LIMIT, type Suggestion } from '../../contracts';
import { read } from '../../http';
import type { Nexus } from '../../strapi';
import { deliveryOf, type FullAnswer } from '../../delivery';
import type { ReadRequest } from '../../delivery';
import { settingsOf } from '../../settings';
import { createBatches, type GraphqlContext } from './batches';

/** A content type that gets our fields. */
interface SourceType {
  readonly uid: string;
  readonly typeName: string;
  readonly attributes: readonly string[];
}

interface Entry {
  readonly documentId: string;
  readonly locale?: string | null;
}

interface Args {
  readonly relation?: string | null;
  readonly limit?: number | null;
}

/** What is read for many articles at once. Fields of the same part share one reading. */
interface Part {
  readonly name: string;
  readonly read: (
    request: ReadRequest,
    context: GraphqlContext
  ) => Promise<ReadonlyMap<string, unknown>>;
}

/** A field of ours: the part that it shows, and the action that it needs. */
interface Field {
  readonly name: string;
  readonly type: unknown;
  readonly scope: string;
  readonly part: Part;
  readonly args?: object;
  /** What the field shows of its part; of `undefined` for an article that is not published. */
  readonly show: (value: unknown, args: Args) => unknown;
}

/** A name that the content type has itself is left to it; ours is prefixed then. */
const freeName = (name: string, taken: readonly string[]): string =>
  taken.includes(name) ? `newsroom${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;

/** The arguments of `connections`, checked as over REST. */
const cut = (data: readonly Suggestion[], args: Args): Suggestion[] => {
  const { relation, limit } = read(connectionsArgs, args, 'the arguments');
  return data
    .filter((connection) => !relation || connection.relation === relation)
    .slice(0, limit ?? MAX_LIMIT);
};

/** Our fields on one content type, batched: a list of articles costs as many queries as one. */
export const createFields = (strapi: Core.Strapi, nexus: Nexus, source: SourceType) => {
  const settings = settingsOf(strapi);
  const { reader, mentions, stories } = deliveryOf(strapi);
  const batches = createBatches();
  const many = (type: string): unknown => nexus.nonNull(nexus.list(nexus.nonNull(type)));
  const audience = ({ state }: GraphqlContext) => callerOf(strapi, state.auth);

  const answers: Part = {
    name: 'answers',
    // Uncut: the arguments of each field cut it for themselves.
    read: (request, context) =>
      reader.readAll(request, { audience: audience(context), limit: Infinity }),
  };
  const orNone = (value: unknown): unknown => value ?? [];
  // A part's value comes through its batch, which knows no types: here it is what `answers` read.
  const ofAnswer =
    (show: (answer: FullAnswer, args: Args) => unknown, none: unknown) =>
    (value: unknown, args: Args): unknown =>
      value === undefined ? none : show(value as FullAnswer, args);

  const fields: readonly Field[] = [
    {
      name: 'connections',
      type: many('NewsroomConnection'),
      scope: 'connection.findOne',
      args: { relation: nexus.stringArg(), limit: nexus.intArg() },
      part: answers,
      show: ofAnswer(({ data }, args) => cut(data, args), []),
    },
    {
      name: 'lines',
      type: many('NewsroomLine'),
      scope: 'connection.findOne',
      part: answers,
      show: ofAnswer(({ lines }) => lines, []),
    },
    {
      name: 'bodyHash',
      type: 'String',
      scope: 'connection.findOne',
      part: answers,
      show: ofAnswer(({ bodyHash }) => bodyHash, null),
    },
    {
      name: 'backlinks',
      type: many('NewsroomBacklink'),
      scope: 'backlink.find',
      part: {
        name: 'backlinks',
        read: (request, context) => reader.readBacklinks(request, audience(context)),
      },
      show: orNone,
    },
    {
      name: 'mentions',
      type: many('NewsroomMention'),
      scope: 'mention.find',
      part: {
        name: 'mentions',
        read: (request, context) => mentions.read(request, audience(context)),
      },
      show: orNone,
    },
    {
      name: 'story',
      type: 'NewsroomStory',
      scope: 'story.find',
      part: {
        name: 'story',
        read: (request, context) => stories.read(request, audience(context)),
      },
      show: (value) => value ?? null,
    },
  ];

  const resolve =
    ({ part, show }: Field) =>
    async (entry: Entry, args: Args, context: GraphqlContext): Promise<unknown> => {
      // Read anew each time: which locale is the default one may change while Strapi runs.
      const locale = settings.localeOfRow(source.uid, entry.locale);
      const batch = [source.uid, part.name, locale].join('|');
      const value = await batches.load(context, batch, entry.documentId, (documentIds) =>
        part.read({ uid: source.uid, locale, documentIds }, context)
      );
      return show(value, args);
    };

  return {
    type: nexus.extendType({
      type: source.typeName,
      definition(t: { field(name: string, config: object): void }) {
        for (const field of fields) {
          t.field(freeName(field.name, source.attributes), {
            type: field.type,
            args: field.args ?? {},
            resolve: resolve(field),
          });
        }
      },
    }),
    resolversConfig: Object.fromEntries(
      fields.map(({ name, scope }) => [
        `${source.typeName}.${freeName(name, source.attributes)}`,
        {
          auth: { scope: [`plugin::newsroom.${scope}`] },
          policies: ['plugin::newsroom.is-open'],
        },
      ])
    ),
  };
};
