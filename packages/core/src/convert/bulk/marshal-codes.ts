// The bytes that begin an object in CPython's `marshal` format, of those that are written or read here.

/** Added to a code: the object gets the next number, by which {@link REFERENCE} names it again. */
export const FLAG = 0x80;
export const NULL_OBJECT = 0x30; // '0', which ends a dict
export const NONE = 0x4e; // 'N'
export const FALSE = 0x46; // 'F'
export const TRUE = 0x54; // 'T'
export const ELLIPSIS = 0x2e; // '.'
export const INT32 = 0x69; // 'i'
/** Count of 15-bit digits, negative for a negative number, then the digits. */
export const LONG = 0x6c; // 'l'
export const FLOAT64 = 0x67; // 'g'
/** `bytes`, but also whatever else exports a buffer. */
export const BYTES = 0x73; // 's'
export const ASCII = 0x61; // 'a'
export const ASCII_INTERNED = 0x41; // 'A'
export const SHORT_ASCII = 0x7a; // 'z'
export const SHORT_ASCII_INTERNED = 0x5a; // 'Z'
/** UTF-8, with lone surrogates. */
export const UTF8 = 0x75; // 'u'
export const UTF8_INTERNED = 0x74; // 't'
export const TUPLE = 0x28; // '('
export const SMALL_TUPLE = 0x29; // ')'
export const LIST = 0x5b; // '['
export const DICT = 0x7b; // '{'
export const SET = 0x3c; // '<'
export const FROZENSET = 0x3e; // '>'
export const REFERENCE = 0x72; // 'r'

/** Bits of a digit of {@link LONG}. */
export const DIGIT_BITS = 15;
export const DIGIT_MASK = 0x7fff;
