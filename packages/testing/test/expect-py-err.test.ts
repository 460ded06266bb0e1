import { AssertionError } from "node:assert";
import { createException, PyErr, PyKeyError, PyLookupError, Python, PyValueError } from "@taipan/core";
import { expectPyErr } from "@taipan/testing";
import { expect, test } from "vitest";

const DEFINITIONS = "def fail(key):\n    return {}[key]\n";

/** The failed assertion that a body throws. */
function failed(body: () => unknown): AssertionError {
  try {
    body();
  } catch (error) {
    if (error instanceof AssertionError) return error;
    throw error;
  }
  throw new Error("no assertion failed");
}

test("[ERR-36] the error that was expected is given back, a subclass's too", () => {
  Python.attach((py) => {
    py.run(DEFINITIONS);
    const body = (): unknown => py.eval("fail('k')");
    expect(expectPyErr(body, PyKeyError).message).toBe("KeyError: 'k'");
    expect(expectPyErr(body, PyLookupError, "'k'")).toBeInstanceOf(PyKeyError);
    expect(expectPyErr(body, PyErr, /^KeyError/)).toBeInstanceOf(PyErr);
    const Custom = createException("testing_test", "CustomError", { base: PyValueError });
    expect(
      expectPyErr(
        () => {
          throw new Custom("mine");
        },
        PyValueError,
        "mine",
      ),
    ).toBeInstanceOf(Custom);
  });
});

test("[ERR-36] another error fails loudly, with Python's traceback", () => {
  Python.attach((py) => {
    py.run(DEFINITIONS);
    const error = failed(() => expectPyErr(() => py.eval("fail('k')"), PyValueError, /bad/));
    expect(error.message).toMatch(
      /^Expected PyValueError with \/bad\/, but this was thrown:\nTraceback \(most recent call last\):\n[^]*in fail\n[^]*KeyError: 'k'\n$/,
    );
    expect(error.cause).toBeInstanceOf(PyKeyError);
    expect(error.stack).toContain("expect-py-err.test.ts");
    const message = failed(() => expectPyErr(() => py.eval("fail('k')"), PyKeyError, "other")).message;
    expect(message).toMatch(/^Expected PyKeyError with other, but its message is "KeyError: 'k'":\nTraceback/);
  });
});

test("[ERR-36] nothing thrown, and errors of JavaScript, fail too", () => {
  expect(failed(() => expectPyErr(() => 5, PyValueError)).message).toBe(
    "Expected PyValueError, but nothing was thrown",
  );
  const stranger = new RangeError("not Python's");
  const error = failed(() =>
    expectPyErr(() => {
      throw stranger;
    }, PyValueError),
  );
  expect(error.message).toMatch(/^Expected PyValueError, but this was thrown:\nRangeError: not Python's\n/);
  expect(error.cause).toBe(stranger);
});
