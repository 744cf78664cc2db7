import type { CountsAnswer } from '../../contracts/list-view';
import type { Reader } from '../../delivery';
import { readableAmong, type ReadRequest } from '../../delivery';
import type { Viewer } from '../shared';

/** Counts the connections that a site is shown, for a whole page of a list at once. */
export const createCounts = ({ reader }: { reader: Reader }) => ({
  async read(viewer: Viewer, request: ReadRequest): Promise<CountsAnswer> {
    const documentIds = await readableAmong(viewer.canRead, request);
    const answers = await reader.readAll({ ...request, documentIds });
    return {
      data: Object.fromEntries(
        request.documentIds.map((id) => [id, answers.get(id)?.data.length ?? null])
      ),
    };
  },
});
