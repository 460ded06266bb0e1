import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { makeCallable } from "./function-object.ts";

/**
 * A Python iterator over a JavaScript one: a new reference. Lazy; what the iterator returns is the value of
 * `StopIteration`, and `close()` calls its `return`.
 */
export function iteratorIntoPython(iterator: Iterator<unknown>): PyObjectPtr {
  const next = makeCallable(
    () => {
      const { done, value } = iterator.next();
      return [done === true, value];
    },
    "next",
    undefined,
  );
  const close = makeCallable(() => void iterator.return?.(), "close", undefined);
  try {
    return callPython(bootstrapped("Iterator"), [new Borrowing(next), new Borrowing(close)]);
  } finally {
    objects.decRef(next);
    objects.decRef(close);
  }
}
