import { expect, test } from "vitest";
import { fencesOf } from "../src/fences.ts";

const PAGE = `# Page

\`\`\`ts program
one();
  two();
\`\`\`

## Part of it

\`\`\`\`text output
\`\`\`ts
quoted
\`\`\`
\`\`\`\`
`;

test("fencesOf() reads language, flags, line, heading and body of Markdown", () => {
  expect(fencesOf(PAGE, "markdown")).toEqual([
    { language: "ts", flags: ["program"], line: 3, title: "Page", body: ["one();", "  two();"] },
    { language: "text", flags: ["output"], line: 10, title: "Part of it", body: ["```ts", "quoted", "```"] },
  ]);
});

test("fencesOf() reads doc comments only, and takes their prefix away", () => {
  const source = `
/**
 * @example Add
 * \`\`\`ts
 * a();
 *
 *   b();
 * \`\`\`
 */
export const x = \`
\`\`\`ts
no();
\`\`\`
\`;
/**
 * \`\`\`ts ignore
 * c();
 * \`\`\`
 */
`;
  expect(fencesOf(source, "typescript")).toEqual([
    { language: "ts", flags: [], line: 4, title: "Add", body: ["a();", "", "  b();"] },
    { language: "ts", flags: ["ignore"], line: 16, title: "", body: ["c();"] },
  ]);
});

test("fencesOf() refuses a fence that is never closed", () => {
  expect(() => fencesOf("```ts\na();\n", "markdown")).toThrow("Cannot read the fence at line 1: it is never closed");
});
