import { library } from "./library.ts";
import { declaredName, koffiPrototype, parsePrototype } from "./prototype.ts";
import type { Pointer } from "./pointer.ts";

/** `[major, minor]` of a Python version. */
export type VersionPair = readonly [number, number];

/** When a symbol exists, and how text parameters are passed. */
export interface DeclareOptions {
  /** First version that exports the symbol. Default: every supported one. */
  readonly since?: VersionPair;
  /** Last version that exports the symbol. */
  readonly until?: VersionPair;
  /** Indexes of `const char *` parameters that take an address instead of a JavaScript string. */
  readonly raw?: readonly number[];
  /** The symbol exists on this kind of build only. */
  readonly only?: "debug" | "free-threaded" | "windows" | "gil";
}

/** One declared symbol, for the tests and for `tooling/ffi-check`. */
export interface Declaration extends DeclareOptions {
  readonly kind: "function" | "data" | "pointer";
  /** The C prototype of a function, the C declaration of data. */
  readonly text: string;
}

const declared: Declaration[] = [];

/** Every declaration made so far, in the order of the headers. */
export function declarations(): readonly Declaration[] {
  return declared;
}

/**
 * Declares a C function. The first call binds it and hands the bound function to `rebind`, which replaces the exported
 * binding: later calls go straight to koffi, with no wrapper between.
 */
export function declare<F extends (...args: never[]) => unknown>(
  text: string,
  rebind: (bound: F) => void,
  options: DeclareOptions = {},
): F {
  declared.push({ kind: "function", text, ...options });
  const unbound = (...args: never[]): unknown => {
    const prototype = parsePrototype(text);
    const bound = library(prototype.name).bind(prototype.name, koffiPrototype(prototype, options.raw), options) as F;
    rebind(bound);
    return bound(...args);
  };
  return unbound as F;
}

/** Declares a static object such as `PyTypeObject PyList_Type`: a function that gives its address. */
export function declareData<P extends Pointer<string>>(text: string, options: DeclareOptions = {}): () => P {
  declared.push({ kind: "data", text, ...options });
  let address: P | undefined;
  return () => (address ??= library(declaredName(text)).address(declaredName(text), options) as P);
}

/** Declares a pointer variable such as `PyObject *PyExc_ValueError`: a function that gives what it points to. */
export function declarePointer<P extends Pointer<string>>(text: string, options: DeclareOptions = {}): () => P {
  declared.push({ kind: "pointer", text, ...options });
  let address: P | undefined;
  return () => {
    if (address !== undefined) return address;
    const name = declaredName(text);
    const open = library(name);
    // Not remembered while NULL: exception types are filled in by the interpreter's start.
    const target = open.readPointer(open.address(name, options)) as P;
    if (target !== 0) address = target;
    return target;
  };
}
