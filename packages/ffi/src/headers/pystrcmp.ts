import { declare } from "../declare.ts";

/** Compares ASCII text without case: below 0, 0 or above 0. */
export let PyOS_mystricmp: (left: string, right: string) => number = declare(
  "int PyOS_mystricmp(const char *left, const char *right)",
  (bound) => (PyOS_mystricmp = bound),
);
/** Compares at most `size` bytes of ASCII text without case: below 0, 0 or above 0. */
export let PyOS_mystrnicmp: (left: string, right: string, size: number) => number = declare(
  "int PyOS_mystrnicmp(const char *left, const char *right, Py_ssize_t size)",
  (bound) => (PyOS_mystrnicmp = bound),
);
