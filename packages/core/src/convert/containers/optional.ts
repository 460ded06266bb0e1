import { Py_None } from "@taipan/ffi";
import type { Converter } from "../converter.ts";
import { share } from "../default/into-python.ts";

/** `None` or what another converter reads ⇄ `undefined` or its value; `null` goes out as `None` as well. */
export function optional<T>(some: Converter<T>): Converter<T | undefined> {
  return {
    pyType: `${some.pyType} | None`,
    annotate: (write) => `${write.of(some)} | None`,
    fromPython: (pointer) => (pointer === Py_None() ? undefined : some.fromPython(pointer)),
    intoPython: (value) => (value === undefined || value === null ? share(Py_None()) : some.intoPython(value)),
    mayAccept: (pointer) => pointer === Py_None() || some.mayAccept?.(pointer) !== false,
  };
}
