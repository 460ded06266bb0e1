import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

/** The class `enumerate`. */
export const PyEnum_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyEnum_Type");
/** The class `reversed`. */
export const PyReversed_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyReversed_Type");
