import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** A tree of data that crosses as a whole. */
interface Data {
  readonly id: string;
  readonly title: string;
  /** Nanoseconds out of Python and into it. */
  readonly targets?: readonly [out: number, into: number];
  /** A Python expression. */
  readonly expression: string;
  /** What CPython does itself that comes nearest: a copy of everything. */
  readonly copy: string;
  /** A Python expression of `data` that the data must have as its value, and the value. */
  readonly check: string;
  readonly expected: number;
  /** The same of what JavaScript got. */
  readonly read: (data: unknown) => number;
}

const MS = 1e6;

/** What a record of some form has under a key: bridges make Maps, objects or proxies of dicts. */
function field(record: unknown, key: string): unknown {
  return record instanceof Map ? record.get(key) : (record as Record<string, unknown>)[key];
}

const DATA: readonly Data[] = [
  {
    id: "floats",
    title: "list of 1,000,000 floats",
    targets: [30 * MS, 45 * MS],
    expression: "[each * 0.5 for each in range(1_000_000)]",
    copy: "[each + 0.0 for each in data]",
    check: "data[999_999]",
    expected: 499_999.5,
    read: (data) => (data as number[])[999_999] ?? Number.NaN,
  },
  {
    id: "ints",
    title: "list of 1,000,000 ints",
    expression: "list(range(1_000_000))",
    copy: "[each + 0 for each in data]",
    check: "data[999_999]",
    expected: 999_999,
    read: (data) => Number((data as number[])[999_999]),
  },
  {
    id: "dicts",
    title: "100,000 small dicts",
    targets: [100 * MS, 160 * MS],
    expression:
      '[{"id": each, "name": f"user{each}", "score": each * 0.5, "tags": ["a", f"b{each % 10}"]} for each in range(100_000)]',
    copy: "marshal.loads(marshal.dumps(data))",
    check: 'data[99_999]["score"]',
    expected: 49_999.5,
    read: (data) => Number(field((data as unknown[])[99_999], "score")),
  },
  {
    id: "bytes",
    title: "1 MB of bytes",
    expression: "bytes(1_000_000)",
    copy: "bytes(bytearray(data))",
    check: "len(data)",
    expected: 1_000_000,
    read: (data) => (data as Uint8Array).length,
  },
];

/** Trees and blocks of data in both directions. */
export const bulk: readonly Workload[] = DATA.flatMap((data) => [outOf(data), into(data)]);

function confirm({ expected, id }: Data, value: unknown): unknown {
  if (Number(value) === expected) return value;
  throw new RangeError(`wrong data of ${id}: ${String(value)} instead of ${expected}`);
}

function outOf(data: Data): Workload {
  const read = (value: unknown): unknown => confirm(data, data.read(value));
  return {
    id: `bulk-${data.id}-out`,
    group: "bulk",
    title: `${data.title} from Python`,
    ...(data.targets === undefined ? {} : { target: data.targets[0] }),
    python: definitions(data),
    cells: {
      cpython: { each: data.copy },
      taipan: ({ get }) => {
        const object = get("get_data");
        return { each: () => read(object.call0().toJs()) };
      },
      pymport: ({ get }) => {
        const object = get("get_data");
        return { each: () => read(object.call().toJS()) };
      },
      "node-calls-python": ({ interpreter, module }) => ({
        each: () => read(interpreter.callSync(module, "get_data")),
      }),
      pyodide: ({ get }) => {
        const object = get<() => unknown>("get_data");
        return {
          each: () => {
            const proxy = object() as { toJs(): unknown; destroy(): void };
            const value = proxy.toJs();
            proxy.destroy();
            return read(value);
          },
        };
      },
    },
  };
}

function into(data: Data): Workload {
  return {
    id: `bulk-${data.id}-in`,
    group: "bulk",
    title: `${data.title} to Python`,
    ...(data.targets === undefined ? {} : { target: data.targets[1] }),
    python: definitions(data),
    cells: {
      cpython: { each: data.copy },
      taipan: ({ get }) => {
        const value = get("get_data").call0().toJs();
        const check = get("check");
        return { each: () => confirm(data, check.call1(value).extract(t.f64)) };
      },
      pymport: ({ get }) => {
        const value = get("get_data").call().toJS();
        const check = get("check");
        return { each: () => confirm(data, check.call(value).toJS()) };
      },
      "node-calls-python": ({ interpreter, module }) => {
        const value = interpreter.callSync(module, "get_data");
        return { each: () => confirm(data, interpreter.callSync(module, "check", value)) };
      },
      pyodide: ({ get }) => {
        const value = (get<() => unknown>("get_data")() as { toJs(): unknown }).toJs();
        const check = get("check_js");
        return { each: () => confirm(data, check(value)) };
      },
    },
  };
}

function definitions({ expression, check }: Data): string {
  return `
import marshal

data = ${expression}


def get_data():
    return data


def check(data):
    return ${check}


def check_js(data):
    return check(data.to_bytes() if hasattr(data, "to_bytes") else data.to_py())
`;
}
