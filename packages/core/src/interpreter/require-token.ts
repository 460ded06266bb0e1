import { requireHeadroom } from "../call/stack-headroom.ts";
import { DetachedError, StaleTokenError } from "../error/state-errors.ts";
import { isolate } from "./isolate.ts";
import type { Scope } from "./scope.ts";

/**
 * Refuses a token that may not be used now.
 *
 * @throws {StaleTokenError} after its scope
 * @throws {DetachedError} inside `detach`
 * @throws {RangeError} if so little stack is left that Python could not call TypeScript back
 */
export function requireToken(token: Scope): void {
  if (!token.isOpen) throw new StaleTokenError("this Python token");
  if (isolate.count <= 0) throw new DetachedError("this Python token");
  requireHeadroom();
}
