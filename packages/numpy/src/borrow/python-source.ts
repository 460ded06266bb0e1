/**
 * Python's half of the borrow checker: the table, and the structure that extensions in other languages find by a capsule.
 *
 * The table is Python's because it is the process's: other isolates, other copies of this package and compiled
 * extensions use the same. Its functions are callbacks of ctypes, which run on whatever thread calls them; a callback of
 * JavaScript's would make that thread wait for the loop of this one.
 *
 * A key is what an array can reach: lowest address, end, address of the first item, the greatest step that divides the
 * way from any item to any other, and bytes of an item. Two arrays may overlap if their ranges do and an item of one can
 * begin inside an item of the other. That asks for any whole number of steps, not for those within the shape, so that
 * arrays which interleave by steps with a common divisor are refused although no item is shared.
 */
export const PYTHON_SOURCE = `
import ctypes
import threading
from math import gcd

NAME = b"_RUST_NUMPY_BORROW_CHECKING_API"
# The header of an object; the address of an array's first item follows it.
HEADER = object.__basicsize__
address_at = ctypes.c_size_t.from_address

lock = threading.RLock()
# Readers by key; -1 for a writer.
borrows = {}


def key_of(array):
    data = address_at(id(array) + HEADER).value
    size = array.itemsize
    if array.size == 0 or size == 0:
        return None
    low = high = data
    step = 0
    for length, stride in zip(array.shape, array.strides):
        if length > 1:
            step = gcd(step, stride)
            if stride < 0:
                low += (length - 1) * stride
            else:
                high += (length - 1) * stride
    return (low, high + size, data, step, size)


def may_overlap(one, other):
    if other[0] >= one[1] or one[0] >= other[1]:
        return False
    step = gcd(one[3], other[3])
    if step == 0:
        return True
    ahead = (other[2] - one[2]) % step
    return ahead < one[4] or step - ahead < other[4]


def acquire(array):
    key = key_of(array)
    if key is None:
        return 0
    with lock:
        count = borrows.get(key, 0)
        if count < 0:
            return -1
        if count == 0:
            for other, held in borrows.items():
                if held < 0 and may_overlap(key, other):
                    return -1
        borrows[key] = count + 1
    return 0


def acquire_mut(array):
    if not array.flags.writeable:
        return -2
    key = key_of(array)
    if key is None:
        return 0
    with lock:
        for other in borrows:
            if may_overlap(key, other):
                return -1
        borrows[key] = -1
    return 0


def release(array):
    key = key_of(array)
    if key is None:
        return
    with lock:
        count = borrows.get(key, 0)
        if count > 1:
            borrows[key] = count - 1
        else:
            borrows.pop(key, None)


def total(function, otherwise):
    # An exception must not leave: C would take it for success.
    def called(flags, array):
        try:
            return function(array)
        except BaseException:
            return otherwise
    return called


class Shared(ctypes.Structure):
    ACQUIRE = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.py_object)
    RELEASE = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.py_object)
    _fields_ = [
        ("version", ctypes.c_uint64),
        ("flags", ctypes.c_void_p),
        ("acquire", ACQUIRE),
        ("acquire_mut", ACQUIRE),
        ("release", RELEASE),
        ("release_mut", RELEASE),
    ]


def publish(multiarray):
    shared = Shared(
        1,
        None,
        Shared.ACQUIRE(total(acquire, -1)),
        Shared.ACQUIRE(total(acquire_mut, -1)),
        Shared.RELEASE(total(release, None)),
        Shared.RELEASE(total(release, None)),
    )
    new = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
        ("PyCapsule_New", ctypes.pythonapi)
    )
    capsule = new(ctypes.addressof(shared), NAME, None)
    # Extensions keep the addresses of all this for as long as the process lives.
    ctypes.pythonapi.Py_IncRef(ctypes.py_object((shared, NAME)))
    return multiarray.__dict__.setdefault(NAME.decode(), capsule)


capsule = publish(multiarray)
`;
