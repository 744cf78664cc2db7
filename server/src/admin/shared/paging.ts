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

/** The rows of the page that a query asks for. */
export const toPage = ({ page, pageSize }: Pick<Page, 'page' | 'pageSize'>): Page => ({
  page,
  pageSize,
  offset: (page - 1) * pageSize,
  limit: pageSize,
});

/** Puts the rows of a page together with how many there are in all. */
export const toPaged = <Row>(
  data: readonly Row[],
  total: number,
  { page, pageSize }: Page
): Paged<Row> => ({
  data,
  meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
});
