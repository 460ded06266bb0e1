/**
 * The syntaxes of the two engines where they spell the same thing differently; everything else crosses as it is, and the
 * engine that does not know it says so.
 */
interface Spelling {
  /** Matches one unit of a pattern: an escape, a group's opening, one character. */
  readonly unit: RegExp;
  /** How the other engine spells the unit; `undefined` for the same. */
  respell(unit: string, isInClass: boolean, isMultiline: boolean): string | undefined;
}

const javascript: Spelling = {
  unit: /\\u\{[\da-f]+\}|\\k<[^>]*>|\\c[a-z]|\\.|\(\?<(?![=!])|\[\^\]|\[\]|[^]/giu,
  respell(unit, isInClass, isMultiline) {
    if (unit.startsWith("\\u{")) return `\\U${unit.slice(3, -1).padStart(8, "0")}`;
    if (unit === "\\/") return "/";
    if (/^\\c[a-z]$/i.test(unit)) return hexEscape(unit.charCodeAt(2) % 32);
    if (isInClass) return undefined;
    if (unit.startsWith("\\k<")) return `(?P=${unit.slice(3, -1)})`;
    if (unit === "(?<") return "(?P<";
    if (unit === "[^]") return "[\\s\\S]";
    if (unit === "[]") return "(?!)";
    // Python's `$` also matches before a line feed at the very end.
    return unit === "$" && !isMultiline ? "\\Z" : undefined;
  },
};

const python: Spelling = {
  unit: /\\U[\da-f]{8}|\\.|\(\?P=[^)]*\)|\(\?P<|\[\^?\]|[^]/giu,
  respell(unit, isInClass, isMultiline) {
    if (unit.startsWith("\\U") && unit.length > 2) return `\\u{${unit.slice(2).replace(/^0+(?=.)/, "")}}`;
    if (unit === "\\a") return "\\x07";
    if (/^\\[^\w]$/u.test(unit) && !SYNTAX.includes(unit.charAt(1))) return plain(unit.charAt(1), isInClass);
    if (isInClass) return undefined;
    if (unit.startsWith("(?P=")) return `\\k<${unit.slice(4, -1)}>`;
    if (unit === "(?P<") return "(?<";
    // A bracket that comes first in a class is one of its characters.
    if (unit === "[]" || unit === "[^]") return `${unit.slice(0, -1)}\\]`;
    if (unit === "\\A") return isMultiline ? "(?<![\\s\\S])" : "^";
    if (unit === "\\Z") return isMultiline ? "(?![\\s\\S])" : "$";
    return unit === "$" && !isMultiline ? "(?=\\n?(?![\\s\\S]))" : undefined;
  },
};

/** Characters that JavaScript lets a pattern escape when it is read by code points. */
const SYNTAX = "^$\\.*+?()[]{}|/";

/** A character that Python allows to be escaped and JavaScript does not. In a class `-` must not become a range. */
function plain(character: string, isInClass: boolean): string {
  return character === "-" && isInClass ? "\\-" : character;
}

function hexEscape(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}

function respelled(pattern: string, spelling: Spelling, isMultiline: boolean): string {
  let isInClass = false;
  return pattern.replace(spelling.unit, (text) => {
    const result = spelling.respell(text, isInClass, isMultiline) ?? text;
    if (text === "[" || (text.startsWith("[") && result.endsWith("\\]"))) isInClass = true;
    else if (text === "]") isInClass = false;
    return result;
  });
}

/** The source of a JavaScript pattern as Python spells it. */
export function toPythonSyntax(source: string, isMultiline: boolean): string {
  return respelled(source, javascript, isMultiline);
}

/** A Python pattern as JavaScript spells it. */
export function toJavascriptSyntax(pattern: string, isMultiline: boolean): string {
  return respelled(pattern, python, isMultiline);
}
