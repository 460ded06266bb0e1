import koffi, { type TypeObject } from "koffi";
import { CallbackLimitError } from "./errors.ts";
import { koffiPrototype, parsePrototype } from "./prototype.ts";
import type { VoidPtr } from "./pointer.ts";

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
    try {
      this.#registered = koffi.register(target, koffi.pointer(signatureType(signature)));
    } catch (error) {
      if (error instanceof Error && /too many|callback/i.test(error.message)) throw new CallbackLimitError({ cause: error });
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
    const prototype = parsePrototype(signature);
    // Every parameter is an address or a number here: a `const char *` argument must not be decoded on each call.
    const raw = prototype.parameters.map((_, index) => index);
    const unique = { ...prototype, name: `taipan_${prototype.name}_${signatures.size}` };
    type = koffi.proto(koffiPrototype(unique, raw));
    signatures.set(signature, type);
  }
  return type;
}
