import { Py_NotImplemented } from "@taipan/ffi";
import { Borrowing } from "../reference/borrowing.ts";

/** Does one thing with a proxied object. Arguments are as the default rules read them. */
export type Operation<T extends object = never> = (target: T, args: readonly unknown[]) => unknown;

let notImplemented: Borrowing | undefined;

/** What an operation answers where there is no such item or attribute: a value of JavaScript may be `undefined`. */
export function absent(): Borrowing {
  return (notImplemented ??= new Borrowing(Py_NotImplemented()));
}
