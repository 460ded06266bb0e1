import type { PyErr } from "../py-err.ts";
import { systemError } from "./system-error.ts";

/** Makes the Python error that stands for a thrown value. */
export type ErrorMapper<T> = (error: T) => PyErr;

/** An error that says itself what it is in Python. */
export interface IntoPyErr {
  /** The Python error that stands for this one. */
  toPyErr(): PyErr;
}

const mappers = new Map<unknown, ErrorMapper<never>>();

/**
 * Says which Python exception a thrown instance of a class, or of its subclasses, becomes (PyO3 `From<E> for PyErr`).
 * TypeScript gets the instance itself back. A class may say it with a method `toPyErr()`, too.
 *
 * @example
 * ```ts
 * import { PyLookupError, Python, registerErrorMapper } from "@taipan/core";
 * class NoSuchUser extends Error {}
 * registerErrorMapper(NoSuchUser, (error) => new PyLookupError(error.message));
 * const find = () => {
 *   throw new NoSuchUser("ada");
 * };
 * expect(() => Python.attach((py) => py.eval("lambda f: f()").call1(find))).toThrow(NoSuchUser);
 * ```
 */
export function registerErrorMapper<T extends object>(
  constructor: abstract new (...args: never[]) => T,
  toPyErr: ErrorMapper<T>,
): void {
  mappers.set(constructor.prototype, toPyErr as ErrorMapper<never>);
}

/** The Python error that a thrown value is mapped to: by its own method, its class, or because it is a system error. */
export function mappedError(thrown: unknown): PyErr | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  const own = (thrown as Partial<IntoPyErr>).toPyErr;
  if (typeof own === "function") return Reflect.apply(own, thrown, []);
  if (mappers.size > 0) {
    for (let at: unknown = Object.getPrototypeOf(thrown); at !== null; at = Object.getPrototypeOf(at)) {
      const map = mappers.get(at);
      if (map !== undefined) return map(thrown as never);
    }
  }
  return systemError(thrown);
}
