import { beforeAll, expect, test } from "vitest";
import {
  DisposedError,
  PyBackedBytes,
  PyBackedStr,
  PyBufferError,
  PyByteArray,
  PyBytes,
  PyIndexError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-07] bytes from binary data and back, as copies", () => {
  Python.attach((py) => {
    const source = Uint8Array.of(0, 1, 255);
    const bytes = PyBytes.new(py, source);
    source[0] = 9;
    expect(bytes.repr()).toBe(String.raw`b'\x00\x01\xff'`);
    const copy = bytes.asUint8Array();
    copy[1] = 7;
    expect([...bytes.copy()]).toEqual([0, 1, 255]);
    expect(bytes.len()).toBe(3);
    expect([bytes.at(0), bytes.at(-1)]).toEqual([0, 255]);
    expect(() => bytes.at(3)).toThrow(PyIndexError);
    expect(PyBytes.new(py, new Uint8Array()).is(py.eval("b''"))).toBe(true);
  });
});

test("[TYP-07] the token makes bytes of numbers, and refuses what is no byte", () => {
  Python.attach((py) => {
    expect(py.bytes([1, 2]).eq(py.eval(String.raw`b'\x01\x02'`))).toBe(true);
    expect(py.bytes(Uint8Array.of(65, 66).buffer).repr()).toBe("b'AB'");
    expect(() => py.bytes([256])).toThrow("bytes must be in range(0, 256)");
    expect(() => py.bytearray([1.5])).toThrow("bytes must be in range(0, 256)");
  });
});

test("[TYP-07] newWith starts from zeroes, fills in place and takes the array back", () => {
  Python.attach((py) => {
    let kept: Uint8Array | undefined;
    const bytes = PyBytes.newWith(py, 5, (buffer) => {
      expect([...buffer]).toEqual([0, 0, 0, 0, 0]);
      buffer.set([1, 2], 3);
      kept = buffer;
    });
    expect([...bytes.asUint8Array()]).toEqual([0, 0, 0, 1, 2]);
    expect(kept).toHaveLength(0);
    expect(PyBytes.newWith(py, 0, () => undefined).len()).toBe(0);
  });
});

test("[TYP-07] what fill throws is thrown, and no bytes object is left behind", () => {
  Python.attach((py) => {
    const blocks = (): number => Number(py.import("sys").callMethod("getallocatedblocks").extract());
    const fail = (): void => {
      const failing = (): never => {
        throw new RangeError("no content");
      };
      expect(() => PyBytes.newWith(py, 4096, failing)).toThrow(new RangeError("no content"));
      expect(() => PyByteArray.newWith(py, 4096, failing)).toThrow("no content");
    };
    fail();
    const before = py.scope(blocks);
    for (let round = 0; round < 300; round++) py.scope(fail);
    expect(py.scope(blocks) - before).toBeLessThan(50);
  });
});

test("[TYP-07] a writer collects pieces across scopes, as a sink of a stream", async () => {
  const writer = PyBytes.writer();
  await new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(1000).fill(1));
      controller.enqueue("tail é");
      controller.close();
    },
  }).pipeTo(new WritableStream(writer));
  expect(writer.length).toBe(1007);
  Python.attach((py) => {
    const bytes = writer.finish(py);
    expect(py.eval`${bytes} == bytes([1]) * 1000 + "tail é".encode()`.isTruthy()).toBe(true);
    expect(writer.finish(py).len()).toBe(0);
  });
});

test("[TYP-07] withView reads in place; the array is empty afterwards", () => {
  Python.attach((py) => {
    const bytes = py.eval("b'in place'").cast(PyBytes);
    const kept = bytes.withView((view) => {
      expect(Buffer.from(view).toString()).toBe("in place");
      return view;
    });
    expect(kept).toHaveLength(0);
    // Even if the handle that it was read through goes away meanwhile.
    py.scope((inner) => {
      const short = inner.bytes([5, 6, 7]);
      short.withView((view) => {
        short.drop();
        inner.run("[bytes(3) for _ in range(1000)]");
        expect([...view]).toEqual([5, 6, 7]);
      });
    });
  });
});

test("[TYP-07] reading bytes from what are none throws, and reads nothing", () => {
  Python.attach((py) => {
    const wrong = py.list([1]).castUnchecked(PyBytes);
    const message = "'list' object is not an instance of 'bytes'";
    expect(() => wrong.asUint8Array()).toThrow(message);
    expect(() => wrong.at(0)).toThrow(message);
    expect(() => wrong.withView(() => 0)).toThrow(message);
    expect(() => py.list([1]).castUnchecked(PyByteArray).copy()).toThrow("not an instance of 'bytearray'");
  });
});

test("[TYP-08] bytearray: new, filled, from a buffer, length, copy, resize", () => {
  Python.attach((py) => {
    expect(PyByteArray.new(py, Uint8Array.of(1, 2)).repr()).toBe(String.raw`bytearray(b'\x01\x02')`);
    expect([...PyByteArray.newWith(py, 2, (buffer) => buffer.fill(7)).copy()]).toEqual([7, 7]);
    const array = PyByteArray.from(py.eval("memoryview(b'abc')"));
    array.resize(2);
    expect(array.len()).toBe(2);
    expect(array.repr()).toBe("bytearray(b'ab')");
    expect(() => PyByteArray.from(py.eval("1.5"))).toThrow("cannot convert 'float' object to bytearray");
    expect(py.bytearray().len()).toBe(0);
  });
});

test("[TYP-08] a view shares memory both ways, and Python cannot resize meanwhile", () => {
  Python.attach((py) => {
    const array = py.bytearray([1, 2, 3]);
    {
      using view = array.view();
      view.bytes[0] = 42;
      expect(array.getItem(0).extract()).toBe(42);
      array.setItem(1, 43);
      expect([...view.bytes]).toEqual([42, 43, 3]);
      expect(() => array.callMethod("append", [4])).toThrow(PyBufferError);
    }
    array.callMethod("append", [4]);
    expect(array.len()).toBe(4);
  });
});

test("[TYP-08] resize closes every view: using a stale one throws, and arrays of it are empty", () => {
  Python.attach((py) => {
    const array = py.bytearray([1, 2, 3]);
    const views = [array.view(), array.view()];
    const kept = views.map((view) => view.bytes);
    array.resize(100_000);
    for (const view of views) expect(() => view.bytes).toThrow(DisposedError);
    expect(kept.map((bytes) => bytes.length)).toEqual([0, 0]);
    using fresh = array.view();
    expect(fresh.bytes).toHaveLength(100_000);
  });
});

test("[OBJ-40] PyBackedBytes reads while detached; a bytearray is copied first", () => {
  const backed = Python.attach((py) => PyBackedBytes.from(py.bytes([1, 2, 3])));
  expect([...backed.bytes]).toEqual([1, 2, 3]);
  expect(backed.length).toBe(3);
  backed[Symbol.dispose]();
  expect(backed.isDisposed).toBe(true);
  expect(() => backed.bytes).toThrow("Cannot use this PyBackedBytes: it was disposed");
  Python.attach((py) => {
    const array = py.bytearray([9]);
    using copy = PyBackedBytes.from(array);
    array.setItem(0, 8);
    array.callMethod("append", [1]);
    expect([...copy.bytes]).toEqual([9]);
    expect(() => PyBackedBytes.from(py.str("text"))).toThrow("'str' object is not an instance of 'bytes'");
  });
});

test("[OBJ-40] backed text, bytes and views go back as the objects that they share", () => {
  Python.attach((py) => {
    const [text, bytes] = [py.str("text to be shared"), py.bytes([1, 2])];
    using backedText = PyBackedStr.from(text);
    using backedBytes = PyBackedBytes.from(bytes);
    expect(py.eval`${backedText} is ${text} and ${backedBytes} is ${bytes}`.isTruthy()).toBe(true);
    using view = py.bytearray([7]).view();
    expect(py.eval`bytes(${view})`.repr()).toBe(String.raw`b'\x07'`);
    backedText[Symbol.dispose]();
    expect(() => py.list([backedText])).toThrow(DisposedError);
  });
});

test("[OBJ-40] an array over lent memory keeps the object alive when its view is forgotten", async () => {
  const array = Python.attach((py) => PyBackedBytes.from(py.eval("bytes([77]) * 100_000")).bytes.subarray(10));
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
    Python.attach((py) => py.run("[bytes([round]) * 100_000 for round in range(50)]"));
  }
  expect(array.every((byte) => byte === 77)).toBe(true);
});
