import type { Complex, Infer, Py, Python } from "@taipan/core";
import { expectTypeOf } from "vitest";
import { type ArrayOf, intoPyArray, ndarray, PyArray, type ValueOf } from "../../src/index.ts";

declare const py: Python;

// [NPY-16] Element type and number of dimensions are known to the compiler, and open where they are not given.
expectTypeOf(PyArray.zeros(py, [2, 3], "float64")).toEqualTypeOf<PyArray<"float64", 2>>();
expectTypeOf(PyArray.from(py, Int32Array.of(1))).toEqualTypeOf<PyArray<"int32", 1>>();
expectTypeOf(PyArray.from(py, [1])).toEqualTypeOf<PyArray<"float64", 1>>();
expectTypeOf(PyArray.from(py, [1]).reshape([1, 1, 1])).toEqualTypeOf<PyArray<"float64", 3>>();
expectTypeOf(PyArray.from(py, [1]).toDyn()).toEqualTypeOf<PyArray<"float64">>();
expectTypeOf(intoPyArray(py, Float32Array.of(1))).toEqualTypeOf<PyArray<"float32">>();
expectTypeOf<Infer<ReturnType<typeof ndarray<"bool", 2>>>>().toEqualTypeOf<PyArray<"bool", 2>>();
expectTypeOf<PyArray["typed"]>().toBeFunction();

// [NPY-01] [NPY-02] [NPY-03] [NPY-04] What one item is, and what many are.
expectTypeOf<ValueOf<"float64">>().toEqualTypeOf<number>();
expectTypeOf<ValueOf<"int64">>().toEqualTypeOf<bigint>();
expectTypeOf<ValueOf<"bool">>().toEqualTypeOf<boolean>();
expectTypeOf<ValueOf<"complex64">>().toEqualTypeOf<Complex>();
expectTypeOf<ValueOf<"object">>().toEqualTypeOf<Py>();
expectTypeOf<ValueOf<"datetime64[ns]">>().toEqualTypeOf<bigint | undefined>();
expectTypeOf<ValueOf<"U16">>().toEqualTypeOf<string>();
expectTypeOf<ArrayOf<"uint64">>().toEqualTypeOf<BigUint64Array<ArrayBuffer>>();
expectTypeOf<ArrayOf<"timedelta64[s]">>().toEqualTypeOf<BigInt64Array<ArrayBuffer>>();
expectTypeOf<ArrayOf<"S8">>().toEqualTypeOf<Uint8Array<ArrayBuffer>>();
expectTypeOf<ArrayOf<"object">>().toEqualTypeOf<never>();
