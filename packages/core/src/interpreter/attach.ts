import { PyGILState_Ensure, PyGILState_Release } from "@taipan/ffi";
import { requireHeadroom } from "../call/stack-headroom.ts";
import {
  AttachCountError,
  AttachForbiddenError,
  AttachOrderError,
  InterpreterFinalizingError,
} from "../error/state-errors.ts";
import { arenaTop, releaseFrom } from "../reference/arena.ts";
import { PHASE, pendingCount, phase } from "./control-block.ts";
import { deathsPending, reapDeaths } from "./deaths.ts";
import { isolate } from "./isolate.ts";
import { drain } from "./reference-pool.ts";
import { Scope } from "./scope.ts";
import { sweep } from "./sweep.ts";

let serial = 0;
let turnWatched = false;

/** Starts the interpreter on the first attach; set by the life cycle, which stands above this file. */
let start: () => void = () => undefined;

/** See {@link start}. */
export function onFirstAttach(initialize: () => void): void {
  start = initialize;
}

/** Makes the token of a scope that this package opens itself; set together with {@link start}. */
let makeToken: () => Scope = () => new Scope();

/** See {@link makeToken}. */
export function onNewToken(make: () => Scope): void {
  makeToken = make;
}

/** A token for {@link openScope}, which the caller opens and closes. */
export function newScope(): Scope {
  return makeToken();
}

/** Runs `body` attached, in a scope of its own. */
export function withScope<R>(body: (token: Scope) => R, kind: "attach" | "assume" = "attach"): R {
  const token = makeToken();
  openScope(token, kind);
  try {
    return body(token);
  } finally {
    closeScope(token);
  }
}

/**
 * Opens an attach scope: takes the GIL unless the thread has it, raises the count, then releases what waited.
 *
 * The order is PyO3's: the count is up before the first destructor runs, so that one which attaches finds the thread
 * attached.
 */
export function openScope(scope: Scope, kind: "attach" | "assume" = "attach"): void {
  requireHeadroom();
  if (isolate.count > 0 || kind === "assume") {
    scope.kind = "assumed";
    isolate.count++;
  } else {
    if (isolate.count < 0) throw new AttachForbiddenError(isolate.count === -1);
    const now = phase();
    if (now !== PHASE.running) {
      if (now >= PHASE.finalizing) throw new InterpreterFinalizingError();
      start();
    }
    isolate.gate?.enter();
    scope.gilState = PyGILState_Ensure();
    scope.kind = "ensured";
    isolate.count = 1;
  }
  scope.parent = isolate.top;
  scope.start = arenaTop();
  scope.serial = ++serial;
  scope.isOpen = true;
  isolate.top = scope;
  if (pendingCount() !== 0) drain();
  if (deathsPending()) reapDeaths();
  if (sweep.isOn) sweep.run();
}

/**
 * Closes a scope and any that was left open inside it: its references first, then the GIL, then the count, so that
 * destructors still see the thread attached.
 */
export function closeScope(scope: Scope): void {
  if (!scope.isOpen) return;
  closeScopesAbove(scope);
  closeTop(scope);
}

/** Closes every scope that was opened after `scope` became the innermost one, as guards that nobody released. */
export function closeScopesAbove(scope: Scope | undefined): void {
  while (isolate.top !== undefined && isolate.top !== scope) closeTop(isolate.top);
}

/** Closes a scope that was opened as a guard. @throws {AttachOrderError} if it is not the innermost one */
export function closeGuard(scope: Scope): void {
  if (!scope.isOpen) return;
  if (isolate.top !== scope) throw new AttachOrderError(scope.serial, isolate.top?.serial ?? 0);
  closeTop(scope);
}

function closeTop(scope: Scope): void {
  releaseFrom(scope.start);
  scope.isOpen = false;
  isolate.top = scope.parent;
  scope.parent = undefined;
  if (scope.kind === "ensured") {
    PyGILState_Release(scope.gilState);
    isolate.gate?.leave();
  }
  isolate.count--;
  if (isolate.count < 0) throw new AttachCountError();
}

/**
 * Sees to it that a guard does not survive the current turn of the event loop: holding the GIL there would freeze every
 * Python thread. The check runs before anything that the turn awaited goes on, so that code finds its token stale.
 */
export function watchTurn(): void {
  if (turnWatched) return;
  turnWatched = true;
  queueMicrotask(() => {
    turnWatched = false;
    // Only guards can be open here: a closure's scope ends with the closure.
    while (isolate.top !== undefined && isolate.count > 0) closeTop(isolate.top);
  });
}
