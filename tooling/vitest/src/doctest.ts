import { join, resolve } from "node:path";
import { transformWithOxc } from "vite";
import type { Plugin } from "vitest/config";
import { doctestModule } from "./doctest-module.ts";
import type { FencedText } from "./fences.ts";

/** Options of {@link doctest}. */
export interface DoctestOptions {
  /**
   * A folder, from the root, whose packages examples may import where the text's own folder does not know them. Programs
   * run in it. Default: the root.
   */
  readonly packagesOf?: string;
}

/**
 * Makes the examples of the documentation tests. A Markdown file is a test file of its own, listed in the projects like
 * any other; the doc comments of a source file are those of its import with `?doctest`.
 */
export function doctest({ packagesOf = "." }: DoctestOptions = {}): Plugin {
  let folder = resolve(packagesOf);
  return {
    name: "doctest",
    enforce: "pre",
    configResolved(config): void {
      folder = join(config.root, packagesOf);
    },
    configureVitest({ defineCacheKeyGenerator }): void {
      // The cache knows a text, not the code that makes a module of it.
      defineCacheKeyGenerator(({ id }) => (kindOf(id) === undefined ? undefined : false));
    },
    async resolveId(source, importer, options) {
      if (importer === undefined || kindOf(importer) === undefined || /^[./\0]|^\w+:/.test(source)) return null;
      const own = await this.resolve(source, importer, { ...options, skipSelf: true });
      return own ?? (await this.resolve(source, join(folder, "package.json"), { ...options, skipSelf: true }));
    },
    async transform(code, id) {
      const kind = kindOf(id);
      if (kind === undefined) return null;
      const path = id.split("?", 1)[0] ?? id;
      const text = doctestModule(code, { kind, path, folder });
      const result = await transformWithOxc(text, `${path}.ts`, { target: "node22", sourcemap: true });
      // The module keeps the text's lines, so its source map is the text's.
      const { mappings = "", names = [] } = result.map ?? {};
      return { code: result.code, map: { version: 3, mappings, names, sources: [path], sourcesContent: [code] } };
    },
  };
}

/** Whether a module is made of fences, and of which kind of text. */
function kindOf(id: string): FencedText | undefined {
  const [path = "", query] = id.split("?", 2);
  if (path.endsWith(".md") && !/^(?:raw|url)\b/.test(query ?? "")) return "markdown";
  return query?.split("&").includes("doctest") ? "typescript" : undefined;
}
