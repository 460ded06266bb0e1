import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { PHASE, phase } from "../interpreter/control-block.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { $ptr, type Handle } from "../reference/handle.ts";

/** A call that this thread keeps until it attaches the next time: its arguments are values that never change. */
interface Deferred {
  readonly number: number;
  readonly callable: Borrowing;
  readonly args: readonly unknown[];
}

/** Deferred calls that one turn of the event loop hands in, so that many do not hold it up. */
const MOST_A_TURN = 500;

/**
 * How many calls were submitted in this turn, and how many of them get to the threads at once: as many as there may be
 * threads. The others would wait in any case, and get there together at the turn's end. A thread that finds work keeps
 * the GIL for a while, and each submission in between would have to wait for it.
 */
let submitted = 0;
let threadCount = 1;
let isScheduled = false;
let deferred: Deferred[] = [];
/** Callables of deferred calls, owned until all of those were handed in. */
const callables = new Map<object, Borrowing>();

let fail: (number: number, error: unknown) => void = () => undefined;
let isWanted: (number: number) => boolean = () => true;

/** Sets who hears of deferred calls that could not be handed in, and who knows which of them are still wanted. */
export function whenNotHandedIn(failed: typeof fail, wanted: typeof isWanted): void {
  fail = failed;
  isWanted = wanted;
}

/**
 * Submits a call to our threads, now or at the end of this turn.
 *
 * @throws {PyErr} `TypeError` if it is not callable, `RuntimeError` if no thread can start
 * @throws {ConversionError} if an argument has no Python form
 */
export function handIn(
  number: number,
  callable: object,
  args: readonly unknown[],
  keywords: Readonly<Record<string, unknown>> | undefined,
): void {
  const known = callables.get(callable);
  if (
    known !== undefined &&
    known[$ptr] === (callable as Handle)[$ptr] &&
    keywords === undefined &&
    args.every(isPlain)
  ) {
    deferred.push({ number, callable: known, args });
    return;
  }
  withScope(() => {
    // In their order.
    submitDeferred(deferred.length);
    submit(number, callable, args, keywords);
    if (submitted++ < threadCount) handOver();
    else know(callable);
    schedule();
  });
}

/** Values that are the same whenever they are converted. */
function isPlain(value: unknown): boolean {
  return value === null || (typeof value !== "object" && typeof value !== "function" && typeof value !== "symbol");
}

/** Keeps a callable, so that more calls of it need no GIL in this turn. SAFETY: attached. */
function know(callable: object): void {
  const pointer = (callable as Handle)[$ptr] as PyObjectPtr;
  if (callables.has(callable) || !(pointer > 0)) return;
  objects.incRef(pointer);
  callables.set(callable, new Borrowing(pointer));
}

/** SAFETY: attached. */
function submit(number: number, callable: object, args: readonly unknown[], keywords: unknown): void {
  objects.decRef(callPython(bootstrapped("submit"), [number, callable, keywords, ...args]));
}

/** SAFETY: attached. */
function submitDeferred(most: number): void {
  if (deferred.length === 0) return;
  const now = deferred.slice(0, most);
  deferred = deferred.slice(most);
  for (const { number, callable, args } of now) {
    if (!isWanted(number)) continue;
    try {
      submit(number, callable, args, undefined);
    } catch (error) {
      fail(number, error);
    }
  }
}

/** SAFETY: attached. @throws {PyErr} `RuntimeError` if no thread can start */
function handOver(): void {
  const count = callPython(bootstrapped("hand_over"), []);
  threadCount = Number(objects.int(count));
  objects.decRef(count);
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  queueMicrotask(endTurn);
}

function endTurn(): void {
  isScheduled = false;
  const isBurst = submitted > threadCount;
  submitted = 0;
  if (!isBurst || phase() !== PHASE.running) return;
  const numbers = deferred.slice(0, MOST_A_TURN).map(({ number }) => number);
  try {
    withScope(() => {
      submitDeferred(MOST_A_TURN);
      handOver();
      if (deferred.length === 0) forgetCallables();
    });
  } catch (error) {
    for (const number of numbers) fail(number, error);
  }
  if (deferred.length === 0) return;
  // Until all are handed in, whoever comes later waits behind them.
  submitted = Infinity;
  isScheduled = true;
  setImmediate(endTurn);
}

/** SAFETY: attached. */
function forgetCallables(): void {
  for (const callable of callables.values()) objects.decRef(callable[$ptr] as PyObjectPtr);
  callables.clear();
}
