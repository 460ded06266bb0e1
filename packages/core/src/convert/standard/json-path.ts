/** Where in a tree a value is: the keys from the root, as links to the container above. */
export interface JsonPlace {
  readonly above: JsonPlace | undefined;
  readonly key: string | number;
}

/** Keys from the root to a place, the outermost first. */
export function keysOf(place: JsonPlace | undefined): string[] {
  const keys: string[] = [];
  for (let one = place; one !== undefined; one = one.above) keys.push(String(one.key));
  return keys.reverse();
}

/** Keys that a message shows; of a longer path, the two ends. */
const SHOWN = 16;

/** ` at users.0.name`; nothing for the root. */
export function atPlace(place: JsonPlace | undefined): string {
  const keys = keysOf(place);
  if (keys.length === 0) return "";
  if (keys.length <= SHOWN) return ` at ${keys.join(".")}`;
  const [first, last] = [keys.slice(0, SHOWN / 2), keys.slice(-SHOWN / 2)];
  return ` at ${first.join(".")}.(${keys.length - SHOWN} more).${last.join(".")}`;
}
