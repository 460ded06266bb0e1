import { koffiType } from "./aliases.ts";

/** A C prototype taken apart. */
export interface Prototype {
  readonly name: string;
  readonly result: string;
  readonly parameters: readonly string[];
}

const SHAPE = /^(?<result>.*?)\b(?<name>\w+)\s*\((?<parameters>.*)\)\s*;?$/s;

/** Splits `PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index)` into result, name and parameter types. */
export function parsePrototype(text: string): Prototype {
  const groups = SHAPE.exec(text.trim())?.groups;
  if (!groups) throw new TypeError(`Cannot read C prototype "${text}"`);
  const list = (groups["parameters"] ?? "").trim();
  const parameters = list === "" || list === "void" ? [] : list.split(",").map(withoutName);
  return { name: groups["name"] ?? "", result: (groups["result"] ?? "").trim(), parameters };
}

/** The prototype in koffi's words; parameters whose index is in `raw` stay addresses where `char *` would be text. */
export function koffiPrototype(prototype: Prototype, raw: readonly number[] = []): string {
  const parameters = prototype.parameters.map((type, index) =>
    koffiType(type, raw.includes(index) ? "address" : "parameter"),
  );
  return `${koffiType(prototype.result, "result")} ${prototype.name}(${parameters.join(", ")})`;
}

const KEYWORDS = new Set(["int", "long", "short", "char", "double", "float", "unsigned", "signed", "void"]);

/** Drops the parameter's name, if it has one: `const char *name` → `const char *`. */
function withoutName(parameter: string): string {
  const text = parameter.trim().replace(/\s+/g, " ");
  const match = /^(?<type>.*[\s*])(?<name>[A-Za-z_]\w*)(?<array>\[\])?$/.exec(text);
  const { type, name, array } = match?.groups ?? {};
  if (type === undefined || name === undefined || KEYWORDS.has(name)) return text;
  const bare = type.trim();
  if (bare === "const" || bare === "struct" || bare === "unsigned" || bare === "enum") return text;
  return array ? `${bare} *` : bare;
}
