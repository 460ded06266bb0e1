import { type PyAny, Python } from "@taipan/core";

/** What `repr` says of a character, whose class may be one that Python derived. */
export function characterText(self: PyAny, name: string, health: number, most: number): string {
  return Python.attach((py) => {
    const text = py.toPython(name).repr();
    return `${self.getType().getAttr("__name__").str()}(${text}, health=${health}, max_health=${most})`;
  });
}
