import { containerKind } from "../convert/default/container-kind.ts";
import type { ProxyClass } from "./classes.ts";

/** Which class of proxies an object gets. */
export function proxyKind(value: object): ProxyClass {
  if (typeof value === "function") return "JsFunction";
  switch (containerKind(value)) {
    case "array":
      return "JsArray";
    case "map":
      return "JsMap";
    case "set":
      return "JsSet";
    case "record":
      return isIterable(value) ? "JsIterable" : "JsObject";
    default:
      if (isTypedArray(value)) return "JsTypedArray";
      return isIterable(value) ? "JsIterable" : "JsProxy";
  }
}

function isIterable(value: object): boolean {
  return typeof Reflect.get(value, Symbol.iterator) === "function";
}

/** Whether a value is one of the eleven kinds of typed arrays, `Buffer` included. */
export function isTypedArray(value: object): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
