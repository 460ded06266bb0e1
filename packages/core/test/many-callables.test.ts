import { expect, test } from "vitest";
import { defineClass, Python } from "../src/index.ts";

test("[FFI-06] 2,000 classes of 20 methods take no callback of their own", () => {
  const METHODS = Array.from({ length: 20 }, (_, index) => `method${index}`);
  Python.attach((py) => {
    for (let index = 0; index < 2000; index++) {
      class Many {
        readonly index = index;
      }
      for (const name of METHODS) Reflect.set(Many.prototype, name, () => `${index}:${name}`);
      const definition = defineClass(Many, { methods: METHODS });
      if (index % 500 !== 0) {
        definition.typePointer();
        continue;
      }
      const made = py.create(definition);
      expect(made.callMethod0("method19").extract()).toBe(`${index}:method19`);
    }
  });
});

test("[FFI-05] definitions that CPython keeps survive collections of both heaps", () => {
  Python.attach((py) => {
    const add = py.toPython(function add(a: number, b: number) {
      return a + b;
    });
    for (let round = 0; round < 50; round++) {
      globalThis.gc?.();
      py.run("import gc; gc.collect()");
      Array.from({ length: 1000 }, () => ({ garbage: round }));
    }
    expect(add.call1(1, 2).extract()).toBe(3);
    expect(
      py.eval("lambda f: __import__('pydoc').plain(__import__('pydoc').render_doc(f))").call1(add).str(),
    ).toContain("add");
  });
});
