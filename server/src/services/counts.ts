import type { CountsAnswer } from '../contracts/list-view';
import type { Reader } from './reader';
import type { ReadRequest } from './targets';
import type { Viewer } from './viewers';

/** Counts the connections that a site is shown, for a whole page of a list at once. */
export const createCounts = ({ reader }: { reader: Reader }) => ({
  async read(viewer: Viewer, request: ReadRequest): Promise<CountsAnswer> {
    const { uid, locale, documentIds } = request;
    const readable = await viewer.canRead(uid, locale, documentIds);
    const seen = documentIds.filter((id) => readable === true || (readable && readable.has(id)));
    const answers = await reader.readAll({ uid, locale, documentIds: seen });
    return {
      data: Object.fromEntries(documentIds.map((id) => [id, answers.get(id)?.data.length ?? null])),
    };
  },
});

export type Counts = ReturnType<typeof createCounts>;
