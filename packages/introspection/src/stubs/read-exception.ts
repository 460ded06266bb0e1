import { exceptionOrigin } from "@taipan/core/definitions";
import { builtinClassName } from "./builtin-classes.ts";
import type { StubClass } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";

/** An exception type that `createException` made; `undefined` for what it did not make. */
export function readException(context: ModuleContext, name: string, one: object): StubClass | undefined {
  const origin = exceptionOrigin(one);
  if (origin === undefined || origin.isImported) return undefined;
  const base = context.names.nameOf(origin.base) ?? builtinClassName(origin.base) ?? "Exception";
  return {
    name,
    doc: origin.doc,
    bases: [base],
    isFinal: false,
    isTypeOnly: false,
    typeParameters: [],
    variables: [],
    functions: [],
    classes: [],
  };
}
