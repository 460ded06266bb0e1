import { memory, PyTypeObject } from "@taipan/ffi";
import type { PyTypeObjectPtr } from "@taipan/ffi";
import { onUnlistedType, registerWrapper } from "../../reference/wrap.ts";
import { datetimeApi, datetimeBuild } from "./api.ts";
import { PyDate } from "./date.ts";
import { PyDateTime } from "./date-time.ts";
import { PyDelta } from "./delta.ts";
import { PyTime } from "./time.ts";
import { PyTzInfo } from "./tzinfo.ts";

/** How `tp_name` of the module's types starts. */
const MODULE = "datetime.";

/**
 * Lists the wrappers of `datetime` when the first of its types is met, however Python came to it: a start does not wait
 * for the import.
 */
export function registerDatetimeLazily(): void {
  let isListed = false;
  onUnlistedType((type) => {
    if (isListed || !isOfModule(type)) return false;
    isListed = true;
    const { date, dateTime, time, delta, tzinfo } = datetimeApi();
    registerWrapper(date, (pointer) => new PyDate(pointer));
    registerWrapper(dateTime, (pointer) => new PyDateTime(pointer));
    registerWrapper(time, (pointer) => new PyTime(pointer));
    registerWrapper(delta, (pointer) => new PyDelta(pointer));
    registerWrapper(tzinfo, (pointer) => new PyTzInfo(pointer));
    return true;
  });
}

/** SAFETY: the type is static, so its name is that of the C source and ends with NUL. */
function isOfModule(type: PyTypeObjectPtr): boolean {
  const name = memory.pointer(type + PyTypeObject(datetimeBuild()).tp_name);
  for (let index = 0; index < MODULE.length; index++) {
    if (memory.u8(name + index) !== MODULE.charCodeAt(index)) return false;
  }
  return true;
}
