import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Metafile } from "esbuild";
import { version as ownVersion } from "../command-line/version.ts";
import type { PackageManifest } from "../project/package-manifest.ts";
import type { Project } from "../project/project.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";

/** A CycloneDX bill of the npm packages that went into a bundle, where PEP 770 has it. */
export function sbomEntry(project: Project, folder: string, inputs: Metafile["inputs"]): ArchiveEntry {
  const { name, version } = project.table;
  const components = packagesOf(project.root, Object.keys(inputs)).map((one) => ({
    type: "library",
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`,
    ...(one.license === undefined ? {} : { licenses: [{ license: { name: one.license } }] }),
  }));
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      tools: { components: [{ type: "application", name: "taipan", version: ownVersion() }] },
      component: { type: "library", name, version, purl: `pkg:pypi/${name}@${version}` },
    },
    components,
  };
  return textEntry(`${folder}/sboms/taipan.cdx.json`, `${JSON.stringify(bill, null, 2)}\n`);
}

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string | undefined;
}

/** The packages that files belong to, each once, by name. */
function packagesOf(root: string, files: readonly string[]): BundledPackage[] {
  const found = new Map<string, BundledPackage>();
  for (const file of files) {
    if (!file.includes("node_modules/")) continue;
    const manifest = nearestManifest(dirname(join(root, file)));
    if (manifest?.name === undefined) continue;
    const { name, version = "0.0.0", license } = manifest;
    found.set(`${name}@${version}`, { name, version, license });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}

function nearestManifest(folder: string): PackageManifest | undefined {
  for (let here = folder; ; here = dirname(here)) {
    const file = join(here, "package.json");
    if (existsSync(file)) {
      const manifest = JSON.parse(readFileSync(file, "utf8")) as PackageManifest;
      // Those without a name say what kind of module a folder's files are.
      if (manifest.name !== undefined) return manifest;
    }
    if (here === dirname(here)) return undefined;
  }
}
