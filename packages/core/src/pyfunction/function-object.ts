import { NULL, objects, PyObject_SetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { coroutineFunction, isAsyncFunction } from "../convert/containers/awaitable.ts";
import { okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { type Link, PythonSides, unlinkLater } from "../reference/counterparts.ts";
import { type CallTarget, closureTarget, openTarget } from "./call-target.ts";
import { closureSource, openSource } from "./shim-source.ts";
import { makeShim, MAY_END } from "./shims.ts";

/** The callable of each function, while Python holds it. */
const callables = new PythonSides();

/**
 * A Python callable for a function: a new reference. The same function gives the same callable as long as Python keeps
 * it, and the callable comes back as that function; when Python drops it, so does the bridge.
 */
export function functionIntoPython(value: (...args: never[]) => unknown): PyObjectPtr {
  const known = callables.find(value);
  if (known !== NULL) return known;
  const name = value.name || "taipan-closure";
  const slot: { link?: Link } = {};
  const callable = makeClosure(value, name, unlinkLater(slot));
  try {
    slot.link = callables.link(callable, value);
  } catch (error) {
    objects.decRef(callable);
    throw error;
  }
  return callable;
}

/**
 * A new Python function of a name and module, calling `value` with positional arguments; a coroutine function, if it is
 * declared `async`.
 */
export function makeNamedFunction(value: (...args: never[]) => unknown, name: string, module: string): PyObjectPtr {
  const closure = makeClosure(value, name, () => undefined);
  const callable = isAsyncFunction(value) ? coroutineFunction(closure) : closure;
  const text = ownedOrThrow(objects.newText(module));
  const result = PyObject_SetAttr(callable, intern("__module__"), text);
  objects.decRef(text);
  okOrThrow(result);
  return callable;
}

/** A new Python callable that takes anything, runs `target` on this isolate's thread, and refuses to on any other. */
export function makeCallable(
  target: CallTarget,
  name: string,
  doc: string | undefined,
  onDrop: () => void = () => undefined,
): PyObjectPtr {
  openShim ??= openSource(MAY_END);
  return makeShim(openShim, openTarget(target), onDrop, (parts) =>
    callPython(bootstrapped("simple_function"), [...parts, name, doc]),
  );
}

/** A new Python callable that takes positional arguments. */
function makeClosure(value: (...args: never[]) => unknown, name: string, onDrop: () => void): PyObjectPtr {
  closureShim ??= closureSource(MAY_END);
  return makeShim(closureShim, closureTarget(value), onDrop, (parts) =>
    callPython(bootstrapped("simple_function"), [...parts, name, undefined]),
  );
}

let openShim: string | undefined;
let closureShim: string | undefined;
