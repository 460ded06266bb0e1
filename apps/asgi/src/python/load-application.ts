import { type PyAny, PyErr, type Python } from "@taipan/core";
import { ApplicationNotFoundError } from "../errors.ts";
import { importHalf } from "./python-folder.ts";

/**
 * The application that a name such as `package.module:app` means.
 *
 * @param folder whose modules come first
 * @param isFactory whether that is a function which gives the application
 * @throws {ApplicationNotFoundError} if there is none
 * @throws {PyErr} what the module raises while it is imported
 */
export function loadApplication(py: Python, name: string, folder: string, isFactory: boolean): PyAny {
  const half = importHalf(py, "load");
  try {
    return half.getAttr("load_application").call([name, folder, isFactory]);
  } catch (error) {
    if (!(error instanceof PyErr) || !error.isInstanceOf(py, half.getAttr("LoadError"))) throw error;
    throw new ApplicationNotFoundError(error.value(py).str(), { cause: error });
  }
}
