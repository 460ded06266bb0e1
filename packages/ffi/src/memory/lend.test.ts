import koffi from "koffi";
import { expect, test } from "vitest";
import { LentMemory } from "./lend.ts";

test("[OBJ-40] lent memory is shared until it is revoked, and out of reach afterwards", () => {
  const memory = koffi.alloc("uint8_t", 16) as unknown as number;
  const first = new LentMemory(memory, 16);
  const second = new LentMemory(memory, 4);
  first.bytes[3] = 42;
  expect(second.bytes[3]).toBe(42);
  const part = first.bytes.subarray(2);
  first.revoke();
  first.revoke();
  expect([first.bytes.length, part.length, part[1]]).toEqual([0, 0, undefined]);
  expect([second.bytes.length, second.bytes[3]]).toEqual([4, 42]);
  second.revoke();
});

test("[OBJ-40] no bytes are lent without an address", () => {
  const nothing = new LentMemory(0, 0);
  expect(nothing.bytes).toHaveLength(0);
  nothing.revoke();
  expect(nothing.bytes.buffer.detached).toBe(true);
});

test("[OBJ-40] lent memory cannot be moved away, and tells when somebody did all the same", () => {
  const memory = koffi.alloc("uint8_t", 16) as unknown as number;
  const lent = new LentMemory(memory, 16);
  const { buffer } = lent.bytes;
  expect(() => buffer.transfer()).toThrow("Cannot transfer an ArrayBuffer: its memory is lent by Python");
  expect(() => buffer.transferToFixedLength(4)).toThrow(TypeError);
  expect(() => structuredClone(buffer, { transfer: [buffer] })).toThrow("Cannot transfer object of unsupported type");
  expect([buffer.detached, lent.isTaken]).toEqual([false, false]);
  // A copy is an ordinary ArrayBuffer again.
  expect(buffer.slice(0, 4).transfer().byteLength).toBe(4);
  const taken = ArrayBuffer.prototype.transfer.call(buffer);
  expect([lent.isTaken, taken.byteLength]).toEqual([true, 16]);
  lent.revoke();
  expect(lent.isTaken).toBe(true);
  const revoked = new LentMemory(memory, 16);
  revoked.revoke();
  expect(revoked.isTaken).toBe(false);
});
