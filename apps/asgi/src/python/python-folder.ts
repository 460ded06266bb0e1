import { fileURLToPath } from "node:url";
import { PyList, type PyModule, type Python } from "@taipan/core";

const FOLDER = fileURLToPath(new URL("../../python", import.meta.url));

/** A module of Python's half. Its folder comes last in the search path: no application's module is hidden by it. */
export function importHalf(py: Python, name: string): PyModule {
  const path = py.import("sys").getAttr("path").cast(PyList);
  if (!path.contains(FOLDER)) path.append(FOLDER);
  return py.import(`taipan_asgi.${name}`);
}
