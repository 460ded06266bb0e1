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
