import { Python } from "@taipan/core";
import { expect, test } from "vitest";

test("[ERR-28] a string that is thrown is warned of once", () => {
  Python.attach((py) => {
    const failing = (): never => {
      // oxlint-disable-next-line typescript/only-throw-error -- what the test is about
      throw "text";
    };
    py.run(`
import warnings
def caught(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        for _ in range(2):
            try:
                f()
            except Exception as error:
                text = str(error)
    return [text, *(f"{w.category.__name__}: {w.message}" for w in seen)]
`);
    expect(py.eval("caught").call1(failing).toJs()).toEqual([
      "text",
      "RuntimeWarning: TypeScript threw a string, which arrives as a JsException without a stack: throw an Error",
    ]);
  });
});
