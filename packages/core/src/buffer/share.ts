import { isMainThread } from "node:worker_threads";
import { addressOf, objects, PyMemoryView_FromObject } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ConversionError } from "../convert/conversion-error.ts";
import { PyImportError } from "../error/classes/exceptions.ts";
import { fetchError, ownedOrThrow } from "../error/crossing/fetch.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { arrayFormat, bytesOf } from "./array-format.ts";
import { castItems } from "./cast-items.ts";
import { keepInPlace } from "./untransferable.ts";

/** JavaScript's memory that Python can reach: it stays until Python reported the death of the object that exports it. */
const pinned = new Set<Pin>();

interface Pin {
  readonly buffer: ArrayBufferLike;
}

/** Bytes of JavaScript's memory that Python can reach. */
export function sharedByteLength(): number {
  let bytes = 0;
  for (const { buffer } of pinned) bytes += buffer.byteLength;
  return bytes;
}

/**
 * A `memoryview` of the memory of an array, a DataView or a buffer, without a copy: a new reference. What either side
 * writes, the other sees. The memory stays while Python has the memoryview, a slice of it, or an array made over it; its
 * ArrayBuffer can never be transferred any more.
 *
 * SAFETY: exported is a ctypes array at the address: Python's own views all lead to it, and a weak reference tells when
 * the last one is gone. Buffers that JavaScript could move or shrink meanwhile are refused. The memory of a WebAssembly
 * instance must not grow meanwhile.
 *
 * @throws {ConversionError} if the memory cannot stay in place
 */
export function shareMemory(source: ArrayBufferView | ArrayBufferLike): PyObjectPtr {
  const what = `a ${source.constructor.name}`;
  const bytes = bytesOf(checkedSource(source, what));
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer) keepInPlace(buffer);
  const exporter = exportMemory(bytes, what);
  try {
    const pin = { buffer };
    if (!watchDeath(exporter, () => unpin(pin))) throw fetchError();
    pinned.add(pin);
    return castItems(ownedOrThrow(PyMemoryView_FromObject(exporter)), arrayFormat(source));
  } finally {
    objects.decRef(exporter);
  }
}

function unpin(pin: Pin): void {
  pinned.delete(pin);
}

function exportMemory(bytes: Uint8Array, what: string): PyObjectPtr {
  try {
    return callPython(bootstrapped("memory_at"), [bytes.length === 0 ? 0 : addressOf(bytes), bytes.length]);
  } catch (error) {
    if (!(error instanceof PyImportError)) throw error;
    const refusal = new ConversionError(
      what,
      "sharing memory needs the module ctypes, which this Python lacks, pass a copy",
    );
    refusal.cause = error;
    throw refusal;
  }
}

function checkedSource(source: ArrayBufferView | ArrayBufferLike, what: string): ArrayBufferView | ArrayBufferLike {
  const why = whyMovable(ArrayBuffer.isView(source) ? source.buffer : source);
  if (why !== undefined) throw new ConversionError(what, why);
  return source;
}

function whyMovable(buffer: ArrayBufferLike): string | undefined {
  // A worker's memory goes with it, whoever uses it.
  if (!isMainThread) return "the memory of a worker may end before Python does, pass a copy";
  if (buffer instanceof ArrayBuffer) {
    if (buffer.detached) return "its ArrayBuffer is detached";
    return buffer.resizable ? "its ArrayBuffer is resizable, pass a copy" : undefined;
  }
  return buffer.growable ? "its SharedArrayBuffer is growable, pass a copy" : undefined;
}
