import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

/** What every program loads, in hundreds of files each. */
const PACKAGES = ["@taipan/ffi", "@taipan/core", "@taipan/async"];
const SOURCE = "@taipan/source";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Writes what `taipan run` loads as few files, `bundled` beside this one: to find and link the packages' many takes far
 * longer than Python's start. Each entry point of theirs is a file, and user code is led to these: see `bundled-run.ts`.
 *
 * For the build of this package.
 *
 * @param outdir where to, a folder from which this package's dependencies are found; it is emptied
 */
export async function bundlePackages(outdir: string = join(here, "bundled")): Promise<void> {
  const entries = PACKAGES.flatMap((name) => entryPoints(name));
  const files = Object.fromEntries(entries.map(({ specifier, out }) => [specifier, `${out}.js`]));
  const run = join(here, "../../src/run/bundled-run.ts");
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [{ in: run, out: "run" }, ...entries.map(({ file, out }) => ({ in: file, out }))],
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22.18",
    conditions: [SOURCE],
    keepNames: true,
    minifyWhitespace: true,
    minifySyntax: true,
    define: { BUNDLED_PACKAGES: JSON.stringify(files) },
    plugins: [KOFFI],
  });
}

interface EntryPoint {
  readonly specifier: string;
  readonly file: string;
  /** Name of what is written, without extension. */
  readonly out: string;
}

function entryPoints(name: string): EntryPoint[] {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { exports } = JSON.parse(readFileSync(manifest, "utf8")) as {
    readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  return Object.entries(exports).flatMap(([path, targets]) => {
    if (typeof targets === "string") return [];
    const specifier = join(name, path);
    const out = specifier.replace("@taipan/", "").replaceAll("/", "-");
    return [{ specifier, file: join(dirname(manifest), targets[SOURCE] ?? ""), out }];
  });
}

/** Native code stays where the package that uses it has it. */
const KOFFI: Plugin = {
  name: "koffi",
  setup(builder) {
    builder.onResolve({ filter: /^koffi$/ }, () => ({ path: "koffi", namespace: "koffi" }));
    builder.onLoad({ filter: /./, namespace: "koffi" }, () => ({
      contents: `import { createRequire } from "node:module";
export default createRequire(import.meta.resolve("@taipan/ffi"))("koffi");`,
    }));
  },
};
