/** Nothing: TypeScript wants a file to read. */
export {};
