import type { Paged } from '../../contracts/paging';

/** Which rows of a list are asked for. */
export interface Page {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** Rows before the page. */
  readonly offset: number;
  readonly limit: number;
}

/** Puts the rows of a page together with how many there are in all. */
export const toPaged = <Row>(
  data: readonly Row[],
  total: number,
  { page, pageSize }: Page
): Paged<Row> => ({
  data,
  meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
});
