import {
  PyExc_BytesWarning,
  PyExc_DeprecationWarning,
  PyExc_EncodingWarning,
  PyExc_FutureWarning,
  PyExc_ImportWarning,
  PyExc_PendingDeprecationWarning,
  PyExc_ResourceWarning,
  PyExc_RuntimeWarning,
  PyExc_SyntaxWarning,
  PyExc_UnicodeWarning,
  PyExc_UserWarning,
  PyExc_Warning,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { whereExported } from "./exception-type.ts";
import { PyException } from "./exceptions.ts";

// The categories of warnings, which are exceptions to Python when `-W error` turns them into errors.

/** `Warning` */
export class PyWarning extends PyException {
  static override readonly $type: () => PyObjectPtr = PyExc_Warning;
}

/** `BytesWarning` */
export class PyBytesWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_BytesWarning;
}

/** `DeprecationWarning` */
export class PyDeprecationWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_DeprecationWarning;
}

/** `EncodingWarning` (Python 3.10) */
export class PyEncodingWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = whereExported(PyExc_EncodingWarning);
}

/** `FutureWarning` */
export class PyFutureWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_FutureWarning;
}

/** `ImportWarning` */
export class PyImportWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_ImportWarning;
}

/** `PendingDeprecationWarning` */
export class PyPendingDeprecationWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_PendingDeprecationWarning;
}

/** `ResourceWarning` */
export class PyResourceWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_ResourceWarning;
}

/** `RuntimeWarning` */
export class PyRuntimeWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_RuntimeWarning;
}

/** `SyntaxWarning` */
export class PySyntaxWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_SyntaxWarning;
}

/** `UnicodeWarning` */
export class PyUnicodeWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_UnicodeWarning;
}

/** `UserWarning` */
export class PyUserWarning extends PyWarning {
  static override readonly $type: () => PyObjectPtr = PyExc_UserWarning;
}
