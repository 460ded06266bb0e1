import { beforeAll, expect, test } from "vitest";
import {
  definePyType,
  match,
  PyAny,
  PyBackedBytes,
  PyBackedStr,
  PyBytes,
  PyByteArray,
  PyCode,
  PyDict,
  PyErr,
  PyFrozenSet,
  PyFunction,
  PyGenerator,
  PyGenericAlias,
  PyIterator,
  PyList,
  PyMapping,
  PyModule,
  PySequence,
  PySet,
  PySlice,
  PyString,
  PySuper,
  PyTraceback,
  PyTuple,
  PyWeakrefProxy,
  PyWeakrefReference,
  Python,
} from "../src/index.ts";

const ROUNDS = 1000;

/** A way to use wrappers in which `counted`, an ordinary object, may end up anywhere. */
type Use = (py: Python, counted: PyAny) => unknown;

/** Runs what must throw, and releases the exception that the error owns: the collector would, but later. */
function failing(use: () => unknown): void {
  let thrown: unknown;
  try {
    use();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Error);
  if (thrown instanceof PyErr) thrown[Symbol.dispose]();
}

const USES: Readonly<Record<string, Use>> = {
  "int, float, complex, bool": (py) => [
    py.int(12345n ** 5n).toBigInt(),
    py.float(1.5).value(),
    py.complex(1, 2).re,
    py.bool(true).isTrue(),
  ],
  str: (py) => {
    const text = PyString.new(py, "some text é€");
    text.toString();
    text.encodeUtf8();
    text.data();
    text.toStringLossy();
    PyString.fromBytes(py, Uint8Array.of(65, 66));
    PyString.fromEncoded(py.bytes([65]), "latin-1");
    PyString.intern(py, "interned for a count");
    failing(() => PyString.fromBytes(py, Uint8Array.of(255)));
    failing(() =>
      py
        .eval(String.raw`'\ud800'`)
        .cast(PyString)
        .toString(),
    );
  },
  "bytes and bytearray": (py) => {
    PyBytes.newWith(py, 100, (buffer) => buffer.fill(1)).asUint8Array();
    py.bytes([1, 2]).withView((view) => view[0]);
    const array = PyByteArray.new(py, Uint8Array.of(1, 2));
    array.view()[Symbol.dispose]();
    array.view();
    array.resize(10);
    failing(() =>
      PyBytes.newWith(py, 10, () => {
        throw new RangeError("no content");
      }),
    );
  },
  "backed text and bytes": (py) => {
    PyBackedBytes.from(py.bytes([1]))[Symbol.dispose]();
    PyBackedBytes.from(py.bytearray([1]))[Symbol.dispose]();
    PyBackedStr.from(py.str("text of its own"))[Symbol.dispose]();
  },
  list: (py, counted) => {
    const list = PyList.new(py, [counted, [counted], { counted }]);
    list.set(0, counted);
    list.append(counted);
    list.insert(0, counted);
    list.setSlice(0, 1, [counted, counted]);
    list.delSlice(0, 1);
    list.index(counted);
    list.contains(counted);
    list.del(0);
    list.at(0);
    list.slice(0, 2).toTuple();
    list.reverse();
    for (const item of list) item.clone();
    failing(() => list.at(99));
    failing(() => list.set(99, counted));
    failing(() => PyList.new(py, [counted, Symbol("none")]));
    PyList.new(py, list);
  },
  "list sorted by key": (py, counted) => {
    py.list([counted, counted]).sort({ key: () => 1, reverse: true });
    py.list([2, 1]).sort();
  },
  tuple: (py, counted) => {
    const tuple = PyTuple.new(py, [counted, 1, counted]);
    tuple.at(0);
    tuple.slice(1).toList();
    tuple.index(counted);
    for (const item of tuple) item.clone();
    failing(() => tuple.index("absent"));
    failing(() => PyTuple.new(py, [counted, Symbol("none")]));
  },
  dict: (py, counted) => {
    const dict = PyDict.new(py, { a: counted });
    dict.set(counted, counted);
    dict.get(counted);
    dict.has(counted);
    dict.setDefault(counted, 1);
    dict.setDefault("new", counted);
    dict.setDefault("newer", counted);
    dict.update({ b: counted });
    dict.updateIfMissing(dict.copy());
    for (const [key, value] of dict.entries()) key.is(value);
    for (const _ of dict.entries()) break;
    for (const list of [dict.keys(), dict.values(), dict.items()]) list.len();
    dict.delete(counted);
    failing(() => dict.get([counted]));
    failing(() => dict.set([counted], counted));
    failing(() => {
      for (const _ of dict.entries()) dict.clear();
    });
  },
  "set and frozenset": (py, counted) => {
    const set = PySet.new(py, [counted]);
    set.add(counted).has(counted);
    for (const item of set) item.clone();
    for (const _ of set.entries()) break;
    set.discard(counted);
    set.add(counted).pop();
    PySet.new(py, PyFrozenSet.builder(py).add(counted).finalize());
    PyFrozenSet.new(py, [counted]).has(counted);
    failing(() => PySet.new(py, [counted, [counted]]));
    failing(() => PyFrozenSet.new(py, [counted, [counted]]));
  },
  "slice and range": (py, counted) => {
    PySlice.new(py, 1, 5, 2).indices(4);
    failing(() => PySlice.new(py, counted).indices(4));
    expect(py.range(1, 10, 3).start).toBe(1);
  },
  "singletons and types": (py, counted) => {
    py.None.isNone();
    const type = counted.getType();
    expect([type.name, type.qualname, type.module, type.fullyQualifiedName]).toHaveLength(4);
    type.mro.is(type.bases);
    type.isSubclassOf(PyList);
    py.typeOf(PyMapping);
    failing(() => counted.cast(PyDict));
  },
  function: (py, counted) => {
    PyFunction.new(py, (item: unknown) => item).call1(counted);
    failing(() => PyFunction.new(py, () => JSON.parse("{")).call0());
  },
  "module and code": (py, counted) => {
    const module = PyModule.new(py, "temporary");
    module.dict().set("counted", counted);
    module.name();
    failing(() => module.filename());
    PyCode.compile(py, "[counted]", "code.py", "eval").run(module.dict());
    failing(() => PyCode.compile(py, "1 +", "code.py"));
  },
  traceback: (py) => PyTraceback.fromStack(py, "    at a (b.ts:1:2)\n    at c (d.ts:3:4)")?.format(),
  "iterator and generator": (py, counted) => {
    const iterator = PyIterator.from(py.list([counted, counted]));
    iterator.next();
    iterator.send();
    iterator.send();
    const generator = py.eval`(lambda x: ((yield x), (yield x)))(${counted})`.cast(PyGenerator);
    generator.next();
    generator.send(counted);
    generator.return();
    const other = py.eval`(lambda x: (yield x))(${counted})`.cast(PyGenerator);
    other.next();
    failing(() => other.throw(new RangeError("stop")));
    failing(() => iterator.send(counted));
    for (const _ of py.eval`(x for x in [${counted}] * 5)`) break;
  },
  "mapping and sequence": (py, counted) => {
    const mapping = py.dict({ a: counted }).cast(PyMapping);
    for (const list of [mapping.keys(), mapping.values(), mapping.items()]) list.len();
    const sequence = py.list([counted]).cast(PySequence);
    sequence.concat([counted]).repeat(2);
    sequence.inPlaceConcat([counted]);
    sequence.inPlaceRepeat(2);
    sequence.set(0, counted);
    sequence.setSlice(0, 1, [counted]);
    sequence.at(0);
    sequence.count(counted);
    sequence.toTuple();
    counted.isInstanceOf(PyMapping);
    failing(() => counted.cast(PySequence));
  },
  "super and generic alias": (py, counted) => {
    PySuper.new(counted.getType(), counted);
    PyGenericAlias.new(py.typeOf(PyList), [counted]);
    PyGenericAlias.new(py.typeOf(PyList), counted);
  },
  "weak references": (py, counted) => {
    PyWeakrefReference.new(counted).upgrade();
    PyWeakrefProxy.new(counted).upgrade();
    PyWeakrefReference.new(counted, counted.getAttr("__init__"));
    failing(() => PyWeakrefReference.new(py.int(1)));
    failing(() => PyWeakrefReference.new(counted).upgradeAs(PyDict));
  },
  "match and types of one's own": (py, counted) => {
    match(counted)
      .when(PyList, () => 1)
      .else((object) => object.clone());
    const never = definePyType({
      name: "never",
      check: (object) => object.isNone(),
      classInfo: () => py.typeOf(PyDict),
    });
    failing(() => counted.castAny([never, PyList]));
    counted.castUnchecked(PyList);
  },
};

beforeAll(() => {
  Python.initialize();
  Python.attach((py) => py.run("import gc, sys\nclass Counted: pass"));
});

/** The references of an object, and all blocks that Python has allocated. */
function counts(py: Python, counted: PyAny): { references: number; blocks: number } {
  return py.scope((inner) => {
    // Without a GIL some references are given back by the collector only.
    inner.run("gc.collect()");
    const references = Number(inner.eval`sys.getrefcount(${counted})`.extract());
    return { references, blocks: Number(inner.eval("sys.getallocatedblocks()").extract()) };
  });
}

test.each(Object.entries(USES))("[TYP-50] [OBJ-08] references stay exact through 1000 rounds of %s", (_name, use) => {
  Python.attach((py) => {
    const counted = py.eval("Counted()");
    const round = (): void => py.scope((inner) => void use(inner, counted));
    for (let warm = 0; warm < 20; warm++) round();
    const before = counts(py, counted);
    for (let index = 0; index < ROUNDS; index++) round();
    const after = counts(py, counted);
    expect(after.references).toBe(before.references);
    // Free-threaded Python keeps blocks of each module and each nested function for ever, whoever makes them.
    if (py.version.includes("free-threading")) return;
    // Tables of Python's own may grow a little; one leaked object a round would be a thousand.
    expect(after.blocks - before.blocks).toBeLessThan(ROUNDS / 4);
  });
});
