import { type DiscoveryHost, isFile, pathOf } from "./host.ts";

/**
 * The interpreter behind a pyenv shim, where the files that pyenv goes by leave no doubt; `undefined` where they do
 * and the shim must be asked, and for whatever is no shim.
 *
 * The shim is a shell script that takes a tenth of a second to find this out.
 */
export function pyenvShimTarget(shim: string, host: DiscoveryHost): string | undefined {
  const path = pathOf(host);
  const folder = path.dirname(shim);
  const root = path.dirname(folder);
  if (path.basename(folder) !== "shims" || host.stat(path.join(root, "versions"))?.kind !== "folder") return undefined;
  for (const version of selectedVersions(root, host)) {
    const prefix = path.join(root, "versions", version);
    // "system", a prefix such as "3.12", or an environment's nested name: pyenv has rules of its own for each.
    if (!/^\w[\w.-]*$/.test(version) || host.stat(prefix)?.kind !== "folder") return undefined;
    const executable = path.join(prefix, "bin", path.basename(shim));
    if (isFile(host, executable)) return executable;
  }
  return undefined;
}

function selectedVersions(root: string, host: DiscoveryHost): readonly string[] {
  const path = pathOf(host);
  const chosen = host.env["PYENV_VERSION"];
  if (chosen) return chosen.split(":");
  for (let folder = host.env["PYENV_DIR"] ?? host.cwd; ; folder = path.dirname(folder)) {
    const text = host.read(path.join(folder, ".python-version"));
    if (text !== undefined) return words(text);
    if (path.dirname(folder) === folder) return words(host.read(path.join(root, "version")) ?? "");
  }
}

function words(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line) => line.replace(/#.*/, "").split(/\s+/))
    .filter((word) => word !== "");
}
