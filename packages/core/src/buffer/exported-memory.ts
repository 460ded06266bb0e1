import { LentMemory, memory, Py_buffer } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { DetachedError, DisposedError } from "../error/state-errors.ts";
import { isolate } from "../interpreter/isolate.ts";
import { bufferEntry } from "../interpreter/reference-pool.ts";
import { claimFrom, keepFrom, type OwnedReference, releaseWith } from "../reference/finalizer.ts";
import { type CountedMemory, countMemory } from "../reference/large-memory.ts";
import { releaseView } from "./acquire.ts";
import { readFormat } from "./check-view.ts";
import { BufferLayout, readSizes } from "./layout.ts";
import type { ViewPtr } from "./view-memory.ts";

/** In place of a released view. */
const NONE = 0 as ViewPtr;

/** Who keeps lent memory exported: an array that outlives its buffer must not outlive the memory. */
const owners = new WeakMap<ArrayBuffer, ExportedMemory>();

/**
 * The export of a Python object's memory: what it holds, and how long it lasts. It ends by release, or some time after
 * neither it nor an array over the memory is reachable; arrays that are kept are empty from then on.
 */
export abstract class ExportedMemory implements Disposable {
  readonly #owned: OwnedReference;
  #view: ViewPtr;
  #layout: BufferLayout | undefined;
  /** All memory that was given out. */
  #lent: LentMemory[] | undefined;
  /** What counts the memory, where there is much. */
  readonly #counted: CountedMemory | undefined;

  /** Takes a filled view over. SAFETY: the thread is attached. */
  constructor(view: ViewPtr) {
    this.#view = view;
    const owned = releaseWith(this, bufferEntry(view));
    this.#owned = owned;
    this.#counted = countMemory(memory.pointer(view + Py_buffer.len), releaser(view, owned));
  }

  // --- what the memory holds

  /** The items' format as the module `struct` writes it. */
  get format(): string {
    return readFormat(this.liveView());
  }

  /** Bytes of an item. */
  get itemSize(): number {
    return memory.pointer(this.liveView() + Py_buffer.itemsize);
  }

  /** Number of items. */
  get itemCount(): number {
    return this.layout.count;
  }

  /** Bytes of all items. */
  get byteLength(): number {
    return memory.pointer(this.liveView() + Py_buffer.len);
  }

  /** Number of dimensions; 0 for a single item. */
  get ndim(): number {
    return memory.i32(this.liveView() + Py_buffer.ndim);
  }

  /** Items along each dimension. */
  get shape(): readonly number[] {
    return this.layout.shape;
  }

  /** Bytes from one item to the next along each dimension, negative where it is stored backwards. */
  get strides(): readonly number[] {
    return this.layout.strides;
  }

  /** For dimensions stored as pointers, what is added to one after it was followed; `undefined` where there are none. */
  get suboffsets(): readonly number[] | undefined {
    return readSizes(this.liveView(), Py_buffer.suboffsets, this.ndim);
  }

  /** Whether the memory must not be written. */
  get readonly(): boolean {
    return memory.i32(this.liveView() + Py_buffer.readonly) !== 0;
  }

  /** Whether the items lie one after the other, the last index fastest. */
  get isCContiguous(): boolean {
    return this.layout.isContiguous("C");
  }

  /** Whether the items lie one after the other, the first index fastest. */
  get isFContiguous(): boolean {
    return this.layout.isContiguous("F");
  }

  /** Address of the object that exports the memory, borrowed. */
  asPtr(): PyObjectPtr {
    return memory.pointer(this.liveView() + Py_buffer.obj) as PyObjectPtr;
  }

  // --- the end

  /** Whether the export has ended. */
  get isReleased(): boolean {
    return this.#view === NONE;
  }

  /** Ends the export: at once while attached, else at the next attach. Twice is harmless. */
  release(): void {
    const view = this.#view;
    if (view === NONE) return;
    this.#view = NONE;
    keepFrom(this, this.#owned);
    this.#counted?.end();
    for (const lent of this.#lent ?? []) lent.revoke();
    // SAFETY: somebody moved the memory to an ArrayBuffer that nothing here knows, so that it must stay for ever.
    if (this.#lent?.some((lent) => lent.isTaken) === true) return;
    releaseView(view);
  }

  /** The same as {@link ExportedMemory.release}. */
  [Symbol.dispose](): void {
    this.release();
  }

  /** The view. @throws {DisposedError} after the release */
  protected liveView(): ViewPtr {
    if (this.#view === NONE) throw new DisposedError(`this ${this.constructor.name}`, "disposed");
    return this.#view;
  }

  /** The view, for what needs the interpreter. @throws {DetachedError} while detached */
  protected attachedView(): ViewPtr {
    if (isolate.count <= 0) throw new DetachedError(`this ${this.constructor.name}`);
    return this.liveView();
  }

  /** Address of the first item. */
  protected get address(): number {
    return memory.pointer(this.liveView() + Py_buffer.buf);
  }

  /** Shape and strides, read once. */
  protected get layout(): BufferLayout {
    const view = this.liveView();
    return (this.#layout ??= new BufferLayout(view));
  }

  /** Gives the memory out, until the release or until {@link ExportedMemory.takeBack}. */
  protected lend(): LentMemory {
    const lent = new LentMemory(this.address, this.byteLength);
    owners.set(lent.bytes.buffer, this);
    (this.#lent ??= []).push(lent);
    return lent;
  }

  /** Takes back what was lent, before the release. */
  protected takeBack(lent: LentMemory): void {
    lent.revoke();
    // What somebody took away meanwhile stays listed, so that it is never released.
    if (!lent.isTaken) this.#lent = this.#lent?.filter((other) => other !== lent);
  }
}

/** Ends the export for a holder that is gone. Apart from the constructor, so that nothing leads to the holder. */
function releaser(view: ViewPtr, owned: OwnedReference): () => void {
  return () => {
    if (claimFrom(owned)) releaseView(view);
  };
}
