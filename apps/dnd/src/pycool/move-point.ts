import { type Constructor, pyfunction, type PyFunctionDefinition, t } from "@taipan/core";

/** What can be moved. */
export interface Movable {
  x: number;
  y: number;
}

/**
 * `move_point(point, dx, dy=0.0)` for one of the definitions of `Point`. The point is borrowed for writing until the call
 * ends, so one that is in use already is refused.
 */
export function movePointOf<P extends Movable>(type: Constructor<P>): PyFunctionDefinition {
  return pyfunction(
    {
      name: "move_point",
      signature: "(point, dx, dy=0.0)",
      args: [t.mut(type), t.f64, t.f64],
      doc: "Move a point, which nobody else may be using meanwhile.",
    },
    (point, dx, dy) => {
      point.x += dx;
      point.y += dy;
    },
  );
}
