import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import koffi from "koffi";
import { describe, expect, test } from "vitest";
import { CallbackSlot } from "./callback.ts";
import { processSymbols } from "./process-symbols.ts";

const COMPARE = "int compare(const void *, const void *)";

/** libc's `qsort` over 32-bit integers, with a C function pointer for the order. */
function sort(numbers: Int32Array, compare: number): void {
  const qsort = processSymbols().func("void qsort(void *, size_t, size_t, uintptr_t)") as (...args: unknown[]) => void;
  qsort(numbers, numbers.length, 4, compare);
}

function integerAt(address: number): number {
  return koffi.decode.int32(address);
}

describe("CallbackSlot", () => {
  test("is a C function that calls a JavaScript one, with addresses as numbers", () => {
    const slot = new CallbackSlot(COMPARE, (a: number, b: number) => integerAt(b) - integerAt(a));
    const numbers = Int32Array.of(3, -1, 7, 0);
    sort(numbers, slot.pointer);
    expect([...numbers]).toEqual([7, 3, 0, -1]);
    slot[Symbol.dispose]();
  });

  test("C that is called from a callback may call back again", () => {
    using inner = new CallbackSlot(COMPARE, (a: number, b: number) => integerAt(a) - integerAt(b));
    const innerResults: number[][] = [];
    using outer = new CallbackSlot(COMPARE, (a: number, b: number) => {
      const numbers = Int32Array.of(integerAt(a), integerAt(b));
      sort(numbers, inner.pointer);
      innerResults.push([...numbers]);
      return integerAt(a) - integerAt(b);
    });
    const numbers = Int32Array.of(2, 1);
    sort(numbers, outer.pointer);
    expect([...numbers]).toEqual([1, 2]);
    expect(innerResults).toEqual([[1, 2]]);
  });

  test("[FFI-06] trampolines are used again: 20,000 follow each other where 8,192 exist", () => {
    const before = koffi.stats().callbacks;
    const pointers = new Set<number>();
    for (let index = 0; index < 20_000; index++) {
      const slot = new CallbackSlot(COMPARE, () => 0);
      pointers.add(slot.pointer);
      slot[Symbol.dispose]();
      slot[Symbol.dispose]();
    }
    expect(pointers.size).toBeLessThan(8_193);
    expect(koffi.stats().callbacks).toBe(before);
  });

  test("one that took another's trampoline calls its own function", () => {
    const first = new CallbackSlot(COMPARE, (a: number, b: number) => integerAt(a) - integerAt(b));
    const { pointer } = first;
    first[Symbol.dispose]();
    using second = new CallbackSlot(COMPARE, (a: number, b: number) => integerAt(b) - integerAt(a));
    expect(second.pointer).toBe(pointer);
    // Disposing the first again does not take the trampoline from the second.
    first[Symbol.dispose]();
    const numbers = Int32Array.of(1, 2);
    sort(numbers, second.pointer);
    expect([...numbers]).toEqual([2, 1]);
  });

  test("each signature gets its arguments, however many there are", () => {
    for (let count = 0; count < 12; count++) {
      for (const type of ["Py_ssize_t", "double", "int"]) {
        const list = Array.from({ length: count }, (_, index) => `${type} p${index}`).join(", ");
        let received: number[] = [];
        using slot = new CallbackSlot(`${type} sum(${list || "void"})`, (...args: number[]) => {
          received = args;
          return args.reduce((sum, arg) => sum + arg, 0);
        });
        const koffiType = { Py_ssize_t: "intptr_t" }[type] ?? type;
        const prototype = koffi.proto(
          koffiType,
          Array.from({ length: count }, () => koffiType),
        );
        const args = Array.from({ length: count }, (_, index) => -1 - index);
        const sum = koffi.call(slot.pointer, prototype, ...args) as number;
        expect([received, sum]).toEqual([args, args.reduce((total, arg) => total + arg, 0)]);
      }
    }
  });

  test("a name that something else gave koffi is no obstacle", () => {
    koffi.proto("int taken(int)");
    using slot = new CallbackSlot("int taken(int)", (value: number) => value + 1);
    expect(koffi.call(slot.pointer, koffi.proto("int", ["int"]), 4)).toBe(5);
  });

  test("text stays an address, which costs nothing where it is not read", () => {
    let received: unknown;
    using slot = new CallbackSlot("int read(const char *text)", (text: number) => {
      received = text;
      return 0;
    });
    koffi.call(slot.pointer, koffi.proto("int", ["uintptr_t"]), 4096);
    expect(received).toBe(4096);
  });

  test("two isolates use the same signatures side by side", async () => {
    const results = await Promise.all([workerSum(), workerSum()]);
    using slot = new CallbackSlot("int sum(int, int)", (a: number, b: number) => a + b);
    expect([...results, koffi.call(slot.pointer, koffi.proto("int", ["int", "int"]), 1, 2)]).toEqual([3, 3, 3]);
  });

  test("a prototype that cannot be read is its own error, not one of the limit", () => {
    expect(() => new CallbackSlot("callback", () => 0)).toThrow('Cannot read C prototype "callback"');
    expect(() => new CallbackSlot("int f(wchar_t)", () => 0)).toThrow(/^Cannot bind C type "wchar_t"/);
    // @ts-expect-error no function
    expect(() => new CallbackSlot(COMPARE, 5)).toThrow(TypeError);
  });

  test("[FFI-06] the 8,193rd is refused with a sentence, and room comes back with the first that goes", () => {
    const script = fileURLToPath(new URL("../test/fixtures/callback/exhaust.ts", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      made: 8192,
      code: "TAIPAN_CALLBACK_LIMIT",
      message: "Cannot make a C callback: all 8192 trampolines of this process are in use",
      sum: 3,
    });
  });
});

/** The sum of 1 and 2, made by C calling back into a worker. */
function workerSum(): Promise<unknown> {
  const worker = new Worker(new URL("../test/fixtures/callback/sum-in-worker.ts", import.meta.url));
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}
