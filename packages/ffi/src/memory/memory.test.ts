import { inspect } from "node:util";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import koffi from "koffi";
import { beforeAll, describe, expect, test } from "vitest";
import { processSymbols } from "../process-symbols.ts";
import type { Memory, MemoryKind } from "./memory.ts";
import { spaceStart } from "./address-space.ts";
import { makeMemory } from "./select.ts";

const KINDS: readonly MemoryKind[] = ["whole", "windows", "calls"];
const SIZE = 2_100_000;
const WINDOW = 2 ** 32;

/** Zeroed memory of C; never freed, this process ends soon. */
function allocate(bytes: number): number {
  return Number(koffi.address(koffi.alloc("uint8_t", bytes)));
}

/** Maps 64 KiB on either side of an address; whether the system gave that very place. */
function mapAround(line: number): boolean {
  if (process.platform !== "linux") return false;
  const mmap = processSymbols().func("intptr_t mmap(uintptr_t, size_t, int, int, int, int64_t)") as (
    ...args: number[]
  ) => number;
  const [READ_WRITE, PRIVATE_ANONYMOUS_NOREPLACE] = [0x3, 0x2 | 0x20 | 0x10_0000];
  const start = line - 65_536;
  return mmap(start, 131_072, READ_WRITE, PRIVATE_ANONYMOUS_NOREPLACE, -1, 0) === start;
}

/** Where one view ends and the next begins: windows at multiples of 4 GiB, text regions at those of 1 GiB from the start. */
const LINES = { "4 GiB": 0x6000 * WINDOW, "1 GiB from the start": 0x5f00 * WINDOW + 2 ** 30 + (spaceStart() ?? 0) };

const mapped = new Set(Object.values(LINES).filter(mapAround));

describe.each(KINDS)("%s", (kind) => {
  let memory: Memory;
  let at: number;
  beforeAll(() => {
    const made = makeMemory(kind);
    if (made === undefined) throw new Error(`Cannot test ${kind} memory: this runtime has none`);
    memory = made;
    at = allocate(SIZE);
  });

  test("says what it is", () => expect(memory.kind).toBe(kind));

  test("bytes and words keep their extremes, little end first", () => {
    memory.setU32(at, 0xffff_fffe);
    expect([memory.u32(at), memory.i32(at), memory.u16(at), memory.u8(at)]).toEqual([0xffff_fffe, -2, 0xfffe, 0xfe]);
    memory.setU8(at + 3, 0);
    expect([memory.u32(at), memory.u16(at + 2), memory.u8(at + 3)]).toEqual([0x00ff_fffe, 0x00ff, 0]);
    memory.setU32(at, 0);
    expect(memory.u32(at)).toBe(0);
    memory.setU8(at, 255);
    expect([memory.u8(at), memory.i32(at)]).toEqual([255, 255]);
  });

  test.each([0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 47 - 1, 2 ** 47 - 4096, 2 ** 53 - 1])("pointer %d", (value) => {
    memory.setPointer(at, value);
    expect(memory.pointer(at)).toBe(value);
    expect(memory.i64(at)).toBe(BigInt(value));
  });

  test.each([0n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n])("64-bit integer %d", (value) => {
    memory.setI64(at, value);
    expect(memory.i64(at)).toBe(value);
    expect(memory.u32(at)).toBe(Number(BigInt.asUintN(32, value)));
  });

  test.each([0, -0, 1.5, Number.MIN_VALUE, -Number.MAX_VALUE, Infinity, -Infinity, NaN])("double %d", (value) => {
    memory.setF64(at, value);
    expect(Object.is(memory.f64(at), value)).toBe(true);
  });

  test("a NaN with a payload is read as NaN and stays as it is", () => {
    memory.setI64(at, 0x7ff0_0000_dead_beefn);
    expect(memory.f64(at)).toBeNaN();
    expect(memory.i64(at)).toBe(0x7ff0_0000_dead_beefn);
  });

  test("values of every width are written beside each other without touching their neighbours", () => {
    fc.assert(
      fc.property(
        fc.record({ u8: fc.nat(255), u32: fc.nat(2 ** 32 - 1), pointer: fc.maxSafeNat(), f64: fc.double() }),
        fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
        ({ u8, u32, pointer, f64 }, i64) => {
          memory.setF64(at + 32, f64);
          memory.setI64(at + 24, i64);
          memory.setPointer(at + 16, pointer);
          memory.setU32(at + 12, u32);
          memory.setU8(at + 11, u8);
          expect(memory.u8(at + 11)).toBe(u8);
          expect(memory.u32(at + 12)).toBe(u32);
          expect(memory.pointer(at + 16)).toBe(pointer);
          expect(memory.i64(at + 24)).toBe(i64);
          expect(memory.f64(at + 32)).toBe(f64);
        },
      ),
    );
  });

  test.each([0, 1, 24, 25, 1_000_000])("%d bytes are written and copied", (length) => {
    const source = Uint8Array.from({ length }, (_, index) => index * 7);
    memory.setU8(at + 1 + length, 99);
    memory.write(at + 1, source);
    const copy = memory.copy(at + 1, length);
    expect(Buffer.compare(copy, source)).toBe(0);
    expect(memory.u8(at + 1 + length)).toBe(99);
    const read = new Uint8Array(length + 1).fill(5);
    memory.read(at + 1, read.subarray(0, length));
    expect([Buffer.compare(read.subarray(0, length), source), read[length]]).toEqual([0, 5]);
    // A copy is its own: neither a view of the memory nor a part of a larger buffer.
    expect(copy.buffer.byteLength).toBe(length);
    memory.write(at + 1, new Uint8Array(length));
    expect(Buffer.compare(copy, source)).toBe(0);
  });

  test("a part of a larger array is written alone", () => {
    memory.write(at, Uint8Array.of(9, 9, 9, 9, 9));
    memory.write(at + 1, Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 4));
    expect([...memory.copy(at, 5)]).toEqual([9, 2, 3, 4, 9]);
  });

  const LENGTHS = [0, 1, 9, 10, 11, 24, 25, 32, 33, 1_000_000];

  test.each(LENGTHS)("Latin-1 text of %d characters, at an odd address too", (length) => {
    const text = Buffer.from(Uint8Array.from({ length }, (_, index) => index)).toString("latin1");
    for (const address of [at, at + 3]) {
      memory.setU8(address + length, 99);
      memory.writeLatin1(address, text);
      expect(memory.latin1(address, length) === text).toBe(true);
      expect(memory.u8(address + length)).toBe(99);
    }
  });

  test.each(LENGTHS)("UTF-16 text of %d units, at an odd address too", (length) => {
    // Every kind of unit: NUL, a byte-order mark, letters, pairs and halves of pairs.
    const units = Array.from(
      { length },
      (_, index) => [0, 0xfeff, 0x41, 0x4e2d, 0xd83d, 0xde00, 0xd800][index % 7] ?? 0,
    );
    const bytes = Buffer.alloc(length * 2);
    units.forEach((unit, index) => bytes.writeUInt16LE(unit, index * 2));
    for (const address of [at, at + 3]) {
      memory.write(address, bytes);
      const text = memory.utf16(address, length);
      expect(text.length).toBe(length);
      expect(units.findIndex((unit, index) => text.charCodeAt(index) !== unit)).toBe(-1);
    }
  });

  test.for(Object.entries(LINES))("reads and writes go on across a multiple of %s", ([, line], context) => {
    context.skip(!mapped.has(line), "the system maps no memory where it is asked for");
    const start = line - 30_000;
    const bytes = Uint8Array.from({ length: 60_000 }, (_, index) => index % 251);
    memory.write(start, bytes);
    expect(Buffer.compare(memory.copy(start, 60_000), bytes)).toBe(0);
    expect(memory.latin1(start, 60_000)).toBe(Buffer.from(bytes).toString("latin1"));
    expect(memory.utf16(start, 30_000)).toBe(Buffer.from(bytes).toString("utf16le"));
    const letters = "é".repeat(40);
    memory.writeLatin1(line - 20, letters);
    expect(memory.latin1(line - 20, 40)).toBe(letters);
    memory.setPointer(line - 8, 2 ** 46);
    memory.setPointer(line, 5);
    expect([memory.pointer(line - 8), memory.pointer(line)]).toEqual([2 ** 46, 5]);
  });

  test("nothing that shows, copies or sends the object reaches its views", () => {
    expect(Reflect.ownKeys(memory)).toEqual(["kind"]);
    const shown = inspect(memory, { showHidden: true, depth: Infinity, getters: true });
    expect(shown).toMatch(new RegExp(`^\\w+ \\{ kind: '${kind}' \\}$`));
    expect(structuredClone(memory)).toEqual({ kind });
    expect(deserialize(serialize(memory))).toEqual({ kind });
    expect(JSON.stringify(memory)).toBe(JSON.stringify({ kind }));
  });
});

test("all three see the same memory", () => {
  const memories = KINDS.map((kind) => makeMemory(kind)).filter((memory) => memory !== undefined);
  const at = allocate(64);
  for (const [index, writer] of memories.entries()) {
    writer.setI64(at, BigInt(index) - 2n);
    writer.setF64(at + 8, index / 3);
    for (const reader of memories) {
      expect(reader.i64(at)).toBe(BigInt(index) - 2n);
      expect(reader.f64(at + 8)).toBe(index / 3);
    }
  }
});
