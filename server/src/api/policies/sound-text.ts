import { errors } from '@strapi/utils';
import { isSound } from '../../schema';

/** What holds what a caller sent: in REST the request, in GraphQL the arguments of a field. */
interface PolicyContext {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly request?: { readonly query?: unknown; readonly body?: unknown };
  readonly args?: unknown;
}

/** Looks into all that a value holds, names included; without recursion, since a body may be as deep as it is long. */
const isSoundThroughout = (value: unknown): boolean => {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string' && !isSound(next)) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, inner] of Object.entries(next)) waiting.push(name, inner);
  }
  return true;
};

/**
 * For Strapi's own routes of our content, whose requests no schema of ours describes. Refuses text that not every database can take, which would otherwise be answered as a failure of ours: no document
 * has such a documentId, and elsewhere it is the caller's mistake.
 */
export const soundText = ({ params, request, args }: PolicyContext): boolean => {
  if (!isSoundThroughout(params)) throw new errors.NotFoundError('Not Found');
  if (isSoundThroughout([request?.query, request?.body, args])) return true;
  throw new errors.ValidationError(
    'the request must not contain a NUL character or an unpaired surrogate in a text'
  );
};
