import assert from "node:assert/strict";
import { Py, type PyAny, Python, pymodule, PyErr, t } from "@taipan/core";

// Runs in an empty project that has the packed packages from npm installed, on every Node and Python that is supported: arguments
// are what it has to import. The assertions are the first page of the documentation.
for (const entry of process.argv.slice(2)) {
  const module: Record<string, unknown> = await import(entry);
  assert.ok(Object.keys(module).length > 0, `${entry} exports nothing`);
}

const root = Python.attach((py) => py.import("math").callMethod("sqrt", [2]).extract(t.f64));
assert.equal(root, Math.SQRT2);

const json: Py = Python.attach((py) => py.import("json").unbind());
const text = Python.attach((py) =>
  json
    .bind(py)
    .callMethod("dumps", [{ a: [1, 2.5, "é", null, true] }])
    .extract(t.str),
);
assert.deepEqual(JSON.parse(text), { a: [1, 2.5, "é", null, true] });
Python.attach(() => json[Symbol.dispose]());

const sumOfSquares = (input: PyAny): number => [...input.tryIter(t.f64)].reduce((sum, value) => sum + value * value, 0);
pymodule({ name: "pycool", functions: { sum_of_squares: sumOfSquares }, constants: { VERSION: "1" } }).register();
Python.attach((py) =>
  py.run("import pycool\nassert pycool.sum_of_squares([1, 2, 3]) == 14\nassert pycool.VERSION == '1'"),
);

const caught = (() => {
  try {
    Python.attach((py) => py.run("{}['absent']"));
  } catch (error) {
    return error;
  }
  return undefined;
})();
assert.ok(caught instanceof PyErr, "a Python exception arrives as PyErr");
assert.match(caught.message, /absent/);
