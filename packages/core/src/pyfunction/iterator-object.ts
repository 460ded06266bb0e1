import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { PyErr } from "../error/py-err.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { type Link, PythonSides, unlinkLater } from "../reference/counterparts.ts";
import type { PyAny } from "../types/object/any.ts";
import type { CallTarget } from "./call-target.ts";
import { makeCallable } from "./function-object.ts";

/** The Python iterator of each iterator, while Python holds it. */
const iterators = new PythonSides();

/**
 * A Python iterator over a JavaScript one: a new reference, to the same object while Python keeps it, which comes back as
 * that iterator. Lazy; what the iterator returns is the value of `StopIteration`, and `close()` calls its `return`. A
 * generator's `send` and `throw` are its `next` and `throw`.
 */
export function iteratorIntoPython(iterator: Iterator<unknown>): PyObjectPtr {
  const known = iterators.find(iterator);
  if (known !== NULL) return known;
  const isGenerator = iterator.return !== undefined && iterator.throw !== undefined;
  let object: PyObjectPtr = NULL;
  const target: CallTarget = ([method, value]) => takeStep(iterator, method, value);
  const slot: { link?: Link } = {};
  const step = makeCallable(target, "step", undefined, unlinkLater(slot));
  try {
    object = callPython(bootstrapped(isGenerator ? "Generator" : "Iterator"), [new Borrowing(step)]);
    slot.link = iterators.link(object, iterator);
    return object;
  } catch (error) {
    if (object !== NULL) objects.decRef(object);
    throw error;
  } finally {
    objects.decRef(step);
  }
}

/** Does what a method of Python's half asks for, and says whether that was the end. */
function takeStep(iterator: Iterator<unknown>, method: unknown, value: unknown): [done: boolean, value: unknown] {
  const { done, value: result } = ask(iterator, method, value);
  return [done === true, result];
}

function ask(iterator: Iterator<unknown>, method: unknown, value: unknown): IteratorResult<unknown> {
  switch (method) {
    case "return":
      return iterator.return?.() ?? { done: true, value: undefined };
    case "throw":
      // Only generators are asked for it, and they have it.
      return iterator.throw?.(errorOf(value)) ?? { done: true, value: undefined };
    default:
      return (iterator as Iterator<unknown, unknown, unknown>).next(value);
  }
}

/** What Python throws in: an error of JavaScript that comes back is itself already. */
function errorOf(value: unknown): Error {
  return value instanceof Error ? value : PyErr.fromValue(value as PyAny);
}
