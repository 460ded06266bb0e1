import { type Converter, type Infer, t } from "@taipan/core";

/** What happens in a fight, as Python's `arena.fight` tells it. */
export const fightEvent = t.object({
  /** From 1; 0 before the fight. */
  round: t.u32,
  actor: t.str,
  /** The actor's class. */
  kind: t.str,
  action: t.literal("enters", "hits", "hits hard", "misses", "prays", "rages", "wins", "stops"),
  target: t.str,
  /** Points of health that went or came, or were left; of who enters, the armour. */
  amount: t.u32,
  /** The target's health after it. */
  health: t.u32,
  /** The target's health when nothing hurts. */
  most: t.u32,
}) satisfies Converter<unknown>;

export type FightEvent = Infer<typeof fightEvent>;
