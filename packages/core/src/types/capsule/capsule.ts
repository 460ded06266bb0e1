import {
  allocateRaw,
  decodeCString,
  encodeCString,
  memory,
  NULL,
  PyCapsule_GetContext,
  PyCapsule_GetName,
  PyCapsule_GetPointer,
  PyCapsule_Import,
  PyCapsule_IsValid,
  PyCapsule_New,
  PyCapsule_SetContext,
  PyCapsule_Type,
  PyErr_Occurred,
  staticCString,
} from "@taipan/ffi";
import type { CStringPtr, PyObjectPtr, VoidPtr } from "@taipan/ffi";
import { fetchError, okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { heldValue, holdValue } from "./held-values.ts";

/**
 * A `PyCapsule` (PyO3 `PyCapsule`): an opaque Python object around something that is none, under a name that guards
 * against taking one thing for another.
 */
export class PyCapsule extends PyAny {
  static override readonly pyName: string = "PyCapsule";
  static override readonly $type: () => PyObjectPtr = PyCapsule_Type;

  /**
   * A capsule around a JavaScript value, which {@link PyCapsule.value} gives back in this isolate. Its pointer leads to
   * memory of its own that holds nothing.
   *
   * @param name default: none
   * @param onDestroy called once with the value, at one of the next attaches after Python dropped the capsule; not when
   * the process ends
   */
  static newWithValue<T>(py: Python, value: T, name?: string, onDestroy?: (value: T) => void): PyCapsule {
    requireToken(py);
    const place = allocateRaw(8);
    const owned = [place];
    let text = NULL as never as CStringPtr;
    if (name !== undefined) {
      const bytes = encodeCString(name);
      const start = allocateRaw(bytes.length);
      memory.write(start, bytes);
      owned.push(start);
      text = start as number as CStringPtr;
    }
    const capsule = ownedOrThrow(PyCapsule_New(place, text, NULL as never));
    const handle = wrapOwned(capsule) as PyCapsule;
    holdValue({ capsule, value, onDestroy, memory: owned });
    return handle;
  }

  /**
   * A capsule around an address, for other native code.
   *
   * SAFETY: `pointer` must stay good as long as the capsule, and `destructor`, the address of a
   * `void (*)(PyObject *)` in C, must be callable on any thread that holds the interpreter. It is never a callback of
   * JavaScript's. The name is kept for the life of the process.
   *
   * @throws {PyValueError} if the pointer is NULL
   */
  static newWithPointer(py: Python, pointer: number, name?: string, destructor = 0): PyCapsule {
    requireToken(py);
    const text = name === undefined ? (NULL as never as CStringPtr) : staticCString(name);
    return wrapOwned(ownedOrThrow(PyCapsule_New(pointer as VoidPtr, text, destructor as never))) as PyCapsule;
  }

  /**
   * The pointer in a capsule that is an attribute of a module: `"datetime.datetime_CAPI"`.
   *
   * @throws {PyImportError | PyAttributeError} if there is none of that name
   */
  static importPointer(py: Python, name: string): number {
    requireToken(py);
    return addressOrThrow(PyCapsule_Import(name, 0));
  }

  /** Its name; `undefined` if it has none. */
  get name(): string | undefined {
    const name = PyCapsule_GetName(checked(this, PyCapsule));
    if ((name as number) === 0 && PyErr_Occurred() !== NULL) throw fetchError();
    return decodeCString(name);
  }

  /**
   * The address in it.
   *
   * @param name the name that it must have. Default: none
   * @throws {PyValueError} if it has another name: `PyCapsule_GetPointer called with incorrect name`
   */
  pointer(name?: string): number {
    return addressOrThrow(PyCapsule_GetPointer(checked(this, PyCapsule), name ?? null));
  }

  /**
   * The value that {@link PyCapsule.newWithValue} put in.
   *
   * @param name the name that the capsule must have. Default: none
   * @throws {PyValueError} if it has another name
   * @throws {TypeError} if it holds no value of this isolate
   */
  value(name?: string): unknown {
    this.pointer(name);
    const entry = heldValue(checked(this, PyCapsule));
    if (entry === undefined) throw new TypeError("Cannot get the value of a PyCapsule: it holds none of this isolate");
    return entry.value;
  }

  /** Whether it has that name, and a pointer. Never throws. */
  isValid(name?: string): boolean {
    return PyCapsule_IsValid(checked(this, PyCapsule), name ?? null) === 1;
  }

  /** Another address, which its owner may use as it likes; 0 at first. */
  get context(): number {
    const context = PyCapsule_GetContext(checked(this, PyCapsule));
    if (context === 0 && PyErr_Occurred() !== NULL) throw fetchError();
    return context;
  }

  set context(address: number) {
    okOrThrow(PyCapsule_SetContext(checked(this, PyCapsule), address as VoidPtr));
  }
}

function addressOrThrow(pointer: VoidPtr): number {
  if (pointer === 0) throw fetchError();
  return pointer;
}
