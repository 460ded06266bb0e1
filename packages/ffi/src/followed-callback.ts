import { memory } from "./access.ts";
import { CallbackSlot } from "./callback.ts";
import { allocateRaw } from "./cstring.ts";
import type { VoidPtr } from "./pointer.ts";
import { processSymbols } from "./process-symbols.ts";

/** `__cxa_vec_delete2` of the C++ ABI. */
type DeleteArray = (array: number, itemSize: number, padding: number, destroy: number, free: number) => void;

let deleteArray: DeleteArray | undefined;
/** Bytes in front of an array's first item; the last word of them is the number of items. */
const PADDING = 16;

/**
 * Runs JavaScript from C that calls a second C function right after it, whatever ended the JavaScript: in a worker,
 * `worker.terminate()` and `process.exit()` end it without `catch` or `finally`, and the C code below goes on.
 *
 * For the C++ runtime, which Node brings with it, it is an array of one item: JavaScript is the item's destructor, the
 * second function frees the array. Nothing is there before the one call or after it, so that no moment is a wrong one.
 */
export class FollowedCallback {
  readonly #deleteArray: DeleteArray;
  readonly #array: number;
  readonly #slot: CallbackSlot;
  #body: (() => void) | undefined;

  private constructor(known: DeleteArray, array: number) {
    this.#deleteArray = known;
    this.#array = array;
    this.#slot = new CallbackSlot("void taipan_followed(void *item)", () => {
      const body = this.#body;
      this.#body = undefined;
      body?.();
    });
  }

  /**
   * One for this isolate.
   *
   * @returns `undefined` where the runtime is not to be found
   * @throws {CallbackLimitError} if every trampoline of the process is taken
   */
  static create(): FollowedCallback | undefined {
    deleteArray ??= findDeleteArray();
    if (deleteArray === undefined) return undefined;
    // Never freed: C reads it when this isolate's JavaScript is gone.
    const start = allocateRaw(PADDING + 8);
    memory.setPointer(start + PADDING - 8, 1);
    return new FollowedCallback(deleteArray, start + PADDING);
  }

  /**
   * Runs `body`, which must be total, and then C calls `after`. May be called inside `body` again.
   *
   * @param after address of a C function of at most one pointer, whose result nobody reads
   */
  run(body: () => void, after: VoidPtr): void {
    this.#body = body;
    this.#deleteArray(this.#array, 1, PADDING, this.#slot.pointer, after);
  }
}

function findDeleteArray(): DeleteArray | undefined {
  try {
    const prototype = "void __cxa_vec_delete2(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t)";
    return processSymbols().func(prototype) as never;
  } catch {
    return undefined;
  }
}
