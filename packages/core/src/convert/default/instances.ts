/** A TypeScript instance behind a Python object. */
export interface FoundInstance {
  readonly value: object;
  /** Its class forbids changes from Python. */
  readonly isFrozen: boolean;
  /** Who uses it. */
  readonly borrow: { requireReadable(): void };
}

/** Finds an instance by the address of its Python object. Set by the classes, which stand above. */
let find: (pointer: number) => FoundInstance | undefined = () => undefined;

/** See {@link find}. */
export function onInstance(lookUp: (pointer: number) => FoundInstance | undefined): void {
  find = lookUp;
}

/** The instance that a Python object stands for, so that one that comes back is the same object. */
export function instanceBehind(pointer: number): object | undefined {
  return find(pointer)?.value;
}

/** The same for code that copies it. @throws {PyBorrowError} while it is borrowed for writing */
export function readableInstanceBehind(pointer: number): object | undefined {
  const found = find(pointer);
  found?.borrow.requireReadable();
  return found?.value;
}

/**
 * The instance of a frozen class: it may be read without a borrow and without being attached.
 *
 * @throws {TypeError} if the object is of no TypeScript class, or of one that is not frozen
 */
export function frozenInstance(pointer: number): object {
  const found = find(pointer);
  if (found === undefined)
    throw new TypeError("Cannot get the TypeScript instance: the object is none of a TypeScript class");
  if (!found.isFrozen) throw new TypeError("Cannot get the TypeScript instance: its class is not frozen, use borrow()");
  return found.value;
}
