import { declare } from "../declare.ts";

export let Py_PACK_FULL_VERSION: (x: number, y: number, z: number, level: number, serial: number) => number = declare(
  "uint32_t Py_PACK_FULL_VERSION(int x, int y, int z, int level, int serial)",
  (bound) => (Py_PACK_FULL_VERSION = bound),
  { since: [3, 14] },
);
export let Py_PACK_VERSION: (x: number, y: number) => number = declare(
  "uint32_t Py_PACK_VERSION(int x, int y)",
  (bound) => (Py_PACK_VERSION = bound),
  { since: [3, 14] },
);
