import { allocateRaw, memory, NULL, objects, PyUnicode_InternInPlace } from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { throwPending } from "./error/crossing/fetch.ts";
import { keepForScope } from "./reference/temporary.ts";

const interned = new Map<string, PyObjectPtr>();
let slot = 0;
/** Names beyond these, which only a program that makes them up has, last as long as the scope that used them. */
const MOST_NAMES = 16384;

/**
 * The interned `str` of a name, borrowed: the table keeps one reference for the life of the process, so that a name
 * costs one look-up instead of a new string a call. For attribute, method and keyword names, which are few.
 */
export function intern(name: string): PyObjectPtr {
  const known = interned.get(name);
  if (known !== undefined) return known;
  const fresh = objects.newText(name);
  if (fresh === NULL) throwPending();
  if (slot === 0) slot = allocateRaw(8);
  memory.setPointer(slot, fresh);
  PyUnicode_InternInPlace(slot as Pointer<"PyObject *">);
  const pointer = memory.pointer(slot) as PyObjectPtr;
  if (interned.size >= MOST_NAMES) return keepForScope(pointer);
  interned.set(name, pointer);
  return pointer;
}
