import { describe, expect, test } from "vitest";
import { PyErr, PyValueError, Python, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

/** Notes of the error with which a converter refuses the value of an expression. */
function notes(expression: string, converter: Parameters<typeof read>[1]): readonly string[] {
  try {
    read(expression, converter);
  } catch (error) {
    if (error instanceof PyErr) return error.notes;
    throw error;
  }
  return [];
}

const nested = t.list(t.option(t.record(t.tuple(t.i32, t.str))));

describe("where in a nested value", () => {
  test("[CNV-50] composed converters read and write what they are composed of", () => {
    expect(read("[None, {'a': (1, 'x')}]", nested)).toEqual([undefined, { a: [1, "x"] }]);
    expect(written(t.as(nested, [undefined, { a: [1, "x"] }]))).toBe("list [None, {'a': (1, 'x')}]");
  });

  test("[CNV-67] every level adds where it was, the innermost first", () => {
    expect(notes("[None, None, None, {'a': (1, 'x'), 'b': (1, 2)}]", nested)).toEqual([
      "while converting item 1",
      "while converting the value of the string 'b'",
      "while converting item 3",
    ]);
    expect(notes("[{1: (1, 'x')}]", nested)).toEqual(["while converting a key of a dict", "while converting item 0"]);
    expect(notes("{'a': [1, 'x']}", t.dict(t.str, t.set(t.i32)))).toEqual([
      "while converting the value of the string 'a'",
    ]);
    expect(refusal("[None, None, None, {'a': (1, 2)}]", nested)).toBe(
      "TypeError: 'int' object is not an instance of 'str'",
    );
  });

  test("[CNV-67] outwards the path is in the message", () => {
    expect(() => written(t.as(nested, [undefined, { a: [1, "x"], b: [1.5, "x"] }]))).toThrow(
      "Cannot convert the number 1.5 to Python at 1.b.0: an integer was expected",
    );
    expect(() => written(t.as(t.list(t.object({ id: t.uuid })), [{ id: "x" as never }]))).toThrow("at 0.id");
  });

  test("[CNV-39] a union says what every candidate said, inwards and outwards", () => {
    const union = t.union(t.uuid, t.decimal, t.list(t.ipAddress));
    expect(refusal("['1.2.3']", union)).toBe(
      "TypeError: failed to convert the value to 'Union[uuid.UUID, decimal.Decimal, " +
        "list[ipaddress.IPv4Address | ipaddress.IPv6Address]]'\n" +
        "- uuid.UUID: TypeError: Expected a `uuid.UUID` instance.\n" +
        "- decimal.Decimal: TypeError: 'list' object is not an instance of 'Decimal'\n" +
        "- list[ipaddress.IPv4Address | ipaddress.IPv6Address]: ValueError: " +
        "'1.2.3' does not appear to be an IPv4 or IPv6 address",
    );
    expect(() => written(t.as(union, 1.5 as never))).toThrow(
      /uuid\.UUID says that .*; decimal\.Decimal says that .*; list\[.* says that /,
    );
  });

  test("[CNV-69] an annotation stands for the variant in the message", () => {
    const value = t.variants("Foo", { A: t.i32, B: t.str, C: t.none }, { annotations: { A: "int", B: "str" } });
    expect(
      refusal("1.5", value)
        .split("\n")
        .map((line) => line.replace(/: TypeError.*/, "")),
    ).toEqual([
      "TypeError: failed to extract enum Foo ('int | str | C')",
      "- variant A (int)",
      "- variant B (str)",
      "- variant C (C)",
    ]);
    expect(read("'x'", value)).toEqual({ kind: "B", value: "x" });
  });
});

describe("errors with causes", () => {
  /** Class, text, and cause of the exception that Python sees when a function throws. */
  function seen(thrown: () => unknown): unknown {
    return Python.attach((py) => {
      py.run(`
def attempt(f):
    try: f()
    except BaseException as error: return [type(error).__name__, str(error), repr(error.__cause__)]
`);
      const fail = (): never => {
        throw thrown();
      };
      return py.eval("attempt").call1(fail).toJs();
    });
  }

  test("[CNV-48] the text has the causes, which are causes in Python too", () => {
    expect(seen(() => new Error("outer", { cause: new Error("inner", { cause: "why" }) }))).toEqual([
      "JsException",
      "outer, caused by Error: inner, caused by why",
      "JsException('inner, caused by why')",
    ]);
    expect(seen(() => new Error("outer", { cause: new PyValueError("inner") }))).toEqual([
      "JsException",
      "outer, caused by ValueError: inner",
      "ValueError('inner')",
    ]);
    expect(seen(() => new Error("alone"))).toEqual(["JsException", "alone", "None"]);
  });

  test("[CNV-48] an error that only carries a Python exception is that exception", () => {
    const original = new PyValueError("v");
    expect(seen(() => new Error("", { cause: original }))).toEqual(["ValueError", "v", "None"]);
    expect(seen(() => new Error(original.message, { cause: original }))).toEqual(["ValueError", "v", "None"]);
    expect(seen(() => new Error("", { cause: new Error("", { cause: original }) }))).toEqual([
      "ValueError",
      "v",
      "None",
    ]);
    // A class of its own, or a field, is something that the wrapper says.
    class Failure extends Error {}
    const failure = new Failure("", { cause: original });
    expect(seen(() => failure)).toEqual(["JsException", ", caused by ValueError: v", "ValueError('v')"]);
    const coded = Object.assign(new Error("", { cause: original }), { status: 404 });
    expect(seen(() => coded)).toEqual(["JsException", ", caused by ValueError: v", "ValueError('v')"]);
    expect(seen(() => new Error("", { cause: new Error("inner") }))).toEqual([
      "JsException",
      ", caused by Error: inner",
      "JsException('inner')",
    ]);
  });

  test("[CNV-48] the error that comes back is the one that was thrown", () => {
    const outer = new Error("outer", { cause: new Error("inner") });
    Python.attach((py) => {
      const fail = (): never => {
        throw outer;
      };
      expect(() => py.eval("lambda f: f()").call1(fail)).toThrow(outer);
      try {
        py.eval("lambda f: f()").call1(fail);
      } catch (error) {
        expect(error).toBe(outer);
      }
    });
  });

  test("[CNV-48] causes that go round, never end or cannot be read do no harm", () => {
    const round = new Error("a");
    round.cause = new Error("b", { cause: round });
    expect(seen(() => round)).toEqual(["JsException", "a, caused by Error: b", "JsException('b, caused by Error: a')"]);
    const endless = (): Error => Object.defineProperty(new Error("more"), "cause", { get: endless }) as Error;
    expect((seen(endless) as string[])[1]).toContain("more, caused by Error: more");
    const hostile = Object.defineProperty(new Error("x"), "cause", {
      get(): never {
        throw new Error("no");
      },
    });
    expect(seen(() => hostile)).toEqual(["JsException", "x", "None"]);
    const unprintable = {
      toString: (): never => {
        throw new Error("no");
      },
    };
    expect(seen(() => new Error("x", { cause: unprintable }))).toEqual([
      "JsException",
      "x, caused by <unprintable JavaScript value>",
      "None",
    ]);
  });
});
