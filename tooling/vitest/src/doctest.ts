import type { Plugin } from "vitest/config";

const FENCE = /^[ \t]*\* ```ts(?<flags>[^\n]*)\n(?<body>[\s\S]*?)^[ \t]*\* ```/gm;

/** Turns the `ts` fences of a source file's TSDoc into tests named by their line. */
export function doctest(): Plugin {
  return {
    name: "doctest",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("?doctest")) return null;
      const imports = new Set<string>();
      const tests: string[] = [];
      for (const { index, groups } of code.matchAll(FENCE)) {
        if (groups?.["flags"]?.includes("ignore")) continue;
        const body = (groups?.["body"] ?? "").replace(/^[ \t]*\* ?/gm, "");
        const rest = body.replace(/^import .*$/gm, (line) => (imports.add(line), ""));
        tests.push(`test("line ${code.slice(0, index).split("\n").length}", async () => {\n${rest}\n});`);
      }
      return `import { test } from "vitest";\n${[...imports].join("\n")}\n${tests.join("\n")}`;
    },
  };
}
