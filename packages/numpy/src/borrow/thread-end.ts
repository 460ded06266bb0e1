import type { Py, PyAny, Python } from "@taipan/core";

/**
 * Gives back what a worker holds when it ends, however it ends: no JavaScript runs any more when it is terminated, but
 * its thread's local data in Python dies with the thread. The main thread's end is the process's, which needs none of this.
 */
const PYTHON_SOURCE = `
import ctypes
import threading

local = threading.local()
RELEASE = ctypes.PYFUNCTYPE(None, ctypes.c_void_p, ctypes.py_object)


class Held(dict):
    def __del__(self):
        while self:
            view, release, flags = self.popitem()[1]
            RELEASE(release)(flags, view)


def hold(view, release, flags):
    held = getattr(local, "held", None)
    if held is None:
        held = local.held = Held()
    held[id(view)] = (view, release, flags)


def forget(view):
    del local.held[id(view)]
`;

let half: { readonly hold: Py; readonly forget: Py } | undefined;

/** Sees to it that a borrow ends with this thread. `release` is the address of the C function that releases it. */
export function releaseAtThreadEnd(py: Python, view: PyAny, release: number, flags: number): void {
  if (half === undefined) {
    const globals = py.dict();
    py.run(PYTHON_SOURCE, { globals });
    half = { hold: globals.getItem("hold").unbind(), forget: globals.getItem("forget").unbind() };
  }
  half.hold.bind(py).call([view, release, flags]).drop();
}

/** A borrow was released before the thread's end. */
export function forgetThreadEnd(py: Python, view: PyAny): void {
  half?.forget.bind(py).call([view]).drop();
}
