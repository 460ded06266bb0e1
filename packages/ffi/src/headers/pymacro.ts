import { declare } from "../declare.ts";

/** `sys.hexversion` of a version. */
export let Py_PACK_FULL_VERSION: (
  major: number,
  minor: number,
  micro: number,
  level: number,
  serial: number,
) => number = declare(
  "uint32_t Py_PACK_FULL_VERSION(int major, int minor, int micro, int level, int serial)",
  (bound) => (Py_PACK_FULL_VERSION = bound),
  { since: [3, 14] },
);
/** `sys.hexversion` of a version without the last three. */
export let Py_PACK_VERSION: (major: number, minor: number) => number = declare(
  "uint32_t Py_PACK_VERSION(int major, int minor)",
  (bound) => (Py_PACK_VERSION = bound),
  { since: [3, 14] },
);
