import { Python } from "../../src/index.ts";

/** Runs code in `__main__`. If it ends with an expression, gives its `str`; else `"None"`. */
export function python(code: string): string {
  return Python.attach((py) => {
    const ast = py.import("ast");
    const body = ast.callMethod1("parse", code).getAttr("body");
    const last = body.getItem(-1);
    if (!last.isInstance(ast.getAttr("Expr"))) {
      py.run(code);
      return "None";
    }
    const lines = code.split("\n");
    const first = Number(last.getAttr("lineno").extract());
    py.run(lines.slice(0, first - 1).join("\n"));
    return py.eval(lines.slice(first - 1).join("\n")).str();
  });
}
