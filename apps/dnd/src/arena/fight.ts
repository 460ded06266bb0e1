import { fileURLToPath } from "node:url";
import { PyGenerator, type Python } from "@taipan/core";
import { registerForm } from "../forms.ts";
import { type FightEvent, fightEvent } from "./fight-event.ts";

/** Where `arena.py` is. */
const FOLDER = fileURLToPath(new URL("../../python", import.meta.url));

/** Makes `dnd` and `arena` importable. */
export async function openArena(): Promise<void> {
  await registerForm("plain");
}

/** Fights as the seed says: Python's fighters, TypeScript's rules. Each thing is told when it happens. */
export function* fight(py: Python, seed: number): Generator<FightEvent, void, void> {
  const sys = py.import("sys");
  // The sources' folder stays as it is.
  sys.setAttr("dont_write_bytecode", true);
  const path = sys.getAttr("path");
  if (!path.contains(FOLDER)) path.callMethod("insert", [0, FOLDER]);
  const events = py.import("arena").callMethod("fight", [seed]).cast(PyGenerator);
  for (const event of events) yield event.extract(fightEvent);
}
