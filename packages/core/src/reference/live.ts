import type { PyObjectPtr } from "@taipan/ffi";
import { DetachedError, DisposedError, StaleTokenError } from "../error/state-errors.ts";
import { requireHeadroom } from "../call/stack-headroom.ts";
import { isolate } from "../interpreter/isolate.ts";
import { $ptr, type Handle, SPENT } from "./handle.ts";

/**
 * The address of a handle that may be used now. What Rust's lifetimes prove is two comparisons here.
 *
 * @throws {StaleTokenError} if its scope ended
 * @throws {DisposedError} if it was disposed or moved
 * @throws {DetachedError} if this thread is not attached
 * @throws {TypeError} if it is no handle
 * @throws {RangeError} if so little stack is left that Python could not call TypeScript back
 */
export function live(handle: Handle): PyObjectPtr {
  const pointer = handle[$ptr];
  // Not `<= 0`: what is no handle at all has no address, whatever the type checker was told.
  if (!(pointer > 0) || isolate.count <= 0) throw whyDead(handle);
  requireHeadroom();
  return pointer as PyObjectPtr;
}

function whyDead(handle: Handle): Error {
  if (typeof handle[$ptr] !== "number") {
    return new TypeError(`Cannot use this ${typeof handle} as a Python object: it is no handle`);
  }
  const what = `this ${handle.constructor.name}`;
  switch (handle[$ptr]) {
    case SPENT.scope:
      return new StaleTokenError(what);
    case SPENT.disposed:
      return new DisposedError(what, "disposed");
    case SPENT.moved:
      return new DisposedError(what, "moved");
    default:
      return new DetachedError(what);
  }
}
