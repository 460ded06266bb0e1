import { beforeAll, expect, test } from "vitest";
import { PyErr, Python, pyfunction, SignatureError, t, PyDict } from "../src/index.ts";
import type { FunctionSpec, PyAny } from "../src/index.ts";

beforeAll(() => Python.initialize());

/** The error of a call of a function called `f`. */
function errorOf(spec: FunctionSpec, call: string): PyErr {
  return Python.attach((py) => {
    const f = pyfunction({ name: "f", ...spec } as FunctionSpec, () => undefined);
    try {
      py.eval(call, { globals: py.toPython({ f: f.bind(py) }) as PyAny });
    } catch (error) {
      if (error instanceof PyErr) return error;
      throw error;
    }
    throw new Error(`${call} went well`);
  });
}

const messageOf = (signature: string, call: string): string => errorOf({ signature }, call).message;

test("[FUN-14] too many positional arguments", () => {
  expect(messageOf("()", "f(1)")).toBe("TypeError: f() takes 0 positional arguments but 1 was given");
  expect(messageOf("(a)", "f(1, 2)")).toBe("TypeError: f() takes 1 positional arguments but 2 were given");
  expect(messageOf("(a, b)", "f(1, 2, 3)")).toBe("TypeError: f() takes 2 positional arguments but 3 were given");
  expect(messageOf("(a, b=1)", "f(1, 2, 3)")).toBe(
    "TypeError: f() takes from 1 to 2 positional arguments but 3 were given",
  );
  expect(messageOf("(a, *, k=1)", "f(1, 2, k=3)")).toBe("TypeError: f() takes 1 positional arguments but 2 were given");
});

test("[FUN-15] missing positional arguments", () => {
  expect(messageOf("(a)", "f()")).toBe("TypeError: f() missing 1 required positional argument: 'a'");
  expect(messageOf("(a, b)", "f()")).toBe("TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
  expect(messageOf("(a, b, c)", "f()")).toBe(
    "TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'",
  );
  expect(messageOf("(a, b, c)", "f(b=1)")).toBe("TypeError: f() missing 2 required positional arguments: 'a' and 'c'");
  expect(messageOf("(a, /, *args, **kwargs)", "f(a=1)")).toBe(
    "TypeError: f() missing 1 required positional argument: 'a'",
  );
});

test("[FUN-16] missing keyword arguments", () => {
  expect(messageOf("(*, k)", "f()")).toBe("TypeError: f() missing 1 required keyword argument: 'k'");
  expect(messageOf("(a, *args, k, l)", "f(1, 2)")).toBe(
    "TypeError: f() missing 2 required keyword arguments: 'k' and 'l'",
  );
});

test("[FUN-17][FUN-18] unexpected and doubled keywords", () => {
  expect(messageOf("(a)", "f(1, c=2)")).toBe("TypeError: f() got an unexpected keyword argument 'c'");
  expect(messageOf("(a, b, /)", "f(1, 2, c=2)")).toBe("TypeError: f() got an unexpected keyword argument 'c'");
  expect(messageOf("(a)", "f(1, a=2)")).toBe("TypeError: f() got multiple values for argument 'a'");
});

test("[FUN-19] positional-only arguments by keyword", () => {
  expect(messageOf("(a, b, /)", "f(a=1, b=2)")).toBe(
    "TypeError: f() got some positional-only arguments passed as keyword arguments: 'a' and 'b'",
  );
  expect(messageOf("(a, /)", "f(a=1)")).toBe(
    "TypeError: f() got some positional-only arguments passed as keyword arguments: 'a'",
  );
});

test("[FUN-21] the error of a wrong value says which argument it is", () => {
  const error = errorOf({ signature: "(x, y=0)", args: [t.i32, t.i32] }, "f('1')");
  const inner = "'str' object cannot be interpreted as an integer";
  const hasNotes = Python.attach((py) => py.versionAtLeast(3, 11));
  expect(error.message).toBe(hasNotes ? `TypeError: ${inner}` : `TypeError: argument 'x': ${inner}`);
  expect(error.notes).toEqual(hasNotes ? ["while processing 'x'"] : []);
  const range = errorOf({ signature: "(*args, **kwargs)", args: [t.u8, t.u8] }, "f(1, k=300)");
  expect(range.message).toBe("OverflowError: out of range integral type conversion attempted");
  if (hasNotes) expect(range.notes).toEqual(["while processing 'kwargs'"]);
});

test("[FUN-20] CPython's own messages, too, have the name that the function was given", () => {
  Python.attach((py) => {
    const f = pyfunction({ name: "renamed", signature: "(a)" }, () => undefined).bind(py);
    expect(() => py.eval("f(1, a=2)", { globals: py.toPython({ f }) as PyAny })).toThrow(
      "renamed() got multiple values",
    );
    expect(() => py.eval("f(b=2)", { globals: py.toPython({ f }) as PyAny })).toThrow(
      "renamed() got an unexpected keyword",
    );
  });
});

test("[FUN-09] what converters and signature contradict is refused where it is defined", () => {
  const reason = (spec: FunctionSpec): string => {
    try {
      pyfunction(spec, () => undefined);
    } catch (error) {
      if (error instanceof SignatureError) return error.reason;
      throw error;
    }
    return "nothing";
  };
  const made = t.default(t.i32, () => 1);
  expect(reason({ signature: "(a, b)", args: [t.i32] })).toBe(
    "it has 2 parameters, but there is 1 converter, none for 'b'",
  );
  expect(reason({ signature: "(a)", args: [t.i32, t.i32] })).toBe("it has 1 parameter, but there are 2 converters");
  expect(reason({ signature: "(a=...)", args: [t.i32] })).toBe(
    "default of parameter 'a' is '...', give its value with t.default",
  );
  expect(reason({ signature: "(a)", args: [made] })).toContain(
    "parameter 'a' is required, but its converter has a default",
  );
  expect(reason({ signature: "(a=1)", args: [made] })).toContain("parameter 'a' has default '1'");
  expect(reason({ args: [made, t.i32] })).toBe("required parameter 'arg1' follows optional parameter 'arg0'");
  expect(reason({ signature: "(a)", args: { b: t.i32 } })).toBe("there is a converter for 'b', which is no parameter");
  expect(reason({ signature: "(*a, *b)" })).toBe("'*b' follows another '*'");
});

test("foreign threads are served or told what is wrong, whatever shape the function has", () => {
  Python.attach((py) => {
    const shapes = ["()", "(a)", "(a, b, /)", "(*args, **kwargs)"].map((signature) =>
      pyfunction({ name: "f", signature }, () => 1).bind(py),
    );
    const closure = py.toPython(() => 1) as PyAny;
    const names = py.eval("{}").cast(PyDict);
    names.setItem("functions", [...shapes, closure]);
    py.run(
      `
import threading
texts = []
def call():
    for f in functions:
        try:
            texts.append(str(f()))
        except TypeError as error:
            texts.append(str(error))
thread = threading.Thread(target=call)
thread.start()
thread.join()
`,
      { globals: names },
    );
    const texts = names.getItem("texts").toJs() as string[];
    expect(texts).toEqual([
      "1",
      "f() missing 1 required positional argument: 'a'",
      "f() missing 2 required positional arguments: 'a' and 'b'",
      "1",
      "1",
    ]);
  });
});
