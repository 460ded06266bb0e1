import { describe, expect, test } from "vitest";
import { features } from "@taipan/ffi";
import {
  defineClass,
  PyBool,
  PyDate,
  PyDict,
  PyException,
  type PyInstance,
  PyList,
  PySet,
  Python,
  t,
} from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";

class Animal {
  name: string;
  constructor(name: string) {
    this.name = name;
  }
  speak(): string {
    return `${this.name} speaks`;
  }
  greet(): string {
    return "hello";
  }
}
class Dog extends Animal {
  breed: string;
  constructor(name: string, breed: string) {
    super(name);
    this.breed = breed;
  }
  override speak(): string {
    return `${super.speak()} loudly`;
  }
  fetch(): string {
    return "fetched";
  }
}
class Puppy extends Dog {
  age = 1;
}
known(Animal, { subclass: true, fields: { name: { get: true, set: true, type: t.str } }, methods: ["speak", "greet"] });
known(Dog, { subclass: true, fields: { breed: { get: true } }, methods: { speak: "speak", fetch: "fetch" } });
const PyPuppy = known(Puppy, { fields: { age: { get: true } } });

describe("TypeScript classes", () => {
  test("[CLS-14][CLS-53] a class that extends another does so in Python, over several levels", () => {
    expect(python("issubclass(Dog, Animal), [c.__name__ for c in Puppy.__mro__]")).toBe(
      "(True, ['Puppy', 'Dog', 'Animal', 'object'])",
    );
    expect(python("p = Puppy('Rex', 'pug')\n(p.name, p.breed, p.age)")).toBe("('Rex', 'pug', 1)");
  });

  test("[CLS-49] base methods are visible, overrides call their parent", () => {
    expect(python("d = Dog('Rex', 'pug')\n(d.greet(), d.speak(), d.fetch(), Animal.speak(d))")).toBe(
      "('hello', 'Rex speaks loudly', 'fetched', 'Rex speaks loudly')",
    );
  });

  test("[CLS-54] a handle can be seen as a parent's", () => {
    Python.attach((py) => {
      const puppy = py.create(PyPuppy, "Rex", "pug");
      expect(puppy.isInstanceOf(PyPuppy)).toBe(true);
      expect(puppy.cast(PyPuppy).is(puppy)).toBe(true);
      expect(puppy.extract(t.instance(Animal)).greet()).toBe("hello");
      expect(() => py.eval("1").cast(PyPuppy)).toThrow("'int' object is not an instance of 'Puppy'");
    });
  });
});

describe("Python classes on top", () => {
  test("[CLS-51] a subclass with __new__ and __init__ of its own has both halves", () => {
    python(`class Cat(Animal):
    def __new__(cls, name, lives):
        return super().__new__(cls, name.upper())
    def __init__(self, name, lives):
        self.lives = lives
    def speak(self):
        return super().speak() + '!'`);
    expect(python("c = Cat('tom', 9)\n(c.name, c.lives, c.speak(), c.greet(), type(c).__name__)")).toBe(
      "('TOM', 9, 'TOM speaks!', 'hello', 'Cat')",
    );
  });

  test("[CLS-50] TypeScript that calls through Python sees the override", () => {
    class Loud {
      quiet(): string {
        return "quiet";
      }
    }
    known(Loud, {
      subclass: true,
      methods: {
        quiet: "quiet",
        ask: { passSelf: true, signature: "()", call: (self: PyInstance) => self.callMethod0("quiet") },
      },
    });
    python("class Over(Loud):\n    def quiet(self): return 'overridden'");
    expect(python("Over().ask(), Loud().ask()")).toBe("('overridden', 'quiet')");
  });

  test("[CLS-52] one that never calls the base's __new__ fails with a sentence", () => {
    python("class Hollow(Animal):\n    def __new__(cls): return object.__new__(cls)");
    expect(() => python("Hollow().speak()")).toThrow(
      "RuntimeError: 'Hollow' object has no TypeScript instance: its __new__ must call super().__new__(cls, ...) of m.Animal",
    );
    expect(() => python("Hollow().name")).toThrow("RuntimeError");
    expect(() => python("Hollow().name = 'x'")).toThrow("RuntimeError");
  });

  test("[CLS-113] two unrelated bases conflict in their layouts or not at all, never crash", () => {
    known(
      class Left {
        a = 1;
      },
      { subclass: true, weakref: false },
    );
    known(
      class Right {
        b = 1;
      },
      { subclass: true, weakref: false },
    );
    const derive = (): string => python("class Both(Left, Right): pass\nBoth.__mro__[2].__name__");
    // There both have weak references and nothing else, which CPython puts in front of the object.
    if (features.freeThreaded) expect(derive()).toContain("Right");
    else expect(derive).toThrow("TypeError: multiple bases have instance lay-out conflict");
  });
});

describe("bases of Python", () => {
  test("[CLS-15] dict, list, set, date", () => {
    known(
      class Config {
        tag = "t";
      },
      { extends: PyDict, fields: { tag: { get: true } } },
    );
    known(class Stack {}, {
      extends: PyList,
      methods: { peek: { passSelf: true, signature: "()", call: (self: PyInstance) => self.getItem(-1) } },
    });
    known(class Bag {}, { extends: PySet });
    known(
      class Day {
        y: number;
        constructor(y: number) {
          this.y = y;
        }
      },
      {
        new: { signature: "(y)" },
        extends: PyDate,
        baseArgs: (day: { y: number }) => [day.y, 2, 3],
      },
    );
    expect(python("c = Config()\nc['a'] = 1\n(isinstance(c, dict), len(c), c, c.tag)")).toBe(
      "(True, 1, {'a': 1}, 't')",
    );
    expect(python("s = Stack()\ns.extend([1, 2, 3])\n(s.peek(), s, len(s), isinstance(s, list))")).toBe(
      "(3, [1, 2, 3], 3, True)",
    );
    expect(python("b = Bag()\nb.add(1)\n(b == {1}, isinstance(b, set))")).toBe("(True, True)");
    expect(python("d = Day(2024)\n(d.year, d.isoformat(), isinstance(d, __import__('datetime').date))")).toBe(
      "(2024, '2024-02-03', True)",
    );
  });

  test("[CLS-16] some bases are refused", () => {
    const refused = defineClass(class NoBool {}, { extends: PyBool });
    Python.attach((py) =>
      expect(() => refused.typeObject(py)).toThrow("TypeError: type 'bool' is not an acceptable base type"),
    );
  });

  test("[ASK-01][CLS-39] a class defined in Python", () => {
    python("class Base:\n    def __init__(self, x): self.x = x\n    def who(self): return f'base {self.x}'");
    class Leaf {
      y: number;
      constructor(y: number) {
        this.y = y;
      }
    }
    known(Leaf, {
      extends: () => Python.attach().eval("Base"),
      new: { signature: "(y)" },
      methods: {
        up: { passSelf: true, signature: "()", call: (self: PyInstance) => self.super().callMethod0("who") },
        who: { call: () => "leaf" },
      },
    });
    expect(python("l = Leaf(4)\n(isinstance(l, Base), l.x, l.who(), l.up())")).toBe("(True, 4, 'leaf', 'base 4')");
  });

  test("[CLS-38] a metaclass", () => {
    python("class Meta(type):\n    def hello(cls): return cls.__name__");
    known(class WithMeta {}, { metaclass: () => Python.attach().eval("Meta") });
    expect(python("type(WithMeta) is Meta, WithMeta.hello()")).toBe("(True, 'WithMeta')");
  });
});

describe("exceptions", () => {
  class Trouble extends Error {
    code: number;
    constructor(message: string, code = 5) {
      super(message);
      this.code = code;
    }
  }
  known(Trouble, {
    extends: PyException,
    new: { signature: "(message, code=5)" },
    fields: { code: { get: true } },
    methods: {
      fail: {
        signature: "()",
        call(this: Trouble) {
          throw this;
        },
      },
    },
    statics: {
      boom: {
        signature: "()",
        call: () => {
          throw new Trouble("boom", 7);
        },
      },
    },
    subclass: true,
  });

  test("[CLS-110] Python raises and catches them, fields included", () => {
    expect(
      python("try:\n    raise Trouble('no', 9)\nexcept Trouble as e:\n    got = (e.code, e.args, str(e))\ngot"),
    ).toBe("(9, ('no', 9), \"('no', 9)\")");
    expect(python("isinstance(Trouble('x'), Exception), repr(Trouble('x'))")).toBe("(True, \"Trouble('x', 5)\")");
  });

  test("[CLS-110] thrown in TypeScript, it is that exception in Python, and the same error when it comes back", () => {
    expect(
      python("try:\n    Trouble.boom()\nexcept Trouble as e:\n    got = (e.code, str(e), type(e) is Trouble)\ngot"),
    ).toBe("(7, 'boom', True)");
    Python.attach((py) => {
      const thrown = new Trouble("mine");
      const fail = py.toPython(() => {
        throw thrown;
      });
      let caught: unknown;
      try {
        fail.call0();
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(thrown);
      py.run("class Sub(Trouble): pass");
      try {
        py.run("raise Sub('from Python', 3)");
      } catch (error) {
        expect(error).toBeInstanceOf(Trouble);
        expect((error as Trouble).code).toBe(3);
      }
    });
  });
});
