export { expectPyErr } from "./expect-py-err.ts";
