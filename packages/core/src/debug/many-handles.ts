import { onManyScoped } from "../reference/arena.ts";
import { onManyOwned } from "../reference/finalizer.ts";

/** Undisposed handles at which there is a warning. */
const MANY = 10_000;

/** Code of the warning: `node --disable-warning=TAIPAN_MANY_HANDLES` silences it. */
const CODE = "TAIPAN_MANY_HANDLES";

/**
 * Warns once, unless `NODE_ENV` is `production`, when ten thousand handles are undisposed at the same time. To V8 a
 * handle is a few words, whatever it holds: the collector, which would release the forgotten ones, sees no reason to run.
 */
export function warnOfManyHandles(): void {
  if (process.env["NODE_ENV"] === "production") return;
  onManyScoped(MANY, () =>
    warn(
      `${MANY} Python objects are held by open attach scopes`,
      "They are released when their scope ends: give a long loop an inner one with py.scope(() => …), read items with " +
        "a converter (list.tryIter(t.f64)), or release each with `using` or drop().",
    ),
  );
  onManyOwned(MANY, () =>
    warn(
      `${MANY} Python objects are held by Py handles and errors that nobody disposed`,
      "JavaScript's collector does not see how large they are: release them with `using`, drop() or [Symbol.dispose](). " +
        "TAIPAN_DEBUG=handles makes debug.report() of @taipan/core/debug show where they were made.",
    ),
  );
}

function warn(message: string, detail: string): void {
  onManyScoped(Infinity, () => undefined);
  onManyOwned(Infinity, () => undefined);
  process.emitWarning(message, { type: "TaipanWarning", code: CODE, detail });
}
