import { Python } from "@taipan/core";
import type { Workload } from "../workload.ts";

/** Attaching a thread that is attached. No peer has a word for it. */
export const nestedAttach: Workload = {
  id: "nested-attach",
  group: "attach",
  title: "nested attach",
  target: 20,
  python: "",
  cells: {
    taipan: () => ({
      many: (count) => {
        let open = 0;
        for (let index = 0; index < count; index++) open += Python.attach((py) => (py.isOpen ? 1 : 0));
        return open;
      },
    }),
  },
};

/** Attaching a thread that is not: taking the GIL and giving it back. */
export const freshAttach: Workload = {
  id: "fresh-attach",
  group: "attach",
  title: "fresh attach",
  target: 200,
  python: "",
  cells: {
    taipan: ({ py }) => ({
      many: (count) =>
        py.detach(() => {
          let open = 0;
          for (let index = 0; index < count; index++) open += Python.attach((inner) => (inner.isOpen ? 1 : 0));
          return open;
        }),
    }),
  },
};
