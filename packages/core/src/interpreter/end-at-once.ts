import { objects, Py_True, PyGILState_Ensure } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { bootstrapped } from "./bootstrap.ts";

/**
 * Whether Python threads may still run C code that the usual end would pull the ground from. Node frees its heap first,
 * and with it what was lent to Python; then the C library has each library clean up: OpenSSL frees what a thread may be
 * setting up that imports `ssl`, and OpenBLAS waits for threads of its own that the work in progress keeps. Holding the
 * GIL would not stop those.
 *
 * SAFETY: attached.
 */
export function areThreadsAtWork(): boolean {
  const answer = callPython(bootstrapped("are_threads_at_work"), []);
  objects.decRef(answer);
  return answer === Py_True();
}

/**
 * Ends the process without taking anything down that threads use: neither Node's heap nor C libraries. Python has run its
 * exit functions, so what is left are the listeners of Node's `exit` behind ours, which are called first.
 *
 * @param code the exit code so far; listeners may set another one
 * @param own our listener, which is running
 */
export function endAtOnce(code: number, own: (code: number) => void): never {
  let status = code;
  try {
    const listeners = process.rawListeners("exit");
    for (const listener of listeners.slice(listeners.indexOf(own) + 1)) Reflect.apply(listener, process, [code]);
    status = Number(process.exitCode ?? code);
  } catch (error) {
    // As Node does with an error at this time, where nobody can catch it.
    console.error(error);
    status = 1;
  }
  // SAFETY: there are no scopes any more, and the attach is never given back: `os._exit` does not return.
  PyGILState_Ensure();
  callPython(bootstrapped("end_process"), [status]);
  throw new Error("Cannot come here: the process has ended");
}
