import { declare } from "../declare.ts";

export let PyOS_mystricmp: (s1: string, s2: string) => number = declare(
  "int PyOS_mystricmp(const char *s1, const char *s2)",
  (bound) => (PyOS_mystricmp = bound),
);
export let PyOS_mystrnicmp: (s1: string, s2: string, size: number) => number = declare(
  "int PyOS_mystrnicmp(const char *s1, const char *s2, Py_ssize_t size)",
  (bound) => (PyOS_mystrnicmp = bound),
);
