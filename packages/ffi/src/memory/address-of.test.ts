import { expect, test } from "vitest";
import { addressOf } from "./address-of.ts";
import { selectMemory } from "./select.ts";

const memory = selectMemory();

test("the address of an array is where its content is, small or large, at an offset, shared", () => {
  for (const buffer of [new ArrayBuffer(16), new ArrayBuffer(1 << 20), new SharedArrayBuffer(64)]) {
    const words = new Uint32Array(buffer, 4, 2);
    words[1] = 0xfeed_f00d;
    expect(memory.u32(addressOf(words) + 4)).toBe(0xfeed_f00d);
    memory.setU32(addressOf(words), 7);
    expect([words[0], addressOf(words) - addressOf(new Uint8Array(buffer))]).toEqual([7, 4]);
  }
});

test("an address stays through collections, and content of C reaches an array that exists", () => {
  const small = Float64Array.of(1, 2);
  const address = addressOf(small);
  globalThis.gc?.();
  expect(addressOf(small)).toBe(address);
  memory.setF64(address + 8, 2.5);
  expect([...small]).toEqual([1, 2.5]);
  const target = new Uint8Array(16);
  memory.read(address, target);
  expect([...new Float64Array(target.buffer)]).toEqual([1, 2.5]);
  memory.read(address, new Uint8Array());
});
