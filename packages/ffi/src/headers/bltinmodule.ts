import { declareData } from "../declare.ts";
import type { PyTypeObjectPtr } from "../pointer.ts";

/** The class `filter`. */
export const PyFilter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFilter_Type");
/** The class `map`. */
export const PyMap_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMap_Type");
/** The class `zip`. */
export const PyZip_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyZip_Type");
