import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { CallbackSlot } from "../src/callback.ts";
import { allocateRaw, decodeCString, freeRaw, staticCString } from "../src/cstring.ts";
import { InteriorNulError, OutOfMemoryError } from "../src/errors.ts";
import { METH_NOARGS, PyCFunction_NewEx, Py_IncRef } from "../src/headers/index.ts";
import { CallMemory } from "../src/memory/calls.ts";
import { NULL, pointerFrom } from "../src/pointer.ts";
import { Py_None } from "../src/singletons.ts";
import { staticWideString } from "../src/wide-string.ts";
import { bind, execute, isTrue } from "./fixtures/interpreter/evaluate.ts";
import { startInterpreter } from "./fixtures/interpreter/start.ts";

startInterpreter();
const memory = new CallMemory();
setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

function refusalOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("allocateRaw()", () => {
  test.each([1, 40, 512, 513, 100_000])("gives %d zeroed bytes, also where others have been", (bytes) => {
    for (let round = 0; round < 50; round++) {
      const pointer = allocateRaw(bytes);
      expect(memory.copy(pointer, bytes).every((byte) => byte === 0)).toBe(true);
      memory.write(pointer, new Uint8Array(bytes).fill(0xff));
      freeRaw(pointer);
    }
  });

  test("no bytes have an address of their own", () => {
    const [one, other] = [allocateRaw(0), allocateRaw(0)];
    expect(new Set([one, other, 0]).size).toBe(3);
    freeRaw(one);
    freeRaw(other);
    freeRaw(NULL);
  });

  test.each([2 ** 50, 2 ** 53 - 1, 2 ** 62, 2 ** 63, 2 ** 64, 2 ** 70])("%d bytes are more than there are", (bytes) => {
    const refusal = refusalOf(() => allocateRaw(bytes));
    expect(refusal).toBeInstanceOf(OutOfMemoryError);
    expect(refusal).toMatchObject({
      code: "TAIPAN_OUT_OF_MEMORY",
      bytes,
      message: `Cannot reserve ${bytes} bytes of native memory: the allocator has not so much`,
    });
  });

  test.each([-1, 1.5, NaN, Infinity])("%d is no size", (bytes) => {
    expect(refusalOf(() => allocateRaw(bytes))).toEqual(
      new RangeError(`Cannot reserve ${bytes} bytes: that is no size`),
    );
  });
});

describe("staticCString()", () => {
  test("holds UTF-8 of any script, and is decoded as it was", () => {
    for (const text of ["", "ascii", "crème", "漢字", "😀 and more"]) {
      const pointer = staticCString(text);
      const bytes = Buffer.from(`${text}\0`, "utf8");
      expect(Buffer.compare(memory.copy(pointer, bytes.length), bytes)).toBe(0);
      expect(decodeCString(pointer)).toBe(text);
    }
  });

  test("the same text is the same string", () => {
    expect(staticCString("shared")).toBe(staticCString(["sha", "red"].join("")));
    expect(staticCString("shared")).not.toBe(staticCString("other"));
  });

  test("a NUL inside is refused with its place, in wide strings too", () => {
    for (const make of [staticCString, staticWideString]) {
      const refusal = refusalOf(() => make("ab\0c"));
      expect(refusal).toBeInstanceOf(InteriorNulError);
      expect(refusal).toMatchObject({ position: 2 });
    }
  });
});

test("wide strings hold code points and end with a zero", (context) => {
  context.skip(process.platform === "win32", "Windows has UTF-16 there");
  const pointer = staticWideString("aé漢😀\ud800");
  const words = Array.from({ length: 6 }, (_, index) => memory.u32(pointer + index * 4));
  expect(words).toEqual([0x61, 0xe9, 0x6f22, 0x1_f600, 0xd800, 0]);
  expect(memory.u32(staticWideString(""))).toBe(0);
});

test("[FFI-05] a definition in static memory is right after any number of collections", () => {
  using slot = new CallbackSlot("PyObject *answer(PyObject *, PyObject *)", () => {
    Py_IncRef(Py_None());
    return Py_None();
  });
  const definition = allocateRaw(32);
  memory.setPointer(definition, staticCString("answer"));
  memory.setPointer(definition + 8, slot.pointer);
  memory.setU32(definition + 16, METH_NOARGS);
  memory.setPointer(definition + 24, staticCString("answer()\n--\n\nGives an answer: ответ 😀."));
  bind("answer", PyCFunction_NewEx(pointerFrom(definition), NULL, NULL));
  for (let round = 0; round < 50; round++) {
    // Memory that was free is written over by somebody else.
    const pieces = Array.from({ length: 200 }, (_, index) => allocateRaw(index));
    pieces.forEach((piece, index) => memory.write(piece, new Uint8Array(index).fill(0xaa)));
    pieces.forEach(freeRaw);
    gc();
    execute("gc.collect()");
  }
  expect(isTrue("answer.__name__ == 'answer' and answer.__doc__ == 'Gives an answer: ответ \\U0001f600.'")).toBe(true);
  expect(isTrue("answer.__text_signature__ == '()' and answer() is None")).toBe(true);
  execute("del answer");
});
