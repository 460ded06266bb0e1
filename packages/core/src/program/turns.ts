import type { SecondStack } from "@taipan/ffi";
import { PyRuntimeError } from "../error/classes/exceptions.ts";
import { isolate } from "../interpreter/isolate.ts";
import { channelWriter, keepAlive, letEnd, openRelay } from "../threads/relay.ts";

/** When the program on the second stack has its turn, and when Node's event loop has. */
export class Turns {
  readonly stack: SecondStack;
  /** The program's exit code. */
  readonly finished: Promise<number>;
  #finish: (code: number) => void = () => undefined;
  /** The program runs, or something that it called. */
  #isOn = false;
  #isHeld = false;
  #isAsked = true;
  /** How often the program gave Node its turn. */
  #count = 0;

  /** The program begins in the next turn of the event loop. */
  constructor(stack: SecondStack) {
    this.stack = stack;
    this.finished = new Promise((resolve) => (this.#finish = resolve));
    setImmediate(this.#go);
  }

  /**
   * The program is about to give Node its turn. Gives the descriptor to which a signal's byte goes.
   *
   * @param isSlice whether the program goes on by itself, once Node has looked for what is due
   * @returns less than 0 where nobody can wait for a slice
   * @throws {PyRuntimeError} where JavaScript waits for the program, or the program for Python code that Node runs
   */
  begin(isSlice: boolean): number {
    // This call is one.
    if (!this.#isOn || isolate.callbackDepth > 1) {
      if (isSlice) return -1;
      throw new PyRuntimeError(
        "Cannot wait for Node's event loop here: TypeScript called this Python code, and waits for it itself",
      );
    }
    openRelay();
    if (!this.#isHeld) keepAlive();
    this.#isHeld = true;
    const count = ++this.#count;
    // What the next turn of the event loop finds is answered in the one after it. A signal may stop the program before it
    // comes to wait: the turn that this is for may be another one by then.
    if (isSlice) setImmediate(() => count === this.#count && this.ask());
    return channelWriter();
  }

  /** Asks for a turn of the program. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    setImmediate(this.#go);
  }

  readonly #go = (): void => {
    this.#isAsked = false;
    if (this.#isHeld) letEnd();
    this.#isHeld = false;
    // SAFETY: the event loop called this, so nothing is attached and no other call of koffi's is under way.
    // The program has the GIL on this thread until it parks or ends.
    isolate.count = 1;
    this.#isOn = true;
    this.stack.resume();
    this.#isOn = false;
    isolate.count = 0;
    const code = this.stack.result();
    if (code !== undefined) this.#finish(code);
  };
}
