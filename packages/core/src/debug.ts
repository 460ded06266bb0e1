import { guardWaits } from "./debug/guard-waits.ts";
import { dumpOnCrash } from "./debug/dump-on-crash.ts";
import { assertNoLeaks } from "./debug/leaks.ts";
import { refcount } from "./debug/refcount.ts";
import { reportWaits } from "./debug/report-waits.ts";
import { attachCount, liveHandles, pendingDecrefs, report } from "./debug/report.ts";

export { AttachedWaitError, guardWaits } from "./debug/guard-waits.ts";
export { LeakError } from "./debug/leaks.ts";
export type { TrackedHandle } from "./debug/handle-tracker.ts";
export type { DebugReport } from "./debug/report.ts";

/** What one looks at when references go missing or stay. */
export interface Debug {
  attachCount(): number;
  pendingDecrefs(): number;
  liveHandles(): number;
  refcount: typeof refcount;
  assertNoLeaks: typeof assertNoLeaks;
  dumpOnCrash: typeof dumpOnCrash;
  guardWaits: typeof guardWaits;
  report: typeof report;
  reportWaits: typeof reportWaits;
}

/**
 * Tools for finding leaks. With `TAIPAN_DEBUG=handles` in the environment when Python starts, reports say where each
 * reference was made.
 *
 * @example Find the reference that a piece of code keeps
 * ```ts
 * import { Python } from "@taipan/core";
 * import { debug } from "@taipan/core/debug";
 * debug.assertNoLeaks(() => Python.attach((py) => py.eval("[]").unbind()[Symbol.dispose]()));
 * expect(Python.attach((py) => debug.refcount(py.eval("object()")))).toBe(1);
 * ```
 */
export const debug: Debug = {
  attachCount,
  pendingDecrefs,
  liveHandles,
  refcount,
  assertNoLeaks,
  dumpOnCrash,
  guardWaits,
  report,
  reportWaits,
};
