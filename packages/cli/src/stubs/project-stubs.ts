import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sharePackages } from "@taipan/core";
import { generateStubs, type StubSource } from "@taipan/introspection";
import { CommandError } from "../command-line/usage-error.ts";
import type { Project } from "../project/project.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";

/**
 * The stubs of a project's TypeScript module, as an installed package has them: `<module>/__init__.pyi` and what is inside
 * it, and `py.typed`. The bundle is run for them, in this process; Python is not.
 *
 * @param code the bundle
 * @throws {CommandError} if the bundle throws, or exports what Python cannot have
 */
export async function projectStubs(project: Project, code: Uint8Array): Promise<ArchiveEntry[]> {
  const { moduleName, packageName } = project.layout;
  const folder = moduleName.replaceAll(".", "/");
  const source = stubSource(moduleName, await runBundle(project, code));
  const top = source.name.replaceAll(".", "/");
  const entries: ArchiveEntry[] = [];
  for (const [path, text] of generateStubs([source], { layout: "folder" })) {
    if (path.endsWith("/py.typed")) continue;
    const rest = path === `${top}.pyi` ? "/__init__.pyi" : path.slice(top.length);
    entries.push(textEntry(`${folder}${rest}`, text));
  }
  entries.push(textEntry(`${packageName}/py.typed`, ""));
  return entries;
}

async function runBundle(project: Project, code: Uint8Array): Promise<object> {
  sharePackages(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "taipan-stubs-"));
  try {
    const file = join(folder, "module.mjs");
    writeFileSync(file, code);
    return (await import(pathToFileURL(file).href)) as object;
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError(
      `Cannot write the stubs of ${project.layout.moduleName}: running it failed: ${message}; ` +
        "stubs = false in [tool.taipan] builds without them",
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A default export that `pymodule` made says everything. */
function stubSource(name: string, exports: object): StubSource & { readonly name: string } {
  const { default: main } = exports as { readonly default?: StubSource & { readonly name: string } };
  const isDefinition = typeof main === "object" && "name" in main && main.name !== undefined;
  return isDefinition ? main : { name, exports };
}
