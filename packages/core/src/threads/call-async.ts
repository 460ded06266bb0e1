import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Keywords } from "../call/call.ts";
import type { Converter } from "../convert/converter.ts";
import { DEFAULT_RULES, fromPythonDeep } from "../convert/default/from-python.ts";
import { instanceBehind } from "../convert/default/instances.ts";
import type { ReadRules } from "../convert/default/read-rules.ts";
import { javascriptSide } from "../reference/counterparts.ts";
import { Py } from "../reference/py.ts";
import { CallTimeoutError } from "./call-timeout-error.ts";
import { abandonCall, submitCall } from "./pending-calls.ts";

/** What a call on another thread may be given. */
export interface CallAsyncOptions<T = unknown> {
  /** Keyword arguments. */
  readonly kwargs?: Keywords;
  /** Gives the call up: the promise is rejected with the signal's reason, and the Python code is stopped. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which the call is given up in the same way. Default: no limit. */
  readonly timeout?: number;
  /** Converter of the result. Default: as `toJs()` converts, with a {@link Py} for what has no JavaScript form. */
  readonly returns?: Converter<T>;
}

/** A result outlives every scope: where the rules give a handle, it gets an owner of its own. */
const RULES: ReadRules = { ...DEFAULT_RULES, foreign: owned, foreignKey: owned };

/**
 * Calls a Python callable on one of our own Python threads; see `Python.callAsync`.
 *
 * @returns a promise that is rejected with what Python raises
 */
export function callAsync<T>(callable: object, args: readonly unknown[], options: CallAsyncOptions<T>): Promise<T> {
  const { kwargs, signal, timeout, returns } = options;
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    let timer: NodeJS.Timeout | undefined;
    const abort = (): void => abandonCall(number, signal?.reason);
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const number = submitCall(callable, args, kwargs, {
      resolve(result) {
        done();
        try {
          resolve(returns === undefined ? (fromPythonDeep(result, RULES) as T) : returns.fromPython(result));
        } catch (error) {
          reject(error);
        }
      },
      reject(reason) {
        done();
        reject(reason);
      },
    });
    if (timeout !== undefined) timer = setTimeout(() => abandonCall(number, new CallTimeoutError(timeout)), timeout);
    signal?.addEventListener("abort", abort);
  });
}

function owned(pointer: PyObjectPtr): unknown {
  const known = instanceBehind(pointer) ?? javascriptSide(pointer);
  if (known !== undefined) return known;
  objects.incRef(pointer);
  return new Py(pointer);
}
