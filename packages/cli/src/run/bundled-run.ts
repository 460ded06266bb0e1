import { type RunOptions, runPython } from "./run-python.ts";

/** Files beside this one, by what is imported; set when they are written: see `bundle-packages.ts`. */
declare const BUNDLED_PACKAGES: Readonly<Record<string, string>>;

/** {@link runPython}, where it and the packages are few files, which are then also those that user code gets. */
export async function runBundled(args: readonly string[], options: RunOptions): Promise<number> {
  const provided = Object.entries(BUNDLED_PACKAGES).map(([name, file]) => [name, new URL(file, import.meta.url).href]);
  return await runPython(args, { ...options, provided: Object.fromEntries(provided) as Record<string, string> });
}
