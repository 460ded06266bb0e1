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
/** Looks each declaration up, if this Python has it; twice is harmless. */
const lookUps: (() => void)[] = [];

/** Every declaration made so far, in the order of the headers. */
export function declarations(): readonly Declaration[] {
  return declared;
}

/**
 * Looks up everything that is declared and that the open library has, instead of waiting for the first use: 30 ms.
 *
 * For workers. koffi's own functions end the whole process when `worker.terminate()` arrives in the middle of one of
 * them, because they cannot throw any more; calls of functions that are bound already are safe.
 */
export function bindDeclared(): void {
  for (const lookUp of lookUps) lookUp();
}

/** Lets {@link bindDeclared} look up a function that is bound by other means, too. */
export function bindsEarly(lookUp: () => void): void {
  lookUps.push(lookUp);
}

function isThere(name: string, { since, until }: DeclareOptions): boolean {
  const open = library(name);
  if (since !== undefined && !open.version.atLeast(...since)) return false;
  if (until !== undefined && open.version.atLeast(until[0], until[1] + 1)) return false;
  return open.has(name);
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
  let isBound = false;
  const bind = (prototype = parsePrototype(text)): F => {
    const bound = library(prototype.name).bind(prototype.name, koffiPrototype(prototype, options.raw), options) as F;
    rebind(bound);
    isBound = true;
    return bound;
  };
  lookUps.push(() => {
    if (isBound) return;
    const prototype = parsePrototype(text);
    if (isThere(prototype.name, options)) bind(prototype);
  });
  return ((...args: never[]): unknown => bind()(...args)) as F;
}

/** Declares a static object such as `PyTypeObject PyList_Type`: a function that gives its address. */
export function declareData<P extends Pointer<string>>(text: string, options: DeclareOptions = {}): () => P {
  declared.push({ kind: "data", text, ...options });
  let address: P | undefined;
  lookUps.push(() => {
    if (address === undefined && isThere(declaredName(text), options)) find();
  });
  const find = (): P => (address ??= library(declaredName(text)).address(declaredName(text), options) as P);
  return find;
}

/** Declares a pointer variable such as `PyObject *PyExc_ValueError`: a function that gives what it points to. */
export function declarePointer<P extends Pointer<string>>(text: string, options: DeclareOptions = {}): () => P {
  declared.push({ kind: "pointer", text, ...options });
  let address: P | undefined;
  lookUps.push(() => {
    if (address === undefined && isThere(declaredName(text), options)) find();
  });
  const find = (): P => {
    if (address !== undefined) return address;
    const name = declaredName(text);
    const open = library(name);
    // Not remembered while NULL: exception types are filled in by the interpreter's start.
    const target = open.readPointer(open.address(name, options)) as P;
    if (target !== 0) address = target;
    return target;
  };
  return find;
}
