import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { throwPending } from "../error/crossing/fetch.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { PythonSides, unlinkLater } from "../reference/counterparts.ts";
import { proxyClass } from "./classes.ts";
import { proxyKind } from "./kind.ts";

/** The proxy of each object, while Python holds it. */
const proxies = new PythonSides();

/**
 * The proxy of a JavaScript object: a new reference. An object has one proxy as long as Python keeps it, and the proxy
 * keeps the object; it comes back as that object.
 */
export function proxyIntoPython(value: object): PyObjectPtr {
  const known = proxies.find(value);
  if (known !== NULL) return known;
  const proxy = callPython(proxyClass("make"), [new Borrowing(proxyClass(proxyKind(value)))]);
  try {
    const link = proxies.link(proxy, value);
    if (!watchDeath(proxy, unlinkLater({ link }))) throwPending();
  } catch (error) {
    objects.decRef(proxy);
    throw error;
  }
  return proxy;
}
