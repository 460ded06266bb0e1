import { allocateRaw, freeRaw, memory } from "@taipan/ffi";
import type { PyObjectPtr, VoidPtr } from "@taipan/ffi";
import { endView, freeView, type ViewPtr } from "../buffer/view-memory.ts";
import { hasHeadroom } from "../call/stack-headroom.ts";
import { releaseAll } from "../reference/arena.ts";
import { addPending, controlBlock, loadHead, pendingCount, swapHead, takeHead } from "./control-block.ts";
import { isolate } from "./isolate.ts";

/** Bytes of a list node: the next node's address, the object's address. */
const NODE = 16;

/** Marks an entry that is a filled `Py_buffer` in raw memory and no object: the addresses of both are even. */
const BUFFER = 1;

/** A `Py_buffer` of `allocateView` as an entry of this pool: when its turn comes, it is released and freed. */
export function bufferEntry(view: ViewPtr): PyObjectPtr {
  return (view + BUFFER) as PyObjectPtr;
}

/** What happens to a reference that is dropped while this thread is not attached. */
export type PoolMode = "defer" | "throw" | "leak";

let mode: PoolMode = "defer";

/** Changes {@link PoolMode}; finalizers always defer, because nobody could catch what they throw. */
export function setPoolMode(next: PoolMode): void {
  mode = next;
}

/**
 * Releases an owned reference: at once while attached, otherwise by leaving it to the next attach of any isolate.
 *
 * @throws {Error} in pool mode `"throw"`, while detached
 */
export function releaseNowOrLater(pointer: PyObjectPtr): void {
  if (isolate.count > 0) {
    // A destructor may call TypeScript, which needs stack.
    if (hasHeadroom()) releaseAll([pointer]);
    else defer(pointer);
    return;
  }
  if (mode === "leak") return;
  if (mode === "throw") throw new Error("Cannot drop pointer into Python heap without the thread being attached.");
  defer(pointer);
}

/**
 * Files a reference for release. May run in any isolate at any time, attached or not.
 *
 * The list is a stack of nodes whose head is swapped atomically. Nodes are only ever taken all at once, so a node that
 * is reused in between (the ABA problem) cannot corrupt it.
 */
export function defer(pointer: PyObjectPtr): void {
  const block = controlBlock();
  if (block === undefined) return;
  const node = allocateRaw(NODE);
  memory.setPointer(node + 8, pointer);
  addPending(block.words, 1n);
  let head = loadHead(block.words);
  for (;;) {
    memory.setPointer(node, Number(head));
    const found = swapHead(block.words, head, BigInt(node));
    if (found === head) return;
    head = found;
  }
}

/**
 * Releases everything that waits. The whole list is taken first: a destructor may drop more references, or attach, and
 * finds an empty list; what it adds is taken by the next round.
 *
 * SAFETY: the thread is attached and its count was raised already.
 */
export function drain(): void {
  const block = controlBlock();
  // Without headroom the references would only come back here.
  if (block === undefined || !hasHeadroom()) return;
  for (;;) {
    let node = Number(takeHead(block.words));
    if (node === 0) return;
    const pointers: PyObjectPtr[] = [];
    const buffers: ViewPtr[] = [];
    while (node !== 0) {
      const entry = memory.pointer(node + 8);
      if ((entry & BUFFER) === 0) pointers.push(entry as PyObjectPtr);
      else buffers.push((entry - BUFFER) as ViewPtr);
      const next = memory.pointer(node);
      freeRaw(node as VoidPtr);
      node = next;
    }
    addPending(block.words, -BigInt(pointers.length + buffers.length));
    releaseAll(pointers);
    for (const view of buffers) {
      endView(view);
      freeView(view);
    }
  }
}

/** How many references wait, over all isolates. */
export function pendingDecrefs(): number {
  return pendingCount();
}
