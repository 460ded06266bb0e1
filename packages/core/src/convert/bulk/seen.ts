/**
 * Which containers of a tree were met, and the numbers of the references to them. Most trees share nothing, so a set is
 * asked, which is told apart by whether it grew: one look-up where a map takes two.
 */
export class SeenContainers {
  readonly #containers = new Set<object>();
  /** Numbers in the order of the set. */
  readonly #numbers: number[] = [];
  /** Made when the first container is met again. */
  #byContainer: Map<object, number> | undefined;

  /** Remembers a new container under a number; the number of one that was met before, `undefined` for a new one. */
  meet(container: object, number: number): number | undefined {
    const containers = this.#containers;
    const before = containers.size;
    containers.add(container);
    if (containers.size === before) return this.#numberOf(container);
    this.#numbers.push(number);
    this.#byContainer?.set(container, number);
    return undefined;
  }

  #numberOf(container: object): number | undefined {
    if (this.#byContainer === undefined) {
      this.#byContainer = new Map();
      let index = 0;
      for (const each of this.#containers) this.#byContainer.set(each, this.#numbers[index++] as number);
    }
    return this.#byContainer.get(container);
  }
}
