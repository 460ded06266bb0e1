import { readdirSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages, type PublishedPackage } from "./published-packages.ts";
import { runProgram } from "./run-program.ts";

/** A package and the archive that would be published. */
export interface PackedPackage extends PublishedPackage {
  readonly tarball: string;
}

/**
 * Packs every published package, as `pnpm publish` would: `workspace:` and `catalog:` become versions.
 *
 * @param root the checkout; its packages have to be built
 * @param into an empty folder
 * @throws when pnpm fails, with what it said
 */
export async function packAll(root: string, into: string): Promise<PackedPackage[]> {
  const packed: PackedPackage[] = [];
  for (const published of publishedPackages(root)) {
    const before = new Set(readdirSync(into));
    const { status, output } = await runProgram("pnpm", ["pack", "--pack-destination", into], {
      cwd: published.folder,
    });
    const tarball = readdirSync(into).find((name) => name.endsWith(".tgz") && !before.has(name));
    if (status !== 0 || tarball === undefined)
      throw new Error(`Cannot pack ${published.name}: pnpm ended with status ${status}\n${output}`);
    packed.push({ ...published, tarball: join(into, tarball) });
  }
  return packed;
}
