import { CountsReporter } from "@taipan/vitest/counts-reporter";
import { decorators } from "@taipan/vitest/decorators";
import { doctest } from "@taipan/vitest/doctest";
import { defineConfig } from "vitest/config";

const conditions = ["@taipan/source"];

export default defineConfig({
  plugins: [doctest({ packagesOf: "docs" }), decorators()],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    reporters: ["default", new CountsReporter()],
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "tooling/*/src/**/*.test.ts", "tooling/*/test/**/*.test.ts"],
        },
      },
      {
        test: {
          name: "python",
          include: [
            "packages/*/test/**/*.test.ts",
            "apps/*/test/**/*.test.ts",
            "docs/test/*.test.ts",
            "*.md",
            "{docs,packages/*,apps/*}/*.md",
          ],
          pool: "forks",
          execArgv: ["--expose-gc"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
