import type { Converter } from "../converter.ts";

/** Names a branded type. Exists for the type checker only. */
declare const $brand: unique symbol;

/** A `T` that TypeScript does not confuse with another one: a `UserId` is a string, any string is no `UserId`. */
export type Branded<T, Name extends string> = T & { readonly [$brand]: Name };

/** What another converter reads, as a type of its own; nothing is checked beyond that (PyO3: a transparent newtype). */
export function brand<T, const Name extends string>(inner: Converter<T>, _name: Name): Converter<Branded<T, Name>> {
  return inner as Converter<unknown> as Converter<Branded<T, Name>>;
}
