import { join } from "node:path";
import type { Interpreter } from "../../src/interpreter.mjs";
import type { FakeMachine } from "./fake-machine.ts";

/** How a pretended Python behaves; each field is a line of shell. */
export interface PythonBehaviour {
  /** `python -m venv` with `ensurepip`; the default makes the folder. */
  readonly venv?: string;
  /** `python -m pip install`, also of the environments made of it. */
  readonly pip?: string;
  /** `python -c "import numpy, …"`. */
  readonly imports?: string;
}

const MAKE_VENV = `for folder; do :; done; mkdir -p "$folder/bin"; cp "$0" "$folder/bin/python"`;

/** Puts a Python on PATH that answers what the set-up asks of one: where it is, to make an environment, and to run pip. */
export function fakePython(machine: FakeMachine, name: string, behaviour: PythonBehaviour = {}): Interpreter {
  const { venv = MAKE_VENV, pip = "exit 0", imports = "exit 1" } = behaviour;
  const path = machine.command(
    name,
    `case "$*" in
  *--without-pip*) ${MAKE_VENV} ;;
  "-m venv"*) ${venv} ;;
  "-m pip install"*) ${pip} ;;
  *_base_executable*) echo '${join(machine.bin(), name)}' ;;
  *purelib*) echo "$(dirname "$0")/../lib" ;;
  *"import numpy"*) ${imports} ;;
esac`,
  );
  const library = machine.write("lib/libpython3.12.so", "");
  return { executable: path, base: path, library, version: "3.12.1", freeThreaded: false, debug: false };
}

/** What pip prints where no index answers. */
export const UNREACHABLE = `echo "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError'" >&2; exit 1`;

/** What pip prints where the index has no wheel for this Python. */
export const NO_WHEEL = `echo "ERROR: No matching distribution found for it" >&2; exit 1`;
