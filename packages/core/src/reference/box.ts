/**
 * A TypeScript value that Python keeps alive. Whoever acts for Python (tables by address, reports of death) holds the box
 * and not the value, so that the search for cycles can drop Python's claim in one place.
 */
export interface Box<T extends object> {
  /** `undefined` once the value was collected. */
  value: T | undefined;
}
