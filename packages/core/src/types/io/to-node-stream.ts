import { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { Python } from "../../interpreter/python.ts";
import type { Py } from "../../reference/py.ts";
import type { PyAny } from "../object/any.ts";

/** Bytes or characters asked for at once where the reader names no number. */
const CHUNK = 65_536;

/**
 * A Node stream that reads a Python file, binary or text (as UTF-8). Each chunk is one `read(n)` on this thread: for files
 * that do not wait for long. The file is closed when the stream ends or is destroyed, and an exception of Python is the
 * stream's error.
 *
 * @param file anything with `read(n)` and `close()`
 */
export function toNodeStream(file: PyAny): Readable {
  const owner = file.asUnbound();
  return new Readable({
    highWaterMark: CHUNK,
    read(size) {
      try {
        this.push(Python.attach((py) => readChunk(owner.bind(py), size)));
      } catch (error) {
        this.destroy(error as Error);
      }
    },
    destroy: (error, done) => close(owner, error, done),
  });
}

/**
 * A Node stream that writes to a Python file, binary or text (what is written is decoded from UTF-8). The file is flushed
 * and closed when the stream ends.
 *
 * @param file anything with `write(data)`, `flush()` and `close()`
 */
export function toNodeWritable(file: PyAny): Writable {
  const owner = file.asUnbound();
  const decoder = isText(file) ? new StringDecoder("utf8") : undefined;
  const write = (data: Uint8Array | string): void => {
    // A raw file may take less than it is given.
    Python.attach((py) => {
      const target = owner.bind(py);
      let left = data;
      while (left.length > 0) {
        const taken = target.callMethod("write", [left]).extract();
        left = typeof left === "string" || typeof taken !== "number" ? "" : left.subarray(taken);
      }
    });
  };
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => attempt(() => write(decoder?.write(chunk) ?? chunk), done),
    final(done) {
      attempt(() => {
        if (decoder !== undefined) write(decoder.end());
        Python.attach((py) => void owner.bind(py).callMethod("flush"));
      }, done);
    },
    destroy: (error, done) => close(owner, error, done),
  });
}

function isText(file: PyAny): boolean {
  return file.isInstance(file.py.import("io").getAttr("TextIOBase"));
}

/** The next piece of a file; `null` at its end. */
function readChunk(file: PyAny, size: number): Uint8Array | Buffer | null {
  const data = file.callMethod("read", [size]).extract();
  if (typeof data === "string") return data === "" ? null : Buffer.from(data, "utf8");
  if (data instanceof Uint8Array) return data.length === 0 ? null : data;
  throw new TypeError("Cannot read from the Python file: read() gave neither bytes nor str");
}

function attempt(body: () => void, done: (error?: Error | null) => void): void {
  try {
    body();
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}

function close(owner: Py, error: Error | null, done: (error?: Error | null) => void): void {
  attempt(
    () => {
      Python.attach((py) => void owner.bind(py).callMethod("close"));
      owner.drop();
    },
    (failure) => done(error ?? failure),
  );
}
