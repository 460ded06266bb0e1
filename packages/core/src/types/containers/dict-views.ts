import { PyDictItems_Type, PyDictKeys_Type, PyDictValues_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyAny } from "../object/any.ts";

/** What `dict.keys()` gives (PyO3 `PyDictKeys`): a view that sees later changes, and a set. */
export class PyDictKeys extends PyAny {
  static override readonly pyName: string = "dict_keys";
  static override readonly $type: () => PyObjectPtr = PyDictKeys_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "dict_keys";
}

/** What `dict.values()` gives (PyO3 `PyDictValues`): a view that sees later changes. */
export class PyDictValues extends PyAny {
  static override readonly pyName: string = "dict_values";
  static override readonly $type: () => PyObjectPtr = PyDictValues_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "dict_values";
}

/** What `dict.items()` gives (PyO3 `PyDictItems`): a view that sees later changes, and a set of tuples. */
export class PyDictItems extends PyAny {
  static override readonly pyName: string = "dict_items";
  static override readonly $type: () => PyObjectPtr = PyDictItems_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "dict_items";
}
