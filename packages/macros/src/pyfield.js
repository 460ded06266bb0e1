import { note, notesOf } from "./class-notes.js";
import { DecoratorError } from "./decorator-error.js";
import { requireContext } from "./require-context.js";
/**
 * A field, or an `accessor`, that crosses by a converter: `@pyfield(t.f64, { get: true, set: true }) accessor x = 0`. The
 * order of the fields is that of `new: "fromFields"`.
 *
 * @see PyO3 `#[pyo3(get, set)]`
 */
export function pyfield(type, options = {}) {
  return (_value, context) => {
    requireContext("@pyfield", context, ["field", "accessor"]);
    const own = String(context.name);
    if (context.static) throw new DecoratorError("@pyfield", own, "it is for an instance's field, use @classattr");
    if (context.private) throw new DecoratorError("@pyfield", own, "it is private, use @pyget and @pyset");
    note("@pyfield", notesOf(context).fields, own, context, { ...options, type });
  };
}
