import type { PyObjectPtr } from "@taipan/ffi";
import { DetachedError, DisposedError, StaleTokenError } from "../error/state-errors.ts";
import { isolate } from "../interpreter/isolate.ts";
import { $ptr, type Handle, SPENT } from "./handle.ts";

/**
 * The address of a handle that may be used now. What Rust's lifetimes prove is two comparisons here.
 *
 * @throws {StaleTokenError} if its scope ended
 * @throws {DisposedError} if it was disposed or moved
 * @throws {DetachedError} if this thread is not attached
 */
export function live(handle: Handle): PyObjectPtr {
  const pointer = handle[$ptr];
  if (pointer > 0 && isolate.count > 0) return pointer as PyObjectPtr;
  throw whyDead(handle);
}

function whyDead(handle: Handle): Error {
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
