import {
  memory,
  NULL,
  objects,
  Py_False,
  Py_None,
  Py_True,
  PyBytes_AsString,
  PyBytes_FromStringAndSize,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { handleOfProxy } from "../../reference/proxied.ts";
import { type ToPythonOptions, undefinedRuleOf } from "../bulk/write-rules.ts";
import { defined, writeTree, writeTreeWith } from "../bulk/write-tree.ts";
import { containerKind } from "./container-kind.ts";
import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { intFromBigint, numberIntoPython, textIntoPython } from "./number.ts";
import { intoPythonOf, protocolOf } from "./registry.ts";
import { TypedValue } from "./typed-value.ts";

/**
 * The Python form of a JavaScript value by the default rules: a new reference.
 *
 * | JavaScript | Python |
 * |---|---|
 * | `undefined`, `null` | `None` |
 * | boolean | `bool` |
 * | number, whole and within ±(2^53 − 1) | `int` |
 * | any other number, −0 included | `float` |
 * | bigint | `int` |
 * | string | `str` |
 * | a handle (`Bound`, `Py`), a proxy of one, a `PyErr` | the object itself |
 * | `Uint8Array`, `Buffer`, `ArrayBuffer`, `SharedArrayBuffer`, `DataView` | `bytes`, a copy |
 * | a `PyBuffer` | the object whose memory it is |
 * | other typed arrays | `memoryview` of a copy, with their element format |
 * | array | `list` |
 * | Map, plain object | `dict` |
 * | Set | `set` |
 * | Date | `datetime.datetime` in UTC |
 * | Error | an exception that carries it |
 * | function | a callable, the same one each time |
 * | iterator, generator | an iterator |
 * | RegExp | `re.Pattern` |
 * | URL | `str` |
 * | `new Number(1)` and its like | as the primitive |
 * | `t.as(converter, value)` | as the converter says |
 *
 * Classes are looked up in the registry first ({@link registerIntoPython}). Symbols, promises, asynchronous iterables,
 * weak collections and instances of unknown classes are refused.
 *
 * @throws {ConversionError} if there is no Python form, with the path to the value inside containers
 */
export function intoPython(value: unknown): PyObjectPtr {
  switch (typeof value) {
    case "number":
      return numberIntoPython(value);
    case "string":
      return textIntoPython(value);
    case "boolean":
      return share(value ? Py_True() : Py_False());
    case "undefined":
      return share(Py_None());
    case "bigint":
      return intFromBigint(value);
    case "symbol":
      throw new ConversionError(String(value), "symbols exist in JavaScript only");
    case "function":
      return functionIntoPython(value);
    default:
      if (value === null) return share(Py_None());
      if (value instanceof Handle) return share(live(value));
      return objectIntoPython(value as object);
  }
}

/** Adds a reference and gives the object back. */
export function share(pointer: PyObjectPtr): PyObjectPtr {
  objects.incRef(pointer);
  return pointer;
}

/** A proxy of a Python object is a function to JavaScript. */
function functionIntoPython(value: object): PyObjectPtr {
  const proxied = handleOfProxy(value);
  return proxied === undefined ? instanceIntoPython(value) : share(live(proxied));
}

function objectIntoPython(value: object): PyObjectPtr {
  const kind = containerKind(value);
  return kind === undefined ? instanceIntoPython(value) : writeTree(value, kind, intoPython);
}

/** {@link intoPython} with options for the containers of a tree. @throws {TypeError} for an option that is none */
export function intoPythonWith(value: unknown, options: ToPythonOptions): PyObjectPtr {
  const kind =
    typeof value === "object" && value !== null && !(value instanceof Handle) ? containerKind(value) : undefined;
  if (kind !== undefined) return writeTreeWith(value as object, kind, intoPython, options);
  return intoPython(undefinedRuleOf(options) === "refuse" ? defined(value) : value);
}

function instanceIntoPython(value: object): PyObjectPtr {
  const convert = intoPythonOf(value);
  if (convert !== undefined) return convert(value);
  if (value instanceof TypedValue) return value.converter.intoPython(value.value);
  if (value instanceof Uint8Array) return bytesIntoPython(value);
  const follow = protocolOf(value);
  if (follow !== undefined) return follow(value);
  const why = whyRefused(value);
  if (why !== undefined) throw new ConversionError(describe(value), why);
  throw new ConversionError(
    `an instance of '${className(value)}'`,
    "it is no plain object and no converter is known, pass a plain object or registerIntoPython() its class",
  );
}

/** Why an object of a well-known kind has no Python form, and what to do. */
function whyRefused(value: object): string | undefined {
  if (value instanceof Promise) return "awaitables cross with @taipan/async, or await it first";
  if (Symbol.asyncIterator in value) {
    return "asynchronous iterables cross with @taipan/async, or collect the items first";
  }
  if (value instanceof WeakMap || value instanceof WeakSet) {
    return "its entries cannot be listed, pass a Map or Set of what is to be seen";
  }
  if (value instanceof WeakRef) return "what it refers to may be gone at any time, pass the value of deref()";
  return undefined;
}

/** Name of a value's class. A getter that throws does not replace the message. */
function className(value: object): string {
  try {
    return (value.constructor as { name?: string } | undefined)?.name ?? "object";
  } catch {
    return "object";
  }
}

/** New `bytes` with a copy of the content. */
export function bytesIntoPython(value: Uint8Array): PyObjectPtr {
  const target = ownedOrThrow(PyBytes_FromStringAndSize(NULL, value.length));
  // SAFETY: nobody else has seen the new object, whose content may be written until then.
  if (value.length > 0) memory.write(PyBytes_AsString(target), value);
  return target;
}
