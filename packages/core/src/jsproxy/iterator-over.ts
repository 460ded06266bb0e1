import { iteratorIntoPython } from "../pyfunction/iterator-object.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { Handle } from "../reference/handle.ts";
import { presented } from "./outward.ts";

/** A Python iterator over a proxied iterable, whose items cross as a proxied object's properties do. */
export function iteratorOver(iterable: Iterable<unknown>): Handle {
  const iterator = iterable[Symbol.iterator]();
  const items: Iterator<unknown> = {
    next() {
      const step = iterator.next();
      return step.done === true ? { done: true, value: undefined } : { done: false, value: presented(step.value) };
    },
    return() {
      iterator.return?.();
      return { done: true, value: undefined };
    },
  };
  return wrapOwned(iteratorIntoPython(items));
}
