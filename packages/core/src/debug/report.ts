import { pendingCount } from "../interpreter/control-block.ts";
import { isolate } from "../interpreter/isolate.ts";
import { scopedReferences } from "../reference/arena.ts";
import { ownedReferences } from "../reference/finalizer.ts";
import { handleTracker, type TrackedHandle } from "./handle-tracker.ts";

/** Open attachments of this isolate; 0 while it is detached, negative while attaching is forbidden. */
export function attachCount(): number {
  return isolate.count;
}

/** References that wait for the next attach of any isolate to be released. */
export function pendingDecrefs(): number {
  return pendingCount();
}

/** References to Python objects that this isolate holds: those of open scopes and those that outlive them. */
export function liveHandles(): number {
  return scopedReferences() + ownedReferences();
}

/** What this isolate holds of Python at one moment. */
export class DebugReport {
  readonly attachCount: number = attachCount();
  readonly pendingDecrefs: number = pendingDecrefs();
  readonly liveHandles: number = liveHandles();
  /** Each `Py` and error that owns a reference; `undefined` unless `TAIPAN_DEBUG=handles` was set at the start. */
  readonly handles: readonly TrackedHandle[] | undefined = handleTracker()?.handles();

  toString(): string {
    const { handles } = this;
    const counts = `attached ${this.attachCount}, live handles ${this.liveHandles}, pending decrefs ${this.pendingDecrefs}`;
    return handles === undefined ? counts : [counts, ...handles.map(handleText)].join("\n");
  }
}

/** Counts, and where each reference that outlives its scope was made. */
export function report(): DebugReport {
  return new DebugReport();
}

/** A handle in the way that reports show it. */
export function handleText({ owner, address, stack }: TrackedHandle): string {
  return `${owner} of 0x${address.toString(16)}, made\n${stack}`;
}
