import koffi, { type TypeObject } from "koffi";
import { koffiType } from "./aliases.ts";
import { CallbackLimitError } from "./errors.ts";
import { parsePrototype } from "./prototype.ts";
import type { VoidPtr } from "./pointer.ts";
import { configureStack } from "./stack-size.ts";

/** Pointer types of this isolate, by C prototype: koffi never frees a type. */
const signatures = new Map<string, TypeObject>();

/**
 * A C function pointer that calls a JavaScript function on this isolate's thread. There are 8,192 in a process, so one
 * serves a whole C signature and dispatches on its arguments.
 *
 * SAFETY: the function must be total. koffi turns an exception that escapes it, or a result of the wrong type, into a
 * stale register, not into NULL.
 */
export class CallbackSlot implements Disposable {
  readonly pointer: VoidPtr;
  #registered: bigint | undefined;

  /**
   * @param signature C prototype, such as `PyObject *call(PyObject *self, PyObject *args)`
   * @throws {CallbackLimitError} if every trampoline of the process is taken
   */
  constructor(signature: string, target: (...args: never[]) => unknown) {
    const type = signatureType(signature);
    configureStack();
    try {
      this.#registered = koffi.register(target, type);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("Too many callbacks"))
        throw new CallbackLimitError({ cause: error });
      throw error;
    }
    this.pointer = Number(this.#registered) as VoidPtr;
  }

  /** Gives the trampoline back; C must not call the pointer any more. Twice is harmless. */
  [Symbol.dispose](): void {
    if (this.#registered === undefined) return;
    koffi.unregister(this.#registered);
    this.#registered = undefined;
  }
}

function signatureType(signature: string): TypeObject {
  let type = signatures.get(signature);
  if (type === undefined) {
    const { result, parameters } = parsePrototype(signature);
    // Every parameter is an address or a number: a `const char *` must not be decoded on each call. Without a name,
    // because names are one space for all that uses koffi in the isolate.
    const types = parameters.map((parameter) => koffiType(parameter, "address"));
    type = koffi.pointer(koffi.proto(koffiType(result, "result"), types));
    signatures.set(signature, type);
  }
  return type;
}
