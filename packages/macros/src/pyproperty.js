import { notesOf } from "./class-notes.js";
import { DecoratorError } from "./decorator-error.js";
import { isBare, requireContext } from "./require-context.js";
export function pyget(...args) {
  return decorate("@pyget", args, "getter", "get");
}
export function pyset(...args) {
  return decorate("@pyset", args, "setter", "set");
}
export function pydelete(...args) {
  const options = typeof args[0] === "string" ? [{ name: args[0] }] : args;
  return decorate("@pydelete", options, "method", "delete");
}
function decorate(decorator, args, kind, part) {
  const apply = (options, value, context) => {
    requireContext(decorator, context, [kind, "method"]);
    if (context.static) throw new DecoratorError(decorator, String(context.name), "it is for an instance's member");
    const own = String(context.name).replace(/^#/, "");
    const name = options.name ?? (context.kind === "method" ? own.replace(PREFIXES[part], "") : own);
    merge(decorator, notesOf(context), name, context, { part, run: value, options });
  };
  if (!isBare(args)) return (value, context) => apply(args[0] ?? {}, value, context);
  apply({}, args[0], args[1]);
}
const PREFIXES = { get: /^get_/, set: /^set_/, delete: /^delete_/ };
/** Adds a part to a property that other decorators may have begun. */
function merge(decorator, notes, name, context, { part, run, options }) {
  const known = notes.properties[name] ?? {};
  if (known[part] !== undefined) {
    throw new DecoratorError(decorator, String(context.name), `property '${name}' has another one`);
  }
  const { type, doc } = options;
  notes.properties[name] = {
    ...known,
    [part]: run,
    ...(type === undefined ? {} : { type }),
    ...(doc === undefined ? {} : { doc }),
  };
}
