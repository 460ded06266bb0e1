import { note, notesOf } from "./class-notes.js";
import { DecoratorError } from "./decorator-error.js";
import { isBare, requireContext } from "./require-context.js";
export function pymethod(...args) {
  return decorate("@pymethod", args, false, (notes) => notes.methods);
}
export function pyinit(...args) {
  return decorate("@pyinit", args, false, (notes) => notes.methods, "__init__");
}
export function pystatic(...args) {
  return decorate("@pystatic", args, true, (notes) => notes.statics);
}
export function pyclassmethod(...args) {
  return decorate("@pyclassmethod", args, true, (notes) => notes.classMethods);
}
function decorate(decorator, args, isStatic, recordOf, pythonName) {
  const apply = (options, context) => {
    requireContext(decorator, context, ["method"]);
    if (context.static !== isStatic) {
      const right = isStatic
        ? "it is for a static method"
        : "it is for an instance's method, use @pystatic or @pyclassmethod";
      throw new DecoratorError(decorator, String(context.name), right);
    }
    const { name = pythonName ?? String(context.name), ...spec } = options;
    note(decorator, recordOf(notesOf(context)), name, context, { ...spec, call: targetOf(context) });
  };
  if (!isBare(args)) return (_value, context) => apply(args[0] ?? {}, context);
  apply({}, args[1]);
}
/** The method by name; a private one is reached through the access that the language gives to its decorators. */
function targetOf(context) {
  if (!context.private) return String(context.name);
  const { get } = context.access;
  return function call(...args) {
    return Reflect.apply(get(this), this, args);
  };
}
