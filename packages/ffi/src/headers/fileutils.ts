import { declare } from "../declare.ts";
import type { CStringPtr, Pointer } from "../pointer.ts";

/**
 * Decodes text of the locale to `wchar_t`, to be freed with `PyMem_RawFree`; the length is stored unless NULL. NULL
 * on failure.
 */
export let Py_DecodeLocale: (text: string, size: Pointer<"size_t">) => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_DecodeLocale(const char *text, size_t *size)",
  (bound) => (Py_DecodeLocale = bound),
);
/**
 * Encodes `wchar_t` for the locale, to be freed with `PyMem_Free`; NULL with the place of the failure stored, unless
 * NULL.
 */
export let Py_EncodeLocale: (text: Pointer<"wchar_t">, errorPosition: Pointer<"size_t">) => CStringPtr = declare(
  "char *Py_EncodeLocale(const wchar_t *text, size_t *error_position)",
  (bound) => (Py_EncodeLocale = bound),
);

// skipped Py_fclose: takes a FILE *, which only C can make
// skipped Py_fopen: takes a FILE *, which only C can make
