import type { TypeNode } from "./model.ts";
import type { TypeWriter } from "./type-writer.ts";

/** `given`: what a proxy gives. `accepted`: what may be passed, which the default rules convert. */
export type Side = "given" | "accepted";

/** Writes a type that has a counterpart in JavaScript or among the types of proxies. */
export type WriteKnown = (write: TypeWriter, args: readonly TypeNode[], side: Side) => string;

const same =
  (text: string): WriteKnown =>
  () =>
    text;

/** Two texts: for what is given, for what is accepted. */
const either =
  (given: WriteKnown, accepted: WriteKnown): WriteKnown =>
  (write, args, side) =>
    (side === "given" ? given : accepted)(write, args, side);

const item = (write: TypeWriter, args: readonly TypeNode[], side: Side, index = 0): string =>
  args[index] === undefined ? "unknown" : write.type(args[index], side);

/** A class of proxies with one parameter; plain values of JavaScript are accepted as well. */
const container = (name: string, plain: (accepted: string) => string): WriteKnown =>
  either(
    (write, args) => `${write.core(name)}<${item(write, args, "given")}>`,
    (write, args) => `${plain(item(write, args, "accepted"))} | ${write.core(name)}<${item(write, args, "given")}>`,
  );

const object: WriteKnown = (write) => write.core("PythonObject");
const text = same("string");
const list = container("PythonList", (one) => `readonly ${write1(one)}[]`);
const sequence = container("PythonSequence", (one) => `readonly ${write1(one)}[]`);
const set = container("PythonSet", (one) => `ReadonlySet<${one}>`);
const iterable: WriteKnown = either(
  (write, args) => `${write.core("PythonIterable")}<${item(write, args, "given")}>`,
  (write, args) => `Iterable<${item(write, args, "accepted")}>`,
);
const integer: WriteKnown = either((write) => write.integer, same("number | bigint"));
const float: WriteKnown = either(same("number"), same("number | bigint"));
const bytes: WriteKnown = same("Uint8Array");
const memory: WriteKnown = either(object, (write) => `ArrayBufferView | ${write.core("PythonObject")}`);

const dict: WriteKnown = (write, args, side) => {
  const inner = (part: Side): string => `${item(write, args, part)}, ${item(write, args, part, 1)}`;
  const proxy = `${write.core("PythonDict")}<${inner("given")}>`;
  if (side === "given") return proxy;
  const record = `{ readonly [key: string]: ${item(write, args, side, 1)} }`;
  return `ReadonlyMap<${inner(side)}> | ${record} | ${proxy}`;
};

const tuple: WriteKnown = (write, args, side) => {
  const [first, second] = args;
  const isOpen = second?.kind === "ellipsis" || args.length === 0;
  const part = (of: Side): string =>
    isOpen
      ? `readonly ${write1(first === undefined ? "unknown" : write.type(first, of))}[]`
      : `readonly [${args.map((one) => write.type(one, of)).join(", ")}]`;
  const proxy = `${write.core("PythonTuple")}<${part("given")}>`;
  return side === "given" ? proxy : `${part("accepted")} | ${proxy}`;
};

const callable: WriteKnown = (write, args, side) => {
  const [parameters, result] = args;
  const other = side === "given" ? "accepted" : "given";
  const listed =
    parameters?.kind === "list"
      ? parameters.items.map((one, index) => `arg${index}: ${write.type(one, other)}`).join(", ")
      : `...args: ${side === "given" ? "unknown[]" : "never[]"}`;
  // A function that gives nothing may give anything.
  const isNothing = side === "accepted" && result?.kind === "name" && result.name === "None";
  return `((${listed}) => ${isNothing ? "unknown" : item(write, args, side, 1)})`;
};

const awaitable =
  (index: number): WriteKnown =>
  (write, args, side) => {
    const proxy = `${write.core("PythonAwaitable")}<${item(write, args, "given", index)}>`;
    return side === "given" ? proxy : `PromiseLike<${item(write, args, "accepted", index)}> | ${proxy}`;
  };

const union: WriteKnown = (write, args, side) => write.union(args, side);

/** Binds what a prefix type operator takes. */
function write1(type: string): string {
  return /[|&? ]|=>/.test(type) && !/^\w+<[^|&]*>$/.test(type) ? `(${type})` : type;
}

const rows: readonly (readonly [names: string, write: WriteKnown])[] = [
  ["builtins.int typing.SupportsInt typing.SupportsIndex", integer],
  ["builtins.float typing.SupportsFloat", float],
  [
    "builtins.bool typing.TypeGuard typing.TypeIs typing_extensions.TypeGuard typing_extensions.TypeIs",
    same("boolean"),
  ],
  ["builtins.str typing.Text typing.LiteralString typing_extensions.LiteralString", text],
  ["builtins.bytes", bytes],
  ["builtins.bytearray builtins.memoryview", memory],
  ["None types.NoneType", either(same("undefined"), same("null | undefined"))],
  ["builtins.object typing.Any", same("unknown")],
  ["typing.NoReturn typing.Never typing_extensions.Never", same("never")],
  ["typing.Self typing_extensions.Self _typeshed.Self", same("this")],
  ["builtins.list typing.List", list],
  ["builtins.tuple typing.Tuple", tuple],
  ["builtins.dict typing.Dict collections.OrderedDict", dict],
  ["builtins.set builtins.frozenset typing.Set typing.FrozenSet", set],
  ["typing.Union", union],
  ["builtins.type typing.Type", (write, args) => `${write.core("PythonClass")}<${item(write, args, "given")}>`],
  ["collections.deque", sequence],
];

const abstract: readonly (readonly [names: string, write: WriteKnown])[] = [
  ["Sequence MutableSequence", sequence],
  ["Set AbstractSet MutableSet", set],
  ["Mapping MutableMapping", dict],
  ["Iterable Iterator Reversible Collection Container KeysView ValuesView Generator", iterable],
  ["Callable", callable],
  ["Awaitable", awaitable(0)],
  ["Coroutine", awaitable(2)],
  ["Buffer ByteString", memory],
  ["Hashable Sized", same("unknown")],
  ["AsyncIterable AsyncIterator AsyncGenerator", object],
];

const MODULES = ["typing", "typing_extensions", "collections.abc", "_collections_abc"];

/** By the full names that Python has for them. */
export const KNOWN_TYPES: ReadonlyMap<string, WriteKnown> = new Map([
  ...rows.flatMap(([names, write]) => names.split(" ").map((name) => [name, write] as const)),
  ...abstract.flatMap(([names, write]) =>
    // `typing.Set` is the class, `collections.abc.Set` any set: both are written alike.
    names.split(" ").flatMap((name) => MODULES.map((module) => [`${module}.${name}`, write] as const)),
  ),
]);
