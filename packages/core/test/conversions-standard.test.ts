import { beforeAll, describe, expect, test } from "vitest";
import {
  ConversionError,
  PyOverflowError,
  PyTypeError,
  PyValueError,
  Python,
  registerIntoPython,
  t,
} from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) => py.run("import decimal, fractions, ipaddress, os, pathlib, re, sys, uuid"));
});

describe("integers", () => {
  test("[CNV-05] 128 bits are exact at both ends, and refused beyond", () => {
    expect(read("2**127 - 1", t.i128)).toBe(2n ** 127n - 1n);
    expect(read("-2**127", t.i128)).toBe(-(2n ** 127n));
    expect(read("2**128 - 1", t.u128)).toBe(2n ** 128n - 1n);
    expect(refusal("2**128", t.u128)).toBe("OverflowError: Python int larger than 128 bits");
    expect(refusal("2**127", t.i128)).toBe("OverflowError: Python int larger than 128 bits");
    expect(refusal("-2**127 - 1", t.i128)).toBe("OverflowError: Python int larger than 128 bits");
    expect(() => read("-1", t.u128)).toThrow(PyOverflowError);
    expect(refusal("-1", t.u128)).toBe("OverflowError: can't convert negative int to unsigned");
    expect(refusal("1.0", t.i128)).toBe("TypeError: 'float' object cannot be interpreted as an integer");
    expect(written(t.as(t.u128, 2n ** 128n - 1n))).toBe(`int ${2n ** 128n - 1n}`);
    expect(() => written(t.as(t.i128, 2n ** 127n))).toThrow("it is out of range of i128");
    expect(read("type('I', (), {'__index__': lambda self: 7})()", t.i128)).toBe(7n);
  });

  test("[CNV-07] zero is refused both ways", () => {
    expect(read("1", t.nonZero(t.u32))).toBe(1);
    expect(read("-3", t.nonZero(t.i64))).toBe(-3n);
    expect(refusal("0", t.nonZero(t.u32))).toBe("ValueError: invalid zero value");
    expect(refusal("False", t.nonZero(t.i64))).toBe("ValueError: invalid zero value");
    expect(refusal("-1", t.nonZero(t.u32))).toContain("OverflowError");
    expect(() => written(t.as(t.nonZero(t.u32), 0))).toThrow("it must not be zero");
    expect(() => written(t.as(t.nonZero(t.i64), 0n))).toThrow(ConversionError);
    expect(written(t.as(t.nonZero(t.u32), 5))).toBe("int 5");
  });
});

describe("text", () => {
  test("[CNV-14] a name that is no text is its bytes, and comes back as it was", () => {
    expect(read("'ä'", t.osstr)).toBe("ä");
    expect(read("os.fsdecode(b'a\\xff')", t.osstr)).toEqual(Buffer.from([0x61, 0xff]));
    expect(Buffer.isBuffer(read("'\\udcff'", t.osstr))).toBe(true);
    expect(written(t.as(t.osstr, Buffer.from([0x61, 0xff])))).toBe("str 'a\\udcff'");
    expect(written(t.as(t.osstr, Uint8Array.of(0xc3, 0xa4)))).toBe("str 'ä'");
    expect(written(t.as(t.osstr, "x"))).toBe("str 'x'");
    expect(refusal("b'x'", t.osstr)).toBe("TypeError: 'bytes' object is not an instance of 'str'");
    // A surrogate that stands for no byte has no name in the file system.
    expect(refusal("'\\ud800'", t.osstr)).toContain("UnicodeEncodeError");
    expect(() => written(t.as(t.osstr, 1 as never))).toThrow("a string or a Buffer was expected");
  });

  test("[CNV-15] paths come from whatever os.fspath takes, and go out as pathlib.Path", () => {
    expect(read("pathlib.PurePosixPath('/a') / 'b'", t.path)).toBe("/a/b");
    expect(read("'x'", t.path)).toBe("x");
    expect(read("b'x'", t.path)).toBe("x");
    expect(read("type('P', (), {'__fspath__': lambda self: '/p'})()", t.path)).toBe("/p");
    expect(refusal("1", t.path)).toBe("TypeError: expected str, bytes or os.PathLike object, not int");
    Python.attach((py) => {
      const isPath = py.eval("lambda value: (isinstance(value, pathlib.Path), str(value))");
      expect(isPath.call1(t.as(t.path, "/a b")).repr()).toBe("(True, '/a b')");
      expect(isPath.call1(t.as(t.path, new URL("file:///a%20b"))).repr()).toBe("(True, '/a b')");
      const odd = py.eval("pathlib.Path(os.fsdecode(b'/\\xff'))");
      expect(
        isPath
          .call1(t.as(t.path, odd.extract(t.path)))
          .getItem(1)
          .eq(odd.str()),
      ).toBe(true);
    });
    expect(() => written(t.as(t.path, new URL("https://example.org/a")))).toThrow("only file: URLs are paths");
    expect(() => written(t.as(t.path, 1 as never))).toThrow("a string or a file: URL was expected");
  });

  test("[CNV-16] text for C has no NUL", () => {
    expect(read("'añb'", t.cstr)).toBe("añb");
    expect(() => read("'a\\0b'", t.cstr)).toThrow(PyValueError);
    expect(refusal("'a\\0b'", t.cstr)).toBe("ValueError: embedded null character");
    expect(refusal("'\\ud800'", t.cstr)).toContain("UnicodeEncodeError");
    expect(refusal("1", t.cstr)).toBe("TypeError: 'int' object is not an instance of 'str'");
    expect(() => written(t.as(t.cstr, "a\0"))).toThrow("C's strings end there");
    expect(() => written(t.as(t.cstr, "\ud800"))).toThrow("UTF-8 cannot hold it");
    expect(read("['a', 'b']", t.list(t.cstr))).toEqual(["a", "b"]);
    expect(refusal("['a', '\\0']", t.list(t.cstr))).toBe("ValueError: embedded null character");
  });

  test("[CNV-34] addresses are read from objects and from text, and checked", () => {
    expect(read("ipaddress.ip_address('10.0.0.1')", t.ipAddress)).toBe("10.0.0.1");
    expect(read("ipaddress.IPv6Address(1)", t.ipAddress)).toBe("::1");
    expect(read("'2001:0db8::0001'", t.ipAddress)).toBe("2001:db8::1");
    expect(() => read("'junk'", t.ipAddress)).toThrow(PyValueError);
    expect(refusal("ipaddress.ip_network('10.0.0.0/8')", t.ipAddress)).toBe(
      "TypeError: 'IPv4Network' object is not an instance of 'IPv4Address | IPv6Address'",
    );
    Python.attach((py) => {
      const name = py.eval("lambda value: type(value).__name__");
      expect(name.call1(t.as(t.ipAddress, "::1")).str()).toBe("IPv6Address");
      expect(name.call1(t.as(t.ipAddress, "1.2.3.4")).str()).toBe("IPv4Address");
    });
    expect(() => written(t.as(t.ipAddress, "1.2.3"))).toThrow("the text of an IPv4 or IPv6 address was expected");
  });

  test("[CNV-35] UUIDs are their text; the nil one can be refused", () => {
    const text = "0123abcd-4567-89ef-0123-456789abcdef";
    expect(read(`uuid.UUID('${text}')`, t.uuid)).toBe(text);
    expect(read("uuid.UUID(int=0)", t.uuid)).toBe("00000000-0000-0000-0000-000000000000");
    expect(refusal(`'${text}'`, t.uuid)).toBe("TypeError: Expected a `uuid.UUID` instance.");
    expect(() => read("1", t.uuid)).toThrow(PyTypeError);
    expect(refusal("uuid.UUID(int=0)", t.nonNilUuid)).toBe("ValueError: UUID is nil");
    expect(read("uuid.UUID(int=1)", t.nonNilUuid)).toBe("00000000-0000-0000-0000-000000000001");
    expect(written(t.as(t.uuid, text.toUpperCase()))).toBe(`UUID UUID('${text}')`);
    expect(() => written(t.as(t.nonNilUuid, "00000000-0000-0000-0000-000000000000"))).toThrow("it stands for no UUID");
    for (const junk of ["", "junk", text.replaceAll("-", ""), `{${text}}`, `${text}0`]) {
      expect(() => written(t.as(t.uuid, junk))).toThrow("the text of a UUID was expected");
    }
  });
});

describe("numbers of other kinds", () => {
  test("[CNV-36] decimals keep every digit; numbers and floats are refused", () => {
    expect(read("decimal.Decimal('1e400')", t.decimal)).toBe("1E+400");
    expect(read("decimal.Decimal('1.10')", t.decimal)).toBe("1.10");
    expect(read("decimal.Decimal('-Infinity')", t.decimal)).toBe("-Infinity");
    expect(read("10**30", t.decimal)).toBe(`1${"0".repeat(30)}`);
    // Beyond the digits that `str(int)` allows.
    expect(read("10**5000", t.decimal)).toHaveLength(5001);
    expect(refusal("1.5", t.decimal)).toBe("TypeError: 'float' object is not an instance of 'Decimal'");
    expect(refusal("'1.5'", t.decimal)).toBe("TypeError: 'str' object is not an instance of 'Decimal'");
    expect(written(t.as(t.decimal, "1e400"))).toBe("Decimal Decimal('1E+400')");
    expect(written(t.as(t.decimal, 12n))).toBe("Decimal Decimal('12')");
    expect(() => written(t.as(t.decimal, 1.5 as never))).toThrow("it may be rounded already");
    for (const junk of ["", "1_000", " 1", "1,5", "0x10", "one"]) {
      expect(() => written(t.as(t.decimal, junk))).toThrow("a string that is a decimal number was expected");
    }
    expect(read("type('Loud', (decimal.Decimal,), {'__str__': lambda self: 'loud'})('2.50')", t.decimal)).toBe("2.50");
  });

  test("[CNV-36] a class of decimals crosses through an adaptor", () => {
    class Big {
      readonly digits: string;
      constructor(digits: string) {
        this.digits = digits;
      }
    }
    const big = t.decimal.as({ parse: (text) => new Big(text), format: (value) => value.digits });
    expect(read("decimal.Decimal('0.1')", big)).toEqual(new Big("0.1"));
    expect(written(t.as(big, new Big("0.30")))).toBe("Decimal Decimal('0.30')");
    const rounding = t.decimal.as({ parse: Number, format: (value) => value as never });
    expect(() => written(t.as(rounding, 0.1))).toThrow("it may be rounded already");
    expect(read("[decimal.Decimal(1), 2]", t.list(big))).toEqual([new Big("1"), new Big("2")]);
  });

  test("[CNV-37] fractions are exact", () => {
    expect(read("fractions.Fraction(1, 3)", t.fraction)).toEqual({ numerator: 1n, denominator: 3n });
    expect(read("fractions.Fraction(2**100, 7)", t.fraction)).toEqual({ numerator: 2n ** 100n, denominator: 7n });
    expect(read("5", t.fraction)).toEqual({ numerator: 5n, denominator: 1n });
    expect(refusal("0.5", t.fraction)).toBe("TypeError: 'float' object is not an instance of 'Fraction'");
    expect(written(t.as(t.fraction, { numerator: 2n, denominator: -4n }))).toBe("Fraction Fraction(-1, 2)");
    expect(() => written(t.as(t.fraction, { numerator: 1n, denominator: 0n }))).toThrow("its denominator is zero");
    expect(() => written(t.as(t.fraction, { numerator: 1, denominator: 2 } as never))).toThrow(
      "an object with bigints numerator and denominator was expected",
    );
  });
});

describe("patterns and URLs", () => {
  test("[CNV-40] the flags i, m and s cross; others are refused", () => {
    expect(read("re.compile('a', re.I | re.M | re.S)", t.regexp)).toEqual(/a/imsu);
    expect(read("re.compile('')", t.regexp).test("")).toBe(true);
    Python.attach((py) => {
      const flags = py.eval("lambda p: (p.flags & ~re.U) == (re.I | re.M | re.S)");
      expect(flags.call1(t.as(t.regexp, /a/ims)).isTruthy()).toBe(true);
      expect(py.eval("lambda p: p.flags == re.U").call1(/a/u).isTruthy()).toBe(true);
    });
    for (const pattern of [/a/g, /a/y, /a/d, /a/v]) {
      expect(() => written(t.as(t.regexp, pattern))).toThrow(
        `Cannot convert the RegExp ${pattern} to Python: Python's patterns have no counterpart of the flag '${pattern.flags}'`,
      );
    }
    expect(refusal("re.compile('a', re.X)", t.regexp)).toBe(
      "ValueError: JavaScript has no counterpart of the flag re.VERBOSE",
    );
    expect(refusal("re.compile('a', re.A)", t.regexp)).toContain("re.ASCII");
    expect(refusal("re.compile(b'a')", t.regexp)).toBe(
      "TypeError: cannot use a bytes pattern as a RegExp, which matches text",
    );
    expect(refusal("'a'", t.regexp)).toBe("TypeError: 'str' object is not an instance of 'Pattern'");
    expect(refusal("re.compile('(?P<n>a)(?(n)b|c)')", t.regexp)).toContain("ValueError: JavaScript does not read");
    expect(() => written(t.as(t.regexp, /\p{L}/u))).toThrow("bad escape \\p");
  });

  test.each<[RegExp, string[]]>([
    [/(?<year>\d{4})-\k<year>/, ["2020-2020", "2020-2021"]],
    [/^a$/, ["a", "a\n"]],
    [/^a$/m, ["a", "b\na\nc", "a\n"]],
    [/a\/b/, ["a/b", "a\\b"]],
    [/\u{1f600}./u, ["😀x", "x"]],
    [/[^]x/, ["\nx", "x"]],
    [new RegExp("a[]"), ["a"]],
    [/\cJ/, ["\n", "J"]],
    [/[$[/\]]+/, ["$[/]", "x"]],
    [/(?<=a)b(?!c)/, ["ab", "abc", "b"]],
  ])("[CNV-40] %s finds in Python what it finds here", (pattern, texts) => {
    Python.attach((py) => {
      const search = py.eval("lambda p, s: [m.group(0)] if (m := p.search(s)) else None");
      for (const text of texts) {
        const found = pattern.exec(text);
        expect(search.call1(pattern, text).toJs()).toEqual(found === null ? undefined : [found[0]]);
      }
    });
  });

  test.each<[string, string[]]>([
    [String.raw`(?P<n>a|b)(?P=n)`, ["aa", "ab"]],
    [String.raw`\Aa\Z`, ["a", "a\n", "ba"]],
    [String.raw`a$`, ["a", "a\n", "a\nb"]],
    [String.raw`(?:(?<=x)|\A)a\Z`, ["xa", "a", "ya"]],
    [String.raw`[]a]+`, ["]a", "b"]],
    [String.raw`[^]a]`, ["]", "b"]],
    [String.raw`\U0001f600\a?`, ["😀\x07", "x"]],
    [String.raw`a\-b\ c\#[\-\ ]`, ["a-b c#-", "ab"]],
    [String.raw`\.\*\(\[\^\$\|`, [".*([^$|", ""]],
  ])("[CNV-40] the pattern %s finds here what it finds in Python", (pattern, texts) => {
    Python.attach((py) => {
      const compiled = py.import("re").callMethod("compile", [pattern]);
      const search = py.eval("lambda p, s: [m.group(0)] if (m := p.search(s)) else None");
      for (const text of texts) {
        const found = compiled.extract(t.regexp).exec(text);
        expect(found === null ? undefined : [found[0]]).toEqual(search.call1(compiled, text).toJs());
      }
    });
  });

  test("[CNV-40] URLs are text in Python", () => {
    expect(read("'https://example.org/a?b'", t.url).pathname).toBe("/a");
    expect(refusal("'/a'", t.url)).toBe("ValueError: '/a' is not an absolute URL");
    expect(refusal("1", t.url)).toBe("TypeError: 'int' object is not an instance of 'str'");
    expect(written(new URL("https://example.org"))).toBe("str 'https://example.org/'");
    expect(() => written(t.as(t.url, "https://example.org" as never))).toThrow("a URL was expected");
  });
});

describe("constants", () => {
  const Color = { Red: "red", Blue: "blue" } as const;

  test("the values of an as const object are one type", () => {
    expect(read("'red'", t.enum(Color))).toBe(Color.Red);
    expect(refusal("'green'", t.enum(Color))).toBe("ValueError: expected one of 'red', 'blue', got 'green'");
    expect(written(t.as(t.enum(Color), Color.Blue))).toBe("str 'blue'");
    expect(() => written(t.as(t.enum(Color), "green" as never))).toThrow("one of 'red', 'blue' was expected");
  });

  test("a compiled enum of numbers has its numbers as values, not its names", () => {
    const compiled = { A: 1, B: 2, Name: "x", 1: "A", 2: "B" } as const;
    expect(read("[1, 2, 'x']", t.list(t.enum(compiled)))).toEqual([1, 2, "x"]);
    expect(refusal("'A'", t.enum(compiled))).toBe("ValueError: expected one of 1, 2, 'x', got 'A'");
    expect(() => t.enum({})).toThrow("the object has no values");
  });
});

describe("default rules", () => {
  const protocol: unique symbol = Symbol("protocol");
  class Marked {
    readonly [protocol] = true;
  }

  test("[CNV-25] patterns and URLs convert by themselves, what cannot is refused with what to do", () => {
    expect(written(/a+/i)).toBe("Pattern re.compile('a+', re.IGNORECASE)");
    expect(written([new URL("http://a/b")])).toBe("list ['http://a/b']");
    const refused: [unknown, string][] = [
      [new WeakMap(), "pass a Map or Set of what is to be seen"],
      [new WeakSet(), "pass a Map or Set of what is to be seen"],
      [new WeakRef({}), "pass the value of deref()"],
      [Promise.resolve(), "@taipan/async"],
      [(async function* () {})(), "@taipan/async"],
      [{ [Symbol.asyncIterator]: () => undefined }, "@taipan/async"],
      [Symbol("s"), "symbols exist in JavaScript only"],
    ];
    for (const [value, why] of refused) {
      expect(() => written([{ key: value }])).toThrow(ConversionError);
      expect(() => written([{ key: value }])).toThrow(/ at 0\.key: /);
      expect(() => written(value)).toThrow(why);
    }
  });

  test("[CNV-73] a protocol or a class may be given a conversion", () => {
    expect(() => written(new Marked())).toThrow("no converter is known");
    registerIntoPython(protocol, () => t.str.intoPython("by protocol"));
    expect(written([new Marked()])).toBe("list ['by protocol']");
    registerIntoPython(Marked, () => t.str.intoPython("by class"));
    expect(written(new Marked())).toBe("str 'by class'");
  });

  test("[CNV-49] boxed primitives are primitives", () => {
    expect(written([new String("a"), Object(1), Object(true), Object(2n)])).toBe("list ['a', 1, True, 2]");
  });

  test("[CNV-22] any iterable goes out as a list", () => {
    expect(written(t.as(t.list(t.i32), new Set([1, 2]) as never))).toBe("list [1, 2]");
  });
});
