/** A request, as far as our controllers look at it. */
export interface Context {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly state: { readonly auth?: unknown };
  body: unknown;
}
