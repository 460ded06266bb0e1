import { javascriptProxy } from "../../jsproxy/js-proxy.ts";
import { javascriptSide } from "../../reference/counterparts.ts";
import { castFailure } from "../cast-failure.ts";
import type { Converter } from "../converter.ts";

/**
 * A JavaScript object that Python uses in place, as a `JsProxy`, and that comes back as itself: an array, a Map, a plain
 * object, a function, an instance of any class. The default rules would copy it, or refuse.
 */
export const proxied: Converter<object> = {
  pyType: "JsProxy",
  // The class is the runtime's own, which has no stubs.
  annotate: () => "Any",
  fromPython(pointer) {
    const value = javascriptSide(pointer);
    if (value === undefined) throw castFailure(pointer, "JsProxy");
    return value;
  },
  intoPython: javascriptProxy,
  mayAccept: (pointer) => javascriptSide(pointer) !== undefined,
};
