/** An article in a list. */
export interface CountKey {
  readonly uid: string;
  readonly locale: string | null;
  readonly documentId: string;
}

/** Articles of one content type and locale, as one request asks for them. */
interface Batch {
  readonly uid: string;
  readonly locale: string | null;
  readonly documentIds: readonly string[];
}

type Answer<Data, Failure> = { readonly data: Data } | { readonly error: Failure };

/** Long enough for all cells of a page to have asked. */
const GATHER_MS = 10;

/** What is being gathered, by content type and locale. */
const gathering = new Map<string, { ids: Set<string>; answer: Promise<unknown> }>();

/**
 * Asks for one article together with all others that are asked for within the same moment, so that a page of a list costs one
 * request, however many cells it has. `send` of the first one is used for all.
 */
export const loadTogether = async <Failure>(
  { uid, locale, documentId }: CountKey,
  send: (batch: Batch) => Promise<Answer<Readonly<Record<string, number | null>>, Failure>>
): Promise<Answer<number | null, Failure>> => {
  const name = `${uid}|${locale ?? ''}`;
  let batch = gathering.get(name);
  if (!batch) {
    const ids = new Set<string>();
    const answer = new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
      gathering.delete(name);
      return send({ uid, locale, documentIds: [...ids] });
    });
    batch = { ids, answer };
    gathering.set(name, batch);
  }
  batch.ids.add(documentId);
  // Of the type that `send` gives: all who share a batch send to the same route.
  const answer = (await batch.answer) as Awaited<ReturnType<typeof send>>;
  return 'error' in answer ? answer : { data: answer.data[documentId] ?? null };
};
