import { defineClass } from "@taipan/core";
import { notesOf, specOf } from "./class-notes.js";
import { isBare, requireContext } from "./require-context.js";
export function pyclass(...args) {
  if (isBare(args)) {
    define({}, args[1]);
    return;
  }
  return (_value, context) => define(args[0] ?? {}, context);
}
function define(options, context) {
  requireContext("@pyclass", context, ["class"]);
  const notes = notesOf(context);
  // When all decorators are done and static fields have their values.
  context.addInitializer(function () {
    defineClass(this, specOf(options, notes, this));
  });
}
