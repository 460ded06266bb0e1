import { Python, registerAwaitables, registerIntoPython } from "@taipan/core";
import { asyncGenerator } from "./async-generator.ts";
import { nodeLoop } from "./current-loop.ts";
import { awaitNow } from "./into-promise.ts";
import { promiseIntoPy } from "./promise-into-py.ts";

// Importing this package is what lets awaitables cross: values are converted without naming it. Nothing starts here.
registerAwaitables({
  toPromise: (awaitable, returns) => awaitNow(awaitable.py, awaitable, returns, undefined) as Promise<never>,
  coroutineFunction: (py, callable) => {
    const loop = nodeLoop(py);
    return loop.half(py, "coroutine_function").call([loop.home, callable]);
  },
  fromPromise: (py, promise, returns) => promiseIntoPy(py, promise, returns === undefined ? {} : { returns }),
});
registerIntoPython(Symbol.asyncIterator, (iterable) =>
  Python.attach((py) => asyncGenerator(py, iterable as AsyncIterable<unknown>).intoPtr()),
);
