import { generateStubs } from "@taipan/introspection";
import { expect, test } from "vitest";
import { dnd as decoratedDnd } from "../src/decorated/dnd.ts";
import { pycool as decoratedPycool } from "../src/decorated/pycool.ts";
import { dnd } from "../src/plain/dnd.ts";
import { pycool } from "../src/plain/pycool.ts";

/** Declarations, in an order that does not depend on how they were made. */
function declarations(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split("\n")
    .filter((line) => /^\s*(?:async )?(?:def|class) /.test(line))
    .sort();
}

test("[BLD-22] [ASK-09] the stubs beside the sources are those of the modules", async () => {
  for (const [path, text] of generateStubs([pycool, dnd])) await expect(text).toMatchFileSnapshot(`../stubs/${path}`);
});

test("[BLD-22] classes with decorators have the same stubs as those from plain data", () => {
  const decorated = generateStubs([decoratedPycool, decoratedDnd]);
  for (const [path, text] of generateStubs([pycool, dnd])) {
    expect(declarations(decorated.get(path))).toEqual(declarations(text));
  }
});
