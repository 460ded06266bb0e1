import { beforeAll, describe, expect, test } from "vitest";
import { type PyAny, Python } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";

describe("containers, iteration, attributes", () => {
  beforeAll(() => {
    class Items {
      data = new Map<unknown, unknown>();
      get(key: unknown): unknown {
        return this.data.get(key);
      }
      set(key: unknown, value: unknown): void {
        this.data.set(key, value);
      }
      delete(key: unknown): void {
        this.data.delete(key);
      }
      has(key: unknown): boolean {
        return this.data.has(key);
      }
    }
    known(Items, { methods: { __getitem__: "get", __setitem__: "set", __delitem__: "delete", __contains__: "has" } });
    known(class OnlySet extends Items {}, {
      extends: () => Python.attach().eval("object"),
      methods: { __setitem__: "set" },
    });
    known(class OnlyDelete extends Items {}, {
      extends: () => Python.attach().eval("object"),
      methods: { __delitem__: "delete" },
    });
  });

  test("[CLS-78] items; half a pair says what is missing", () => {
    expect(python("i = Items()\ni['a'] = 1\ni['b'] = 2\ndel i['b']\n(i['a'], 'a' in i, 'b' in i)")).toBe(
      "(1, True, False)",
    );
    expect(() => python("del OnlySet()['a']")).toThrow("NotImplementedError: can't delete item");
    expect(() => python("OnlyDelete()['a'] = 1")).toThrow("NotImplementedError: can't set item");
  });

  test("[CLS-76][CLS-91] attributes by code; half a pair says what is missing", () => {
    class Attrs {
      values: Record<string, number> = { x: 1 };
      getattr(name: string): number {
        const value = this.values[name];
        if (value === undefined)
          return Python.attach((py) => py.eval(`(_ for _ in ()).throw(AttributeError('${name}'))`)) as never;
        return value;
      }
      setattr(name: string, value: number): void {
        this.values[name] = value;
      }
    }
    known(Attrs, { methods: { __getattr__: "getattr", __setattr__: "setattr" } });
    expect(python("a = Attrs()\na.y = 5\n(a.x, a.y, hasattr(a, '__len__'))")).toBe("(1, 5, False)");
    expect(() => python("del Attrs().x")).toThrow("AttributeError: can't delete attribute");
    known(class OnlyDelAttr {}, { methods: { __delattr__: { call: () => undefined } } });
    expect(() => python("OnlyDelAttr().x = 1")).toThrow("AttributeError: can't set attribute");
    known(
      class Anything {
        values = new Map<string, unknown>();
      },
      {
        methods: {
          __getattribute__: {
            call(this: { values: Map<string, unknown> }, name: string) {
              return this.values.get(name) ?? `no ${name}`;
            },
          },
          __setattr__: {
            call(this: { values: Map<string, unknown> }, name: string, value: unknown) {
              this.values.set(name, value);
            },
          },
        },
      },
    );
    expect(python("a = Anything()\na.anything = 1\n(a.anything, a.other)")).toBe("(1, 'no other')");
  });

  test("[CLS-77] descriptors; half a pair says what is missing", () => {
    known(class Descr {}, {
      methods: {
        __get__: {
          call: (instance: unknown, owner: PyAny): string =>
            `${instance === undefined ? "class" : "instance"} ${owner.getAttr("__name__").str()}`,
        },
        __set__: { call: () => undefined },
      },
    });
    python("class Owner: d = Descr()");
    expect(python("Owner.d, Owner().d")).toBe("('class Owner', 'instance Owner')");
    expect(() => python("del Owner().d")).toThrow("NotImplementedError: can't delete descriptor");
    known(class OnlyDel {}, { methods: { __delete__: { call: () => undefined } } });
    python("class Owner2: d = OnlyDel()");
    expect(() => python("Owner2().d = 1")).toThrow("NotImplementedError: can't set descriptor");
  });

  test("[CLS-79] sequence slots that have no names in Python work as + and *", () => {
    known(class Seq {}, {
      methods: {
        __concat__: { call: () => "concat" },
        __repeat__: { call: (n: number) => `repeat ${n}` },
        __inplace_concat__: { call: () => 1 },
      },
    });
    expect(python("s = q = Seq()\nq += 1\n(s + 1, s * 3, q is s)")).toBe("('concat', 'repeat 3', True)");
  });

  test("[CLS-80] __iter__ and __next__: undefined ends, an iterator's return value is StopIteration's", () => {
    class Three {
      left = 3;
      next(): number | undefined {
        return this.left > 0 ? this.left-- : undefined;
      }
    }
    known(Three, {
      methods: {
        __iter__: {
          call(this: Three) {
            return this;
          },
        },
        __next__: {
          call(this: Three) {
            return this.next();
          },
        },
      },
    });
    expect(python("list(Three()), sum(Three())")).toBe("([3, 2, 1], 6)");
    class Protocol {
      left = 1;
      next(): IteratorResult<number, string> {
        return this.left-- > 0 ? { done: false, value: 7 } : { done: true, value: "end" };
      }
    }
    known(Protocol, {
      methods: {
        __iter__: {
          call(this: Protocol) {
            return this;
          },
        },
        __next__: "next",
      },
    });
    python("def outer():\n    value = yield from Protocol()\n    yield value");
    expect(python("list(outer())")).toBe("[7, 'end']");
    known(
      class Iterable {
        *[Symbol.iterator](): Generator<number> {
          yield 1;
          yield 2;
        }
      },
      {},
    );
    expect(python("list(Iterable()), [*Iterable()]")).toBe("([1, 2], [1, 2])");
    known(
      class NotIterable {
        *[Symbol.iterator](): Generator<number> {
          yield 1;
        }
      },
      { iterable: false },
    );
    expect(() => python("iter(NotIterable())")).toThrow("TypeError: 'm.NotIterable' object is not iterable");
  });

  test("[CLS-82] awaitable and asynchronously iterable classes; undefined ends", () => {
    known(class Awaitable {}, { methods: { __await__: { call: () => Python.attach((py) => py.eval("iter([])")) } } });
    known(
      class Ticker {
        left = 2;
      },
      {
        methods: {
          __aiter__: {
            call(this: object) {
              return this;
            },
          },
          __anext__: {
            call(this: { left: number }) {
              if (this.left-- <= 0) return undefined;
              return Python.attach((py) => py.eval("soon")).call1(this.left);
            },
          },
        },
      },
    );
    python("async def soon(value): return value");
    python("async def collect():\n    return [x async for x in Ticker()], await Awaitable()");
    expect(python("__import__('asyncio').new_event_loop().run_until_complete(collect())")).toBe("([1, 0], None)");
  });

  test("[CLS-59][ASK-15] with calls Symbol.dispose, async with Symbol.asyncDispose", () => {
    class Resource {
      log: string[] = [];
      [Symbol.dispose](): void {
        this.log.push("disposed");
      }
      [Symbol.asyncDispose](): Promise<void> {
        return this.log.push("async disposed") as never;
      }
    }
    known(Resource, { contextManager: true, fields: { log: { get: true } } });
    expect(python("r = Resource()\nwith r as x:\n    same = x is r\n(same, r.log)")).toBe("(True, ['disposed'])");
    python("async def using(r):\n    async with r as x: return x is r");
    expect(
      python(
        "r = Resource()\nsame = __import__('asyncio').new_event_loop().run_until_complete(using(r))\n(same, r.log)",
      ),
    ).toBe("(True, ['async disposed'])");
    known(
      class Suppress {
        [Symbol.dispose](): boolean {
          return true;
        }
      } as never,
      { contextManager: true, name: "Suppress" },
    );
    expect(python("with Suppress(): raise ValueError\n1")).toBe("1");
    known(class Plain2 {}, {
      methods: {
        __enter__: { call: () => 5 },
        __exit__: { call: (type: PyAny) => type.getAttr("__name__").str() === "KeyError" },
      },
    });
    expect(python("with Plain2() as five: raise KeyError\nfive")).toBe("5");
  });

  test("[CLS-19] kind: negative indices of a sequence come from the front; abstract classes", () => {
    class Row {
      items = [10, 20, 30];
      at(index: number): number {
        return this.items[index] as number;
      }
    }
    known(Row, {
      kind: "sequence",
      register: ["Sequence"],
      methods: {
        __getitem__: "at",
        __len__: {
          call(this: Row) {
            return this.items.length;
          },
        },
      },
    });
    expect(python("Row()[-1], Row()[0], isinstance(Row(), __import__('collections.abc').abc.Sequence)")).toBe(
      "(30, 10, True)",
    );
  });

  test("[CLS-112][CLS-26] abstract bases are registered, and classes subscripted", () => {
    known(class Mapped {}, { kind: "mapping", register: ["Mapping"], generic: true });
    expect(python("isinstance(Mapped(), __import__('collections.abc').abc.Mapping), type(Mapped[int]).__name__")).toBe(
      "(True, 'GenericAlias')",
    );
  });

  test("[CLS-89] subclass hooks are class methods", () => {
    const seen: string[] = [];
    known(
      class Hooked {
        static made(cls: PyAny): void {
          seen.push(cls.getAttr("__name__").str());
        }
      },
      {
        subclass: true,
        methods: {
          __init_subclass__: { call: "made" },
          __class_getitem__: { call: (_cls: PyAny, key: unknown) => key },
          __set_name__: {
            call: (owner: PyAny, name: string) => void seen.push(`${owner.getAttr("__name__").str()}.${name}`),
          },
        },
      },
    );
    python("class Sub1(Hooked): pass\nclass Holder: attr = Hooked()");
    expect(seen).toEqual(["Sub1", "Holder.attr"]);
    expect(python("Hooked[5]")).toBe("5");
  });
});
