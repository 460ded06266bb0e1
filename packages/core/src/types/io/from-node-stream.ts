import { Python } from "../../interpreter/python.ts";
import type { Py } from "../../reference/py.ts";

/** Settings of {@link fromNodeStream}. */
export interface FromNodeStreamOptions {
  /** Bytes that stay in memory; more go to a temporary file. Default: 16 MiB. */
  readonly inMemory?: number;
}

/**
 * Reads a Node stream to its end and gives its content as a binary Python file, at its start: `json.load(file)`. Python
 * reads synchronously, and a stream goes on only when Node's loop turns, so nothing is given before everything is there.
 *
 * @returns the file, owned by the caller; it deletes itself when it is closed
 * @throws the stream's error
 */
export async function fromNodeStream(
  stream: AsyncIterable<Uint8Array | string>,
  { inMemory = 16 * 2 ** 20 }: FromNodeStreamOptions = {},
): Promise<Py> {
  const file = Python.attach((py) =>
    py.import("tempfile").callMethod("SpooledTemporaryFile", [], { max_size: inMemory }).unbind(),
  );
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
      Python.attach((py) => void file.bind(py).callMethod("write", [bytes]));
    }
    Python.attach((py) => void file.bind(py).callMethod("seek", [0]));
    return file;
  } catch (error) {
    Python.attach((py) => void file.bind(py).callMethod("close"));
    file.drop();
    throw error;
  }
}
