import { wholeText } from '../schema';

/** The parameters of a query that asks for one page of a list. */
export const pageFields = {
  /** From 1. */
  page: wholeText(1, 100_000).default(1),
  pageSize: wholeText(1, 100).default(20),
};

/** One page of a list in the admin panel. */
export interface Paged<Row> {
  readonly data: readonly Row[];
  readonly meta: {
    readonly pagination: {
      /** From 1. */
      readonly page: number;
      /** Rows of a full page: 1–100. */
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}
