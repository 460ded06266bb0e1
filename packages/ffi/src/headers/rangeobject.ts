import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

export const PyLongRangeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyLongRangeIter_Type");
export const PyRange_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyRange_Type");
export const PyRangeIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyRangeIter_Type");
