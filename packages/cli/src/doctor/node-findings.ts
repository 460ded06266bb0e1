import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { readdirSync } from "node:fs";
import { version } from "../command-line/version.ts";
import { readPackageManifest } from "../project/package-manifest.ts";
import { type Finding, failed, ok, warning } from "./finding.ts";
import { nearestModules, packageCopies } from "./package-copies.ts";

/** The oldest Node that the packages run on. */
const OLDEST = [22, 18] as const;

/** What Node's side is: versions, and packages that are there twice. */
export function nodeFindings(folder: string): Finding[] {
  return [nodeFinding(process.versions.node), ok("taipan", version()), koffiFinding(), ...packageFindings(folder)];
}

/** What is to be said of a version of Node. */
export function nodeFinding(node: string): Finding {
  const value = `${node} on ${process.platform} ${process.arch}`;
  const [major = 0, minor = 0] = node.split(".").map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld ? failed("node", value, `install Node ${OLDEST.join(".")} or newer`) : ok("node", value);
}

function koffiFinding(): Finding {
  try {
    const main = createRequire(import.meta.resolve("@taipan/ffi")).resolve("koffi");
    const found = readPackageManifest(dirname(main))?.version;
    return found === undefined ? warning("koffi", main, "its package.json was not found") : ok("koffi", found);
  } catch (error) {
    return failed("koffi", "not installed", `install the packages anew: ${(error as Error).message}`);
  }
}

/** Two copies of the core have a state each: objects of one are strangers to the other. */
function packageFindings(folder: string): Finding[] {
  const modules = nearestModules(folder);
  if (modules === undefined) return [];
  const copies = packageCopies(folder, "@taipan/core");
  const versions = ownPackages(modules);
  if (versions.length === 0 && copies.length === 0) return [];
  const text = versions.map((one) => `${one.name} ${one.version}`).join(", ");
  const isMixed = new Set(versions.map((one) => one.version)).size > 1;
  return [
    isMixed
      ? warning("packages", text, "they are made for each other in one version: update them together")
      : ok("packages", text),
    copies.length > 1
      ? warning(
          "copies of @taipan/core",
          copies.join(", "),
          "objects of one are strangers to the other: deduplicate them",
        )
      : ok("copies of @taipan/core", String(copies.length)),
  ];
}

function ownPackages(modules: string): { readonly name: string; readonly version: string }[] {
  const scope = join(modules, "@taipan");
  let folders: string[];
  try {
    folders = readdirSync(scope);
  } catch {
    return [];
  }
  return folders.map((folder) => {
    const manifest = readPackageManifest(join(scope, folder));
    return { name: manifest?.name ?? basename(folder), version: manifest?.version ?? "unknown" };
  });
}
