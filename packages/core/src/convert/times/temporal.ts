import type { TemporalImplementation } from "./temporal-types.ts";

/** A Temporal object was asked for, and there is no Temporal. */
export class NoTemporalError extends Error {
  override readonly name = "NoTemporalError";
  readonly code = "TAIPAN_NO_TEMPORAL";

  constructor() {
    super("Cannot make a Temporal object: this Node.js has no Temporal, pass a polyfill's to setTemporal()");
  }
}

let chosen: TemporalImplementation | undefined;
/** What has to know of a new implementation: the default rules. */
let onChosen: (implementation: TemporalImplementation) => void = () => undefined;

/**
 * Uses an implementation of Temporal, such as that of the package `temporal-polyfill`, for this isolate: its objects go
 * to Python by the default rules, and the converters' `temporal` forms give them. Without it, `globalThis.Temporal` is
 * used, which Node.js has from version 26 on.
 */
export function setTemporal(implementation: TemporalImplementation): void {
  chosen = implementation;
  onChosen(implementation);
}

/** Calls `register` with the implementation in use, now and whenever another one is chosen. */
export function onTemporal(register: (implementation: TemporalImplementation) => void): void {
  onChosen = register;
  const known = presentTemporal();
  if (known !== undefined) register(known);
}

/** The implementation in use. @throws {NoTemporalError} if there is none */
export function temporal(): TemporalImplementation {
  const found = presentTemporal();
  if (found === undefined) throw new NoTemporalError();
  return found;
}

function presentTemporal(): TemporalImplementation | undefined {
  return chosen ?? (globalThis as { readonly Temporal?: TemporalImplementation }).Temporal;
}

/** Names of Temporal's classes, as their objects carry them, whichever implementation they are of. */
export type TemporalName = "Instant" | "Duration" | "PlainDate" | "PlainTime" | "PlainDateTime" | "ZonedDateTime";

/** Whether a value is an object of that class of Temporal. */
export function isTemporal(value: unknown, name: TemporalName): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (value as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === `Temporal.${name}`;
}
