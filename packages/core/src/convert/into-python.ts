import {
  NULL,
  objects,
  Py_False,
  Py_None,
  Py_True,
  PyBytes_FromStringAndSize,
  PyBytes_AsString,
  memory,
  PyDict_New,
  PyDict_SetItem,
  PyList_New,
  PySet_Add,
  PySet_New,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../error/fetch.ts";
import { Handle } from "../reference/handle.ts";
import { live } from "../reference/live.ts";
import { handleOfProxy } from "../reference/proxied.ts";
import { ConversionError } from "./conversion-error.ts";
import { intFromBigint, numberIntoPython, textIntoPython } from "./number.ts";
import { intoPythonOf } from "./registry.ts";

/**
 * The Python form of a JavaScript value by the default rules: a new reference.
 *
 * Containers are walked without recursion and remembered, so depth has no limit, what was shared stays shared and
 * cycles become cycles.
 *
 * @throws {ConversionError} if there is no Python form (symbols, promises, instances of unknown classes)
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
    default:
      if (value === null) return share(Py_None());
      if (value instanceof Handle) return share(live(value));
      if (typeof value === "function") {
        const proxied = handleOfProxy(value);
        return proxied === undefined ? leafIntoPython(value) : share(live(proxied));
      }
      return objectIntoPython(value as object);
  }
}

/** Adds a reference and gives the object back. */
export function share(pointer: PyObjectPtr): PyObjectPtr {
  objects.incRef(pointer);
  return pointer;
}

/** A container whose children are still to be converted. */
interface Pending {
  readonly target: PyObjectPtr;
  readonly fill: (child: (value: unknown) => PyObjectPtr) => void;
}

function objectIntoPython(root: object): PyObjectPtr {
  const done = new Map<object, PyObjectPtr>();
  const pending: Pending[] = [];
  // Gives a new reference to the child's form; a container comes back empty and is filled later.
  const child = (value: unknown): PyObjectPtr => {
    if (typeof value !== "object" || value === null || value instanceof Handle) return intoPython(value);
    const known = done.get(value);
    if (known !== undefined) return share(known);
    const container = emptyContainer(value);
    if (container === undefined) return leafIntoPython(value);
    done.set(value, container.target);
    pending.push(container);
    return container.target;
  };
  const result = child(root);
  try {
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) next.fill(child);
    return result;
  } catch (error) {
    // The root owns everything made so far.
    objects.decRef(result);
    throw error;
  }
}

function emptyContainer(value: object): Pending | undefined {
  if (Array.isArray(value)) {
    const { length } = value;
    const target = ownedOrThrow(PyList_New(length));
    return {
      target,
      fill: (child) => {
        // SAFETY: a list of PyList_New has NULL items until each is set, which Python's collector allows.
        for (let index = 0; index < length; index++) objects.setListItem(target, index, child(value[index]));
      },
    };
  }
  if (value instanceof Map) return dictOf(value);
  if (value instanceof Set) {
    const target = ownedOrThrow(PySet_New(NULL));
    return { target, fill: (child) => value.forEach((item) => withRelease(child(item), (p) => PySet_Add(target, p))) };
  }
  return isPlain(value) && intoPythonOf(value) === undefined ? dictOf(Object.entries(value)) : undefined;
}

function dictOf(entries: Iterable<readonly [unknown, unknown]>): Pending {
  const target = ownedOrThrow(PyDict_New());
  return {
    target,
    fill: (child) => {
      for (const [key, item] of entries) {
        withRelease(intoPython(key), (name) => withRelease(child(item), (value) => PyDict_SetItem(target, name, value)));
      }
    },
  };
}

/** Calls a C function that does not steal `pointer`, then gives the reference back. */
function withRelease(pointer: PyObjectPtr, call: (pointer: PyObjectPtr) => number): number {
  try {
    return okOrThrow(call(pointer));
  } finally {
    objects.decRef(pointer);
  }
}

/** Made by a literal or by `Object.create(null)`, in this realm or another. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

function leafIntoPython(value: object): PyObjectPtr {
  const convert = intoPythonOf(value);
  if (convert !== undefined) return convert(value);
  if (value instanceof Uint8Array) return bytesIntoPython(value);
  if (value instanceof Promise) {
    throw new ConversionError("a Promise", "awaitables cross with @taipan/async, or await it first");
  }
  const name = (value.constructor as { name?: string } | undefined)?.name ?? "object";
  throw new ConversionError(
    `an instance of '${name}'`,
    "it is no plain object and no converter is known, pass a plain object or registerIntoPython() its class",
  );
}

/** New `bytes` with a copy of the content. */
export function bytesIntoPython(value: Uint8Array): PyObjectPtr {
  const target = ownedOrThrow(PyBytes_FromStringAndSize(NULL, value.length));
  // SAFETY: nobody else has seen the new object, whose content may be written until then.
  if (value.length > 0) memory.write(PyBytes_AsString(target), value);
  return target;
}
