import { beforeAll, describe, expect, test } from "vitest";
import { type CompareOperator, Python, t } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";

class Num {
  n: number;
  constructor(n: number) {
    this.n = n;
  }
  plus(other: number): Num {
    return new Num(this.n + other);
  }
  describe(op: string): (other: number, modulo?: unknown) => string {
    return (other, modulo) => `${this.n} ${op} ${other}${modulo === undefined ? "" : ` % ${JSON.stringify(modulo)}`}`;
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  matmul: "@",
  truediv: "/",
  floordiv: "//",
  mod: "%",
  lshift: "<<",
  rshift: ">>",
  and: "&",
  or: "|",
  xor: "^",
};

beforeAll(() => {
  const methods: Record<string, { call: (this: Num, ...args: never[]) => unknown; args?: typeof numberArgument }> = {};
  const binary = (name: string, label: string): void => {
    methods[name] = {
      args: numberArgument,
      call(this: Num, ...args: never[]) {
        return Reflect.apply(this.describe(label), this, args);
      },
    };
  };
  for (const [name, op] of Object.entries(OPERATORS)) {
    binary(`__${name}__`, op);
    binary(`__r${name}__`, `r${op}`);
    methods[`__i${name}__`] = {
      args: numberArgument,
      call(this: Num, other: number) {
        this.n = this.n * 100 + other;
      },
    };
  }
  binary("__divmod__", "divmod");
  binary("__rdivmod__", "rdivmod");
  binary("__pow__", "**");
  binary("__rpow__", "r**");
  known(Num, {
    fields: { n: { get: true, type: t.i32 } },
    methods: {
      ...methods,
      __neg__: { call: (): string => "neg" },
      __pos__: { call: (): string => "pos" },
      __abs__: { call: (): string => "abs" },
      __invert__: { call: (): string => "invert" },
      __bool__: {
        call(this: Num) {
          return this.n !== 0;
        },
      },
      __int__: {
        call(this: Num) {
          return this.n;
        },
      },
      __float__: {
        call(this: Num) {
          return this.n;
        },
      },
      __index__: {
        call(this: Num) {
          return this.n;
        },
      },
      __complex__: {
        call(this: Num) {
          return Python.attach((py) => py.complex(this.n, 1));
        },
      },
      __round__: {
        call(this: Num, digits?: number) {
          return digits ?? this.n;
        },
      },
      __trunc__: {
        call(this: Num) {
          return this.n;
        },
      },
      __hash__: {
        call(this: Num) {
          return this.n;
        },
      },
      __repr__: {
        call(this: Num) {
          return `Num(${this.n})`;
        },
      },
      __call__: { signature: "(a, *, b=2)", call: (a: number, b: number): string => `${a},${b}` },
      __format__: { call: (spec: string): string => `<${spec}>` },
      __len__: {
        call(this: Num) {
          return this.n;
        },
      },
      __fspath__: { call: (): string => "/tmp" },
      __bytes__: { call: (): Uint8Array => Uint8Array.of(1) },
      __dir__: { call: (): string[] => ["a"] },
      __sizeof__: { call: (): number => 5 },
      __length_hint__: { call: (): number => 9 },
      __reversed__: { call: (): Iterator<number> => [3, 2, 1][Symbol.iterator]() },
    },
  });
});

const numberArgument = [t.i32];

describe("numbers", () => {
  test.for(Object.entries(OPERATORS))("[CLS-83] __%s__ and its reflected version", ([, op]) => {
    expect(python(`Num(7) ${op} 2`)).toBe(`7 ${op} 2`);
    expect(python(`2 ${op} Num(7)`)).toBe(`7 r${op} 2`);
  });

  test("[CLS-83] an operand that does not convert leaves the other one to try", () => {
    expect(() => python("Num(1) + 'x'")).toThrow("TypeError: unsupported operand type(s) for +: 'm.Num' and 'str'");
    expect(() => python("'x' - Num(1)")).toThrow("unsupported operand type(s) for -: 'str' and 'm.Num'");
    python("class Other:\n    def __radd__(self, other): return 'other'");
    expect(python("Num(1) + Other()")).toBe("other");
    expect(python("divmod(Num(1), 2), divmod(2, Num(1))")).toBe("('1 divmod 2', '1 rdivmod 2')");
  });

  test("[CLS-84] in-place operators give self", () => {
    expect(python("n = m = Num(7)\nn += 2\nn -= 3\n(n is m, n.n)")).toBe("(True, 70203)");
    expect(() => python("n = Num(1)\nn += 'x'")).toThrow("unsupported operand type(s) for +=");
  });

  test("[CLS-85] unary operators and conversions", () => {
    expect(python("-Num(1), +Num(1), abs(Num(1)), ~Num(1)")).toBe("('neg', 'pos', 'abs', 'invert')");
    expect(
      python("int(Num(4)), float(Num(4)), complex(Num(4)), list(range(Num(2))), round(Num(4)), round(Num(4), 1)"),
    ).toBe("(4, 4.0, (4+1j), [0, 1], 4, 1)");
    expect(python("__import__('math').trunc(Num(4))")).toBe("4");
  });

  test("[CLS-86] pow takes a modulus", () => {
    expect(python("pow(Num(2), 3, 5), Num(2) ** 3, 3 ** Num(2)")).toBe("('2 ** 3 % 5', '2 ** 3', '2 r** 3')");
  });
});

describe("objects", () => {
  test("[CLS-70] __repr__ and __str__; without them Python's own", () => {
    expect(python("repr(Num(3)), str(Num(3))")).toBe("('Num(3)', 'Num(3)')");
    known(class Plain {}, {});
    expect(python("repr(Plain())")).toMatch(/^<m\.Plain object at 0x[0-9a-f]+>$/);
  });

  test("[CLS-71] __hash__: −1 becomes −2", () => {
    expect(python("hash(Num(5)), hash(Num(-1))")).toBe("(5, -2)");
  });

  test("[CLS-74] __bool__ and __len__, whose results Python checks", () => {
    expect(python("bool(Num(0)), bool(Num(1)), len(Num(3))")).toBe("(False, True, 3)");
    expect(() => python("len(Num(-1))")).toThrow("ValueError: __len__() should return >= 0");
    known(class Big {}, { methods: { __len__: { call: (): bigint => 2n ** 70n } } });
    expect(() => python("len(Big())")).toThrow("OverflowError");
  });

  test("[CLS-75] __call__ has a signature of its own", () => {
    expect(python("Num(1)(1), Num(1)(1, b=3)")).toBe("('1,2', '1,3')");
    expect(() => python("Num(1)()")).toThrow("Num.__call__() missing 1 required positional argument: 'a'");
    expect(() => python("Num(1)(1, 2)")).toThrow("Num.__call__() takes 1 positional arguments but 2 were given");
  });

  test("[CLS-90][CLS-81] other dunders are found by their names", () => {
    expect(python("f'{Num(1):>5}', __import__('os').fspath(Num(1)), bytes(Num(1)), dir(Num(1))")).toBe(
      "('<>5>', '/tmp', b'\\x01', ['a'])",
    );
    expect(
      python(
        "list(reversed(Num(1))), __import__('operator').length_hint(object.__new__(type('X', (), {'__length_hint__': lambda s: 9})))",
      ),
    ).toBe("([3, 2, 1], 9)");
    expect(python("Num(1).__sizeof__()")).toBe("5");
  });

  test("[CLS-73] null switches a dunder off", () => {
    known(class NoHash {}, { methods: { __hash__: null, __contains__: null } });
    expect(() => python("hash(NoHash())")).toThrow("unhashable type: 'm.NoHash'");
    expect(() => python("1 in NoHash()")).toThrow("TypeError");
  });
});

describe("comparison", () => {
  test("[CLS-72] __richcmp__ gets the operator; another type is NotImplemented", () => {
    class Rich {
      v: number;
      constructor(v: number) {
        this.v = v;
      }
      compare(other: Rich, op: CompareOperator): boolean {
        return op === "<"
          ? this.v < other.v
          : op === "=="
            ? this.v === other.v
            : op === ">="
              ? this.v >= other.v
              : false;
      }
    }
    known(Rich, { methods: { __richcmp__: { call: "compare", args: [t.instance(Rich)] } } });
    expect(python("Rich(1) < Rich(2), Rich(1) == Rich(1), Rich(2) >= Rich(1), Rich(1) == 5, Rich(1) != 5")).toBe(
      "(True, True, True, False, True)",
    );
    expect(() => python("Rich(1) < 5")).toThrow("'<' not supported between instances of 'm.Rich' and 'int'");
    expect(() =>
      known(class Both {}, { methods: { __richcmp__: { call: () => true }, __lt__: { call: () => true } } }),
    ).toThrow("`__richcmp__` cannot be used with separate comparison methods");
  });

  test("[CLS-20][CLS-21] eq, ord and hash are derived", () => {
    class Version {
      readonly major: number;
      readonly minor: number;
      constructor(major: number, minor: number) {
        this.major = major;
        this.minor = minor;
      }
      compareTo(other: Version): number {
        return this.major - other.major || this.minor - other.minor;
      }
    }
    known(Version, { eq: true, ord: true, hash: true, frozen: true, fields: { major: t.i32, minor: t.i32 } });
    expect(python("Version(1, 2) == Version(1, 2), Version(1, 2) != Version(1, 2), Version(1, 2) == 3")).toBe(
      "(True, False, False)",
    );
    expect(python("Version(1, 2) < Version(1, 3), Version(2, 0) >= Version(1, 9), Version(1, 2) > Version(1, 2)")).toBe(
      "(True, True, False)",
    );
    expect(
      python("hash(Version(1, 2)) == hash(Version(1, 2)) == hash((1, 2)), {Version(1, 2): 1}[Version(1, 2)]"),
    ).toBe("(True, 1)");
    expect(() => python("Version(1, 2) < 3")).toThrow("'<' not supported between instances of 'm.Version' and 'int'");
    known(class JustEq {}, { eq: true });
    expect(() => python("hash(JustEq())")).toThrow("TypeError: unhashable type: 'm.JustEq'");
  });

  test("[CLS-23] str: toString, or a format over fields", () => {
    class Shown {
      x = 1;
      toString(): string {
        return "shown";
      }
    }
    known(Shown, { str: true });
    known(
      class Formatted {
        x = 1.5;
        y = "a";
      },
      { str: "F({x:.2f}, {y!r})", fields: { x: t.f64, y: t.str } },
    );
    expect(python("str(Shown()), str(Formatted())")).toBe("('shown', \"F(1.50, 'a')\")");
    expect(() => known(Shown, { str: "{x}", renameAll: "camelCase", fields: { x: t.i32 } })).toThrow(
      "cannot be used with renamed fields",
    );
  });
});
