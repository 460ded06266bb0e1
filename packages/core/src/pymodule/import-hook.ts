import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { objects, PyDict_GetItemString, PyDict_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { withScope } from "../interpreter/attach.ts";
import { runCode } from "../interpreter/run-code.ts";
import { Py } from "../reference/py.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { PyAny } from "../types/object/any.ts";
import { loadSource } from "./load-source.ts";
import { SOURCE_FINDER_SOURCE } from "./source-finder-source.ts";

/** Where the import hook looks. */
export interface ImportHookOptions {
  /**
   * Folders, in order, as paths (relative ones from the working folder) or `file:` URLs. Default: those on `sys.path` at
   * the time of each import.
   */
  readonly roots?: readonly (string | URL)[];
}

let namespace: PyObjectPtr | undefined;

/**
 * Lets Python import `.ts` and `.js` files by name: `import rules` finds `rules.ts` (or `.mts`, `.cts`, `.js`, `.mjs`,
 * `.cjs`) in a root, and `import shop.prices` the file `prices.ts` in a package's folder, be the package Python's or a
 * folder with an `index.ts`. Python's own modules come first. Node runs the file, once, and the module has what it
 * exports; see {@link fillFromExports} for how. Imports happen on this isolate's thread.
 *
 * @returns the hook; disposing it removes it, modules that were imported stay
 * @see maturin's import hook
 */
export function installImportHook(options: ImportHookOptions = {}): Disposable {
  const roots = options.roots?.map((root) => (root instanceof URL ? fileURLToPath(root) : resolve(root)));
  const finder = withScope(() => {
    namespace ??= start();
    return (wrapOwned(callPython(PyDict_GetItemString(namespace, "install"), [roots, loadSource])) as PyAny).unbind();
  });
  let isInstalled = true;
  return {
    [Symbol.dispose]: () => {
      if (isInstalled) uninstall(finder);
      isInstalled = false;
    },
  };
}

function uninstall(finder: Py): void {
  withScope(() => {
    objects.decRef(callPython(PyDict_GetItemString(namespace as PyObjectPtr, "uninstall"), [finder]));
    finder[Symbol.dispose]();
  });
}

function start(): PyObjectPtr {
  const globals = ownedOrThrow(PyDict_New());
  objects.decRef(runCode(SOURCE_FINDER_SOURCE, "exec", globals, globals, "<taipan>"));
  return globals;
}
