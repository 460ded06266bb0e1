/** `NPY_TYPES`: numbers of the types that every NumPy has. */
export const NPY_OBJECT = 17;
export const NPY_STRING = 18;
export const NPY_UNICODE = 19;
export const NPY_VOID = 20;
export const NPY_DATETIME = 21;
export const NPY_TIMEDELTA = 22;

/** C's `long` has four bytes on Windows and eight elsewhere. */
const LONG = process.platform === "win32" ? "32" : "64";

/** Names of numeric types by their number. Types of C that are the same in memory have the same name. */
export const NUMERIC_TYPES: Readonly<Record<number, string>> = {
  0: "bool",
  1: "int8",
  2: "uint8",
  3: "int16",
  4: "uint16",
  5: "int32",
  6: "uint32",
  7: `int${LONG}`,
  8: `uint${LONG}`,
  9: "int64",
  10: "uint64",
  11: "float32",
  12: "float64",
  14: "complex64",
  15: "complex128",
  23: "float16",
};
