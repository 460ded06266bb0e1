import { closeGuard, openScope, watchTurn } from "./attach.ts";
import { Python } from "./python.ts";
import type { AttachKind } from "./scope.ts";

/**
 * One attachment as a guard (PyO3 `AttachGuard`): `ensured` took the GIL and gives it back, `assumed` found the thread
 * attached and only counts. `Python.attach()` is the everyday form; this one tells which of the two it was.
 */
export class AttachGuard implements Disposable {
  /** The token of the scope that this guard keeps open. */
  readonly python: Python;

  private constructor(python: Python) {
    this.python = python;
  }

  /** Attaches, starting the interpreter if need be. Throws as `Python.attach` does. */
  static attach(): AttachGuard {
    return new AttachGuard(Python.attach());
  }

  /**
   * Counts this thread as attached without taking the GIL.
   *
   * SAFETY: it must hold it already, as in a function that Python called.
   */
  static assume(): AttachGuard {
    const python = new Python();
    openScope(python, "assume");
    python.isGuard = true;
    watchTurn();
    return new AttachGuard(python);
  }

  /** Which of the two guards this is. */
  get kind(): AttachKind {
    return this.python.kind;
  }

  /** Ends the attachment. @throws {AttachOrderError} if a later one is still open; nothing changes then */
  [Symbol.dispose](): void {
    closeGuard(this.python);
  }
}
