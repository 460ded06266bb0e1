import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What matters here of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** A workspace package that goes to npm. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** What users write to import from it, such as `"@taipan/core/debug"`. */
  readonly entries: readonly string[];
  /** Commands that it installs. */
  readonly commands: readonly string[];
}

/** The packages under `packages/` that are published, by name. */
export function publishedPackages(root: string): PublishedPackage[] {
  return globSync("packages/*/package.json", { cwd: root })
    .map((file) => {
      const manifest: Manifest = JSON.parse(readFileSync(join(root, file), "utf8"));
      const { name, bin = {} } = manifest;
      return {
        name,
        folder: join(root, dirname(file)),
        manifest,
        entries: entriesOf(manifest),
        commands: Object.keys(bin),
      };
    })
    .filter(({ manifest }) => manifest.private !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The import specifiers that a manifest opens to users; files that are no modules, and patterns, are left out. */
export function entriesOf({ name, exports = {} }: Manifest): string[] {
  return Object.keys(exports)
    .filter((path) => !path.endsWith(".json") && !path.includes("*"))
    .map((path) => `${name}${path.slice(1)}`);
}
