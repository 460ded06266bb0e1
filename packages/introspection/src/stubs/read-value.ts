import { PyAny, TypedValue } from "@taipan/core";
import type { Converter } from "@taipan/core";
import type { StubVariable } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { pythonLiteral } from "./python-literal.ts";

/** A constant: its value where it is short and a literal, else the type that the default rules give it. */
export function readValue(context: ModuleContext, name: string, value: unknown): StubVariable {
  const literal = pythonLiteral(value);
  const annotation = literal === undefined ? typeOf(context, value) : undefined;
  return { name, annotation, doc: undefined, value: literal, qualifier: "Final" };
}

function typeOf(context: ModuleContext, value: unknown): string {
  if (value instanceof TypedValue) return context.given(value.converter as Converter<unknown>);
  if (value === null || value === undefined) return "None";
  switch (typeof value) {
    case "string":
      return "str";
    case "boolean":
      return "bool";
    case "bigint":
      return "int";
    case "number":
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? "int" : "float";
    case "function":
      return "Callable[..., Any]";
    case "object":
      return typeOfObject(context, value);
    default:
      return "Any";
  }
}

function typeOfObject(context: ModuleContext, value: object): string {
  const own = context.names.annotationOf(value.constructor);
  if (own !== undefined) return own;
  const inner = (values: Iterable<unknown>): string => union(context, values);
  if (value instanceof PyAny) return "Any";
  if (Array.isArray(value)) return `list[${inner(value)}]`;
  if (value instanceof Set) return `set[${inner(value)}]`;
  if (value instanceof Map) return `dict[${inner(value.keys())}, ${inner(value.values())}]`;
  if (value instanceof Date) return "datetime.datetime";
  if (value instanceof URL) return "str";
  if (value instanceof RegExp) return "re.Pattern[str]";
  if (value instanceof Uint8Array) return "bytes";
  if (ArrayBuffer.isView(value)) return "memoryview";
  if (isPlain(value)) return `dict[str, ${inner(Object.values(value))}]`;
  return "Any";
}

/** What several values have in common: one type, or a few. */
function union(context: ModuleContext, values: Iterable<unknown>): string {
  const types = new Set([...values].map((one) => typeOf(context, one)));
  return types.size === 0 || types.size > 4 ? "Any" : [...types].join(" | ");
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
