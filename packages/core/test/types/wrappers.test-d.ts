import { expectTypeOf } from "vitest";
import {
  type Bound,
  castAny,
  match,
  PyAny,
  PyBool,
  PyDict,
  PyGenerator,
  PyInt,
  PyIterator,
  PyList,
  PyNone,
  type Py,
  type PySequence,
  type PyString,
  type PyTuple,
  type PyType,
  type Python,
} from "../../src/index.ts";

declare const py: Python;
declare const object: PyAny;

// [TYP-50] instanceof narrows, and what is left is not narrowed away.
if (object instanceof PyDict) expectTypeOf(object).toEqualTypeOf<PyDict>();
else expectTypeOf(object).toEqualTypeOf<PyAny>();
if (object instanceof PyNone) expectTypeOf(object).toEqualTypeOf<PyNone>();
else expectTypeOf(object).toEqualTypeOf<PyAny>();

// [OBJ-13] isInstanceOf narrows in the same way; a cast gives the wrapper asked for.
if (object.isInstanceOf(PyList)) expectTypeOf(object.at(0)).toEqualTypeOf<PyAny>();
else expectTypeOf(object).toEqualTypeOf<PyAny>();
expectTypeOf(object.cast(PyList)).toEqualTypeOf<PyList>();
expectTypeOf(object.castExact(PyDict)).toEqualTypeOf<PyDict>();
expectTypeOf(object.castUnchecked(PyBool)).toEqualTypeOf<PyBool>();
// @ts-expect-error a class that is no wrapper names no Python type
object.cast(Date);

// Wrappers are apart from each other; a bool is an int and a generator an iterator, as in Python.
expectTypeOf<PyList>().not.toExtend<PyTuple>();
expectTypeOf<PyNone>().toExtend<PyAny>();
expectTypeOf<PyAny>().not.toExtend<PyNone>();
expectTypeOf<PyBool>().toExtend<PyInt>();
expectTypeOf<PyInt>().not.toExtend<PyBool>();
expectTypeOf<PyGenerator>().toExtend<PyIterator>();
expectTypeOf<PyIterator>().toExtend<Iterator<PyAny, PyAny | undefined>>();
expectTypeOf<Bound<PyList>>().toEqualTypeOf<PyList>();
expectTypeOf<Py<PyList>>().not.toExtend<Py<PyDict>>();
expectTypeOf<ReturnType<Py<PyDict>["bind"]>>().toEqualTypeOf<PyDict>();

// [OBJ-17] [OBJ-43] A cast to several types gives their union.
expectTypeOf(object.castAny([PyList, PyDict])).toEqualTypeOf<PyList | PyDict>();
expectTypeOf(castAny(object, [PyInt])).toEqualTypeOf<PyInt>();

// [OBJ-45] match collects what its bodies give, and knows what each gets.
const matched = match(object)
  .when(PyList, (list) => list.len())
  .when(PyDict, (dict) => dict.keys())
  .else((other) => {
    expectTypeOf(other).toEqualTypeOf<PyAny>();
    return undefined;
  });
expectTypeOf(matched).toEqualTypeOf<number | PyList | undefined>();

// The token makes what its methods are named after.
expectTypeOf(py.list([1])).toEqualTypeOf<PyList>();
expectTypeOf(py.tuple(["a", 1])).toEqualTypeOf<PyTuple>();
expectTypeOf(py.dict({ a: 1 }).get("a")).toEqualTypeOf<PyAny | undefined>();
expectTypeOf(py.str("a")).toEqualTypeOf<PyString>();
expectTypeOf(py.typeOf(PyList)).toEqualTypeOf<PyType>();
expectTypeOf(object.getType().mro).toEqualTypeOf<PyTuple>();
expectTypeOf<PySequence["slice"]>().returns.toEqualTypeOf<PySequence>();
