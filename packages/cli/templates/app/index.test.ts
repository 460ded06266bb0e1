import assert from "node:assert/strict";
import { test } from "node:test";
import { sumAsString } from "../src/index.ts";

test("Python adds", () => {
  assert.equal(sumAsString(5, 20), "25");
});
