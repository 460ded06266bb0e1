import { PyAny, PyBaseException } from "@taipan/core";
import { exceptionOrigin } from "@taipan/core/definitions";

/** Annotations of the built-in types by what Taipan's wrapper classes call them. */
export const BUILTIN_NAMES: ReadonlyMap<string, string> = new Map([
  ["list", "list[Any]"],
  ["dict", "dict[Any, Any]"],
  ["tuple", "tuple[Any, ...]"],
  ["set", "set[Any]"],
  ["frozenset", "frozenset[Any]"],
  ["type", "type[Any]"],
  ["Sequence", "Sequence[Any]"],
  ["Mapping", "Mapping[Any, Any]"],
  ["Iterator", "Iterator[Any]"],
  ["Iterable", "Iterable[Any]"],
  ["Callable", "Callable[..., Any]"],
  ["Awaitable", "Awaitable[Any]"],
  ["mappingproxy", "types.MappingProxyType[Any, Any]"],
  ["generator", "Generator[Any, Any, Any]"],
  ["dict_keys", "KeysView[Any]"],
  ["dict_values", "ValuesView[Any]"],
  ["dict_items", "ItemsView[Any, Any]"],
  ["code", "types.CodeType"],
  ["frame", "types.FrameType"],
  ["function", "types.FunctionType"],
  ["builtin_function_or_method", "types.BuiltinFunctionType"],
  ["module", "types.ModuleType"],
  ["traceback", "types.TracebackType"],
  ["GenericAlias", "types.GenericAlias"],
  ["NoneType", "None"],
  ["ellipsis", "types.EllipsisType"],
  ["NotImplementedType", "types.NotImplementedType"],
  ["PyCapsule", "types.CapsuleType"],
  ["Context", "contextvars.Context"],
  ["ContextVar", "contextvars.ContextVar[Any]"],
  ["Token", "contextvars.Token[Any]"],
  ["date", "datetime.date"],
  ["datetime", "datetime.datetime"],
  ["time", "datetime.time"],
  ["timedelta", "datetime.timedelta"],
  ["tzinfo", "datetime.tzinfo"],
  ["ReferenceType", "weakref.ReferenceType[Any]"],
  ["ProxyType", "weakref.ProxyType[Any]"],
  ["weakref", "weakref.ReferenceType[Any]"],
  ["JsProxy", "Any"],
]);

/** The annotation of a class that Taipan has a class for: a wrapper (`PyDict`) or an error (`PyValueError`). */
export function builtinClassName(one: object): string | undefined {
  if (typeof one !== "function") return undefined;
  const origin = exceptionOrigin(one);
  if (origin !== undefined) return `${origin.module}.${one.name}`;
  if (one.prototype instanceof PyBaseException || one === PyBaseException) return one.name.replace(/^Py/, "");
  if (one.prototype instanceof PyAny) return (one as unknown as { readonly pyName: string }).pyName;
  return undefined;
}
