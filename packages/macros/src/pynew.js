import { notesOf } from "./class-notes.js";
import { DecoratorError } from "./decorator-error.js";
import { isBare, requireContext } from "./require-context.js";
export function pynew(...args) {
  if (isBare(args)) {
    noteNew({}, args[1]);
    return;
  }
  return (_value, context) => noteNew(args[0] ?? {}, context);
}
function noteNew(options, context) {
  requireContext("@pynew", context, ["class", "method"]);
  const notes = notesOf(context);
  if (notes.new !== undefined) {
    throw new DecoratorError("@pynew", String(context.name), "the class has another one");
  }
  if (context.kind === "class") {
    notes.new = options;
    return;
  }
  if (!context.static || context.private) {
    throw new DecoratorError("@pynew", String(context.name), "it is for the class or a public static method");
  }
  notes.new = { ...options, call: String(context.name) };
}
