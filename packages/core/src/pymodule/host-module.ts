import { objects } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import type { PyModule } from "../types/code/module.ts";
import { loadSource } from "./load-source.ts";
import { sharePackages } from "./share-packages.ts";

/**
 * Offers this Node to Python packages that contain TypeScript: `sys.modules["_taipan_host"].load(module, path)` runs a file
 * of JavaScript and fills the module with what it exports. It is how wheels of `taipan build` find out that they run in
 * Node already. SAFETY: attached, on the main thread.
 */
export function offerHost(): void {
  objects.decRef(callPython(bootstrapped("offer_host"), [load]));
}

function load(module: PyModule, path: string): void {
  sharePackages();
  loadSource(module, path);
}
