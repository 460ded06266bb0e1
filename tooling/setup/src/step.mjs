import { statePath } from "./context.mjs";
import { withLock } from "./lock.mjs";

/**
 * One thing that must be so before the workspace can be used.
 *
 * @template T
 * @typedef {object} Step
 * @property {string} title shown to the person who waits
 * @property {() => T | undefined} ready looks, without running or fetching anything, whether the step is done; its result if so
 * @property {(tell: (line: string) => void) => Promise<T>} perform does the work
 * @property {(value: T) => string} summary the result in a few words
 */

/**
 * Does a step unless it is done already.
 *
 * @template T
 * @param {import("./context.mjs").Context} context
 * @param {import("./progress.mjs").Progress} progress
 * @param {Step<T>} step
 * @returns {Promise<T>}
 */
export async function runStep(context, progress, step) {
  const found = step.ready();
  if (found !== undefined) {
    progress.ready(step.title, step.summary(found));
    return found;
  }
  return progress.during(step.title, (tell) =>
    withLock(statePath(context, "lock"), tell, async () => {
      // Another set-up may have done it while this one waited for the lock.
      const value = step.ready() ?? (await step.perform(tell));
      return { value, summary: step.summary(value) };
    }),
  );
}
