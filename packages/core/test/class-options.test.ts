import { describe, expect, test } from "vitest";
import { features } from "@taipan/ffi";
import { augment, defineClass, type PyDict, type PyInstance, Python, t } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";

describe("options", () => {
  test("[CLS-17][CLS-18] __dict__ and weak references are options", () => {
    known(class Open {}, { dict: true });
    known(class Closed {}, { weakref: false });
    expect(python("o = Open()\no.new_attr = 1\n(o.new_attr, __import__('weakref').ref(o)() is o)")).toBe("(1, True)");
    expect(() => python("Closed().x = 1")).toThrow("AttributeError");
    const refer = (): string => python("type(__import__('weakref').ref(Closed())).__name__");
    if (features.freeThreaded) expect(refer()).toContain("ReferenceType");
    else expect(refer).toThrow("TypeError: cannot create weak reference to 'm.Closed' object");
  });

  test("[CLS-27] immutableType: attributes of the class stay", () => {
    known(class Fixed {}, { immutableType: true });
    Python.attach((py) => {
      if (py.versionAtLeast(3, 10)) {
        expect(() => py.run("Fixed.x = 1")).toThrow("TypeError: cannot set 'x' attribute of immutable type 'm.Fixed'");
      }
    });
  });

  test("[CLS-24] freelist is accepted, and memory stays flat", () => {
    known(class Free {}, { freelist: 4 });
    const blocks = (): number => Number(python("for _ in range(3000): Free()\n__import__('sys').getallocatedblocks()"));
    blocks();
    expect(blocks() - blocks()).toBeLessThan(500);
  });

  test("[ASK-04][CLS-56][CLS-57] pickle and copy", () => {
    class Saved {
      x: number;
      y: number;
      constructor(x: number, y: number) {
        this.x = x;
        this.y = y;
      }
    }
    known(Saved, {
      module: "__main__",
      new: { signature: "(x, y)" },
      eq: true,
      pickle: true,
      fields: { x: t.i32, y: t.i32 },
      getAll: true,
    });
    expect(
      python(
        "import pickle, copy\np = Saved(1, 2)\nq = pickle.loads(pickle.dumps(p))\nc = copy.copy(p)\nd = copy.deepcopy(p)\n(q == p, q is p, c == p, c is p, d == p)",
      ),
    ).toBe("(True, False, True, False, True)");
    known(
      class ByHand {
        n = 1;
      },
      {
        module: "__main__",
        methods: {
          __reduce__: {
            passSelf: true,
            call: (self: PyInstance) =>
              Python.attach((py) => py.tuple([self.getType(), py.tuple([]), py.dict({ n: 7 })])),
          },
          __setstate__: {
            call(this: { n: number }, state: PyDict) {
              this.n = Number(state.getItem("n").extract());
            },
          },
          __copy__: { call: () => "copied" },
        },
        fields: { n: { get: true } },
      },
    );
    expect(python("pickle.loads(pickle.dumps(ByHand())).n, copy.copy(ByHand())")).toBe("(7, 'copied')");
  });

  test("[CLS-58] __match_args__", () => {
    known(
      class Pt {
        x = 1;
        y = 2;
      },
      { fields: { x: t.i32, y: t.i32 }, getAll: true, matchArgs: ["x", "y"] },
    );
    expect(python("Pt.__match_args__")).toBe("('x', 'y')");
    Python.attach((py) => {
      if (!py.versionAtLeast(3, 10)) return;
      py.run("match Pt():\n    case Pt(a, b): matched = (a, b)");
      expect(py.eval("matched").repr()).toBe("(1, 2)");
    });
  });

  test("[CLS-25][SYN-17] unsendable: members say so on another thread", () => {
    known(
      class Here {
        go(): number {
          return 1;
        }
      },
      { unsendable: true, methods: ["go"] },
    );
    python(`import threading
here = Here()
problems = []
def elsewhere():
    try: here.go()
    except RuntimeError as error: problems.append(str(error))
thread = threading.Thread(target=elsewhere)
thread.start()
thread.join()`);
    expect(python("problems")).toBe("['m.Here is unsendable, but sent to another thread']");
  });
});

describe("members from elsewhere", () => {
  class Growing {
    first(): number {
      return 1;
    }
    second(): number {
      return 2;
    }
  }

  test("[CLS-36] augment adds members until Python uses the class", () => {
    const definition = defineClass(Growing, { new: true, name: "Growing", methods: ["first"] });
    augment(Growing, { methods: ["second"], attributes: { MORE: 5 } });
    expect(() => augment(Growing, { methods: ["first"] })).toThrow('"first" of class "Growing": it is defined twice');
    Python.attach((py) => py.import("__main__").setAttr("Growing", definition.typeObject(py)));
    expect(python("Growing().first(), Growing().second(), Growing.MORE")).toBe("(1, 2, 5)");
    expect(() => augment(Growing, { methods: { third: "second" } })).toThrow("Python uses the class already");
    expect(() => augment(class Unknown {}, {})).toThrow("it is not defined for it, use defineClass()");
  });

  test("[CLS-29] fromPyObject: false forbids taking instances by value", () => {
    class Kept {
      clone(): Kept {
        return new Kept();
      }
    }
    known(Kept, { fromPyObject: false });
    expect(() => t.cloneOf(Kept)).toThrow("its `fromPyObject` option forbids t.cloneOf");
    class Copied {
      clone(): Copied {
        return new Copied();
      }
    }
    known(Copied);
    Python.attach((py) => {
      const original = py.eval("Copied()");
      expect(original.extract(t.cloneOf(Copied))).not.toBe(original.extract());
    });
  });
});
