import type { Workload } from "../workload.ts";

/** Nanoseconds for a block of any size, which nobody needs to copy. */
const SHARED_TARGET = 50_000;
const BYTES = 80_000_000;
const LAST = 7;

const DEFINITIONS = `
data = bytearray(${BYTES})
data[-1] = ${LAST}


def get_data():
    return data


def check(data):
    return data[${BYTES - 1}]


def check_js(data):
    return check(data.to_bytes() if hasattr(data, "to_bytes") else data.to_py())
`;

function confirm(value: unknown): unknown {
  if (Number(value) === LAST) return value;
  throw new RangeError(`wrong data: the last byte is ${String(value)}`);
}

const out: Workload = {
  id: "memory-out",
  group: "memory",
  title: "80 MB of Python's memory, read",
  target: SHARED_TARGET,
  python: DEFINITIONS,
  cells: {
    cpython: { each: "memoryview(data)[79_999_999]" },
    taipan: ({ get, core: { PyBuffer, t } }) => {
      const object = get("get_data").call0();
      return {
        each: () => {
          const buffer = PyBuffer.get(object, t.u8);
          confirm(buffer.view()[BYTES - 1]);
          buffer.release();
        },
      };
    },
    pymport: ({ get }) => {
      const object = get("get_data").call();
      return { each: () => confirm((object.toJS() as Uint8Array)[BYTES - 1]) };
    },
    pyodide: ({ get }) => {
      const proxy = get<() => unknown>("get_data")() as {
        getBuffer(): { readonly data: Uint8Array; release(): void };
      };
      return {
        each: () => {
          const buffer = proxy.getBuffer();
          confirm(buffer.data[BYTES - 1]);
          buffer.release();
        },
      };
    },
  },
};

const into: Workload = {
  id: "memory-in",
  group: "memory",
  title: "80 MB of JavaScript's memory, read by Python",
  target: SHARED_TARGET,
  python: DEFINITIONS,
  cells: {
    cpython: { each: "check(memoryview(data))" },
    taipan: ({ py, get, core: { PyMemoryView, t } }) => {
      const value = filled();
      const check = get("check");
      return { each: () => confirm(check.call1(PyMemoryView.fromTypedArray(py, value)).extract(t.f64)) };
    },
    pymport: ({ get }) => {
      const value = Buffer.from(filled().buffer);
      const check = get("check");
      return { each: () => confirm(check.call(value).toJS()) };
    },
    pyodide: ({ get }) => {
      const value = filled();
      const check = get("check_js");
      return { each: () => confirm(check(value)) };
    },
  },
};

/** A million floats of Python's, and of JavaScript's own for comparison: both loops should take the same. */
function sum(id: string, title: string, isShared: boolean): Workload {
  return {
    id,
    group: "memory",
    title,
    python: `
import array

data = array.array("d", [0.5]) * 1_000_000


def get_data():
    return data
`,
    cells: {
      ...(isShared ? { cpython: { each: "sum(data)" } } : {}),
      taipan: ({ get, core: { PyBuffer, t } }) => {
        const items = isShared
          ? PyBuffer.get(get("get_data").call0(), t.f64).view()
          : new Float64Array(1_000_000).fill(0.5);
        return {
          each: () => {
            let total = 0;
            for (let index = 0; index < items.length; index++) total += items[index] as number;
            if (total !== 500_000) throw new RangeError(`wrong sum: ${total}`);
          },
        };
      },
    },
  };
}

/** Blocks of memory that both sides use in place. */
export const sharedMemory: readonly Workload[] = [
  out,
  into,
  sum("memory-sum", "sum of 1,000,000 floats in Python's memory", true),
  sum("memory-sum-own", "the same in JavaScript's own memory", false),
];

function filled(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BYTES);
  bytes[BYTES - 1] = LAST;
  return bytes;
}
