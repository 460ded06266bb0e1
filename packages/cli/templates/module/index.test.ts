import assert from "node:assert/strict";
import { test } from "node:test";
import { Python, PyTypeError, t } from "@taipan/core";
import module, { sumAsString } from "../{{entry}}";

test("TypeScript adds", () => {
  assert.equal(sumAsString(5, 20), "25");
});

test("Python calls it", () => {
  Python.attach((py) => {
    const python = module.bind(py);
    assert.equal(python.callMethod("sum_as_string", [5, 20]).extract(t.str), "25");
    assert.throws(() => python.callMethod("sum_as_string", ["5", 20]), PyTypeError);
  });
});
