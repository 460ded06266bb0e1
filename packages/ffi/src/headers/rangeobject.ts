import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

/** The class `range`. */
export const PyRange_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyRange_Type");
/** The iterator of range. */
export const PyRangeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyRangeIter_Type");
/** The iterator of a range beyond 64 bits. */
export const PyLongRangeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyLongRangeIter_Type");
