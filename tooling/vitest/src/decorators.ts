import { transform } from "esbuild";
import type { Plugin } from "vitest/config";

/** A line that begins with a decorator. Comments have theirs after an asterisk. */
const DECORATOR = /^\s*@[\w$]+/m;

/**
 * Compiles TC39 decorators, which neither Node nor vite's own compiler does yet. Modules without any are left alone. Runs
 * after whatever makes modules of other texts, such as the documentation's examples.
 */
export function decorators(): Plugin {
  return {
    name: "decorators",
    async transform(code, id) {
      const path = id.split("?", 1)[0] ?? id;
      if (!/\.(?:[mc]?ts|md)$/.test(path) || path.includes("/node_modules/") || !DECORATOR.test(code)) return null;
      const result = await transform(code, {
        loader: "ts",
        target: "es2024",
        sourcefile: path,
        sourcemap: "external",
        // The class field semantics of the language, whatever a tsconfig nearby says.
        tsconfigRaw: {
          compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true, target: "es2024" },
        },
      });
      return { code: result.code, map: result.map };
    },
  };
}
