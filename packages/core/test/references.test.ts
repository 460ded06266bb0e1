import { inspect } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { NULL, PyErr_SetString, PyExc_ValueError } from "@taipan/ffi";
import { DisposedError, Py, PyAny, PyErr, PyList, Python, PyValueError, StaleTokenError } from "../src/index.ts";
import { intern } from "../src/intern.ts";

beforeAll(() => Python.initialize());

/** Runs a body and gives by how much it changed an object's reference count. */
function countChange(py: Python, object: Py, body: () => void): number {
  const count = (): number => {
    using bound = object.bind(py);
    return py.import("sys").callMethod("getrefcount", [bound]).extract() as number;
  };
  const before = count();
  body();
  return count() - before;
}

test("[OBJ-01] a Py outlives its scope and stays the same object", () => {
  const object = Python.attach((py) => py.eval("['kept']").unbind());
  Python.attach((py) => {
    const first = object.bind(py);
    const second = object.bind(py);
    expect(first.is(second)).toBe(true);
    expect(object.isSame(first)).toBe(true);
    expect(first.repr()).toBe("['kept']");
  });
  object[Symbol.dispose]();
});

test("[OBJ-01] a Py is opaque: it has no operations of its own", () => {
  Python.attach((py) => {
    using object = py.eval("[1]").unbind();
    expect("getAttr" in object || "call" in object || "len" in object).toBe(false);
  });
});

test("[OBJ-03] passing an object as an argument leaves its count as it was", () => {
  Python.attach((py) => {
    const object = py.eval("['argument']").unbind();
    const change = countChange(py, object, () => {
      py.scope((inner) => {
        const bound = object.bind(inner);
        for (let round = 0; round < 100; round++) inner.eval("lambda *a, **k: None").call([bound, bound], { k: bound });
        inner.eval("lambda f, o: f(o)").call([(one: unknown) => void one, bound]);
      });
    });
    expect(change).toBe(0);
  });
});

test("[OBJ-04] intoBound moves the reference, the Py is spent", () => {
  Python.attach((py) => {
    const object = py.eval("['moved']").unbind();
    const witness = object.clone();
    expect(countChange(py, witness, () => void object.intoBound(py))).toBe(0);
    expect(() => object.bind(py)).toThrow(DisposedError);
    expect(() => object.bind(py)).toThrow("its reference was moved to another handle");
  });
});

test("[OBJ-05] unbind moves the reference, asUnbound and clone add one", () => {
  Python.attach((py) => {
    const witness = py.eval("['counted']").unbind();
    const bound = witness.bind(py);
    expect(countChange(py, witness, () => void bound.unbind())).toBe(0);
    expect(() => bound.repr()).toThrow(DisposedError);
    expect(countChange(py, witness, () => void witness.bind(py).asUnbound())).toBe(2);
  });
});

test("[OBJ-06] clone is one more reference", () => {
  Python.attach((py) => {
    const witness = py.eval("['cloned']").unbind();
    const bound = witness.bind(py);
    let copy: Py | undefined;
    expect(countChange(py, witness, () => void (copy = witness.clone(py)))).toBe(1);
    expect(countChange(py, witness, () => void bound.clone())).toBe(1);
    expect(countChange(py, witness, () => copy?.drop(py))).toBe(-1);
  });
});

test("[OBJ-08] temporaries of a scope are released at its end", () => {
  Python.attach((py) => {
    const witness = py.eval("['temporary']").unbind();
    const change = countChange(py, witness, () => {
      py.scope((inner) => {
        for (let round = 0; round < 1000; round++) witness.bind(inner);
      });
    });
    expect(change).toBe(0);
  });
});

test("[OBJ-11][FFI-08] raw addresses: owned and borrowed, plain, optional, or throwing what is pending", () => {
  Python.attach((py) => {
    const witness = py.eval("['raw']").unbind();
    expect(countChange(py, witness, () => void PyAny.fromBorrowedPtr(py, witness.asPtr()))).toBe(1);
    const owned = witness.bind(py).intoPtr();
    expect(PyAny.fromOwnedPtr(py, owned).repr()).toBe("['raw']");
    expect(() => PyAny.fromOwnedPtr(py, NULL)).toThrow("PyObject pointer is null");
    expect(() => PyAny.fromBorrowedPtr(py, NULL)).toThrow("PyObject pointer is null");
    expect(PyAny.fromOwnedPtrOrNull(py, NULL)).toBeUndefined();
    expect(PyAny.fromBorrowedPtrOrNull(py, NULL)).toBeUndefined();
    PyErr_SetString(PyExc_ValueError(), "x");
    expect(() => PyAny.fromOwnedPtrOrThrow(py, NULL)).toThrow(PyValueError);
    PyErr_SetString(PyExc_ValueError(), "x");
    expect(() => PyAny.fromBorrowedPtrOrThrow(py, NULL)).toThrow("ValueError: x");
    expect(() => PyAny.fromBorrowedPtrOrThrow(py, NULL)).toThrow(
      "SystemError: attempted to fetch exception but none was set",
    );
  });
});

test("[OBJ-18] a handle is usable as its base type's", () => {
  Python.attach((py) => {
    py.run("class Base:\n    def greet(self): return 'base'\nclass Derived(Base): pass");
    expect(py.eval("Derived()").asSuper(PyAny).callMethod0("greet").extract()).toBe("base");
  });
});

test("[OBJ-37] super() reaches the overridden method", () => {
  Python.attach((py) => {
    py.run("class Above:\n    def name(self): return 'above'\nclass Below(Above):\n    def name(self): return 'below'");
    const below = py.eval("Below()");
    expect(below.callMethod0("name").extract()).toBe("below");
    expect(below.super().callMethod0("name").extract()).toBe("above");
  });
});

test("[OBJ-41] a name is one interned string, whoever asks", () => {
  Python.attach((py) => {
    expect(intern("taipan_name")).toBe(intern("taipan_name"));
    const [first, second] = [intern("taipan_other"), py.eval("__import__('sys').intern('taipan_other')").asPtr()];
    expect(first).toBe(second);
  });
});

test("[OBJ-42] printing a Py never throws, attached or not", () => {
  const object = Python.attach((py) => {
    const py1 = py.eval("['shown']").unbind();
    expect(inspect(py1)).toBe("Py(['shown'])");
    return py1;
  });
  expect(inspect(object)).toMatch(/^Py\(0x[0-9a-f]+\)$/);
  expect(inspect({ nested: [object] })).toMatch(/Py\(0x[0-9a-f]+\)/);
  object[Symbol.dispose]();
  expect(inspect(object)).toBe("Py(<released>)");
  const stale = Python.attach((py) => ({ bound: py.eval("[1]") }));
  expect(inspect(stale)).toMatch(/\(<out of scope>\)/);
});

test("[OBJ-44] a reference is no JSON, and says what to do", () => {
  Python.attach((py) => {
    const bound = py.eval("[1]");
    expect(() => JSON.stringify(bound)).toThrow(/extract\(\)/);
    expect(() => JSON.stringify({ object: bound.asUnbound() })).toThrow(TypeError);
  });
});

test("disposing twice is harmless, dropping twice is an error, and a stale object says so", () => {
  const [object, bound] = Python.attach((py) => {
    const list = py.eval("[1]");
    return [list.asUnbound(), { list }];
  });
  object[Symbol.dispose]();
  object[Symbol.dispose]();
  expect(() => object.drop()).toThrow(DisposedError);
  expect(() => bound.list.repr()).toThrow(StaleTokenError);
});

test("[SYN-16] a reference moves as an address and back", () => {
  const raw = Python.attach((py) => py.eval("['handed over']").unbind().intoRaw());
  using object = Py.fromRaw(raw);
  expect(Python.attach((py) => object.bind(py).repr())).toBe("['handed over']");
});

test("what is no handle is refused where one belongs, in place of reading memory anywhere", () => {
  Python.attach((py) => {
    const stranger = new Error("no handle") as never;
    expect(() => PyErr.fromValue(stranger)).toThrow("Cannot use this object as a Python object: it is no handle");
    expect(() => py.typeOf(PyList).isSubclass(stranger)).toThrow("it is no handle");
  });
});
