import { declare } from "../declare.ts";
import type { CStringPtr, Pointer } from "../pointer.ts";

export let Py_DecodeLocale: (arg: string, size: Pointer<"size_t">) => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_DecodeLocale(const char *arg, size_t *size)",
  (bound) => (Py_DecodeLocale = bound),
);
export let Py_EncodeLocale: (text: Pointer<"wchar_t">, errorPos: Pointer<"size_t">) => CStringPtr = declare(
  "char *Py_EncodeLocale(const wchar_t *text, size_t *error_pos)",
  (bound) => (Py_EncodeLocale = bound),
);

// skipped Py_fclose: takes a FILE *, which only C can make
// skipped Py_fopen: takes a FILE *, which only C can make
