import { createRequire } from "node:module";
import { PyImportError } from "../error/classes/exceptions.ts";
import type { PyModule } from "../types/code/module.ts";
import { fillFromExports } from "./module-exports.ts";

/** Runs a file, unless Node has done so before, and fills the module with its exports. */
export function loadSource(module: PyModule, path: string): void {
  fillFromExports(module, require(path));
}

function require(path: string): object {
  try {
    return createRequire(import.meta.url)(path) as object;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_REQUIRE_ASYNC_MODULE") throw error;
    throw new PyImportError(`cannot import '${path}': it waits at its top level, which import cannot`, {
      cause: error,
    });
  }
}
