import { createException, defineClass, pyfunction, pymodule, PyValueError, t } from "@taipan/core";
import { generateStubs } from "@taipan/introspection";
import { expect, test } from "vitest";
import { prices, shop } from "./fixtures/shop.ts";

/** The lines of a stub that declare something, without its imports. */
function linesOf(files: ReadonlyMap<string, string>, path: string): string[] {
  const text = files.get(path) ?? "";
  return text.split("\n").filter((line) => line !== "" && !/^(?:from|import|__all__)/.test(line));
}

function stubOf(spec: Parameters<typeof pyfunction>[0], body: (...args: never[]) => unknown = () => undefined): string {
  const one = pyfunction({ name: "f", ...spec }, body as never);
  const files = generateStubs([pymodule({ name: "m", functions: [one] })]);
  return linesOf(files, "m.pyi").join("\n");
}

test("[BLD-22] all kinds of parameters, with defaults, stars and the mark of positional-only ones", () => {
  const args = { a: t.str, b: t.bool, c: t.bytes, d: t.str, rest: t.str, e: t.str, f: t.bool, others: t.str };
  const signature = "(a, b=True, /, c=b'x', d='y', *rest, e, f=None, **others)";
  expect(stubOf({ signature, args, returns: t.none })).toBe(
    "def f(a: str, b: bool = True, /, c: bytes | bytearray | Sequence[SupportsIndex] = b'x', d: str = 'y', " +
      "*rest: str, e: str, f: bool | None = None, **others: str) -> None: ...",
  );
  expect(stubOf({ signature: "(a, *, b=[])", args: [t.str, t.list(t.str)] })).toBe(
    "def f(a: str, *, b: Sequence[str] = ...) -> Any: ...",
  );
  const made = t.default(t.str, () => "x");
  expect(stubOf({ args: { a: made } })).toBe("def f(a: str = ...) -> Any: ...");
  expect(stubOf({})).toBe("def f(*args: Any) -> Any: ...");
});

test("[FUN-10] annotations in a signature come before those of converters", () => {
  const signature = "(x: 'list[int]', y: T, z=1) -> 'dict[str, T]'";
  expect(stubOf({ signature, args: [t.any, t.any, t.i32], returns: t.any })).toBe(
    '_T = TypeVar("_T")\ndef f(x: list[int], y: _T, z: SupportsIndex = 1) -> dict[str, _T]: ...',
  );
});

test("[BLD-22] a coroutine function is declared async", () => {
  const returns = t.i32;
  expect(stubOf({ signature: "()", returns, isAsync: true })).toBe("async def f() -> int: ...");
  const plain = generateStubs([
    pymodule({ name: "m", functions: { wait: async () => Promise.resolve(1), go: () => 1 } }),
  ]);
  expect(linesOf(plain, "m.pyi")).toEqual(["async def wait(*args: Any) -> Any: ...", "def go(*args: Any) -> Any: ..."]);
});

test("[BLD-22] parameters whose names are reserved in Python, and one that is called self", () => {
  expect(stubOf({ signature: "(class, /)", args: [t.str] })).toBe("def f(class_: str, /) -> Any: ...");
  expect(stubOf({ signature: "(class)", args: [t.str] })).toBe("def f(*args: Any, **kwargs: Any) -> Any: ...");
});

test("[BLD-22] constants are Final, with their values where those are short literals", () => {
  const constants = {
    TEXT: 'é"\\',
    LONG: "x".repeat(80),
    WHOLE: 3,
    HALF: 0.5,
    BIG: 2n ** 70n,
    LARGE: 2 ** 60,
    YES: true,
    NONE: undefined,
    LIST: [1, "x"],
    TABLE: { a: [1.5] },
    WHEN: new Date(0),
    DATA: new Uint8Array(1),
    TYPED: t.as(t.f32, 1),
  };
  expect(linesOf(generateStubs([pymodule({ name: "m", constants })]), "m.pyi")).toEqual([
    'TEXT: Final = "\\u00e9\\"\\\\"',
    "LONG: Final[str]",
    "WHOLE: Final = 3",
    "HALF: Final = 0.5",
    "BIG: Final = 1180591620717411303424",
    "LARGE: Final[float]",
    "YES: Final = True",
    "NONE: Final[None]",
    "LIST: Final[list[int | str]]",
    "TABLE: Final[dict[str, list[float]]]",
    "WHEN: Final[datetime.datetime]",
    "DATA: Final[bytes]",
    "TYPED: Final[float]",
  ]);
});

test("[CLS-32] a class is @final unless Python classes may derive from it", () => {
  class Closed {}
  class Open {}
  defineClass(Closed, { new: true });
  defineClass(Open, { new: true, subclass: true });
  const text = generateStubs([pymodule({ name: "m", classes: [Closed, Open] })]).get("m.pyi");
  expect(text).toContain("@final\nclass Closed:\n");
  expect(text).toContain("\n\nclass Open:\n");
});

test("[BLD-22] modules inside are files of a package, which import one another relatively", () => {
  const files = generateStubs([shop]);
  expect([...files.keys()]).toEqual(["shop/__init__.pyi", "shop/py.typed", "shop/prices.pyi", "shop/extras.pyi"]);
  expect(files.get("shop/prices.pyi")).toContain("from . import Product\n");
  expect(files.get("shop/__init__.pyi")).toContain("from . import prices as prices\n");
});

test("[BLD-22] a module whose code adds more says that it is not complete", () => {
  const files = generateStubs([shop]);
  expect(files.get("shop/extras.pyi")).toContain("def __getattr__(name: str) -> Incomplete: ...\n");
  expect(files.get("shop/prices.pyi")).not.toContain("__getattr__");
});

test("[BLD-21] one module is a file, or a folder that says that it is typed", () => {
  expect([...generateStubs([prices]).keys()]).toEqual(["prices.pyi"]);
  expect([...generateStubs([prices], { layout: "folder" }).keys()]).toEqual(["prices/__init__.pyi", "prices/py.typed"]);
  const native = pymodule({ name: "pkg._native" });
  expect([...generateStubs([native], { layout: "folder" }).keys()]).toEqual(["pkg/_native.pyi"]);
});

test("[BLD-22] what a file exports is the stub of a module that Python imports by the file's name", () => {
  class Known {}
  const PyKnown = defineClass(Known, { new: true });
  const exports = { Known, PyAlias: PyKnown, shout: (text: string) => text, LIMIT: 3, Unknown: class {} };
  const text = generateStubs([{ name: "rules", exports }]).get("rules.pyi");
  expect(text).toContain("class Known:");
  expect(text).toContain("from rules import Known as PyAlias");
  expect(text).toContain("def shout(*args: Any) -> Any: ...");
  expect(text).toContain("LIMIT: Final = 3");
  expect(text).not.toContain("Unknown");
  expect(generateStubs([{ name: "prices", exports: { default: prices } }])).toEqual(generateStubs([prices]));
});

test("[BLD-22] exceptions have their bases and docstrings", () => {
  const Base = createException("m", "BaseProblem", { base: PyValueError, doc: 'A "problem".' });
  const Special = createException("m", "Special", { base: Base });
  const files = generateStubs([pymodule({ name: "m", exceptions: [Base, Special] })]);
  expect(linesOf(files, "m.pyi")).toEqual([
    "class BaseProblem(ValueError):",
    '    """A "problem"."""',
    "class Special(BaseProblem): ...",
  ]);
});

test("[BLD-22] members that are called as a type do not hide it", () => {
  class Box {
    int(): number {
      return 1;
    }
    str = "x";
  }
  defineClass(Box, {
    methods: { int: { call: "int", signature: "()", returns: t.i32 } },
    fields: { str: t.str },
    getAll: true,
  });
  const text = generateStubs([pymodule({ name: "m", classes: [Box] })]).get("m.pyi");
  expect(text).toContain("def int(self) -> builtins.int: ...");
  expect(text).toContain("def str(self) -> builtins.str: ...");
  expect(text).toContain("import builtins\n");
});
