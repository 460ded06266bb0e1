import type { Variant } from "./variant.ts";

/** Whatever counts references or is used by several threads: what a build without a GIL can break and one with a GIL cannot. */
const THREADS = [
  "packages/core/test/attach.test.ts",
  "packages/core/test/free-threading.test.ts",
  "packages/core/test/parallel-workers.test.ts",
  "packages/core/test/references.test.ts",
  "packages/core/test/release-reentry.test.ts",
  "packages/core/test/threads-foreign.test.ts",
  "packages/core/test/call-async.test.ts",
  "packages/core/test/workers.test.ts",
  "packages/core/test/module.test.ts",
  "packages/sync/test/critical-section.test.ts",
  "packages/sync/test/locks.test.ts",
  "packages/sync/test/py-mutex.test.ts",
  "packages/sync/test/shared-cells.test.ts",
  "packages/numpy/test/borrow.test.ts",
];

/** Whatever owns references, across all kinds of objects: what a debug build aborts for. */
const OWNERSHIP = [
  "packages/core/test/attach.test.ts",
  "packages/core/test/references.test.ts",
  "packages/core/test/release-reentry.test.ts",
  "packages/core/test/buffer-acquire.test.ts",
  "packages/core/test/class.test.ts",
  "packages/core/test/class-cycles.test.ts",
  "packages/core/test/conversions-containers.test.ts",
  "packages/core/test/errors.test.ts",
  "packages/core/test/function-calls.test.ts",
  "packages/core/test/types-dict.test.ts",
  "packages/core/test/types-list.test.ts",
  "packages/numpy/test/arrays.test.ts",
];

/** Test files that a run without arguments takes on each variant; each selection is a matter of two or three minutes. */
export const SELECTIONS: Readonly<Record<Variant, readonly string[]>> = {
  gil: OWNERSHIP,
  "free-threaded": THREADS,
  debug: OWNERSHIP,
};
