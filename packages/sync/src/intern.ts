import { type Py, PyString, type Python } from "@taipan/core";

const known = new Map<string, Py<PyString>>();

/**
 * The interned `str` of a name that the program itself holds, bound to the scope of `py` (PyO3 `intern!`). Made once in
 * an isolate and kept for ever, so not for texts that come from outside; Python has one object for each, whoever asks.
 *
 * @example The same object each time
 * ```ts
 * import { Python } from "@taipan/core";
 * import { intern } from "@taipan/sync";
 * Python.attach((py) => expect(intern(py, "shape").is(intern(py, "shape"))).toBe(true));
 * ```
 */
export function intern(py: Python, text: string): PyString {
  let name = known.get(text);
  if (name === undefined) known.set(text, (name = PyString.intern(py, text).unbind()));
  return name.bind(py);
}
