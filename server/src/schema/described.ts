import type { z } from '@strapi/utils';

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** What a schema describes, as our own code hands it on: nobody changes it. */
export type Described<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>;
