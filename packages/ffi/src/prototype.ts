import { koffiType } from "./aliases.ts";

/** A C prototype taken apart. */
export interface Prototype {
  readonly name: string;
  readonly result: string;
  readonly parameters: readonly string[];
}

const SHAPE = /^(?<result>[^(]*?)\b(?<name>\w+)\s*\((?<parameters>.*)\)\s*;?$/s;

/**
 * Splits `PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index)` into result, name and parameter types.
 *
 * A parameter may be a function pointer written out (`int (*call)(void *)`); a result may not, it needs a typedef.
 *
 * @throws {TypeError} if the text is not a prototype
 */
export function parsePrototype(text: string): Prototype {
  const groups = SHAPE.exec(text.trim())?.groups;
  if (!groups) throw new TypeError(`Cannot read C prototype "${text}"`);
  const list = (groups["parameters"] ?? "").trim();
  const parameters = list === "" || list === "void" ? [] : splitParameters(list).map(withoutName);
  return { name: groups["name"] ?? "", result: (groups["result"] ?? "").trim(), parameters };
}

/** The prototype in koffi's words; parameters whose index is in `raw` stay addresses where `char *` would be text. */
export function koffiPrototype(prototype: Prototype, raw: readonly number[] = []): string {
  const parameters = prototype.parameters.map((type, index) =>
    koffiType(type, raw.includes(index) ? "address" : "parameter"),
  );
  return `${koffiType(prototype.result, "result")} ${prototype.name}(${parameters.join(", ")})`;
}

/** The name that a C declaration of data introduces: `PyTypeObject PyList_Type`, `int (*PyOS_InputHook)(void)`. */
export function declaredName(text: string): string {
  const name = (/\(\s*\*\s*(\w+)\s*\)/.exec(text) ?? /(\w+)\s*(?:\[\w*\])?\s*;?$/.exec(text))?.[1];
  if (name === undefined) throw new TypeError(`Cannot read C declaration "${text}"`);
  return name;
}

/** Cuts at the commas that are not inside a function pointer's own parameter list. */
function splitParameters(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < list.length; index++) {
    const character = list[index];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth === 0) {
      parts.push(list.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, list.slice(start)];
}

const TYPE_WORDS = new Set(["int", "long", "short", "char", "double", "float", "unsigned", "signed", "void"]);
const QUALIFIERS = new Set(["const", "struct", "enum", "unsigned"]);

/** Drops the parameter's name, if it has one: `const char *name` → `const char *`. */
function withoutName(parameter: string): string {
  const text = parameter.trim().replace(/\s+/g, " ");
  if (text.includes("(")) return text.replace(/\(\s*\*\s*\w*\s*\)/, "(*)");
  const { type, name, array } = /^(?<type>.*[\s*])(?<name>[A-Za-z_]\w*)\s*(?<array>\[\w*\])?$/.exec(text)?.groups ?? {};
  if (type === undefined || name === undefined || TYPE_WORDS.has(name)) return text;
  const bare = type.trim();
  if (QUALIFIERS.has(bare)) return text;
  return array ? `${bare} *` : bare;
}
