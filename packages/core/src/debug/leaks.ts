import { ownedReferences } from "../reference/finalizer.ts";
import { handleTracker, type TrackedHandle } from "./handle-tracker.ts";
import { handleText } from "./report.ts";

/** Code that should have released every reference kept some. */
export class LeakError extends Error {
  override readonly name = "LeakError";
  readonly code = "TAIPAN_LEAK";
  /** How many. */
  readonly count: number;
  /** Where they were made; `undefined` unless `TAIPAN_DEBUG=handles` was set at the start. */
  readonly handles: readonly TrackedHandle[] | undefined;

  constructor(count: number, handles: readonly TrackedHandle[] | undefined) {
    const where =
      handles === undefined ? ", set TAIPAN_DEBUG=handles to see where" : `:\n${handles.map(handleText).join("\n")}`;
    const what = count === 1 ? "1 reference that was" : `${count} references that were`;
    super(`Cannot account for ${what} made and not released${where}`);
    this.count = count;
    this.handles = handles;
  }
}

/**
 * Runs `body` and makes sure that it released what it took: every `Py` that it made was disposed or moved on, every error
 * that it caught was disposed. What a scope holds is released by the scope and does not count. What JavaScript's collector
 * would release later does: it may come late, and holds Python memory until then.
 *
 * @returns what `body` returns; a promise is waited for
 * @throws {LeakError} naming the references that are left
 */
export function assertNoLeaks<R>(body: () => R): R {
  const before = ownedReferences();
  const first = handleTracker()?.next ?? 0;
  const check = (): void => {
    const count = ownedReferences() - before;
    if (count > 0) throw new LeakError(count, handleTracker()?.handles(first));
  };
  const result = body();
  if (result instanceof Promise) {
    return result.then((value: unknown) => {
      check();
      return value;
    }) as R;
  }
  check();
  return result;
}
