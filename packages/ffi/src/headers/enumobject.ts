import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

export const PyEnum_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyEnum_Type");
export const PyReversed_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyReversed_Type");
