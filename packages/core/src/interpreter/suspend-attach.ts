import { PyEval_RestoreThread, PyEval_SaveThread } from "@taipan/ffi";
import type { PyThreadStatePtr } from "@taipan/ffi";
import { closeScopesAbove } from "./attach.ts";
import { pendingCount } from "./control-block.ts";
import { isolate } from "./isolate.ts";
import { drain } from "./reference-pool.ts";
import type { Scope } from "./scope.ts";

/**
 * The thread is detached from construction to disposal: other threads run Python meanwhile, and every object of this
 * thread's scopes is out of reach.
 *
 * The count is zero before the thread state is saved and back before it is restored, because either call can run other
 * code of this process; what was dropped meanwhile is released at the end (PyO3 `SuspendAttach`).
 */
export class SuspendAttach implements Disposable {
  readonly #count: number;
  readonly #top: Scope | undefined;
  readonly #state: PyThreadStatePtr;
  #isDone = false;

  constructor() {
    this.#count = isolate.count;
    this.#top = isolate.top;
    isolate.count = 0;
    this.#state = PyEval_SaveThread();
  }

  [Symbol.dispose](): void {
    if (this.#isDone) return;
    this.#isDone = true;
    // A guard that was left open holds the GIL, for which the thread would wait.
    closeScopesAbove(this.#top);
    isolate.count = this.#count;
    PyEval_RestoreThread(this.#state);
    if (pendingCount() !== 0) drain();
  }
}
