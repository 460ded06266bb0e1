import { Handle } from "./handle.ts";

/** A borrowed address in the shape of a handle, to pass it as an argument. It owns nothing and must not be adopted. */
export class Borrowing extends Handle {}
