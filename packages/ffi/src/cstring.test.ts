import { describe, expect, test } from "vitest";
import { decodeCString, encodeCString } from "./cstring.ts";
import { InteriorNulError } from "./errors.ts";
import { NULL, pointerFrom } from "./pointer.ts";
import koffi from "koffi";

describe("encodeCString()", () => {
  test("gives UTF-8 and the NUL that ends it", () => {
    expect([...encodeCString("")]).toEqual([0]);
    expect([...encodeCString("aé中😀")]).toEqual([0x61, 0xc3, 0xa9, 0xe4, 0xb8, 0xad, 0xf0, 0x9f, 0x98, 0x80, 0]);
    // No other memory comes along.
    expect(encodeCString("a").buffer.byteLength).toBe(2);
  });

  test("refuses a NUL inside, and says where", () => {
    let refusal: unknown;
    try {
      encodeCString("é😀\0b\0");
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(InteriorNulError);
    expect(refusal).toMatchObject({
      code: "TAIPAN_INTERIOR_NUL",
      position: 3,
      message: "Cannot pass a string to C: it contains a NUL character at index 3",
    });
  });
});

describe("decodeCString()", () => {
  test("reads what encodeCString() wrote", () => {
    const bytes = encodeCString("aé中😀");
    expect(decodeCString(pointerFrom(koffi.address(bytes)))).toBe("aé中😀");
  });

  test("NULL is no text", () => {
    expect(decodeCString(NULL)).toBeUndefined();
  });
});
