import { parse } from "node:path";
import { locate } from "@taipan/ffi";

// A program of its own, because the set-up starts on a Node that cannot run TypeScript: it prints what `locate` found as JSON.
// A `.venv` of the checkout must not be found: it is what this answer is needed for, and the Python it was made of may be gone.
// A name that the user gave may be relative, and then it is relative to where the user is.
const { TAIPAN_PYTHON, PYO3_PYTHON } = process.env;
const cwd = TAIPAN_PYTHON || PYO3_PYTHON ? process.cwd() : parse(process.cwd()).root;

try {
  const { executable, library, version, freeThreaded, debug } = locate({ cwd });
  const { major, minor, patch } = version;
  if (executable === undefined || library === null) {
    throw new Error(
      `Cannot make a virtual environment: no python belongs to ${library ?? "the library that is loaded"}`,
    );
  }
  console.log(JSON.stringify({ executable, library, version: `${major}.${minor}.${patch}`, freeThreaded, debug }));
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
