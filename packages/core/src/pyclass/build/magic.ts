/** What each operator's method is called, without underscores: plain, reflected with `r`, in place with `i`. */
const OPERATORS = "add sub mul matmul truediv floordiv mod divmod lshift rshift and or xor pow".split(" ");

/** How Python calls a method with a slot of its own: the parameters after `self`, and what its result means. */
export interface Magic {
  /** Parameters, in the syntax of signatures. */
  readonly signature: string;
  /**
   * - `operator`: an argument of another type gives `NotImplemented`;
   * - `inplace`: the result is `self`, whatever the method gives;
   * - `buffer`: memory, which is shared;
   * - `next`: `undefined` ends the iteration;
   * - `anext`: the same, asynchronously.
   */
  readonly result?: "operator" | "inplace" | "next" | "anext" | "buffer";
}

function entries(names: string, magic: Magic): readonly (readonly [string, Magic])[] {
  return names.split(" ").map((name) => [`__${name}__`, magic] as const);
}

/** The magic methods whose parameters Python fixes. */
export const MAGIC: ReadonlyMap<string, Magic> = new Map([
  ...entries("repr str hash bool len iter reversed length_hint await aiter index int float complex", {
    signature: "()",
  }),
  ...entries("neg pos abs invert trunc floor ceil bytes fspath dir sizeof enter aenter copy", { signature: "()" }),
  ...entries("getnewargs getnewargs_ex getstate reduce", { signature: "()" }),
  ...entries("next", { signature: "()", result: "next" }),
  ...entries("anext", { signature: "()", result: "anext" }),
  ...entries("lt le eq ne gt ge", { signature: "(other, /)", result: "operator" }),
  ...OPERATORS.flatMap((name) => [
    ...entries(name === "pow" ? "pow rpow" : `${name} r${name}`, {
      signature: name === "pow" ? "(other, modulo=None, /)" : "(other, /)",
      result: "operator",
    }),
    ...(name === "divmod" ? [] : entries(`i${name}`, { signature: "(other, /)", result: "inplace" })),
  ]),
  ...entries("concat", { signature: "(other, /)" }),
  ...entries("repeat", { signature: "(count, /)" }),
  ...entries("inplace_concat", { signature: "(other, /)", result: "inplace" }),
  ...entries("inplace_repeat", { signature: "(count, /)", result: "inplace" }),
  ...entries("contains getitem delitem missing", { signature: "(key, /)" }),
  ...entries("setitem", { signature: "(key, value, /)" }),
  ...entries("getattr getattribute delattr", { signature: "(name, /)" }),
  ...entries("setattr", { signature: "(name, value, /)" }),
  ...entries("get", { signature: "(instance, owner=None, /)" }),
  ...entries("set", { signature: "(instance, value, /)" }),
  ...entries("delete", { signature: "(instance, /)" }),
  ...entries("set_name", { signature: "(owner, name, /)" }),
  ...entries("format", { signature: "(spec, /)" }),
  ...entries("reduce_ex", { signature: "(protocol, /)" }),
  ...entries("setstate", { signature: "(state, /)" }),
  ...entries("deepcopy", { signature: "(memo, /)" }),
  ...entries("exit aexit", { signature: "(type, value, traceback, /)" }),
  ...entries("instancecheck subclasscheck", { signature: "(object, /)" }),
  ...entries("getbuffer", { signature: "(flags, /)", result: "buffer" }),
  ...entries("releasebuffer", { signature: "(buffer, /)" }),
  ...entries("richcmp", { signature: "(other, op, /)", result: "operator" }),
]);

/** Magic methods that take whatever a signature says. */
export const FREE_SIGNATURE: ReadonlySet<string> = new Set(["__new__", "__init__", "__call__"]);

/** Magic methods that are class methods by nature. */
export const CLASS_MAGIC: ReadonlySet<string> = new Set(["__class_getitem__", "__init_subclass__"]);

/** The six comparisons and their operators. */
export const COMPARISONS: readonly (readonly [name: string, operator: string])[] = [
  ["__lt__", "<"],
  ["__le__", "<="],
  ["__eq__", "=="],
  ["__ne__", "!="],
  ["__gt__", ">"],
  ["__ge__", ">="],
];

/** What is refused, and what to write instead. */
export const REFUSED: ReadonlyMap<string, string> = new Map([
  ["__del__", "write [Symbol.dispose]() in the class, which runs once when Python drops the object"],
  ["__buffer__", "use __getbuffer__"],
  ["__release_buffer__", "use __releasebuffer__"],
  ["__traverse__", "cycles through Python and TypeScript are found without it"],
  ["__clear__", "cycles through Python and TypeScript are found without it"],
  ["__slots__", "instances keep their state in TypeScript"],
  ["__new__", "give it as `new`"],
]);

/** Magic methods that CPython itself calls by another name, from 3.12 on. */
export const BUFFER_NAMES: ReadonlyMap<string, string> = new Map([
  ["__getbuffer__", "__buffer__"],
  ["__releasebuffer__", "__release_buffer__"],
]);

/** Methods that share a slot: when a class has the first, Python asks it for the second, too. */
export const HALVES: readonly (readonly [has: string, lacks: string, raises: string, message: string])[] = [
  ["__setitem__", "__delitem__", "NotImplementedError", "can't delete item"],
  ["__delitem__", "__setitem__", "NotImplementedError", "can't set item"],
  ["__set__", "__delete__", "NotImplementedError", "can't delete descriptor"],
  ["__delete__", "__set__", "NotImplementedError", "can't set descriptor"],
  ["__setattr__", "__delattr__", "AttributeError", "can't delete attribute"],
  ["__delattr__", "__setattr__", "AttributeError", "can't set attribute"],
];
