import { objects } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";

/**
 * For development: from now on a crash in C code (a segmentation fault, an abort) writes the Python stacks of all threads to
 * standard error before the process ends, by Python's `faulthandler`. Ends with the result's disposal.
 */
export function dumpOnCrash(): Disposable {
  enable(true);
  return {
    [Symbol.dispose]() {
      enable(false);
    },
  };
}

function enable(isOn: boolean): void {
  withScope(() => objects.decRef(callPython(bootstrapped("dump_on_crash"), [isOn])));
}
