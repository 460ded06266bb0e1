import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Entries of the table. */
const PLACES = 256;
/** V8 copies parts of strings up to here; a longer one may be a view that keeps a text of megabytes alive. */
const LONGEST = 12;

/**
 * The short texts that went to Python last, and their objects, of which each place owns one reference: keys, modes and
 * column names are passed again and again. An entry gives its place to the next text that wants it.
 */
const texts: string[] = Array.from({ length: PLACES }, () => "");
const pointers: PyObjectPtr[] = Array.from({ length: PLACES }, () => NULL);

/** Whether {@link recentText} is for this text. */
export function isShortText(text: string): boolean {
  // CPython itself shares texts of one character.
  return text.length <= LONGEST && text.length > 1;
}

/** New reference to the `str` of a short text, perhaps the one of an earlier call; NULL with an exception set. */
export function recentText(text: string): PyObjectPtr {
  const { length } = text;
  const place =
    (length + text.charCodeAt(0) * 5 + text.charCodeAt(length >> 1) * 17 + text.charCodeAt(length - 1) * 37) &
    (PLACES - 1);
  const known = pointers[place] as PyObjectPtr;
  if (texts[place] === text && known !== NULL) {
    objects.incRef(known);
    return known;
  }
  const fresh = objects.newText(text);
  if (fresh === NULL) return NULL;
  objects.incRef(fresh);
  texts[place] = text;
  pointers[place] = fresh;
  // A `str` dies without running any code.
  if (known !== NULL) objects.decRef(known);
  return fresh;
}
