import { threadId } from "node:worker_threads";
import { requireHeadroom } from "../call/stack-headroom.ts";
import { DetachedError, StaleTokenError, WrongThreadError } from "../error/state-errors.ts";
import { isolate } from "./isolate.ts";
import type { Scope } from "./scope.ts";

/**
 * Refuses a token that may not be used now.
 *
 * @throws {StaleTokenError} after its scope
 * @throws {WrongThreadError} in another isolate than the one that it was made in
 * @throws {DetachedError} inside `detach`
 * @throws {RangeError} if so little stack is left that Python could not call TypeScript back
 */
export function requireToken(token: Scope): void {
  requireOpen(token);
  if (isolate.count <= 0) throw new DetachedError("this Python token");
  requireHeadroom();
}

/**
 * Refuses a token whose scope ended, and one of another isolate.
 *
 * @throws {StaleTokenError | WrongThreadError}
 */
export function requireOpen(token: Scope): void {
  if (token.thread !== threadId) throw new WrongThreadError(token.thread, threadId);
  if (!token.isOpen) throw new StaleTokenError("this Python token");
}
