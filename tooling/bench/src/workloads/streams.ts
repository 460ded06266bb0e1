import type { Workload } from "../workload.ts";

const python = `
import asyncio, socket

DATA = bytes(65536)

async def open_pair():
    """A reader of what another task writes without end."""
    left, right = socket.socketpair()
    reader, kept = await asyncio.open_connection(sock=left)
    _, writer = await asyncio.open_connection(sock=right)
    async def fill():
        try:
            while True:
                writer.write(DATA)
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            writer.close()
    return reader, kept, asyncio.ensure_future(fill())

async def read_here(count):
    reader, writer, task = await open_pair()
    left = count * len(DATA)
    while left > 0:
        left -= len(await reader.read(65536))
    task.cancel()
    writer.close()

async def write_there(reader, writer, count):
    for _ in range(count):
        writer.write(DATA)
        await writer.drain()
    writer.close()
    await writer.wait_closed()
`;

/** 64 KiB that asyncio receives from a socket, read in TypeScript through a web stream. */
const reading: Workload = {
  id: "stream-read",
  group: "streams",
  title: "64 KiB of a StreamReader as a web stream",
  awaits: true,
  python,
  cells: {
    cpython: { many: "asyncio.run(read_here(count))" },
    taipan: ({ core: { Python, t }, awaiting: { intoPromise, intoWebStreams }, get }) => {
      const openPair = get("open_pair").unbind();
      return {
        many: async (count) => {
          const pair = (await Python.attach((py) => intoPromise(openPair.bind(py).call0()))) as typeof openPair;
          const { readable, task } = Python.attach((py) => {
            const [reader, writer, filling] = pair.bind(py).extract(t.tuple(t.py, t.py, t.py));
            return { ...intoWebStreams({ reader, writer }), task: filling.asUnbound() };
          });
          const reader = readable.getReader();
          for (let left = count * 65_536; left > 0;) left -= (await reader.read()).value?.length ?? left;
          Python.attach((py) => void task.bind(py).callMethod0("cancel"));
          await reader.cancel();
        },
      };
    },
  },
};

/** 64 KiB that Python writes into a stream of Node's. */
const writing: Workload = {
  id: "stream-write",
  group: "streams",
  title: "64 KiB of a StreamWriter into a stream of Node's",
  awaits: true,
  python,
  cells: {
    taipan: ({ core: { Python }, awaiting: { intoPromise, streamsIntoPy }, get }) => {
      const writeThere = get("write_there").unbind();
      return {
        many: async (count) => {
          const { Writable } = await import("node:stream");
          const sink = new Writable({ write: (_chunk, _encoding, callback) => callback() });
          await Python.attach((py) => {
            const { reader, writer } = streamsIntoPy(py, sink);
            return intoPromise(writeThere.bind(py).call([reader, writer, count]));
          });
        },
      };
    },
  },
};

/** Bytes across the border. */
export const streams: readonly Workload[] = [reading, writing];
