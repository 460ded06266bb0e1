import { type ShimShape, shimSource } from "../../pyfunction/shim-source.ts";

/** What sets the shim of a member apart from that of a function. */
export interface MemberShape extends ShimShape {
  /**
   * `__new__`: the object is made before TypeScript is entered, by the base's `__new__`, which may want the arguments,
   * too. Its frame has the object after the class.
   */
  readonly makesObject?: "bare" | "with arguments";
  /** Negative indices become positions from the front, by `len(self)`: what C does for sequences. */
  readonly countsFromEnd?: boolean;
  /** An `async def`, which waits for a result that can be awaited. */
  readonly isAsync?: boolean;
  /** Full name of a class whose members say that they cannot be used on other threads. */
  readonly unsendable?: string;
}

/** Python source of a factory for shims of members: that of functions, with what the shape adds. */
export function memberSource(shape: MemberShape): string {
  let source = shimSource(shape);
  if (shape.makesObject !== undefined) {
    const given = shape.makesObject === "bare" ? "" : givenArguments(shape);
    source = source
      .replace("def factory(entry, handle, name):", "def factory(entry, handle, name, base_new):")
      .replace("enter[[self, ", "enter[[self, None, ")
      .replace("frame = [self, ", `frame = [self, base_new(self${given}), `)
      .replace(/result = frame\[(\d+)\]/, (_, place: string) => `result = frame[${Number(place) + 1}]`);
  }
  if (shape.countsFromEnd === true) {
    source = source.replace(
      "        frame = [",
      "        if p0.__class__ is int and p0 < 0:\n            p0 += len(self)\n        frame = [",
    );
  }
  if (shape.isAsync === true) {
    source = source
      .replace("    def call(", "    async def call(")
      .replace(
        "        return result",
        "        if hasattr(result, '__await__'):\n            result = await result\n        return result",
      );
  }
  if (shape.unsendable !== undefined) {
    const text = JSON.stringify(`${shape.unsendable} is unsendable, but sent to another thread`);
    const test = `        if not owns():\n            raise RuntimeError(${text})\n`;
    source = source.replace(/^ {4}(?:async )?def call\(.*\):\n/m, (head) => head + test);
  }
  return source;
}

/** What exceptions keep as `args`: arguments that were given, by position. */
function givenArguments({ positional, hasVarPositional }: ShimShape): string {
  const places = Array.from({ length: positional }, (_, index) => `p${index}, `).join("");
  const given = positional === 0 ? "" : `, *(one for one in (${places}) if one is not missing)`;
  return given + (hasVarPositional ? ", *args" : "");
}
