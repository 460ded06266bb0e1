import { callPython } from "../call/call.ts";
import { fromPythonShallow } from "../convert/default/from-python.ts";
import { released } from "../convert/released.ts";
import { withScope } from "../interpreter/attach.ts";
import { live } from "../reference/live.ts";
import { registerProxy } from "../reference/proxied.ts";
import { PyAny } from "../types/object/any.ts";
import { presented } from "./outward.ts";

type AnyFunction = (...args: unknown[]) => unknown;

/**
 * Functions that Python callables became, by the callable's address: `removeListener` must get the function that
 * `addListener` got. An entry is good while its function lives, which owns a reference to the callable.
 */
const functions = new Map<number, WeakRef<AnyFunction>>();
const collected = new FinalizationRegistry<number>((address) => {
  if (functions.get(address)?.deref() === undefined) functions.delete(address);
});

/**
 * A value from Python on its way into a proxied object, which keeps it for as long as it likes: a callable becomes a
 * function, any other object that has no value in JavaScript a `Py`. Both go back as what they were.
 */
export function inward(value: unknown): unknown {
  if (!(value instanceof PyAny)) return value;
  return value.isCallable() ? callableFromPython(value) : value.asUnbound();
}

/** The function for a Python callable. It attaches by itself, and goes back to Python as the callable. */
function callableFromPython(callable: PyAny): AnyFunction {
  const address = live(callable);
  const known = functions.get(address)?.deref();
  if (known !== undefined) return known;
  const owner = callable.asUnbound();
  const call: AnyFunction = (...args) =>
    withScope(() =>
      released(callPython(live(owner), args.map(presented)), (result) => inward(fromPythonShallow(result))),
    );
  registerProxy(call, owner);
  functions.set(address, new WeakRef(call));
  collected.register(call, address);
  return call;
}
