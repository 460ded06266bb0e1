/** What Python itself says of a special method: annotations of the parameters after `self`, and of the result. */
export interface DunderTypes {
  readonly parameters?: readonly string[];
  readonly returns?: string;
}

const rows: readonly (readonly [names: string, types: DunderTypes])[] = [
  ["new iadd isub imul imatmul itruediv ifloordiv imod ilshift irshift iand ior ixor ipow enter", { returns: "Self" }],
  ["aenter", { returns: "Self" }],
  ["init setitem delitem setattr delattr set delete set_name init_subclass setstate", { returns: "None" }],
  ["repr str", { returns: "str" }],
  ["format", { parameters: ["str"], returns: "str" }],
  ["hash len length_hint int index sizeof", { returns: "int" }],
  ["float", { returns: "float" }],
  ["complex", { returns: "complex" }],
  ["bytes", { returns: "bytes" }],
  ["bool contains instancecheck subclasscheck", { returns: "bool" }],
  ["eq ne", { parameters: ["object"], returns: "bool" }],
  ["lt le gt ge", { returns: "bool" }],
  ["getattr getattribute", { parameters: ["str"] }],
  ["iter reversed", { returns: "Iterator[Any]" }],
  ["aiter", { returns: "AsyncIterator[Any]" }],
  ["anext", { returns: "Awaitable[Any]" }],
  ["await", { returns: "Generator[Any, Any, Any]" }],
  ["dir", { returns: "Iterable[str]" }],
  ["fspath", { returns: "str | bytes" }],
  ["getnewargs", { returns: "tuple[Any, ...]" }],
  ["reduce", { returns: "str | tuple[Any, ...]" }],
  ["reduce_ex", { parameters: ["SupportsIndex"], returns: "str | tuple[Any, ...]" }],
  ["copy", { returns: "Self" }],
  ["deepcopy", { parameters: ["dict[int, Any]"], returns: "Self" }],
  ["buffer", { parameters: ["int"], returns: "memoryview" }],
  ["release_buffer", { parameters: ["memoryview"], returns: "None" }],
  ["class_getitem", { parameters: ["Any"], returns: "types.GenericAlias" }],
  [
    "exit aexit",
    {
      parameters: ["type[BaseException] | None", "BaseException | None", "types.TracebackType | None"],
      returns: "bool | None",
    },
  ],
];

const table: ReadonlyMap<string, DunderTypes> = new Map(
  rows.flatMap(([names, types]) => names.split(" ").map((name) => [`__${name}__`, types] as const)),
);

/** The types that Python fixes for a method of this name; nothing for any other one. */
export function dunderTypes(name: string): DunderTypes {
  const found = table.get(name);
  if (found !== undefined) return found;
  if (name === "__setattr__" || name === "__delattr__") return { parameters: ["str"], returns: "None" };
  return {};
}
