/*
 * Needs: how queries of the content API are written (`populate`, `filters`, `sort`; as texts, lists and objects), and which of
 * their steps Strapi takes over all versions of an entry: from a type without drafts it follows every link; over `localizations`
 * it goes by `documentId`; and what another plugin's own controllers populate is of no version at all.
 * Seen: 5.37 to 5.54.
 * If it moves: drafts of ours leak through content types of the project that lead to them.
 * Asked at start: by `refusesDrafts` (api/policies/questions.ts).
 */
import type { Core } from '@strapi/strapi';
import { entriesOf, sortPaths, toPopulateMap } from './query-forms';
import { modelOf, targetOf, type Attribute, type Schema } from './schemas';

export type Params = Readonly<Record<string, unknown>>;

/** What a query does with an attribute. */
export type QueryPart = 'populate' | 'filters' | 'sort';

/** An attribute that a query reaches. */
export interface Step {
  readonly part: QueryPart;
  readonly attribute: Attribute;
  /** Whether Strapi looks at entries of all versions behind it. */
  readonly isBlind: boolean;
}

/** Where a query stands; without a schema where it may be anywhere. */
interface Place {
  readonly strapi: Core.Strapi;
  readonly schema: Schema | undefined;
  readonly isBlind: boolean;
  /** Whether nobody says which version is populated. */
  readonly isUnversioned: boolean;
}

const hasNoDrafts = ({ options }: Schema): boolean => options?.draftAndPublish !== true;

/** Whether the routes of a content type are those of another plugin, which name no version. */
const isOfAnotherPlugin = ({ uid }: Schema): boolean =>
  uid.startsWith('plugin::') && !uid.startsWith('plugin::newsroom.');

const attributeAt = ({ schema }: Place, name: string): Attribute | undefined =>
  schema && Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;

/** The place behind an attribute. A component is of its owner's version. */
const behind = (place: Place, target: Schema | undefined, isBlind: boolean): Place => ({
  ...place,
  schema: target,
  isBlind: target?.modelType === 'component' ? place.isBlind : isBlind,
});

/** A condition looks at all versions as soon as one step of its way did. */
function* stepInto(place: Place, part: QueryPart, name: string): Generator<Step, Place> {
  const attribute = attributeAt(place, name);
  if (!attribute) return place;
  const isBlind = place.isBlind || name === 'localizations';
  yield { part, attribute, isBlind };
  const target = targetOf(place.strapi, attribute);
  return behind({ ...place, isBlind }, target, isBlind || (target ? hasNoDrafts(target) : true));
}

/** What is no attribute is an operator, or the place in a list. */
function* filterSteps(filters: unknown, place: Place): Generator<Step> {
  for (const [name, value] of entriesOf(filters)) {
    yield* filterSteps(value, yield* stepInto(place, 'filters', name));
  }
}

function* sortSteps(sort: unknown, place: Place): Generator<Step> {
  for (const path of sortPaths(sort)) {
    let at = place;
    for (const name of path) at = yield* stepInto(at, 'sort', name);
  }
}

function* nodeSteps(node: unknown, place: Place): Generator<Step> {
  const { populate, filters, sort, on } = Object.fromEntries(entriesOf(node));
  yield* populateSteps(populate, place);
  yield* filterSteps(filters, place);
  yield* sortSteps(sort, place);
  for (const [uid, fragment] of entriesOf(on)) {
    const schema = modelOf(place.strapi, uid);
    yield* nodeSteps(fragment, behind(place, schema, isBlindAt(place, schema)));
  }
}

/** Populated entries are of one version, so that a condition among them begins anew. */
const isBlindAt = ({ isUnversioned }: Place, schema: Schema | undefined): boolean =>
  isUnversioned || !schema || hasNoDrafts(schema);

function* populateSteps(populate: unknown, place: Place): Generator<Step> {
  for (const [name, node] of Object.entries(toPopulateMap(populate, place.schema))) {
    const attribute = attributeAt(place, name);
    if (!attribute) continue;
    yield { part: 'populate', attribute, isBlind: place.isUnversioned };
    const target = targetOf(place.strapi, attribute);
    yield* nodeSteps(node, behind(place, target, isBlindAt(place, target)));
  }
}

/** All steps of a query on a content type or a component. */
export function* stepsOf(strapi: Core.Strapi, params: Params, schema: Schema): Generator<Step> {
  const isBlind = hasNoDrafts(schema);
  yield* nodeSteps(params, {
    strapi,
    schema,
    isBlind,
    isUnversioned: isBlind && isOfAnotherPlugin(schema),
  });
}
