import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { brokenLinks } from "../src/broken-links.ts";

test("brokenLinks() finds links to no file and to no heading, and nothing in code", () => {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  try {
    writeFileSync(join(folder, "other.md"), "# `Py` and Bound!\n\n# Twice\n\n# Twice\n");
    const page = `# Here
[file](other.md) [heading](other.md#py-and-bound) [second](other.md#twice-1) [own](#here) [web](https://example.org/x)
[none](absent.md) [no heading](other.md#three) [not here](#there) \`[code](absent.ts)\`

\`\`\`ts
items[0](absent);
\`\`\`

[reference]: gone.md
`;
    writeFileSync(join(folder, "page.md"), page);
    expect(brokenLinks(join(folder, "page.md"))).toEqual(["absent.md", "other.md#three", "#there", "gone.md"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
