/** Whether the long versions of the stress tests were asked for. */
export const isStress: boolean = (process.env["TAIPAN_STRESS"] ?? "") !== "";

/** How often a way of ending is tried: what depends on timing shows itself in one run of many. */
export const ROUNDS: number = isStress ? 200 : 5;

/** Processes that run at once: more would only wait for each other. */
const AT_ONCE = 2;

/** Runs `body` {@link ROUNDS} times, two at once, and ends with the first failure. */
export async function everyRound(body: (round: number) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < ROUNDS) await body(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}
