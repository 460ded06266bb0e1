const WIDTH = 12;

/** Health as a bar of full and empty blocks. Who still stands has a block at least. */
export function healthBar(health: number, most: number): string {
  const full = health === 0 ? 0 : Math.max(1, Math.round((health / most) * WIDTH));
  return "█".repeat(full) + "░".repeat(WIDTH - full);
}
