import { type PyAny, PyBufferError, PyCapsule, PyTypeError, t } from "@taipan/core";
import { memory } from "@taipan/ffi";
import type { PyArray } from "./array.ts";
import { DTypeError } from "./errors.ts";
import { arrayOver } from "./keeper.ts";

/** How a tensor's memory is taken. */
export interface DLPackOptions {
  /**
   * Whether the memory may be written where the producer does not say: those that speak DLPack before 1.0 cannot. Arrow's
   * and JAX's arrays must never be written, PyTorch's tensors may. Default: false.
   */
  readonly writable?: boolean;
}

/** `DLDeviceType`, those whose memory the processor reads: its own, what graphics cards share with it. */
const HOSTS: readonly number[] = [1, 3, 11, 13];

/** `DLDeviceType`, the others by name, for messages. */
const DEVICES: Readonly<Record<number, string>> = {
  2: "CUDA",
  4: "OpenCL",
  7: "Vulkan",
  8: "Metal",
  10: "ROCm",
  14: "oneAPI",
};

/** `DLDataTypeCode` as the array interface writes kinds. */
const KINDS: Readonly<Record<number, string>> = { 0: "i", 1: "u", 2: "f", 5: "c", 6: "b" };
const BFLOAT = 4;

/** Places of fields in the structures `DLTensor`, `DLManagedTensor` and `DLManagedTensorVersioned`, on 64 bits. */
const DLTensor = {
  data: 0,
  deviceType: 8,
  deviceId: 12,
  ndim: 16,
  code: 20,
  bits: 21,
  lanes: 22,
  shape: 24,
  strides: 32,
  offset: 40,
};
const DLManagedTensorVersioned = { major: 0, flags: 24, tensor: 32 };
const READ_ONLY = 1n;

/**
 * An array over the memory of a tensor, without a copy: of whatever has `__dlpack__`, as PyTorch's, JAX's and CuPy's tensors
 * and Arrow's arrays have. The memory stays as long as the array or a view of it; the tensor's own deleter is called once, on a
 * thread that is attached, when the last of them is gone.
 *
 * The other way needs nothing: every `PyArray` has `__dlpack__`, those of `intoPyArray` included.
 *
 * @throws {PyTypeError} if the object has no `__dlpack__`
 * @throws {PyBufferError} if the memory is a device's that the processor cannot read, and what the producer says
 * @throws {DTypeError} for items that NumPy has no type of, such as `bfloat16`
 */
export function fromDLPack(object: PyAny, { writable = false }: DLPackOptions = {}): PyArray {
  const type = object.getType().name.toString();
  if (!object.hasAttr("__dlpack__")) throw new PyTypeError(`Cannot view the memory of '${type}': it has no __dlpack__`);
  if (object.hasAttr("__dlpack_device__")) {
    const device = object.callMethod0("__dlpack_device__");
    requireHost(type, Number(device.getItem(0).extract(t.int53)), device.getItem(1).extract(t.int53));
  }
  // SAFETY: the capsule is not marked as used: it calls the deleter itself when the last array lets go of it.
  const capsule = exported(object).cast(PyCapsule);
  const name = capsule.name;
  const managed = capsule.pointer(name);
  if (name !== "dltensor_versioned") return arrayOfTensor(capsule, type, managed, !writable);
  const major = memory.u32(managed + DLManagedTensorVersioned.major);
  if (major !== 1) throw new PyBufferError(`Cannot view the memory of '${type}': it speaks DLPack ${major}, not 1`);
  const isReadonly = (memory.i64(managed + DLManagedTensorVersioned.flags) & READ_ONLY) !== 0n;
  return arrayOfTensor(capsule, type, managed + DLManagedTensorVersioned.tensor, isReadonly);
}

/** The capsule; producers from before DLPack 1.0 do not know of versions. */
function exported(object: PyAny): PyAny {
  try {
    return object.callMethod("__dlpack__", [], { max_version: object.py.tuple([1, 0]) });
  } catch (error) {
    if (!(error instanceof PyTypeError)) throw error;
    return object.callMethod0("__dlpack__");
  }
}

function arrayOfTensor(owner: PyAny, type: string, tensor: number, isReadonly: boolean): PyArray {
  requireHost(type, memory.i32(tensor + DLTensor.deviceType), memory.i32(tensor + DLTensor.deviceId));
  const typeText = itemType(tensor);
  const size = memory.u8(tensor + DLTensor.bits) / 8;
  const count = memory.i32(tensor + DLTensor.ndim);
  const strides = memory.pointer(tensor + DLTensor.strides);
  return arrayOver(owner, {
    address: memory.pointer(tensor + DLTensor.data) + Number(memory.i64(tensor + DLTensor.offset)),
    isReadonly,
    shape: readSizes(memory.pointer(tensor + DLTensor.shape), count),
    // They count items.
    strides: strides === 0 ? undefined : readSizes(strides, count).map((stride) => stride * size),
    type: typeText,
  });
}

function requireHost(type: string, device: number, id: number): void {
  if (HOSTS.includes(device)) return;
  const place = `${DEVICES[device] ?? `DLPack's type ${device}`} ${id}`;
  throw new PyBufferError(`Cannot view the memory of '${type}': it is on device ${place}, copy it to the processor`);
}

function itemType(tensor: number): string {
  const code = memory.u8(tensor + DLTensor.code);
  const bits = memory.u8(tensor + DLTensor.bits);
  const lanes = memory.u16(tensor + DLTensor.lanes);
  const kind = KINDS[code];
  if (kind !== undefined && lanes === 1 && bits % 8 === 0) return `${bits === 8 ? "|" : "<"}${kind}${bits / 8}`;
  const name = code === BFLOAT ? `bfloat${bits}` : `DLPack's type ${code} of ${bits} bits in ${lanes} lanes`;
  throw new DTypeError(name, "a type that NumPy has");
}

function readSizes(address: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Number(memory.i64(address + index * 8)));
}
