import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The copies of a package that a project has installed: its own, those inside its packages, and those of pnpm's store.
 * Links to one copy count once.
 *
 * @param folder the project's, or one inside it
 * @returns real paths, sorted
 */
export function packageCopies(folder: string, name: string): string[] {
  const modules = nearestModules(folder);
  if (modules === undefined) return [];
  const store = join(modules, ".pnpm");
  const holders = [
    modules,
    ...packagesIn(modules).map((path) => join(path, "node_modules")),
    ...names(store).map((entry) => join(store, entry, "node_modules")),
  ];
  const copies = holders.map((holder) => join(holder, name)).filter((path) => existsSync(join(path, "package.json")));
  return [...new Set(copies.map((path) => realpathSync(path)))].toSorted();
}

/** The `node_modules` that what is in a folder uses. */
export function nearestModules(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const modules = join(here, "node_modules");
    if (existsSync(modules)) return modules;
    if (here === dirname(here)) return undefined;
  }
}

function packagesIn(modules: string): string[] {
  return names(modules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => {
      const path = join(modules, name);
      return name.startsWith("@") ? names(path).map((inner) => join(path, inner)) : [path];
    });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // No folder: a file, or nothing.
  }
}
