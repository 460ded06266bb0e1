import { Python } from "@taipan/core";
import { fight, openArena } from "./arena/fight.ts";
import type { Options } from "./command/options.ts";
import { Narrator } from "./terminal/narrator.ts";
import type { Paint } from "./terminal/paint.ts";

/** Plays a fight and prints it, each line when it happens. */
export async function run({ seed }: Options, paint: Paint, print: (line: string) => void): Promise<void> {
  await openArena();
  print(`${paint("bold", "A fight")} ${paint("dim", `of the dice with seed ${seed}`)}`);
  print("");
  const narrator = new Narrator(paint);
  Python.attach((py) => {
    for (const event of fight(py, seed)) for (const line of narrator.tell(event)) print(line);
  });
}
