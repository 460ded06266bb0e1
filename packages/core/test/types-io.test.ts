import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { debug } from "../src/debug.ts";
import { fromNodeStream, PyErr, Python, toNodeStream, toNodeWritable } from "../src/index.ts";

beforeAll(() => Python.attach((py) => py.run("import io, json, tempfile")));

function stream(code: string): Readable {
  return Python.attach((py) => toNodeStream(py.eval(code)));
}

test("[TYP-51] a Node stream reads a Python file, binary or text, and closes it", async () => {
  const before = debug.liveHandles();
  expect(await text(stream("io.BytesIO(b'abc' * 100_000)"))).toBe("abc".repeat(100_000));
  expect(await text(stream("io.StringIO('é' * 100_000)"))).toBe("é".repeat(100_000));
  Python.attach((py) => py.run("kept = io.BytesIO(b'x')"));
  expect(await text(stream("kept"))).toBe("x");
  expect(Python.attach((py) => py.eval("kept.closed").extract())).toBe(true);
  expect(debug.liveHandles()).toBe(before);
});

test("[TYP-51] an exception of the file is the stream's error", async () => {
  Python.attach((py) => py.run("class Broken(io.BytesIO):\n  def read(self, n): raise OSError(5, 'broken')"));
  await expect(text(stream("Broken()"))).rejects.toThrow(PyErr);
  await expect(text(stream("Broken()"))).rejects.toThrow("broken");
});

test("[TYP-51] a Node stream writes to a Python file", async () => {
  const write = (code: string): Writable => Python.attach((py) => toNodeWritable(py.eval(code)));
  Python.attach((py) =>
    py.run(
      "class Kept(io.BytesIO):\n  def close(self): self.content = self.getvalue(); super().close()\nbinary = Kept()",
    ),
  );
  await pipeline(Readable.from([Buffer.from("ab"), Buffer.from("c")]), write("binary"));
  expect(Python.attach((py) => py.eval("binary.content").extract())).toEqual(new Uint8Array([97, 98, 99]));
  Python.attach((py) => py.run("raw = Kept(); wrapped = io.TextIOWrapper(raw, 'utf-16-le')"));
  const euro = Buffer.from("€");
  await pipeline(Readable.from([euro.subarray(0, 1), euro.subarray(1)]), write("wrapped"));
  expect(Python.attach((py) => py.eval("raw.content.decode('utf-16-le')").extract())).toBe("€");
});

test("[TYP-51] Python reads what a Node stream gave", async () => {
  const file = await fromNodeStream(Readable.from(['{"a": [1, ', Buffer.from("2]}")]));
  Python.attach((py) => {
    expect(py.import("json").callMethod("load", [file]).toJs()).toEqual(new Map([["a", [1, 2]]]));
  });
  file.drop();
  const large = await fromNodeStream(Readable.from([Buffer.alloc(300_000, 120)]), { inMemory: 1000 });
  Python.attach((py) => {
    const bound = large.bind(py);
    expect([bound.callMethod("read").len(), bound.getAttr("_rolled").extract()]).toEqual([300_000, true]);
    bound.callMethod("close");
  });
  large.drop();
});

test("[TYP-51] a stream's error leaves no file behind", async () => {
  const before = debug.liveHandles();
  const failing = new Readable({ read: () => undefined });
  setImmediate(() => failing.destroy(new RangeError("cut off")));
  await expect(fromNodeStream(failing)).rejects.toThrow("cut off");
  expect(debug.liveHandles()).toBe(before);
});
