import { Worker } from "node:worker_threads";
import { beforeEach, describe, expect, test } from "vitest";
import { CallbackSlot } from "./callback.ts";
import { type CStack, currentStack, stackPointer } from "./c-stack.ts";
import { processSymbols } from "./process-symbols.ts";

const MEBIBYTE = 1024 * 1024;

/** A stack on which nothing lies is pointed to by its end. */
function contains({ start, size }: CStack, pointer = 0): boolean {
  return start < pointer && pointer <= start + size;
}

describe("the stack that koffi runs C on", () => {
  const stack = currentStack() ?? { start: 0, size: 0 };
  beforeEach((context) => context.skip(stack.size === 0, "the layout of ucontext_t is known of glibc only"));

  test("is the largest that koffi grants, and on page boundaries", () => {
    expect(stack.size).toBe(16 * MEBIBYTE);
    expect(stack.start % 4096).toBe(0);
  });

  test("holds the stack pointer of later calls, near its end", () => {
    for (let call = 0; call < 100; call++) {
      const pointer = stackPointer() ?? 0;
      expect(contains(stack, pointer)).toBe(true);
      expect(stack.start + stack.size - pointer).toBeLessThan(64 * 1024);
    }
  });

  test("is the same seen from a call inside others", () => {
    const pointers: number[] = [];
    const stacks: unknown[] = [];
    using slot = new CallbackSlot("int compare(const void *, const void *)", () => {
      pointers.push(stackPointer() ?? 0);
      stacks.push(currentStack());
      if (pointers.length < 20) compareOnce(slot.pointer);
      return 0;
    });
    compareOnce(slot.pointer);
    expect(pointers).toHaveLength(20);
    expect(pointers.every((pointer) => contains(stack, pointer))).toBe(true);
    // Deeper each time, by more than the page that the first call would be taken to lie in.
    expect(pointers.every((pointer, index) => index === 0 || pointer < (pointers[index - 1] ?? 0))).toBe(true);
    expect((pointers[0] ?? 0) - (pointers.at(-1) ?? 0)).toBeGreaterThan(4096);
    expect(stacks).toEqual(Array.from({ length: 20 }, () => stack));
  });

  test("is another one in another isolate", async () => {
    const worker = new Worker(
      `const { parentPort } = require("node:worker_threads");
       import(${JSON.stringify(new URL("c-stack.ts", import.meta.url).href)})
         .then(({ currentStack }) => parentPort.postMessage(currentStack()));`,
      { eval: true },
    );
    const other = await new Promise<CStack>((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
    });
    expect(other.size).toBe(16 * MEBIBYTE);
    expect(Math.abs(other.start - stack.start)).toBeGreaterThanOrEqual(stack.size);
  });
});

function compareOnce(compare: number): void {
  const qsort = processSymbols().func("void qsort(void *, size_t, size_t, uintptr_t)") as (...args: unknown[]) => void;
  qsort(Int32Array.of(1, 2), 2, 4, compare);
}
