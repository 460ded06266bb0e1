import { describe, expect, test } from "vitest";
import { Python, t } from "../src/index.ts";

describe("a destructor that comes back while a scope releases its objects", () => {
  // A few are released one by one, many at once.
  test.each([3, 15, 16, 200])("finds consistent scopes and releases each of %i objects once", (count) => {
    let destroyed = 0;
    const onDestroy = (): void => {
      destroyed++;
      // Scopes of its own, of both sizes, with objects that die in them.
      Python.attach((py) => {
        for (const size of [2, 40]) {
          py.scope((inner) => {
            for (let index = 0; index < size; index++) inner.eval("object()");
          });
        }
      });
    };
    const alive = Python.attach((py) => {
      const namespace = py.eval("{}");
      py.run(
        "class Noisy:\n    alive = 0\n    def __init__(self): Noisy.alive += 1\n" +
          "    def __del__(self):\n        Noisy.alive -= 1\n        on_destroy()\n",
        { globals: namespace },
      );
      namespace.setItem("on_destroy", onDestroy);
      const noisy = namespace.getItem("Noisy");
      py.scope(() => {
        for (let index = 0; index < count; index++) noisy.call0();
      });
      return noisy.getAttr("alive").extract(t.i32);
    });
    expect(destroyed).toBe(count);
    expect(alive).toBe(0);
  });
});
