import { beforeAll, expect, test } from "vitest";
import {
  PyGenerator,
  PyIterator,
  PyKeyError,
  PyRuntimeError,
  PyStopIteration,
  PyValueError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

const GENERATORS = `
log = []
def echo():
    try:
        got = yield "first"
        while got is not None:
            got = yield got
    finally:
        log.append("closed")
    return 5
def patient():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            yield str(error)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
`;

test("[TYP-31] an iterator of anything that can be iterated, one step at a time", () => {
  Python.attach((py) => {
    const iterator = PyIterator.from(py.list([1, "b"]));
    expect(iterator.sizeHint()).toBe(2);
    expect(iterator.next().value?.extract()).toBe(1);
    expect(iterator.sizeHint()).toBe(1);
    expect([...iterator].map((item) => item.extract())).toEqual(["b"]);
    expect(iterator.next()).toEqual({ done: true, value: undefined });
    expect(() => PyIterator.from(py.int(1))).toThrow("'int' object is not iterable");
  });
});

test("[TYP-31] built-in iterators and classes with __next__ are iterators; containers are none", () => {
  Python.attach((py) => {
    for (const code of [
      "iter([])",
      "iter({})",
      "iter('é')",
      "map(len, [])",
      "zip()",
      "enumerate([])",
      "reversed([])",
    ]) {
      expect(py.eval(code), code).toBeInstanceOf(PyIterator);
    }
    py.run("class Endless:\n  def __iter__(self): return self\n  def __next__(self): return 'again'");
    const endless = py.eval("Endless()").cast(PyIterator);
    expect(endless.next().value?.extract()).toBe("again");
    expect(py.eval("iter('ascii')").cast(PyIterator).next().value?.extract()).toBe("a");
    expect(() => py.list().cast(PyIterator)).toThrow("'list' object is not an instance of 'Iterator'");
    expect(() => py.list().castUnchecked(PyIterator).next()).toThrow("'list' object is not an instance of 'Iterator'");
  });
});

test("[TYP-31] send tells what was yielded from what was returned", () => {
  Python.attach((py) => {
    py.run(GENERATORS);
    const generator = py.eval("echo()").cast(PyIterator);
    const steps = [undefined, "a", [1], undefined].map((value) => generator.send(value));
    expect(steps.map(({ done, value }) => [done, value.repr()])).toEqual([
      [false, "'first'"],
      [false, "'a'"],
      [false, "[1]"],
      [true, "5"],
    ]);
    expect(generator.send().done).toBe(true);
  });
});

test("[TYP-31] send on an iterator that is no generator: None steps it, anything else fails", () => {
  Python.attach((py) => {
    const iterator = PyIterator.from(py.list([1]));
    expect(iterator.send().value.extract()).toBe(1);
    const end = iterator.send();
    expect([end.done, end.value.isNone()]).toEqual([true, true]);
    expect(() => iterator.send(1)).toThrow("'list_iterator' object has no attribute 'send'");
  });
});

test("[TYP-31] send gives what any iterator returned at its end, and throws what it raised", () => {
  Python.attach((py) => {
    py.run(`
async def answer():
    return 42

class Ending:
    def __init__(self, error): self.error = error
    def __iter__(self): return self
    def __next__(self): raise self.error
`);
    for (const [text, value] of [
      ["answer().__await__()", 42],
      ["Ending(StopIteration('last'))", "last"],
      ["Ending(StopIteration())", undefined],
    ]) {
      const end = PyIterator.from(py.eval(String(text))).send();
      expect([end.done, end.value.toJs()]).toEqual([true, value]);
    }
    expect(() => PyIterator.from(py.eval("Ending(KeyError('k'))")).send()).toThrow("KeyError: 'k'");
  });
});

test("[TYP-31] an error in the middle is thrown at that step", () => {
  Python.attach((py) => {
    const iterator = PyIterator.from(py.eval("(1 // (1 - i) for i in range(3))"));
    expect(iterator.next().value?.extract()).toBe(1);
    expect(() => iterator.next()).toThrow("by zero");
    expect(iterator.next().done).toBe(true);
  });
});

test("[TYP-32] next, throw and return of a generator are send, throw and close", () => {
  Python.attach((py) => {
    py.run(GENERATORS);
    const echo = py.eval("echo()").cast(PyGenerator);
    expect([echo.next().value.extract(), echo.next("x").value.extract()]).toEqual(["first", "x"]);
    expect(echo.return()).toEqual({ done: true, value: undefined });
    expect(py.eval("log").repr()).toBe("['closed']");
    expect(echo.next().done).toBe(true);
    const patient = py.eval("patient()").cast(PyGenerator);
    patient.next();
    expect(patient.throw(new PyValueError("woken")).value.extract()).toBe("woken");
    expect(patient.next().value.extract()).toBe("waiting");
    const error = new TypeError("through Python and back");
    expect(() => patient.throw(error)).toThrow(error);
    expect(patient.next().done).toBe(true);
  });
});

test("[TYP-32] a generator that ends inside throw gives what it returns", () => {
  Python.attach((py) => {
    py.run("def ending():\n  try:\n    yield 1\n  except ValueError:\n    return 'caught'");
    const generator = py.eval("ending()").cast(PyGenerator);
    generator.next();
    const { done, value } = generator.throw(new PyValueError());
    expect([done, value.extract()]).toEqual([true, "caught"]);
  });
});

test("[TYP-32] leaving for…of early runs Python's finally then", () => {
  Python.attach((py) => {
    py.run(GENERATORS);
    for (const item of py.eval("echo()")) {
      expect(item.extract()).toBe("first");
      break;
    }
    expect(py.eval("log").repr()).toBe("['closed']");
    const all = [...py.eval("(i * i for i in range(3))")];
    expect(all.map((item) => item.extract())).toEqual([0, 1, 4]);
  });
});

test("[TYP-32] a generator that yields while it is closed raises", () => {
  Python.attach((py) => {
    py.run(GENERATORS);
    const generator = py.eval("stubborn()").cast(PyGenerator);
    generator.next();
    expect(() => generator.return()).toThrow(PyRuntimeError);
    expect(() => py.eval("iter([])").cast(PyGenerator)).toThrow(
      "'list_iterator' object is not an instance of 'generator'",
    );
  });
});

test("[TYP-32] a JavaScript generator is a Python one: next, send, throw, close", () => {
  Python.attach((py) => {
    const log: unknown[] = [];
    function* work(): Generator<unknown, string, unknown> {
      try {
        for (;;) {
          try {
            log.push(yield log.length);
          } catch (error) {
            log.push(error);
            if (error instanceof PyValueError) return "enough";
          }
        }
      } finally {
        log.push("closed");
      }
    }
    const generator = py.toPython(work());
    expect(py.eval`isinstance(${generator}, __import__("collections.abc").abc.Generator)`.isTruthy()).toBe(true);
    expect(py.eval`(next(${generator}), ${generator}.send("in"), ${generator}.throw(KeyError("k")))`.repr()).toBe(
      "(0, 1, 2)",
    );
    expect(log[1]).toBeInstanceOf(PyKeyError);
    const stop = py.eval("lambda generator: generator.throw(ValueError, 'stop')");
    try {
      stop.call1(generator);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PyStopIteration);
      expect((error as PyStopIteration).value(py).getAttr("value").extract()).toBe("enough");
    }
    expect(log.at(-1)).toBe("closed");
    const other = py.toPython(work());
    other.callMethod("__next__");
    other.callMethod("close");
    expect(log.filter((entry) => entry === "closed")).toHaveLength(2);
  });
});

test("[TYP-32] an error goes through generators of both languages and stays the same object", () => {
  Python.attach((py) => {
    function* passing(): Generator<number> {
      yield 1;
    }
    py.run("def around(inner):\n  return (yield from inner)");
    const generator = py.eval`around(${py.toPython(passing())})`.cast(PyGenerator);
    expect(generator.next().value.extract()).toBe(1);
    const error = new RangeError("in at the top, out at the top");
    expect(() => generator.throw(error)).toThrow(error);
  });
});

test("[TYP-32] a JavaScript generator that yields while it is closed is reported as Python's would be", () => {
  Python.attach((py) => {
    function* stubborn(): Generator<number> {
      try {
        yield 1;
      } finally {
        yield 2;
      }
    }
    const generator = py.toPython(stubborn());
    generator.callMethod("__next__");
    expect(() => generator.callMethod("close")).toThrow("generator ignored GeneratorExit");
    const iterator = py.toPython([1, 2].values());
    expect([iterator.hasAttr("send"), iterator.hasAttr("close")]).toEqual([false, true]);
    iterator.callMethod("close");
    expect(py.list(iterator).repr()).toBe("[1, 2]");
  });
});
