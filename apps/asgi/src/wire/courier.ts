/** Takes what has crossed: records that are separated by NUL, of fields that are lines, and contents apart. */
export type Deliver = (records: Buffer, contents: readonly Uint8Array[]) => void;

/**
 * Collects what Node read from all connections in a turn of its event loop, and gives Python all of it in one call.
 *
 * Fields are Latin-1, as Node reads HTTP: every character is a byte of the connection's. Node's parser lets neither NUL nor
 * line breaks pass, in none of the places that a client can fill.
 */
export class Courier {
  readonly #deliver: Deliver;
  #records: string[] = [];
  #contents: Uint8Array[] = [];

  constructor(deliver: Deliver) {
    this.#deliver = deliver;
  }

  /**
   * Adds a record.
   *
   * @param content what belongs to it as it is; must not change any more
   */
  post(record: string, content?: Uint8Array): void {
    // After the I/O of this turn, so that the requests of all connections go together.
    if (this.#records.push(record) === 1) setImmediate(this.#flush);
    if (content !== undefined) this.#contents.push(content);
  }

  readonly #flush = (): void => {
    const records = Buffer.from(this.#records.join("\0"), "latin1");
    const contents = this.#contents;
    this.#records = [];
    this.#contents = [];
    this.#deliver(records, contents);
  };
}
