import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

export const PyFilter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFilter_Type");
export const PyMap_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMap_Type");
export const PyZip_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyZip_Type");
