import { beforeAll, expect, test } from "vitest";
import {
  PyBackedStr,
  PyLookupError,
  PyString,
  Python,
  PyUnicodeDecodeError,
  PyUnicodeEncodeError,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test.each(["", "a", "plain", "é".repeat(60), "中文", "🐈 and 🐍", "nul\0inside", "\ufeffmark", "x".repeat(5000)])(
  "[TYP-05] [TYP-06] PyString.new and toString keep %j",
  (text) => {
    Python.attach((py) => {
      const string = PyString.new(py, text);
      expect(string.toString()).toBe(text);
      expect(string.len()).toBe(Array.from(text).length);
      expect(Buffer.from(string.encodeUtf8()).toString("utf8")).toBe(text);
    });
  },
);

test("[TYP-05] fromBytes decodes UTF-8 and refuses what is none", () => {
  Python.attach((py) => {
    expect(PyString.fromBytes(py, new TextEncoder().encode("naïve 🐈")).toString()).toBe("naïve 🐈");
    expect(() => PyString.fromBytes(py, Uint8Array.of(0x61, 0xff))).toThrow(PyUnicodeDecodeError);
    expect(() => PyString.fromBytes(py, Uint8Array.of(0x61, 0xff))).toThrow(
      "'utf-8' codec can't decode byte 0xff in position 1: invalid start byte",
    );
  });
});

test("[TYP-05] fromEncoded takes an encoding and an error mode", () => {
  Python.attach((py) => {
    const latin = py.eval(String.raw`b'caf\xe9'`);
    expect(PyString.fromEncoded(latin, "latin-1").toString()).toBe("café");
    expect(PyString.fromEncoded(latin, "utf-8", "replace").toString()).toBe("caf\ufffd");
    expect(PyString.fromEncoded(latin, "ascii", "ignore").toString()).toBe("caf");
    expect(() => PyString.fromEncoded(latin)).toThrow(PyUnicodeDecodeError);
    expect(() => PyString.fromEncoded(latin, "no-such-codec")).toThrow(PyLookupError);
    expect(() => PyString.fromEncoded(py.int(1))).toThrow("decoding to str: need a bytes-like object, int found");
  });
});

test("[TYP-05] intern gives the one object of a text", () => {
  Python.attach((py) => {
    const first = PyString.intern(py, "taipan interned text");
    expect(PyString.intern(py, "taipan interned text").is(first)).toBe(true);
    expect(py.eval`__import__("sys").intern("taipan interned" + " text") is ${first}`.isTruthy()).toBe(true);
    expect(PyString.new(py, "taipan interned text").is(first)).toBe(false);
  });
});

test("[TYP-06] a lone surrogate: exact throws, lossy replaces, pass keeps", () => {
  Python.attach((py) => {
    const string = py.eval(String.raw`'\ud800 Hello'`).cast(PyString);
    expect(() => string.toString()).toThrow(
      String.raw`'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed`,
    );
    expect(() => string.encodeUtf8()).toThrow(PyUnicodeEncodeError);
    expect(string.toStringLossy()).toBe("\ufffd Hello");
    expect(string.toString({ surrogates: "pass" })).toBe("\ud800 Hello");
    expect(PyString.new(py, "\udc00").eq(py.eval(String.raw`'\udc00'`))).toBe(true);
  });
});

test("[TYP-06] two surrogates that JavaScript would take for one character are still no text", () => {
  Python.attach((py) => {
    const string = py.eval(String.raw`'\ud83d' + '\udc08'`).cast(PyString);
    expect(string.len()).toBe(2);
    expect(() => string.toString()).toThrow("surrogates not allowed");
  });
});

test("[TYP-06] encode knows Python's codecs", () => {
  Python.attach((py) => {
    expect([...py.str("ä").encode("latin-1")]).toEqual([0xe4]);
    expect([...py.str("ä€").encode("ascii", "xmlcharrefreplace")]).toEqual([...Buffer.from("&#228;&#8364;")]);
    expect(() => py.str("€").encode("latin-1")).toThrow(PyUnicodeEncodeError);
  });
});

test("[TYP-06] data gives the characters in CPython's own width", () => {
  Python.attach((py) => {
    expect(py.str("aé").data()).toEqual({ kind: 1, view: Uint8Array.of(0x61, 0xe9) });
    expect(py.str("a€").data()).toEqual({ kind: 2, view: Uint16Array.of(0x61, 0x20ac) });
    expect(py.str("a🐈").data()).toEqual({ kind: 4, view: Uint32Array.of(0x61, 0x1f408) });
    const pair = py.eval(String.raw`'\ud83d' + '\udc08'`).cast(PyString);
    expect(pair.data()).toEqual({ kind: 2, view: Uint16Array.of(0xd83d, 0xdc08) });
    expect(py.str("").data()).toEqual({ kind: 1, view: new Uint8Array() });
  });
});

test("[TYP-06] what data gives is a copy: writing to it changes no string", () => {
  Python.attach((py) => {
    const string = py.str("immutable text");
    string.data().view[0] = 0x58;
    expect(string.toString()).toBe("immutable text");
  });
});

test("[TYP-06] reading text from what is none throws, and reads nothing", () => {
  Python.attach((py) => {
    const number = py.float(1.5).castUnchecked(PyString);
    const message = "'float' object is not an instance of 'str'";
    expect(() => number.toString()).toThrow(message);
    expect(() => number.data()).toThrow(message);
    expect(() => number.encodeUtf8()).toThrow(message);
    expect(() => PyBackedStr.from(py.float(1.5))).toThrow(message);
  });
});

test("[OBJ-40] PyBackedStr reads while detached and after its scope, until it is disposed", () => {
  const text = `backed 🐈 ${"x".repeat(100)}`;
  const backed = Python.attach((py) => PyBackedStr.from(py.str(text)));
  expect(backed.toString()).toBe(text);
  Python.attach((py) => py.detach(() => expect(Buffer.from(backed.bytes).toString()).toBe(text)));
  const kept = backed.bytes;
  backed[Symbol.dispose]();
  backed[Symbol.dispose]();
  expect(kept).toHaveLength(0);
  expect(() => backed.bytes).toThrow("Cannot use this PyBackedStr: it was disposed");
  expect(() => backed.toString()).toThrow("it was disposed");
});

test("[OBJ-40] PyBackedStr owns its string exactly as long as it lives", () => {
  Python.attach((py) => {
    const string = py.str("counted text for a backed string");
    const count = (): unknown => py.import("sys").callMethod("getrefcount", [string]).extract();
    const before = Number(count());
    const backed = PyBackedStr.from(string);
    expect(count()).toBe(before + 1);
    backed[Symbol.dispose]();
    expect(count()).toBe(before);
    expect(() => PyBackedStr.from(py.eval(String.raw`'\ud800'`))).toThrow(PyUnicodeEncodeError);
    expect(PyBackedStr.from(py.str("")).toString()).toBe("");
  });
});
