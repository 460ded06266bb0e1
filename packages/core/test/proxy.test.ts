import { inspect } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { Py, PyAttributeError, Python, unproxy } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[OBJ-23] a proxy gives the same results as the methods", () => {
  Python.attach((py) => {
    const os = py.import("os");
    expect(os.$.path.join("a", "b")).toBe(os.getAttr("path").callMethod("join", ["a", "b"]).extract());
    expect(os.proxy.path.join("a", "b")).toBe("a/b");
  });
});

test("[OBJ-23][ASK-36] attributes, items, calls with keywords, iteration and deletion by JavaScript's syntax", () => {
  Python.attach((py) => {
    py.run("class Box: pass");
    const box = py.eval("Box").proxy();
    box.size = 3;
    expect(box.size).toBe(3);
    expect("size" in box).toBe(true);
    delete box.size;
    expect("size" in box).toBe(false);
    expect(() => box.size).toThrow(PyAttributeError);
    const list = py.eval("[1, 2, 3]").proxy;
    list[0] = 10;
    expect(list[0]).toBe(10);
    expect([...list]).toEqual([10, 2, 3]);
    list.sort({ [Py.kw]: { reverse: true } });
    expect([...list]).toEqual([10, 3, 2]);
    delete list[0];
    expect(unproxy(list).repr()).toBe("[3, 2]");
    const dict = new (py.eval("dict").proxy)({ [Py.kw]: { a: 1 } });
    expect(inspect(dict)).toBe("{'a': 1}");
    expect(`${dict}`).toBe("{'a': 1}");
  });
});

test("[OBJ-23] a proxy is passed to Python as its object, and an object without `then` can be awaited", async () => {
  Python.attach((py) => {
    const list = py.eval("[1]").proxy;
    expect(
      py
        .eval("lambda a, b: a is b")
        .call([list, unproxy(list)])
        .extract(),
    ).toBe(true);
    expect(list.then).toBeUndefined();
  });
  expect(() => unproxy(() => 1)).toThrow(TypeError);
});
