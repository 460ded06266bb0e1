import { threadId } from "node:worker_threads";

/** Which of PyO3's two guards an attachment is: it took the GIL itself, or found the thread attached. */
export type AttachKind = "ensured" | "assumed";

/**
 * One attachment: the references made in it, and what must be undone at its end. The public token `Python` is one.
 */
export class Scope {
  // Declared and assigned: V8 makes an object of a subclass three times as fast without field initializers.
  /** The scope that was innermost before. */
  declare parent: Scope | undefined;
  /** Index of its first handle in the arena. */
  declare start: number;
  declare kind: AttachKind;
  /** What `PyGILState_Ensure` answered, for its release. */
  declare gilState: number;
  declare isOpen: boolean;
  /** Opened as a guard (`using`), not around a closure: it must not outlive the turn of the event loop. */
  declare isGuard: boolean;
  /** Number in the order of opening, for messages. */
  declare serial: number;
  /** The thread of its isolate. A copy that was sent to another one still says so. */
  declare thread: number;

  constructor() {
    this.parent = undefined;
    this.start = 0;
    this.kind = "assumed";
    this.gilState = 0;
    this.isOpen = false;
    this.isGuard = false;
    this.serial = 0;
    this.thread = threadId;
  }
}
