import type { PyObjectPtr } from "@taipan/ffi";
import type { PyAny } from "../../types/object/any.ts";

/** How `toJs()` converts a tree. What is not said is as the default rules have it. */
export interface ToJsOptions {
  /** Levels of containers that convert; deeper ones stay handles. 0 converts none. Default: all. */
  readonly depth?: number;
  /**
   * What a `dict` becomes: a Map, or an object, whose keys must all be `str`. `__proto__` is a key like any other.
   * Default: `"map"`.
   */
  readonly maps?: "map" | "object";
  /** What a `tuple` becomes. Default: `"array"`. */
  readonly tuples?: "array" | "handle";
  /** What a `set` or `frozenset` becomes. Default: `"set"`. */
  readonly sets?: "set" | "array" | "handle";
  /** When an `int` is a bigint: where a number would not be exact, or always. Default: `"auto"`. */
  readonly bigints?: "auto" | "always";
  /** What `bytes` become: a `Uint8Array` with a copy, or a handle. Default: `"copy"`. */
  readonly bytes?: "copy" | "handle";
  /** What `None` becomes. Default: `"undefined"`. */
  readonly none?: "undefined" | "null";
  /**
   * What the types of `datetime` become: handles, `Date` (aware datetimes only), or Temporal's types. Default:
   * `"handle"`.
   */
  readonly dates?: DateMode;
  /**
   * Called with each value or item that would stay a handle; what it returns takes the handle's place. Keys of dicts and
   * items of Sets are not asked about: they stay handles.
   */
  readonly fallback?: (handle: PyAny) => unknown;
}

/** See {@link ToJsOptions.dates}. */
export type DateMode = "handle" | "date" | "temporal";

/** The options in the form that the reader looks at for every object. */
export interface ReadRules {
  readonly depth: number;
  readonly dictsAsObjects: boolean;
  readonly tuplesAsHandles: boolean;
  readonly sets: "set" | "array" | "handle";
  readonly allIntsAsBigints: boolean;
  readonly bytesAsHandles: boolean;
  readonly none: undefined | null;
  /** Reads an object of no built-in type, borrowed. It may run Python code. */
  readonly foreign: (pointer: PyObjectPtr) => unknown;
  /** The same for one that is a dict's key or in a Set. */
  readonly foreignKey: (pointer: PyObjectPtr) => unknown;
  /** The error for a dict that should become an object and has this key, which is no `str`. */
  readonly noText: (pointer: PyObjectPtr) => unknown;
}

const CHOICES: { readonly [K in keyof ToJsOptions]: readonly string[] } = {
  maps: ["map", "object"],
  tuples: ["array", "handle"],
  sets: ["set", "array", "handle"],
  bigints: ["auto", "always"],
  bytes: ["copy", "handle"],
  none: ["undefined", "null"],
  dates: ["handle", "date", "temporal"],
};

/** Refuses what no option has, so that a slip of the pen is not taken for the default. @throws {TypeError} */
export function checkOptions(options: ToJsOptions): void {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const chosen = options[name as keyof ToJsOptions];
    if (chosen !== undefined && !choices.includes(chosen as string)) {
      throw new TypeError(`Cannot convert with ${name} "${String(chosen)}": it is "${choices.join('", "')}"`);
    }
  }
  const { depth, fallback } = options;
  if (depth !== undefined && !(typeof depth === "number" && depth >= 0)) {
    throw new TypeError(`Cannot convert with depth ${String(depth)}: it is 0 or more levels`);
  }
  if (fallback !== undefined && typeof fallback !== "function") {
    throw new TypeError("Cannot convert with this fallback: it is no function");
  }
}
