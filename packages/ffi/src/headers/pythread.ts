import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

/** `Py_tss_t`: memory of the caller, zeroed before `PyThread_tss_create`. */
export const Py_tss_t = { size: 8, _is_initialized: 0, _key: 4 } as const;

export const NOWAIT_LOCK = 0;
export const WAIT_LOCK = 1;
/** What `PyThread_acquire_lock_timed` gives. */
export const PY_LOCK_FAILURE = 0;
export const PY_LOCK_ACQUIRED = 1;
/** A signal came, and `intr_flag` was set. */
export const PY_LOCK_INTR = 2;

/** `threading.get_ident()` */
export let PyThread_get_thread_ident: () => number | bigint = declare(
  "unsigned long PyThread_get_thread_ident(void)",
  (bound) => (PyThread_get_thread_ident = bound),
);
/** `threading.get_native_id()` */
export let PyThread_get_thread_native_id: () => number | bigint = declare(
  "unsigned long PyThread_get_thread_native_id(void)",
  (bound) => (PyThread_get_thread_native_id = bound),
);
/** Starts a thread: its identifier, or all bits set on failure. */
export let PyThread_start_new_thread: (callback: Pointer<"void (*)(void*)">, arg: VoidPtr) => number | bigint = declare(
  "unsigned long PyThread_start_new_thread(void (*callback)(void *), void *arg)",
  (bound) => (PyThread_start_new_thread = bound),
);
/** Ends this thread at once. */
export let PyThread_exit_thread: () => void = declare(
  "void PyThread_exit_thread(void)",
  (bound) => (PyThread_exit_thread = bound),
);
/** Prepares the thread library. Done by the interpreter's start. */
export let PyThread_init_thread: () => void = declare(
  "void PyThread_init_thread(void)",
  (bound) => (PyThread_init_thread = bound),
);
/** New lock, or NULL. */
export let PyThread_allocate_lock: () => Pointer<"PyThread_type_lock"> = declare(
  "PyThread_type_lock PyThread_allocate_lock(void)",
  (bound) => (PyThread_allocate_lock = bound),
);
/** Frees an unlocked lock. */
export let PyThread_free_lock: (lock: Pointer<"PyThread_type_lock">) => void = declare(
  "void PyThread_free_lock(PyThread_type_lock lock)",
  (bound) => (PyThread_free_lock = bound),
);
/** Locks, waiting with `WAIT_LOCK`, which freezes Python if the thread is attached: 1 if locked, else 0. */
export let PyThread_acquire_lock: (lock: Pointer<"PyThread_type_lock">, wait: number) => number = declare(
  "int PyThread_acquire_lock(PyThread_type_lock lock, int wait)",
  (bound) => (PyThread_acquire_lock = bound),
);
/** Locks, waiting at most so long, -1 for ever: one of `PY_LOCK_…`. */
export let PyThread_acquire_lock_timed: (
  lock: Pointer<"PyThread_type_lock">,
  microseconds: number | bigint,
  interruptible: number,
) => number = declare(
  "PyLockStatus PyThread_acquire_lock_timed(PyThread_type_lock lock, long long microseconds, int interruptible)",
  (bound) => (PyThread_acquire_lock_timed = bound),
);
/** Unlocks, from any thread. */
export let PyThread_release_lock: (lock: Pointer<"PyThread_type_lock">) => void = declare(
  "void PyThread_release_lock(PyThread_type_lock lock)",
  (bound) => (PyThread_release_lock = bound),
);
/** Stack size of new threads in bytes, 0 for the platform's. */
export let PyThread_get_stacksize: () => number | bigint = declare(
  "size_t PyThread_get_stacksize(void)",
  (bound) => (PyThread_get_stacksize = bound),
);
/** Sets it: 0, -1 for a bad size, -2 where it cannot be set. */
export let PyThread_set_stacksize: (size: number | bigint) => number = declare(
  "int PyThread_set_stacksize(size_t size)",
  (bound) => (PyThread_set_stacksize = bound),
);
/** `sys.thread_info`. New reference, or NULL with an exception set. */
export let PyThread_GetInfo: () => PyObjectPtr = declare(
  "PyObject *PyThread_GetInfo(void)",
  (bound) => (PyThread_GetInfo = bound),
);
/** Address of the longest wait in microseconds. */
export const PY_TIMEOUT_MAX: () => Pointer<"long long"> = declareData("const long long PY_TIMEOUT_MAX", {
  since: [3, 13],
});
/** New thread-specific storage key, not created yet, or NULL. */
export let PyThread_tss_alloc: () => Pointer<"Py_tss_t"> = declare(
  "Py_tss_t *PyThread_tss_alloc(void)",
  (bound) => (PyThread_tss_alloc = bound),
);
/** Deletes and frees a key of `PyThread_tss_alloc`. NULL is allowed. */
export let PyThread_tss_free: (key: Pointer<"Py_tss_t">) => void = declare(
  "void PyThread_tss_free(Py_tss_t *key)",
  (bound) => (PyThread_tss_free = bound),
);
/** Creates a key; does nothing if it is. 0, or non-zero on failure. */
export let PyThread_tss_create: (key: Pointer<"Py_tss_t">) => number = declare(
  "int PyThread_tss_create(Py_tss_t *key)",
  (bound) => (PyThread_tss_create = bound),
);
/** Deletes a key; does nothing if it is not created. */
export let PyThread_tss_delete: (key: Pointer<"Py_tss_t">) => void = declare(
  "void PyThread_tss_delete(Py_tss_t *key)",
  (bound) => (PyThread_tss_delete = bound),
);
/** 1 if the key is created, else 0. */
export let PyThread_tss_is_created: (key: Pointer<"Py_tss_t">) => number = declare(
  "int PyThread_tss_is_created(Py_tss_t *key)",
  (bound) => (PyThread_tss_is_created = bound),
);
/** Sets this thread's value. 0, or non-zero on failure. */
export let PyThread_tss_set: (key: Pointer<"Py_tss_t">, value: VoidPtr) => number = declare(
  "int PyThread_tss_set(Py_tss_t *key, void *value)",
  (bound) => (PyThread_tss_set = bound),
);
/** This thread's value, or NULL. */
export let PyThread_tss_get: (key: Pointer<"Py_tss_t">) => VoidPtr = declare(
  "void *PyThread_tss_get(Py_tss_t *key)",
  (bound) => (PyThread_tss_get = bound),
);
/** Older form of `PyThread_tss_create`, where keys are ints: the key, or -1. */
export let PyThread_create_key: () => number = declare(
  "int PyThread_create_key(void)",
  (bound) => (PyThread_create_key = bound),
);
/** Older form of `PyThread_tss_delete`. */
export let PyThread_delete_key: (key: number) => void = declare(
  "void PyThread_delete_key(int key)",
  (bound) => (PyThread_delete_key = bound),
);
/** Older form of `PyThread_tss_set`. 0, or -1 on failure. */
export let PyThread_set_key_value: (key: number, value: VoidPtr) => number = declare(
  "int PyThread_set_key_value(int key, void *value)",
  (bound) => (PyThread_set_key_value = bound),
);
/** Older form of `PyThread_tss_get`. */
export let PyThread_get_key_value: (key: number) => VoidPtr = declare(
  "void *PyThread_get_key_value(int key)",
  (bound) => (PyThread_get_key_value = bound),
);
/** Forgets this thread's value. */
export let PyThread_delete_key_value: (key: number) => void = declare(
  "void PyThread_delete_key_value(int key)",
  (bound) => (PyThread_delete_key_value = bound),
);
/** Does nothing. */
export let PyThread_ReInitTLS: () => void = declare(
  "void PyThread_ReInitTLS(void)",
  (bound) => (PyThread_ReInitTLS = bound),
);

// skipped PyThread_ParseTimeoutArg: no public header declares it
// skipped PyThread_acquire_lock_timed_with_retries: no public header declares it
// skipped PyThread_detach_thread: no public header declares it
// skipped PyThread_get_thread_ident_ex: no public header declares it
// skipped PyThread_join_thread: no public header declares it
// skipped PyThread_start_joinable_thread: no public header declares it
