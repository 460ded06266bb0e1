import { constants } from "node:os";
import { objects, OneShotSignal } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { PyKeyboardInterrupt } from "../error/classes/exceptions.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { openRelay, whenInterrupted } from "./relay.ts";

/**
 * Gives Ctrl-C to Python: `KeyboardInterrupt` is raised in Python code that runs or waits, and where TypeScript checks for
 * signals. Where Node is idle the event loop is woken, and what Node does happens: listeners of `SIGINT` are called, or
 * the process ends by the signal.
 *
 * A second Ctrl-C before the program is back in its event loop ends it, whatever it does: code that swallows the exception,
 * or a loop in TypeScript that never checks.
 *
 * SAFETY: attached, on the thread that started Python, which is Node's main one.
 */
export function ownInterrupts(): void {
  openRelay();
  objects.decRef(callPython(bootstrapped("own_interrupts"), []));
  const signal = OneShotSignal.take(constants.signals.SIGINT);
  const arm = (): void => signal?.arm();
  whenInterrupted((error) => {
    arm();
    if (!(error instanceof PyKeyboardInterrupt)) throw error;
    if (process.emit("SIGINT", "SIGINT")) return;
    objects.decRef(callPython(bootstrapped("disown_interrupts"), []));
    process.kill(process.pid, "SIGINT");
  }, arm);
}
