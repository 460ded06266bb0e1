import { note, notesOf } from "./class-notes.js";
import { DecoratorError } from "./decorator-error.js";
import { isBare, requireContext } from "./require-context.js";
export function classattr(...args) {
  if (isBare(args)) {
    noteAttribute({}, args[1]);
    return;
  }
  return (_value, context) => noteAttribute(args[0] ?? {}, context);
}
function noteAttribute(options, context) {
  requireContext("@classattr", context, ["field", "accessor", "getter"]);
  const own = String(context.name);
  if (!context.static) throw new DecoratorError("@classattr", own, "it is for a static field or getter");
  const { get } = context.access;
  note("@classattr", notesOf(context).attributes, options.name ?? own.replace(/^#/, ""), context, (constructor) =>
    get(constructor),
  );
}
