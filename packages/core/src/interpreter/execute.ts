import { objects, PyDict_New, PyDict_SetItem, PyDict_Update } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../convert/default/into-python.ts";
import { numberedSource } from "../error/text/numbered-source.ts";
import { okOrThrow, ownedOrThrow } from "../error/crossing/fetch.ts";
import { PyErr } from "../error/py-err.ts";
import { intern } from "../intern.ts";
import { live } from "../reference/live.ts";
import { keepForScope } from "../reference/temporary.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { PyAny } from "../types/object/any.ts";
import { dedent } from "./dedent.ts";
import { type CodeKind, mainGlobals, runCode } from "./run-code.ts";
import { templateCode } from "./template-code.ts";

/** Where code finds and leaves its names: `dict` objects. */
export interface Namespaces {
  /** Default: the namespace of `__main__`. */
  readonly globals?: PyAny;
  /** Default: the globals. */
  readonly locals?: PyAny;
}

/** Runs code given as text. */
export function runText(code: string, kind: CodeKind, namespaces: Namespaces = {}): PyAny {
  const globals = namespaces.globals === undefined ? mainGlobals() : live(namespaces.globals);
  const locals = namespaces.locals === undefined ? globals : live(namespaces.locals);
  return wrapOwned(runCode(kind === "eval" ? code.trim() : code, kind, globals, locals)) as PyAny;
}

/**
 * Runs code given as a template. Its values are global names of a namespace that falls back to `__main__`'s, so that
 * functions and comprehensions in the code see them, and nothing stays behind in `__main__`.
 *
 * An error carries the code with its lines numbered as a note: a traceback cannot quote what is in no file.
 */
export function runTemplate(texts: TemplateStringsArray, values: readonly unknown[], kind: CodeKind): PyAny {
  const { code, bindings } = templateCode(texts, values);
  const text = kind === "eval" ? code.trim() : dedent(code);
  const globals = keepForScope(namespaceWith(bindings));
  try {
    return wrapOwned(runCode(text, kind, globals)) as PyAny;
  } catch (error) {
    if (error instanceof PyErr && kind === "exec") error.addNote(numberedSource(text));
    throw error;
  }
}

/** A new `dict` of `__main__`'s names and of the bindings. */
function namespaceWith(bindings: Readonly<Record<string, unknown>>): PyObjectPtr {
  const namespace = ownedOrThrow(PyDict_New());
  okOrThrow(PyDict_Update(namespace, mainGlobals()));
  for (const [name, value] of Object.entries(bindings)) {
    const item = intoPython(value);
    const result = PyDict_SetItem(namespace, intern(name), item);
    objects.decRef(item);
    okOrThrow(result);
  }
  return namespace;
}
