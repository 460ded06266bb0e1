import { live } from "../../reference/live.ts";
import type { PyAny, PyTypeInfo } from "./any.ts";
import { castFailure } from "./cast-failure.ts";

/**
 * Dispatch by type, cheaply: candidates are checked in order, and a miss makes no Python error.
 *
 * @example Measure a container
 * ```ts
 * import { match, PyDict, PyList, Python } from "@taipan/core";
 * const size = Python.attach((py) =>
 *   match(py.eval("{'a': 1}"))
 *     .when(PyList, (list) => list.len())
 *     .when(PyDict, (dict) => dict.size)
 *     .else(() => 0),
 * );
 * expect(size).toBe(1);
 * ```
 */
export function match(object: PyAny): Match<never> {
  return new Match(object);
}

/** A dispatch under way; see {@link match}. */
export class Match<R> {
  readonly #object: PyAny;
  readonly #tried: string[] = [];
  #result: { readonly value: R } | undefined;

  constructor(object: PyAny) {
    this.#object = object;
  }

  /** Runs `body` if nothing matched so far and the object is a `T`. */
  when<T extends PyAny, S>(type: PyTypeInfo<T>, body: (object: T) => S): Match<R | S> {
    const next = this as Match<R | S>;
    if (this.#result !== undefined) return next;
    if (type.check(live(this.#object))) next.#result = { value: body(this.#object.castUnchecked(type)) };
    else this.#tried.push(type.pyName);
    return next;
  }

  /** What the matching body gave; if there is none, what `body` gives. */
  else<S>(body: (object: PyAny) => S): R | S {
    return this.#result === undefined ? body(this.#object) : this.#result.value;
  }

  /** What the matching body gave. @throws {CastError} if none matched, naming all types */
  orThrow(): R {
    if (this.#result === undefined) throw castFailure(this.#object, this.#tried.join(" | "));
    return this.#result.value;
  }
}
