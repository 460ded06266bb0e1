import { type Py, type PyAny, PyCapsule, PyErr, pyfunction, type Python, t } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";

/** Name that guards the capsules which hold iterators. */
const CAPSULE = "taipan.async.iterator";

let step: Py | undefined;

/**
 * A Python asynchronous generator over a JavaScript asynchronous iterable. Lazy; `asend`, `athrow` and `aclose` are the
 * iterator's `next`, `throw` and `return`, and asyncio closes it when Python drops it.
 */
export function asyncGenerator(py: Python, iterable: AsyncIterable<unknown>): PyAny {
  const loop = nodeLoop(py);
  step ??= pyfunction({ name: "step", isAsync: true, args: [t.bound(PyCapsule), t.str, t.any] }, takeStep)
    .bind(py)
    .unbind();
  const iterator = iterable[Symbol.asyncIterator]();
  const capsule = PyCapsule.newWithValue(py, iterator, CAPSULE);
  return loop.half(py, "generator").call([step.bind(py), capsule]);
}

/** Does what Python's half asks for, and says whether that was the end. */
function takeStep(capsule: PyCapsule, method: string, sent: unknown): Promise<[done: boolean, value: unknown]> {
  const iterator = capsule.value(CAPSULE) as AsyncIterator<unknown, unknown, unknown>;
  return Promise.resolve(ask(iterator, method, sent)).then(({ done, value }) => [done === true, value]);
}

function ask(
  iterator: AsyncIterator<unknown, unknown, unknown>,
  method: string,
  sent: unknown,
): Promise<IteratorResult<unknown, unknown>> | IteratorResult<unknown, unknown> {
  switch (method) {
    case "return":
      return iterator.return?.() ?? { done: true, value: undefined };
    case "throw": {
      const error = PyErr.fromValue(sent as PyAny);
      if (iterator.throw === undefined) throw error;
      return iterator.throw(error);
    }
    default:
      return iterator.next(sent);
  }
}
