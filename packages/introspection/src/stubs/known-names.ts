function origin(module: string, names: string): readonly (readonly [name: string, module: string])[] {
  return names.split(" ").map((name) => [name, module] as const);
}

/** Where the names come from that annotations use without saying it. */
export const KNOWN_NAMES: ReadonlyMap<string, string> = new Map([
  ...origin(
    "typing",
    "Any AnyStr BinaryIO ClassVar Dict Final FrozenSet Generic IO List Literal NamedTuple NoReturn Optional Protocol Set " +
      "SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound Text TextIO Tuple " +
      "Type TypedDict TypeVar Union final overload type_check_only",
  ),
  ...origin(
    "collections.abc",
    "AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container Coroutine Generator " +
      "Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet " +
      "Reversible Sequence Sized ValuesView",
  ),
  // Younger than the oldest Python that a stub is for: type checkers know this module in any case.
  ...origin(
    "typing_extensions",
    "Annotated Buffer Concatenate LiteralString Never NotRequired ParamSpec ReadOnly Required Self TypeAlias TypeGuard " +
      "TypeIs TypeVarTuple Unpack override",
  ),
  ...origin("_typeshed", "Incomplete"),
]);

/** What is younger in the module that has it than the oldest Python that a stub is for. */
export const MOVED_NAMES: ReadonlyMap<string, string> = new Map([
  ["collections.abc.Buffer", "Buffer"],
  ["typing.Self", "Self"],
  ["typing.Never", "Never"],
  ["typing.Required", "Required"],
  ["typing.NotRequired", "NotRequired"],
  ["typing.TypeAlias", "TypeAlias"],
  ["typing.TypeGuard", "TypeGuard"],
  ["typing.Unpack", "Unpack"],
]);

/** Names that need no import. */
export const BUILTINS: ReadonlySet<string> = new Set(
  (
    "None True False bool bytearray bytes classmethod complex dict enumerate filter float frozenset int list map " +
    "memoryview object property range reversed set slice staticmethod str super tuple type zip BaseException " +
    "BaseExceptionGroup Exception ExceptionGroup"
  ).split(" "),
);

/** Whether a name looks like one of Python's built-in exceptions. */
export function isBuiltinException(name: string): boolean {
  return /^[A-Z]\w*(?:Error|Warning|Exit|Interrupt|Iteration)$/.test(name);
}

/** Whether a name looks like a type variable: `T`, `_T`, `K2`, `KT`, `T_co`. */
export function isTypeVariable(name: string): boolean {
  return /^_?(?:[A-Z]\d?|[KV]T)(?:_co|_contra)?$/.test(name);
}
