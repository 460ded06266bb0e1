/** Key of keyword arguments in the last argument of a proxy's call. One per process, so that two copies of us agree. */
export const kw: unique symbol = Symbol.for("taipan.kw");
