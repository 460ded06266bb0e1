import { Python } from "@taipan/core";

/** Whether a Python package is installed, without importing it. */
export function hasModule(name: string): boolean {
  return Python.attach((py) => {
    const find = py.import("importlib.util").getAttr("find_spec");
    return !find.call1(name).isNone();
  });
}
