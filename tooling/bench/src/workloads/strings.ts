import { t } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** Nanoseconds for a text of a million UTF-16 code units in either direction. */
const LONG_TARGET = 1.5e6;

interface Text {
  readonly id: string;
  readonly title: string;
  readonly target?: number;
  /** A Python expression. */
  readonly expression: string;
  /** Its length in UTF-16 code units, and in code points. */
  readonly units: number;
  readonly points: number;
}

/** Each of Python's three widths of storage; lengths count UTF-16 code units, as JavaScript does. */
const TEXTS: readonly Text[] = [
  {
    id: "latin1",
    title: "1 MB, Latin-1",
    target: LONG_TARGET,
    expression: '"caf\\u00e9 " * 200_000',
    units: 1_000_000,
    points: 1_000_000,
  },
  {
    id: "ucs2",
    title: "1 MB, Chinese",
    target: LONG_TARGET,
    expression: '"\\u4e2d\\u6587\\u5b57 a" * 200_000',
    units: 1_000_000,
    points: 1_000_000,
  },
  {
    id: "emoji",
    title: "1 MB, emoji",
    target: LONG_TARGET,
    expression: '"\\U0001f600" * 500_000',
    units: 1_000_000,
    points: 500_000,
  },
  { id: "short", title: "11 characters", expression: '"hello world"', units: 11, points: 11 },
];

/** Texts from Python, and texts to Python, where `len` confirms them. */
export const strings: readonly Workload[] = TEXTS.flatMap((text) => [fromPython(text), intoPython(text)]);

function fromPython({ id, title, target, expression, units }: Text): Workload {
  /** Looks into the middle, which a lazy text would have to make first. */
  const read = (text: unknown): number => {
    const whole = text as string;
    if (whole.length === units) return whole.charCodeAt(units >> 1);
    throw new RangeError(`wrong data: ${whole.length} of ${units} code units`);
  };
  return {
    id: `string-${id}-out`,
    group: "strings",
    title: `string from Python, ${title}`,
    ...(target === undefined ? {} : { target }),
    python: definitions(expression),
    cells: {
      // The nearest that CPython does itself: its codec to what JavaScript stores.
      cpython: { each: 'text.encode("utf-16-le", "surrogatepass")' },
      taipan: ({ get }) => {
        const text = get("get_text");
        return { each: () => read(text.call0().extract(t.str)) };
      },
      pymport: ({ get }) => {
        const text = get("get_text");
        return { each: () => read(text.call().toJS()) };
      },
      "node-calls-python": ({ interpreter, module }) => ({
        each: () => read(interpreter.callSync(module, "get_text")),
      }),
      pyodide: ({ get }) => {
        const text = get("get_text");
        return { each: () => read(text()) };
      },
      pythonia: ({ get }) => ({ each: async () => read(await get("get_text")()) }),
    },
  };
}

function intoPython({ id, title, target, expression, points }: Text): Workload {
  const confirm = (size: unknown): unknown => {
    if (size === points) return size;
    throw new RangeError(`wrong data: ${String(size)} of ${points} characters`);
  };
  return {
    id: `string-${id}-in`,
    group: "strings",
    title: `string to Python, ${title}`,
    ...(target === undefined ? {} : { target }),
    python: definitions(expression),
    cells: {
      cpython: { each: 'encoded.decode("utf-16-le", "surrogatepass")' },
      taipan: ({ get }) => {
        const text = get("text").extract(t.str);
        const length = get("size_of");
        return { each: () => confirm(length.call1(text).extract(t.i32)) };
      },
      pymport: ({ get }) => {
        const text = get("text").toJS();
        const length = get("size_of");
        return { each: () => confirm(length.call(text).toJS()) };
      },
      "node-calls-python": ({ interpreter, module }) => {
        const text = interpreter.callSync(module, "get_text");
        return { each: () => confirm(interpreter.callSync(module, "size_of", text)) };
      },
      pyodide: ({ get }) => {
        const text = get<string>("text");
        const length = get("size_of");
        return { each: () => confirm(length(text)) };
      },
      pythonia: async ({ get }) => {
        const text = await get("get_text")();
        return { each: async () => confirm(await get("size_of")(text)) };
      },
    },
  };
}

function definitions(expression: string): string {
  return `
text = ${expression}
encoded = text.encode("utf-16-le", "surrogatepass")


def get_text():
    return text


def size_of(text):
    return len(text)
`;
}
