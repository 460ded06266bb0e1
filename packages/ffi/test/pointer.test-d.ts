import { expectTypeOf } from "vitest";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../src/pointer.ts";
import type { PyList_Append } from "../src/headers/listobject.ts";

// [FFI-07] A plain number is no pointer, pointers of different things do not mix, and a type object is an object.
expectTypeOf<number>().not.toExtend<PyObjectPtr>();
expectTypeOf<bigint>().not.toExtend<PyObjectPtr>();
expectTypeOf<Pointer<"char">>().not.toExtend<PyObjectPtr>();
expectTypeOf<PyTypeObjectPtr>().toExtend<PyObjectPtr>();
expectTypeOf<PyObjectPtr>().not.toExtend<PyTypeObjectPtr>();
expectTypeOf<Parameters<typeof PyList_Append>>().toEqualTypeOf<[PyObjectPtr, PyObjectPtr]>();
