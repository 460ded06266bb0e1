import type { Converter, FieldSpec } from "@taipan/core";
import { note, notesOf } from "./class-notes.ts";
import { DecoratorError } from "./decorator-error.ts";
import { requireContext } from "./require-context.ts";

type FieldDecorator<V> = <Value extends V>(
  value: undefined | ClassAccessorDecoratorTarget<unknown, Value>,
  context: ClassFieldDecoratorContext<unknown, Value> | ClassAccessorDecoratorContext<unknown, Value>,
) => void;

/**
 * A field, or an `accessor`, that crosses by a converter: `@pyfield(t.f64, { get: true, set: true }) accessor x = 0`. The
 * order of the fields is that of `new: "fromFields"`.
 *
 * @see PyO3 `#[pyo3(get, set)]`
 */
export function pyfield<V>(type: Converter<V>, options: Omit<FieldSpec<V>, "type"> = {}): FieldDecorator<V> {
  return (_value, context) => {
    requireContext("@pyfield", context, ["field", "accessor"]);
    const own = String(context.name);
    if (context.static) throw new DecoratorError("@pyfield", own, "it is for an instance's field, use @classattr");
    if (context.private) throw new DecoratorError("@pyfield", own, "it is private, use @pyget and @pyset");
    note("@pyfield", notesOf(context).fields, own, context, { ...options, type } as FieldSpec);
  };
}
