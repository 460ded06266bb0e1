import type { Workload } from "../workload.ts";

const python = `
import asyncio

async def one():
    return 1

async def await_ones(count):
    for _ in range(count):
        await one()

async def await_all(give, count):
    for _ in range(count):
        await give()

async def at_once():
    await asyncio.gather(*(asyncio.sleep(0) for _ in range(1000)))
`;

/** A coroutine that returns at once, awaited in TypeScript, one after the other. */
const coroutine: Workload = {
  id: "await-coroutine",
  group: "await",
  title: "await one coroutine",
  target: 8000,
  awaits: true,
  python,
  cells: {
    cpython: { many: "asyncio.run(await_ones(count))" },
    taipan: ({ core: { Python }, awaiting: { intoPromise }, get }) => {
      const one = get("one").unbind();
      return { each: () => Python.attach((py) => intoPromise(one.bind(py).call0())) };
    },
    pyodide: ({ get }) => {
      const one = get<() => Promise<number>>("one");
      return { each: () => one() };
    },
  },
};

/** A thousand tasks that give way once, as one operation. */
const atOnce: Workload = {
  id: "await-at-once",
  group: "await",
  title: "1,000 × sleep(0) at once",
  target: 15_000_000,
  awaits: true,
  python,
  cells: {
    cpython: { each: "asyncio.run(at_once())" },
    taipan: ({ core: { Python }, awaiting: { intoPromise }, get }) => {
      const atOnceOf = get("at_once").unbind();
      return { each: () => Python.attach((py) => intoPromise(atOnceOf.bind(py).call0())) };
    },
    pyodide: ({ get }) => {
      const atOnceOf = get<() => Promise<void>>("at_once");
      return { each: () => atOnceOf() };
    },
  },
};

/** A promise of TypeScript's, settled already, awaited in Python. */
const promise: Workload = {
  id: "await-promise",
  group: "await",
  title: "TypeScript promise awaited in Python",
  target: 15_000,
  awaits: true,
  python,
  cells: {
    taipan: ({ core: { Python }, awaiting: { intoPromise }, py, get }) => {
      const [awaitAll, give] = [get("await_all").unbind(), py.toPython(() => Promise.resolve(1)).unbind()];
      return { many: (count) => Python.attach((token) => intoPromise(awaitAll.bind(token).call1(give, count))) };
    },
    pyodide: ({ get }) => {
      const awaitAll = get<(give: () => Promise<number>, count: number) => Promise<void>>("await_all");
      return { many: (count) => awaitAll(() => Promise.resolve(1), count) };
    },
  },
};

/** Awaiting across the border. */
export const awaits: readonly Workload[] = [coroutine, promise, atOnce];
