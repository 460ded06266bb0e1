import { createException, type NamedException, PyException } from "@taipan/core";

/** What somebody cannot do who has no health left. */
export const CharacterDown: NamedException<typeof PyException> = createException("dnd", "CharacterDown", {
  doc: "A character without health was asked to do something.",
});
