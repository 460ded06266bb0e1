import type { FightEvent } from "../arena/fight-event.ts";
import { healthBar } from "./health-bar.ts";
import type { Paint } from "./paint.ts";

/** As wide as most sentences, so that the bars stand in a column. */
const SENTENCE = 40;
const LOW = 1 / 3;

/** Tells a fight line by line. */
export class Narrator {
  readonly #paint: Paint;
  #round = 0;

  constructor(paint: Paint) {
    this.#paint = paint;
  }

  /** The lines for what happened. */
  tell(event: FightEvent): readonly string[] {
    const lines: string[] = [];
    if (event.round !== this.#round) {
      this.#round = event.round;
      lines.push("", this.#paint("bold", `Round ${event.round}`));
    }
    return [...lines, ...this.#sentences(event)];
  }

  #sentences({ round, actor, kind, action, target, amount, health, most }: FightEvent): readonly string[] {
    const bar = this.#bar(target, health, most);
    switch (action) {
      case "enters":
        return [`${this.#paint("cyan", actor)} the ${kind}: health ${most}, armour ${amount}`];
      case "misses":
        return [this.#paint("dim", `  ${actor} misses ${target}`)];
      case "hits":
      case "hits hard":
        return [
          this.#beside(`  ${actor} ${action === "hits" ? "hits" : "critically hits"} ${target} for ${amount}`, bar),
        ];
      case "prays":
        return [this.#beside(`  ${actor} prays and heals ${amount}`, bar)];
      case "rages":
        return [this.#beside(`  ${actor} rages, which costs ${amount}`, bar)];
      case "wins":
        return [
          "",
          `${this.#paint(["green", "bold"], `${actor} the ${kind} wins`)} in round ${round}, ${health} of ${most} left`,
        ];
      case "stops":
        return ["", `${actor} and ${target} are too tired to go on after ${round} rounds`];
    }
  }

  #beside(sentence: string, bar: string): string {
    return `${sentence.padEnd(SENTENCE)}  ${bar}`;
  }

  #bar(name: string, health: number, most: number): string {
    const colour = health <= most * LOW ? "red" : "green";
    return `${this.#paint(colour, healthBar(health, most))} ${name} ${health}/${most}`;
  }
}
