/** Which of PyO3's two guards an attachment is: it took the GIL itself, or found the thread attached. */
export type AttachKind = "ensured" | "assumed";

/**
 * One attachment: the references made in it, and what must be undone at its end. The public token `Python` is one.
 */
export class Scope {
  /** The scope that was innermost before. */
  parent: Scope | undefined = undefined;
  /** Index of its first handle in the arena. */
  start = 0;
  kind: AttachKind = "assumed";
  /** What `PyGILState_Ensure` answered, for its release. */
  gilState = 0;
  isOpen = false;
  /** Opened as a guard (`using`), not around a closure: it must not outlive the turn of the event loop. */
  isGuard = false;
  /** Number in the order of opening, for messages. */
  serial = 0;
}
