import type { PyUnion } from "@taipan/core/definitions";
import type { StubClass } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { readClass } from "./read-class.ts";

/** A union: a class with one class for each variant inside, all derived from it. */
export function readUnion(context: ModuleContext, definition: PyUnion<{ readonly kind: PropertyKey }>): StubClass {
  const { base, variants } = definition;
  const classes = [...variants].map(([name, one]) => readClass(context, one, name));
  // Final when the program runs, once its variants are there; to type checkers they are derived from it.
  return { ...readClass(context, base), isFinal: false, classes };
}
