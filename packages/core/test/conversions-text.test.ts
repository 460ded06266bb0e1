import { beforeAll, describe, expect, test } from "vitest";
import { PyTypeError, PyValueError, Python, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run("class MyStr(str): pass\nclass MyBytes(bytes): pass\nclass MyByteArray(bytearray): pass"),
  );
});

/** Text of every storage width, and what tends to get lost on the way. */
const TEXTS: readonly [string, string][] = [
  ["empty", ""],
  ["ascii", "hello"],
  ["latin", "h\u00e9llo"],
  ["two bytes", "\u4e2d\u6587"],
  ["astral", "a\u{1f600}b\u{10ffff}"],
  ["nul", "a\0b\0"],
  ["byte order mark", "\ufeffx\ufeff"],
  ["reversed mark", "\ufffe"],
  ["lone high surrogate", "\ud800x"],
  ["lone low surrogate", "x\udfff"],
  ["pair the wrong way", "\udc00\ud800"],
  ["long ascii", "x".repeat(10_000)],
  ["long astral", "\u{1f600}".repeat(5000)],
  ["long mixed", `${"y".repeat(5000)}\u4e2d\ud800`],
];

describe("text", () => {
  test.each(TEXTS)("[CNV-12] %s text is the same on both sides", (_name, text) => {
    Python.attach((py) => {
      const points = Array.from(text, (character) => character.codePointAt(0) as number);
      const object = py.toPython(text);
      expect(py.eval("lambda s: [ord(c) for c in s]").call([object]).extract(t.list(t.u32))).toEqual(points);
      const made = py.eval("lambda points: ''.join(map(chr, points))").call([points]);
      expect(made.extract(t.str)).toBe(text);
      expect(made.extract()).toBe(text);
      expect(made.eq(object)).toBe(true);
    });
  });

  test("[CNV-12] only str is text, subclasses included", () => {
    expect(read("MyStr('abc')", t.str)).toBe("abc");
    expect(read("MyStr('a\\0\\U0001f600')", t.str)).toBe("a\0\u{1f600}");
    expect(refusal("1", t.str)).toBe("TypeError: 'int' object is not an instance of 'str'");
    expect(refusal("b'a'", t.str)).toBe("TypeError: 'bytes' object is not an instance of 'str'");
    expect(refusal("None", t.str)).toBe("TypeError: 'None' is not an instance of 'str'");
    expect(() => read("1", t.str)).toThrow(PyTypeError);
    expect(() => written(t.as(t.str, 1 as never))).toThrow(
      "Cannot convert the number 1 to Python: a string was expected",
    );
  });

  test("[CNV-11] a character is one code point", () => {
    expect(read("'a'", t.char)).toBe("a");
    expect(read("'\\U0001f600'", t.char)).toBe("\u{1f600}");
    expect(read("'\\ud800'", t.char)).toBe("\ud800");
    expect(refusal("'ab'", t.char)).toBe("ValueError: expected a string of length 1");
    expect(refusal("''", t.char)).toBe("ValueError: expected a string of length 1");
    expect(refusal("1", t.char)).toBe("TypeError: 'int' object is not an instance of 'str'");
    expect(() => read("'ab'", t.char)).toThrow(PyValueError);
    expect(written(t.as(t.char, "\u{1f600}"))).toBe("str '\u{1f600}'");
    expect(() => written(t.as(t.char, "ab"))).toThrow("a string of one code point was expected");
  });
});

describe("bytes", () => {
  test("[CNV-13] bytes, bytearrays and sequences of small ints are bytes; out they are bytes", () => {
    const abc = Uint8Array.of(97, 98, 99);
    for (const expression of [
      "b'abc'",
      "MyBytes(b'abc')",
      "bytearray(b'abc')",
      "MyByteArray(b'abc')",
      "[97, 98, 99]",
      "(97, 98, 99)",
      "range(97, 100)",
      "memoryview(b'abc')",
    ]) {
      expect(read(expression, t.bytes)).toEqual(abc);
    }
    expect(read("b''", t.bytes)).toEqual(new Uint8Array());
    expect(written(t.as(t.bytes, abc))).toBe("bytes b'abc'");
    expect(written(abc)).toBe("bytes b'abc'");
    expect(written(Buffer.from("a\0"))).toBe("bytes b'a\\x00'");
    expect(written(abc.subarray(1))).toBe("bytes b'bc'");
    expect(written(new Uint8Array())).toBe("bytes b''");
  });

  test("[CNV-13] anything else is refused", () => {
    expect(refusal("[1, 2, 256]", t.bytes)).toBe("OverflowError: out of range integral type conversion attempted");
    expect(refusal("'abc'", t.bytes)).toBe("TypeError: 'str' object is not an instance of 'bytes'");
    expect(refusal("1", t.bytes)).toBe("TypeError: 'int' object is not an instance of 'bytes'");
    expect(() => written(t.as(t.bytes, [1] as never))).toThrow(
      "Cannot convert an array to Python: a Uint8Array was expected",
    );
  });

  test("[CNV-13][CNV-27] the content is a copy", () => {
    Python.attach((py) => {
      const object = py.eval("bytearray(b'abc')");
      const copy = object.extract(t.bytes);
      copy[0] = 0;
      object.setItem(1, 0);
      expect(copy).toEqual(Uint8Array.of(0, 98, 99));
      expect(object.repr()).toBe("bytearray(b'a\\x00c')");
    });
  });

  test("bytearrays both ways", () => {
    expect(read("bytearray(b'abc')", t.bytearray)).toEqual(Uint8Array.of(97, 98, 99));
    expect(read("bytearray()", t.bytearray)).toEqual(new Uint8Array());
    expect(refusal("b'abc'", t.bytearray)).toBe("TypeError: 'bytes' object is not an instance of 'bytearray'");
    expect(written(t.as(t.bytearray, Uint8Array.of(97)))).toBe("bytearray bytearray(b'a')");
    expect(written(t.as(t.bytearray, new Uint8Array()))).toBe("bytearray bytearray(b'')");
  });

  test("a megabyte crosses whole", () => {
    const data = Uint8Array.from({ length: 2 ** 20 }, (_, index) => index * 7);
    Python.attach((py) => {
      const object = py.toPython(data);
      expect(Buffer.compare(object.extract(t.bytes), data)).toBe(0);
      const sum = data.reduce((total, byte) => total + byte, 0);
      expect(py.eval("sum").call([object]).extract(t.i32)).toBe(sum);
    });
  });
});
