import { PyErr } from "@taipan/core";
import type { Cells, Workload } from "../workload.ts";

const PYTHON = `
def fail():
    raise ValueError("no such thing")
`;

/** Raised in Python, caught in TypeScript, and looked at for its type only. */
export const exception: Workload = {
  id: "exception",
  group: "exceptions",
  title: "exception raised in Python, caught in TypeScript",
  target: 4_000,
  python: PYTHON,
  cells: catching((error) => error instanceof PyErr || error instanceof Error),
};

/** The same, with the message read. */
export const exceptionMessage: Workload = {
  id: "exception-message",
  group: "exceptions",
  title: "the same, message read",
  python: PYTHON,
  cells: catching((error) => (error as Error).message),
};

function catching(look: (error: unknown) => unknown): Cells {
  const attempt = (work: () => unknown) => (): unknown => {
    try {
      return work();
    } catch (error) {
      return look(error);
    }
  };
  return {
    cpython: { each: "try:\n    fail()\nexcept ValueError as error:\n    str(error)" },
    taipan: ({ get }) => {
      const fail = get("fail");
      return { each: attempt(() => fail.call0()) };
    },
    pymport: ({ get }) => {
      const fail = get("fail");
      return { each: attempt(() => fail.call()) };
    },
    "node-calls-python": ({ interpreter, module }) => ({ each: attempt(() => interpreter.callSync(module, "fail")) }),
    pyodide: ({ get }) => ({ each: attempt(get("fail")) }),
    pythonia: ({ get }) => ({
      each: async () => {
        try {
          return await get("fail")();
        } catch (error) {
          return look(error);
        }
      },
    }),
  };
}
