import { objects, Py_TPFLAGS_UNICODE_SUBCLASS } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { int53 } from "../scalars/integer.ts";
import { str } from "../scalars/text.ts";
import { readAttribute } from "../shapes/attribute.ts";
import { pythonAttribute } from "./python-attribute.ts";
import { toJavascriptSyntax, toPythonSyntax } from "./regexp-syntax.ts";

const patternType = pythonAttribute("re", "Pattern");
const compile = pythonAttribute("re", "compile");

/** Flags that both engines have. */
const SHARED: readonly (readonly [letter: string, bit: number])[] = [
  ["i", 2],
  ["m", 8],
  ["s", 16],
];
const UNICODE = 32;
/** Python's other flags by what they are called there. */
const FOREIGN: readonly (readonly [name: string, bit: number])[] = [
  ["ASCII", 256],
  ["LOCALE", 4],
  ["VERBOSE", 64],
];

/**
 * `re.Pattern` of text ⇄ `RegExp`. The flags `i`, `m` and `s` cross; a `RegExp` made from a pattern has `u`, since Python
 * reads by code points. Spellings that differ (named groups, `\Z`) are rewritten; what one engine lacks it refuses.
 *
 * Reading throws `PyValueError` for flags and syntax that JavaScript lacks.
 */
export const regexp: Converter<RegExp> = {
  pyType: "re.Pattern[str]",
  fromPython(pointer) {
    if (!isPattern(pointer)) throw castFailure(pointer, "Pattern");
    const source = readAttribute(pointer, "pattern", patternText);
    const bits = readAttribute(pointer, "flags", int53);
    const foreign = FOREIGN.find(([, bit]) => (bits & bit) !== 0);
    if (foreign !== undefined) throw new PyValueError(`JavaScript has no counterpart of the flag re.${foreign[0]}`);
    const flags = SHARED.filter(([, bit]) => (bits & bit) !== 0).map(([letter]) => letter);
    try {
      return new RegExp(toJavascriptSyntax(source, flags.includes("m")), `${flags.join("")}u`);
    } catch (error) {
      throw new PyValueError(`JavaScript does not read the pattern: ${(error as SyntaxError).message}`);
    }
  },
  intoPython: regexpIntoPython,
  mayAccept: isPattern,
};

/**
 * New `re.Pattern`.
 *
 * @throws {ConversionError} for the flags `d`, `g`, `v` and `y`, which say how to search and not what for
 * @throws {PyErr} `re.error` for syntax that Python lacks
 */
export function regexpIntoPython(value: RegExp): PyObjectPtr {
  if (!(value instanceof RegExp)) throw new ConversionError(describe(value), "a RegExp was expected");
  const shared = SHARED.filter(([letter]) => value.flags.includes(letter));
  const foreign = value.flags.replace(/[imsu]/g, "");
  if (foreign !== "") {
    throw new ConversionError(
      `the RegExp ${value}`,
      `Python's patterns have no counterpart of the flag '${foreign.charAt(0)}', leave it out`,
    );
  }
  const bits = shared.reduce((sum, [, bit]) => sum + bit, UNICODE);
  return callPython(compile(), [toPythonSyntax(value.source, value.multiline), bits]);
}

const patternText: Converter<string> = {
  ...str,
  fromPython(pointer) {
    if (hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS)) return objects.text(pointer);
    throw new PyTypeError("cannot use a bytes pattern as a RegExp, which matches text");
  },
};

function isPattern(pointer: PyObjectPtr): boolean {
  return objects.typeOf(pointer) === (patternType() as number);
}
