import { expect, test } from "vitest";
import { HoistedImports } from "../src/hoisted-imports.ts";

test("HoistedImports merges what several pieces import", () => {
  const imports = new HoistedImports();
  imports.take('import { Python, t } from "@taipan/core";');
  imports.take('import { Python, type Converter } from "@taipan/core";\nimport * as path from "node:path";');
  imports.take('import type { Converter } from "@taipan/core";\nimport assert, { equal as same } from "node:assert";');
  imports.take('import "./effect.ts";');
  expect(imports.toString()).toBe(
    'import { Python, t, type Converter } from "@taipan/core"; import * as path from "node:path"; ' +
      'import { equal as same } from "node:assert"; import assert from "node:assert"; import "./effect.ts";',
  );
});

test("HoistedImports leaves the other lines where they were", () => {
  const imports = new HoistedImports();
  const code = 'import {\n  a,\n  b,\n} from "m";\nconst text = "import { c } from \\"n\\"";\na(b);';
  expect(imports.take(code)).toBe('\n\n\n\nconst text = "import { c } from \\"n\\"";\na(b);');
  expect(imports.toString()).toBe('import { a, b } from "m";');
});

test("HoistedImports imports a value that was a type only before", () => {
  const imports = new HoistedImports();
  imports.take('import type { PyErr } from "@taipan/core";');
  imports.take('import { PyErr } from "@taipan/core";');
  expect(imports.toString()).toBe('import { PyErr } from "@taipan/core";');
});

test("HoistedImports refuses one name for two things", () => {
  const imports = new HoistedImports();
  imports.take('import { join } from "node:path";');
  expect(() => imports.take('import { join } from "./join.ts";')).toThrow(
    'Cannot import "join" from "./join.ts": the name is imported from "node:path" already',
  );
});
