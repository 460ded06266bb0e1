import { processContext } from "./context.mjs";
import { PlainProgress } from "./plain-progress.mjs";
import { runStep } from "./step.mjs";
import { pinnedNodeStep } from "./steps/node.mjs";

/**
 * Brings the pinned release of a major version of Node in the way that the set-up brings its own, and keeps it for the next time.
 *
 * @param {number} major
 * @returns {Promise<import("./steps/node.mjs").Node>}
 * @throws {import("./setup-error.mjs").SetupError} when it cannot be had
 */
export function bringNode(major) {
  const context = processContext();
  return runStep(context, new PlainProgress(() => {}), pinnedNodeStep(context, major));
}
