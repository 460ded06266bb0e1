import { defineClass, type PyAny, type PyInstance, PyValueError, t } from "@taipan/core";
import { CharacterDown } from "../dnd/character-down.ts";
import { characterText } from "../dnd/character-text.ts";
import { commonDice } from "../dnd/common-dice.ts";
import { type Ability, ABILITIES, checkScore, isAbility, modifierOf } from "../rules/abilities.ts";
import { aimBlow, armourOf, lands } from "../rules/blow.ts";
import { rollHealing } from "../rules/healing.ts";
import { rollScore } from "../rules/roll-score.ts";
import { Vitality } from "../rules/vitality.ts";
import { Dice } from "./dice.ts";
import { Strike } from "./strike.ts";

/** Somebody who fights. Only the health changes, and that in one step: no thread has to wait for another. */
export class Character {
  readonly name: string;
  readonly strength: number;
  readonly dexterity: number;
  readonly constitution: number;
  readonly intelligence: number;
  readonly wisdom: number;
  readonly charisma: number;
  readonly #vitality: Vitality;

  constructor(
    name: string,
    health: number,
    strength: number,
    dexterity: number,
    constitution: number,
    intelligence: number,
    wisdom: number,
    charisma: number,
    most: number = health,
  ) {
    if (name.trim() === "") throw new PyValueError("Cannot make a character without a name");
    this.name = name;
    this.strength = strength;
    this.dexterity = dexterity;
    this.constitution = constitution;
    this.intelligence = intelligence;
    this.wisdom = wisdom;
    this.charisma = charisma;
    for (const ability of ABILITIES) checkScore(ability, this[ability]);
    this.#vitality = new Vitality(most, health);
  }

  /** Makes one with rolled attributes, of the class that was asked. */
  static rolled(type: PyAny, name: string, dice: Dice | undefined): PyAny {
    const source = dice?.source ?? commonDice();
    const scores = ABILITIES.map(() => rollScore(source));
    const constitution = scores[ABILITIES.indexOf("constitution")] ?? 0;
    return type.call([name, 12 + modifierOf(constitution), ...scores]);
  }

  get health(): number {
    return this.#vitality.points;
  }

  get maxHealth(): number {
    return this.#vitality.most;
  }

  get armour(): number {
    return armourOf(modifierOf(this.dexterity));
  }

  get alive(): boolean {
    return this.health > 0;
  }

  modifier(ability: string): number {
    if (!isAbility(ability))
      throw new PyValueError(`Cannot look up '${ability}': choose one of ${ABILITIES.join(", ")}`);
    return this.#modifier(ability);
  }

  attack(target: PyInstance<Character>, dice: Dice | undefined): Strike {
    this.#requireAlive("attack");
    const blow = aimBlow(dice?.source ?? commonDice(), this.#modifier("strength"));
    // By way of Python, where a class derived from this one may defend itself in a way of its own.
    const taken = target.callMethod("defend", [new Strike(blow.roll, blow.total, blow.damage)]).extract(t.i32);
    return new Strike(blow.roll, blow.total, taken);
  }

  defend(strike: Strike): number {
    return lands(strike, this.armour) ? this.#vitality.lose(strike.damage) : 0;
  }

  heal(amount: number | undefined, dice: Dice | undefined): number {
    this.#requireAlive("be healed");
    return this.#vitality.gain(amount ?? rollHealing(dice?.source ?? commonDice(), this.#modifier("wisdom")));
  }

  repr(self: PyAny): string {
    return characterText(self, this.name, this.health, this.maxHealth);
  }

  __str__(): string {
    return `${this.name} (${this.health}/${this.maxHealth})`;
  }

  __getnewargs__(): readonly [string, ...number[]] {
    return [this.name, this.health, ...ABILITIES.map((ability) => this[ability]), this.maxHealth];
  }

  #modifier(ability: Ability): number {
    return modifierOf(this[ability]);
  }

  #requireAlive(what: string): void {
    if (!this.alive) throw new CharacterDown(`${this.name} is down and cannot ${what}`);
  }
}

const score = { type: t.i32, get: true } as const;

defineClass(Character, {
  doc: "Somebody who fights: with a name, health, and six attributes.",
  new: {
    signature:
      "(name, health=20, strength=10, dexterity=10, constitution=10, intelligence=10, wisdom=10, charisma=10, max_health=None)",
    args: [t.str, t.i32, t.i32, t.i32, t.i32, t.i32, t.i32, t.i32, t.optional(t.i32)],
  },
  fields: {
    name: { type: t.str, get: true },
    strength: score,
    dexterity: score,
    constitution: score,
    intelligence: score,
    wisdom: score,
    charisma: score,
  },
  properties: {
    health: { type: t.i32, doc: "Points that are left." },
    max_health: { type: t.i32, property: "maxHealth", doc: "Points when nothing hurts." },
    armour: { type: t.i32, doc: "What an attack has to reach." },
    alive: { type: t.bool, doc: "Whether there is health left." },
  },
  methods: {
    modifier: { signature: "(ability)", args: [t.str], returns: t.i32, doc: "What an attribute adds to a throw." },
    attack: {
      signature: "(target, dice=None)",
      args: [t.handle(Character), t.optional(t.instance(Dice))],
      doc: "Strike at somebody. The strike that is returned has the damage that was taken.",
    },
    defend: {
      signature: "(strike)",
      args: [t.instance(Strike)],
      returns: t.i32,
      doc: "Take a strike, unless the armour holds. Returns the damage.",
    },
    heal: {
      signature: "(amount=None, dice=None)",
      args: [t.optional(t.i32), t.optional(t.instance(Dice))],
      returns: t.i32,
      doc: "Give health back: so much, or what dice say. Returns what there was room for.",
    },
    __repr__: { call: "repr", passSelf: true },
    __str__: "__str__",
    __getnewargs__: { returns: t.tuple(t.str, t.i32, t.i32, t.i32, t.i32, t.i32, t.i32, t.i32, t.i32) },
  },
  classMethods: {
    rolled: {
      signature: "(name, dice=None)",
      args: [t.str, t.optional(t.instance(Dice))],
      doc: "Make one whose attributes are rolled: four dice each, without the lowest.",
    },
  },
  matchArgs: ["name", "health"],
  frozen: true,
  subclass: true,
});
