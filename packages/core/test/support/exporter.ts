import type { PyAny, Python } from "../../src/index.ts";

/**
 * A type whose buffer protocol is a Python function, made with ctypes: for what no exporter of the standard library does,
 * such as rows behind pointers, or memory that is not described.
 */
const SOURCE = `
import ctypes

size_p = ctypes.POINTER(ctypes.c_ssize_t)

class View(ctypes.Structure):
    _fields_ = [
        ("buf", ctypes.c_void_p), ("obj", ctypes.c_void_p), ("len", ctypes.c_ssize_t), ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int), ("ndim", ctypes.c_int), ("format", ctypes.c_void_p), ("shape", size_p),
        ("strides", size_p), ("suboffsets", size_p), ("internal", ctypes.c_void_p),
    ]

class Slot(ctypes.Structure):
    _fields_ = [("slot", ctypes.c_int), ("function", ctypes.c_void_p)]

class Spec(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p), ("basicsize", ctypes.c_int), ("itemsize", ctypes.c_int), ("flags", ctypes.c_uint),
        ("slots", ctypes.POINTER(Slot)),
    ]

get_buffer = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.POINTER(View), ctypes.c_int)
kept = []

def sizes(*values):
    return ctypes.cast((ctypes.c_ssize_t * len(values))(*values), size_p) if values else None

def exporter(memory, **fields):
    fields = {name: sizes(*value) if isinstance(value, tuple) else value for name, value in fields.items()}
    text = ctypes.create_string_buffer(fields.pop("format", b"B"))

    def fill(object, view, flags):
        ctypes.memset(view, 0, ctypes.sizeof(View))
        view[0].buf = ctypes.addressof(memory)
        view[0].obj = id(object)
        view[0].format = ctypes.addressof(text)
        for name, value in fields.items():
            if value is not None:
                setattr(view[0], name, value)
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(object))
        return 0

    function = get_buffer(fill)
    slots = (Slot * 2)(Slot(1, ctypes.cast(function, ctypes.c_void_p).value), Slot(0, None))
    spec = Spec(b"taipan_test.exporter", 0, 0, 0, slots)
    make = ctypes.pythonapi.PyType_FromSpec
    make.restype = ctypes.py_object
    kept.append((memory, text, function, slots, spec))
    return make(ctypes.byref(spec))()
`;

/** Evaluates an expression that may call `exporter(memory, len=…, itemsize=…, ndim=…, shape=…, …)`. */
export function exporting(py: Python, expression: string): PyAny {
  const globals = py.dict();
  py.run(SOURCE, { globals });
  return py.eval(expression, { globals });
}
