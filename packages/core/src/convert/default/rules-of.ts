import type { PyObjectPtr } from "@taipan/ffi";
import { $ptr, Handle } from "../../reference/handle.ts";
import type { PyAny } from "../../types/object/any.ts";
import { castFailure } from "../cast-failure.ts";
import { atPythonItem } from "../where.ts";
import { readDate } from "./date-rule.ts";
import { fromPythonForeign } from "./from-python.ts";
import { checkOptions, type ReadRules, type ToJsOptions } from "./read-rules.ts";

/** The rules that options say. @throws {TypeError} for an option that is none */
export function rulesOf(options: ToJsOptions): ReadRules {
  checkOptions(options);
  return {
    depth: options.depth ?? Infinity,
    dictsAsObjects: options.maps === "object",
    tuplesAsHandles: options.tuples === "handle",
    sets: options.sets ?? "set",
    allIntsAsBigints: options.bigints === "always",
    bytesAsHandles: options.bytes === "handle",
    none: options.none === "null" ? null : undefined,
    foreign: foreignBy(options),
    foreignKey: fromPythonForeign,
    noText: (key) => atPythonItem(castFailure(key, "str"), "a key of a dict"),
  };
}

function foreignBy({ dates = "handle", fallback }: ToJsOptions): (pointer: PyObjectPtr) => unknown {
  if (dates === "handle" && fallback === undefined) return fromPythonForeign;
  return (pointer) => {
    const value = (dates === "handle" ? undefined : readDate(pointer, dates)) ?? fromPythonForeign(pointer);
    // What is still a handle of this very object was converted by no rule.
    const isUnread = fallback !== undefined && value instanceof Handle && value[$ptr] === pointer;
    return isUnread ? fallback(value as unknown as PyAny) : value;
  };
}
