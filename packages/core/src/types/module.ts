import {
  PyModule_GetDict,
  PyModule_GetFilenameObject,
  PyModule_GetNameObject,
  PyModule_NewObject,
  PyModule_Type,
  objects,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/fetch.ts";
import type { Python } from "../interpreter/python.ts";
import { requireToken } from "../interpreter/require-token.ts";
import { wrapBorrowed, wrapOwned } from "../reference/wrap.ts";
import { PyAny } from "./any.ts";
import { checked } from "./checked.ts";
import type { PyDict } from "./dict.ts";
import { withConverted } from "./with-converted.ts";

/** A `module` (PyO3 `PyModule`). */
export class PyModule extends PyAny {
  static override readonly pyName: string = "module";
  static override readonly $type: () => PyObjectPtr = PyModule_Type;

  /** An empty module of a name, which is not put into `sys.modules`. */
  static new(py: Python, name: string): PyModule {
    requireToken(py);
    return withConverted(name, (text) => wrapOwned(ownedOrThrow(PyModule_NewObject(text)))) as PyModule;
  }

  /** `__name__`. @throws {PySystemError} if that is no `str` */
  name(): string {
    return takeText(ownedOrThrow(PyModule_GetNameObject(checked(this, PyModule))));
  }

  /** `__file__`. @throws {PySystemError} if the module was loaded from no file */
  filename(): string {
    return takeText(ownedOrThrow(PyModule_GetFilenameObject(checked(this, PyModule))));
  }

  /** The namespace: changes of it are changes of the module. */
  dict(): PyDict {
    return wrapBorrowed(PyModule_GetDict(checked(this, PyModule))) as PyDict;
  }
}

/** The text of a new `str`, which is released. */
function takeText(pointer: PyObjectPtr): string {
  const text = objects.text(pointer);
  objects.decRef(pointer);
  return text;
}
