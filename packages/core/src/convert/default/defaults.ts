import type { PyObjectPtr } from "@taipan/ffi";
import { bytesOf } from "../../buffer/array-format.ts";
import { javascriptException } from "../../error/crossing/javascript-exception.ts";
import { PyErr } from "../../error/py-err.ts";
import { PyFunctionDefinition } from "../../pyfunction/define-function.ts";
import { functionIntoPython } from "../../pyfunction/function-object.ts";
import { iteratorIntoPython } from "../../pyfunction/iterator-object.ts";
import { registerTemporalConversions } from "../times/default-temporal.ts";
import { dateIntoPython } from "../times/instant.ts";
import { regexpIntoPython } from "../standard/regexp.ts";
import { urlIntoPython } from "../standard/url.ts";
import { bytesIntoPython, intoPython, share } from "./into-python.ts";
import { dateIntoJs, isDateTimeLike } from "../times/date-reader.ts";
import { onDates } from "./date-rule.ts";
import { registerIntoPython } from "./registry.ts";
import { typedArrayConversions } from "./typed-array.ts";

/** Iterators of this realm: what generators and `Iterator.from` give. */
const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

/** The default conversions that need more than C functions: errors, functions, iterators, dates, binary data. */
export function registerDefaultConversions(): void {
  onDates(isDateTimeLike, dateIntoJs);
  registerIntoPython(Function, (value) => functionIntoPython(value as never));
  registerIntoPython(PyFunctionDefinition, (definition) => definition.intoPython());
  registerIntoPython(Error, (error) => javascriptException(error));
  registerIntoPython(PyErr, (error) => share(error.asPtr()));
  for (const boxed of [Number, String, Boolean, BigInt]) {
    registerIntoPython(boxed as never, (value: object) => intoPython(value.valueOf()));
  }
  registerIntoPython(Date, dateIntoPython);
  registerTemporalConversions();
  registerIntoPython(RegExp, regexpIntoPython);
  registerIntoPython(URL, urlIntoPython);
  registerIntoPython(ArrayBuffer, (buffer) => bytesIntoPython(new Uint8Array(buffer)));
  registerIntoPython(SharedArrayBuffer, (buffer) => bytesIntoPython(new Uint8Array(buffer)));
  registerIntoPython(DataView, (view) => bytesIntoPython(bytesOf(view)));
  for (const [type, convert] of typedArrayConversions()) registerIntoPython(type, convert);
  const iterator = { prototype: iteratorPrototype } as unknown as abstract new () => Iterator<unknown>;
  registerIntoPython(iterator, (value): PyObjectPtr => iteratorIntoPython(value));
}
