import { join } from "node:path";
import { describe } from "vitest";
import { ROOT, sources } from "./texts.ts";

// The tests come out of the doc comments: `?doctest` imports a source file's examples as a test module.
for (const { path } of sources()) {
  describe(path, async () => {
    await import(/* @vite-ignore */ `${join(ROOT, path)}?doctest`);
  });
}
