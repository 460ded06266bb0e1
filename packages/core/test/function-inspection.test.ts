import { beforeAll, expect, test } from "vitest";
import { PyDeprecationWarning, PyErr, PyUserWarning, Python, pyfunction, pymodule, t, PyDict } from "../src/index.ts";
import type { PyAny, PyFunctionDefinition } from "../src/index.ts";

beforeAll(() => Python.initialize());

/** The `str` of an expression about `f`. */
function about(definition: PyFunctionDefinition, expression: string): string {
  return Python.attach((py) =>
    py.eval(`str(${expression})`, { globals: py.toPython({ f: definition.bind(py) }) as PyAny }).extract(t.str),
  );
}

const SIGNATURE = "str(__import__('inspect').signature(f))";

test("[FUN-11][FUN-12][FUN-13] inspect.signature, __doc__ and help() tell what the definition says", () => {
  const f = pyfunction(
    { name: "f", signature: "(a, /, b=1, c='x', *args, d=[], e=None, **kwargs)", doc: "Does things.\n\nSlowly." },
    () => undefined,
  );
  expect(about(f, "f.__doc__")).toBe("Does things.\n\nSlowly.");
  expect(about(f, "f.__text_signature__")).toBe("(a, /, b=1, c='x', *args, d=..., e=None, **kwargs)");
  expect(about(f, SIGNATURE)).toBe("(a, /, b=1, c='x', *args, d=Ellipsis, e=None, **kwargs)");
  expect(about(f, "__import__('inspect').signature(f).parameters['b'].default + 1")).toBe("2");
  expect(about(f, "__import__('inspect').signature(f).bind(1, 2).arguments['b']")).toBe("2");
  // Some debug builds come without what pydoc wants of sysconfig.
  if (!Python.attach((py) => py.try(() => py.import("pydoc")).ok)) return;
  const help = about(f, "__import__('pydoc').plain(__import__('pydoc').render_doc(f))");
  expect(help).toContain("f(a, /, b=1, c='x', *args, d=Ellipsis, e=None, **kwargs)");
  expect(help).toContain("Does things.");
});

test("[FUN-12] the text signature may be another, or hidden", () => {
  const other = pyfunction({ name: "f", signature: "(input)", textSignature: "(input: list[int])" }, () => undefined);
  expect(about(other, "f.__text_signature__")).toBe("(input: list[int])");
  expect(about(other, SIGNATURE)).toMatch(/^\(input: '?list\[int\]'?\)$/);
  const shown = pyfunction({ name: "f", signature: "(a=[])", textSignature: "(a=[], b={'c': 1})" }, () => undefined);
  expect(about(shown, SIGNATURE)).toBe("(a=[], b={'c': 1})");
  const hidden = pyfunction({ name: "f", signature: "(input)", textSignature: null }, () => 1);
  expect(about(hidden, "f.__text_signature__")).toBe("None");
  expect(() => about(hidden, SIGNATURE)).toThrow("ValueError: no signature found for f");
  expect(about(hidden, "f(0)")).toBe("1");
});

test("[FUN-10] annotations are the signature's, else the converters'", () => {
  const f = pyfunction(
    { name: "f", signature: "(x: 'Sequence[int]', y=1) -> 'str'", args: [t.list(t.i32), t.i32] },
    () => undefined,
  );
  expect(about(f, "f.__annotations__")).toBe("{'x': 'Sequence[int]', 'y': 'int', 'return': 'str'}");
  expect(about(f, SIGNATURE)).toMatch(/^\(x: '?Sequence\[int\]'?, y=1\) -> '?str'?$/);
  expect(about(f, "f.__text_signature__")).toBe("(x, y=1)");
});

test("a lazy signature is a signature to whoever asks", () => {
  const f = pyfunction({ name: "f", signature: "(a, b=2)" }, () => undefined);
  const checks = [
    "isinstance(f.__signature__, __import__('inspect').Signature)",
    "__import__('inspect').signature(f) == __import__('inspect').signature(lambda a, b=2: 0)",
    "hash(f.__signature__) == hash(__import__('inspect').signature(lambda a, b=2: 0))",
    "str(__import__('inspect').signature(__import__('functools').partial(f, 1))) == '(b=2)'",
    "str(__import__('pickle').loads(__import__('pickle').dumps(f.__signature__))) == '(a, b=2)'",
    "__import__('copy').copy(f.__signature__) == f.__signature__",
    "__import__('inspect').getfullargspec(f).args == ['a', 'b']",
  ];
  for (const check of checks) expect(about(f, check), check).toBe("True");
});

test("[FUN-35] functions of a module pickle by reference", () => {
  const f = pyfunction({ name: "pickled", signature: "(a)" }, () => undefined);
  pymodule({ name: "pickle_home", functions: [f] }).register();
  Python.attach((py) => {
    py.run(`
import pickle, copy, pickle_home
f = pickle_home.pickled
assert pickle.loads(pickle.dumps(f)) is f
assert copy.deepcopy(f) is f
assert (f.__module__, f.__qualname__, f.__name__) == ("pickle_home", "pickled", "pickled")
`);
  });
});

test("[FUN-37] a function that was not added to the module is an AttributeError there", () => {
  pymodule({ name: "forgetful", functions: [pyfunction({ name: "x" }, () => 1)] }).register();
  Python.attach((py) => {
    expect(py.eval("__import__('forgetful').x()").extract()).toBe(1);
    expect(() => py.eval("__import__('forgetful').y")).toThrow(
      "AttributeError: module 'forgetful' has no attribute 'y'",
    );
  });
});

test("[FUN-25] a function warns on each call, on its caller's line; as an error, the call raises it", () => {
  const f = pyfunction(
    { name: "old", warn: [{ message: "use new" }, { message: "soon gone", category: PyDeprecationWarning }] },
    () => 5,
  );
  Python.attach((py) => {
    const names = py.eval("{}").cast(PyDict);
    names.setItem("f", f.bind(py));
    py.run(
      `
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    result = f()
seen = [(str(one.message), one.category.__name__, one.filename) for one in caught]
`,
      { globals: names },
    );
    const file = py.eval("compile('0', '<string>', 'eval').co_filename").extract(t.str);
    expect(names.getItem("result").extract()).toBe(5);
    const seen = names.getItem("seen").toJs() as unknown[][];
    expect(seen.map(([message, category]) => [message, category])).toEqual([
      ["use new", "UserWarning"],
      ["soon gone", "DeprecationWarning"],
    ]);
    for (const [, , where] of seen) expect(where).not.toBe("<taipan>");
    expect(file).toBe("<string>");
    names.setItem("warnings", py.import("warnings"));
    let thrown: unknown;
    try {
      py.run("with warnings.catch_warnings():\n    warnings.simplefilter('error')\n    f()", { globals: names });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PyUserWarning);
    expect((thrown as PyErr).message).toBe("UserWarning: use new");
  });
});

test("[FUN-32] a call makes no dict and no tuple of its arguments unless the signature asks for them", () => {
  const collects = (signature: string): string =>
    about(
      pyfunction({ name: "f", signature }, () => undefined),
      "bool(f.__code__.co_flags & __import__('inspect').CO_VARKEYWORDS)",
    );
  for (const signature of ["()", "(a, b=1)", "(a, /, b)", "(*args, k)", "(a, *, k=1)"])
    expect(collects(signature)).toBe("False");
  expect(collects("(**kwargs)")).toBe("True");
  // What has too many arguments is collected, and refused; a call that fits finds the one empty tuple there.
  const f = pyfunction({ name: "f", signature: "(a, b=1)" }, () => undefined);
  expect(about(f, "(f.__code__.co_argcount, f.__code__.co_varnames[:3])")).toBe("(2, ('a', 'b', '.extra'))");
});
