import { PyTypeError } from "../error/classes/exceptions.ts";
import { Handle } from "../reference/handle.ts";
import { ARRAY_OPERATIONS } from "./array-operations.ts";
import { COLLECTION_OPERATIONS } from "./collection-operations.ts";
import { FUNCTION_OPERATIONS } from "./function-operations.ts";
import { OBJECT_OPERATIONS } from "./object-operations.ts";
import type { Operation } from "./operation.ts";

/** What the Python classes may ask for. */
const operations = new Map<unknown, Operation>(
  Object.entries({
    ...ARRAY_OPERATIONS,
    ...COLLECTION_OPERATIONS,
    ...FUNCTION_OPERATIONS,
    ...OBJECT_OPERATIONS,
  }),
);

/** Does what a proxy asks for: the operation's name, the proxied object, arguments. */
export function operate([name, target, ...args]: unknown[]): unknown {
  const operation = operations.get(name);
  const isObject = (typeof target === "object" && target !== null) || typeof target === "function";
  if (operation === undefined || !isObject || target instanceof Handle) {
    throw new PyTypeError("the object stands for no JavaScript object of this thread");
  }
  return operation(target as never, args);
}
