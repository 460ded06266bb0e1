import { pymodule, type PyModuleDefinition } from "@taipan/core";
import { CharacterDown } from "../dnd/character-down.ts";
import { mapRuleErrors } from "../dnd/map-rule-errors.ts";
import { rollDice } from "../dnd/roll-dice.ts";
import { ABILITIES } from "../rules/abilities.ts";
import { Character } from "./character.ts";
import { Dice } from "./dice.ts";
import { Strike } from "./strike.ts";

/** The module of `plain/dnd.ts`, of decorated classes. */
export const dnd: PyModuleDefinition = pymodule({
  name: "dnd",
  doc: "Dice and characters of a role-playing game, written in TypeScript.",
  functions: [rollDice],
  classes: [Dice, Strike, Character],
  exceptions: [CharacterDown],
  constants: { ABILITIES },
  init: mapRuleErrors,
});
