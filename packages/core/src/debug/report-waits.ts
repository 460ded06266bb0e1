import { objects } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";

/**
 * For development: a Python thread that waits longer than so many milliseconds until this isolate takes its call of a
 * TypeScript function prints both threads' Python stacks to `sys.stderr`, once a call. Ends with the result's disposal.
 *
 * @throws {RangeError} unless the time is positive
 */
export function reportWaits(milliseconds: number): Disposable {
  if (!(milliseconds > 0)) throw new RangeError(`Cannot report waits after ${milliseconds} ms: it is not positive`);
  setPatience(milliseconds / 1000);
  return {
    [Symbol.dispose]() {
      setPatience(Infinity);
    },
  };
}

function setPatience(seconds: number): void {
  withScope(() => objects.decRef(callPython(bootstrapped("set_patience"), [seconds])));
}
