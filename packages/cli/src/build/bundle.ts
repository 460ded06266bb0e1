import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { CommandError } from "../command-line/usage-error.ts";
import type { Project } from "../project/project.ts";

/** TypeScript as one file of JavaScript, with the packages that it imports. */
export interface Bundle {
  readonly code: Uint8Array;
  /** What went in. */
  readonly inputs: Metafile["inputs"];
}

/**
 * Bundles a project's TypeScript. Taipan's own packages stay outside: a process has one copy of them, that of whoever runs
 * it.
 *
 * @throws {CommandError} with esbuild's words, if the code is wrong or imports what is not installed
 */
export async function bundle(project: Project): Promise<Bundle> {
  const { root, layout, tool } = project;
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      entryPoints: [join(root, layout.entry)],
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node22.18",
      external: ["@taipan/*", ...(tool.external ?? [])],
      keepNames: true,
      minify: tool.minify ?? false,
      legalComments: "inline",
      charset: "utf8",
      write: false,
      metafile: true,
      logLevel: "silent",
      // What is CommonJS in it may ask for Node's own modules.
      banner: { js: REQUIRE },
    });
    const [file] = outputFiles;
    if (file === undefined) throw new CommandError(`Cannot bundle ${layout.entry}: esbuild made no file`);
    return { code: file.contents, inputs: metafile.inputs };
  } catch (error) {
    throw bundleError(error, layout.entry);
  }
}

const REQUIRE =
  'import { createRequire as $createRequire } from "node:module"; const require = $createRequire(import.meta.url);';

interface BuildMessage {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
}

function bundleError(error: unknown, entry: string): unknown {
  const messages = (error as { errors?: readonly BuildMessage[] }).errors;
  if (messages === undefined) return error;
  const lines = messages.map(({ text, location }) =>
    location === null ? text : `${location.file}:${location.line}:${location.column + 1}: ${text}`,
  );
  return new CommandError(`Cannot bundle ${entry}:\n${lines.join("\n")}`, { cause: error });
}
