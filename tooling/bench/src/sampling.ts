import type { Method, Timing } from "./peer.ts";
import type { Prepared } from "./workload.ts";

/** The results of a loop that nobody reads may be optimized away, so the last one is kept. */
const consumed: { value: unknown } = { value: undefined };

/** The most by which the number of operations grows from one try to the next. */
const GROWTH = 20;

/**
 * The measurement, apart from the work: yields a number of operations and is resumed when they were done. One process for
 * peers that answer at once and for those that answer with a promise.
 */
function* sampling({ sampleMs, samples }: Method): Generator<number, Timing, void> {
  const wanted = sampleMs * 1e6;
  let operations = 0;
  let count = 1;
  // The tries that find the number of operations warm the code up as well.
  for (;;) {
    const start = process.hrtime.bigint();
    yield count;
    const took = Number(process.hrtime.bigint() - start);
    operations += count;
    if (took >= wanted) break;
    count = Math.ceil(count * Math.min(GROWTH, (1.2 * wanted) / Math.max(took, 1)));
  }
  const times: number[] = [];
  for (let index = 0; index < samples; index++) {
    const start = process.hrtime.bigint();
    yield count;
    times.push(Number(process.hrtime.bigint() - start) / count);
    operations += count;
  }
  return { samples: times, operations };
}

/** Measures work that is done when `run` returns. */
export function measure(method: Method, run: (count: number) => void): Timing {
  const steps = sampling(method);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    run(step.value);
  }
}

/** Measures work that is done when the promise of `run` is settled. */
export async function measureAwaiting(method: Method, run: (count: number) => Promise<void>): Promise<Timing> {
  const steps = sampling(method);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    // oxlint-disable-next-line no-await-in-loop -- one sample after the other
    await run(step.value);
  }
}

/** Does an operation `count` times in a plain loop, or hands the count over. */
export function repeat(prepared: Prepared, count: number): void {
  const { each } = prepared;
  if (each === undefined) consumed.value = prepared.many(count);
  else for (let index = 0; index < count; index++) consumed.value = each();
}

/** {@link repeat} for operations that give promises, one after the other. */
export async function repeatAwaiting(prepared: Prepared, count: number): Promise<void> {
  const { each } = prepared;
  if (each === undefined) consumed.value = await prepared.many(count);
  // oxlint-disable-next-line no-await-in-loop -- the time of one call is wanted, not of many at once
  else for (let index = 0; index < count; index++) consumed.value = await each();
}
