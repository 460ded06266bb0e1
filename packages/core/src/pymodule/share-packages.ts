import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SHARED = /^@taipan\/[\w-]+(?:\/|$)/;
const parents: string[] = [];
const entries: Record<string, string> = {};
let isInstalled = false;

/**
 * Makes whatever is imported from now on find Taipan's packages where this process has them. A project, or each wheel
 * that is installed, may have copies of its own, or none; but a process has one interpreter, and two copies of `core`
 * would not know of each other's attachments.
 *
 * @param from a file of a package that has them as dependencies, as a URL; this one and the main program are looked at, too
 * @param provided entry points of packages that lie elsewhere, as URLs by what is imported
 */
export function sharePackages(from: string = import.meta.url, provided: Readonly<Record<string, string>> = {}): void {
  Object.assign(entries, provided);
  if (!parents.includes(from)) parents.unshift(from);
  if (isInstalled) return;
  isInstalled = true;
  registerHooks({
    resolve(specifier, context, next) {
      if (!SHARED.test(specifier)) return next(specifier, context);
      const url = entries[specifier];
      if (url !== undefined) return { url, format: "module", shortCircuit: true };
      for (const parentURL of [...parents, mainProgram()]) {
        try {
          return next(specifier, { ...context, parentURL });
        } catch {
          // The next one may have it.
        }
      }
      return next(specifier, context);
    },
  });
}

function mainProgram(): string {
  return pathToFileURL(process.argv[1] ?? join(process.cwd(), "main.js")).href;
}
