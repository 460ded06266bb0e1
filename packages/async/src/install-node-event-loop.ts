import { type PyAny, Python } from "@taipan/core";
import { NodeLoop } from "./node-loop.ts";
import { PROGRAM_LOOP_SOURCE } from "./program-loop-source.ts";
import { pythonHalf } from "./python-half.ts";

/**
 * Makes the loops that `asyncio` makes from now on Node's, in a program that `runProgram` of `@taipan/core` runs:
 * `asyncio.run(main())` then waits while Node's event loop goes on, and `main` can await TypeScript. For the main thread;
 * loops of other threads stay asyncio's own, and so does what somebody makes with a selector or a policy of theirs.
 *
 * `asyncio` itself is not imported by this.
 *
 * @throws {PyErr} if Python is out of memory
 * @see `uvloop.install`
 */
export function installNodeEventLoop(py: Python): void {
  const globals = py.dict();
  py.run(PROGRAM_LOOP_SOURCE, { globals });
  const findHalf = (): PyAny => Python.attach((inner) => pythonHalf(inner));
  const adopt = (loop: PyAny): void => Python.attach((inner) => void new NodeLoop(inner, loop));
  globals.getItem("install").call([findHalf, adopt]);
}
