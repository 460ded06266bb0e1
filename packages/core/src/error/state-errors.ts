/** A token or a `Bound` was used after its attach scope ended, for instance after an `await`. */
export class StaleTokenError extends Error {
  override readonly name = "StaleTokenError";
  readonly code = "TAIPAN_STALE_TOKEN";

  constructor(what: string) {
    super(
      `Cannot use ${what}: its attach scope ended (a scope lasts for one synchronous turn, not across an await), ` +
        "keep a Py with unbind() and bind() it in the next attach",
    );
  }
}

/** A token came from another isolate: as a copy, for tokens cannot be sent. */
export class WrongThreadError extends Error {
  override readonly name = "WrongThreadError";
  readonly code = "TAIPAN_WRONG_THREAD";
  /** `threadId` of `node:worker_threads`, of the isolate whose token it is and of the one that used it. */
  readonly owner: number;
  readonly user: number;

  constructor(owner: number, user: number) {
    super(
      `Cannot use this Python token in thread ${user}: it belongs to thread ${owner}, attach here with Python.attach() and ` +
        "send objects as a Py, with intoRaw() and Py.fromRaw()",
    );
    this.owner = owner;
    this.user = user;
  }
}

/** A Python object was used while this thread is detached. */
export class DetachedError extends Error {
  override readonly name = "DetachedError";
  readonly code = "TAIPAN_DETACHED";

  constructor(what: string) {
    super(
      `Cannot use ${what}: this thread is not attached to the Python interpreter, wrap the code in Python.attach()`,
    );
  }
}

/** A handle was used after it was disposed, or after its reference was moved. */
export class DisposedError extends Error {
  override readonly name = "DisposedError";
  readonly code = "TAIPAN_DISPOSED";
  readonly reason: "disposed" | "moved";

  constructor(what: string, reason: "disposed" | "moved") {
    super(
      `Cannot use ${what}: ${reason === "moved" ? "its reference was moved to another handle" : "it was disposed"}`,
    );
    this.reason = reason;
  }
}

/** Guards were released in another order than the reverse of their opening. */
export class AttachOrderError extends Error {
  override readonly name = "AttachOrderError";
  readonly code = "TAIPAN_ATTACH_ORDER";

  constructor(released: number, innermost: number) {
    super(
      `Cannot release attach guard #${released}: guard #${innermost} was opened after it and is still open, ` +
        "release guards in reverse order",
    );
  }
}

/** Attaching is forbidden at this moment. */
export class AttachForbiddenError extends Error {
  override readonly name = "AttachForbiddenError";
  readonly code = "TAIPAN_ATTACH_FORBIDDEN";
  readonly duringTraverse: boolean;

  constructor(duringTraverse: boolean) {
    super(
      duringTraverse
        ? "Attaching a thread to the interpreter is prohibited while a __traverse__ implementation is running."
        : "Attaching a thread to the interpreter is currently prohibited.",
    );
    this.duringTraverse = duringTraverse;
  }
}

/** A worker may not stay detached beyond a closure while Python waits for its function. */
export class SuspendForbiddenError extends Error {
  override readonly name = "SuspendForbiddenError";
  readonly code = "TAIPAN_SUSPEND_FORBIDDEN";

  constructor() {
    super(
      "Cannot suspend in a worker inside a function that Python called: Python would go on detached if the worker were " +
        "terminated, use py.detach(body)",
    );
  }
}

/** There is no interpreter and automatic initialization is off. */
export class NotInitializedError extends Error {
  override readonly name = "NotInitializedError";
  readonly code = "TAIPAN_NOT_INITIALIZED";

  constructor() {
    super(
      "The Python interpreter is not initialized and the `auto-initialize` feature is not enabled.\n\n" +
        "Consider calling `Python.initialize()` before attempting to use Python APIs.",
    );
  }
}

/** The interpreter is being finalized, or was. */
export class InterpreterFinalizingError extends Error {
  override readonly name = "InterpreterFinalizingError";
  readonly code = "TAIPAN_INTERPRETER_FINALIZING";

  constructor() {
    super("Cannot attach to the Python interpreter while it is finalizing.");
  }
}

/** The attach counter went where no path of this package takes it. */
export class AttachCountError extends Error {
  override readonly name = "AttachCountError";
  readonly code = "TAIPAN_ATTACH_COUNT";

  constructor() {
    super("Negative attach count detected. Please report this error to the Taipan repository as a bug.");
  }
}
