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
