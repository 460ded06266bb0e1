import { PyBUF_FULL_RO, PyObject_GetBuffer } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { hasHeadroom } from "../call/stack-headroom.ts";
import { throwPending } from "../error/crossing/fetch.ts";
import { isolate } from "../interpreter/isolate.ts";
import { bufferEntry, defer } from "../interpreter/reference-pool.ts";
import { allocateView, endView, freeView, type ViewPtr } from "./view-memory.ts";

/** Structures that were released here, for the next buffers: getting one is a third of what an acquisition costs. */
const spare: ViewPtr[] = [];
const MOST_SPARE = 64;

/**
 * Asks an object (borrowed) for its memory: everything that it can tell, read-only memory and indirect layouts included.
 * The export lasts until {@link releaseView}. SAFETY: the thread is attached.
 *
 * @throws {PyTypeError} `a bytes-like object is required, not 'int'`
 * @throws {PyBufferError} what the object says
 */
export function acquireView(object: PyObjectPtr): ViewPtr {
  const view = spare.pop() ?? allocateView();
  if (PyObject_GetBuffer(object, view, PyBUF_FULL_RO) === 0) return view;
  giveBack(view);
  return throwPending();
}

/** Ends an export: at once while attached, else at the next attach of any isolate. */
export function releaseView(view: ViewPtr): void {
  // Whatever class the exporter has may run Python code now, which needs stack.
  if (isolate.count <= 0 || !hasHeadroom()) {
    defer(bufferEntry(view));
    return;
  }
  endView(view);
  giveBack(view);
}

function giveBack(view: ViewPtr): void {
  if (spare.length < MOST_SPARE) spare.push(view);
  else freeView(view);
}
