import { library, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../call/call.ts";
import { ConversionError } from "../convert/conversion-error.ts";
import { intern } from "../intern.ts";

/** Bytes in a memoryview (a new reference, taken over) as items of a format. Gives a new reference. */
export function castItems(bytes: PyObjectPtr, format: string): PyObjectPtr {
  if (format === "B") return bytes;
  try {
    if (format === "e" && !library("PyMemoryView_FromObject").version.atLeast(3, 12)) {
      throw new ConversionError(
        "a Float16Array",
        "memoryview has no half floats before Python 3.12, pass a Float32Array",
      );
    }
    return callPythonMethod(bytes, intern("cast"), [format]);
  } finally {
    objects.decRef(bytes);
  }
}
