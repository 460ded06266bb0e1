/** Names of `structmember.h`, the ones that exist before 3.12; `descrobject.ts` has the current ones. */
export const T_SHORT = 0;
export const T_INT = 1;
export const T_LONG = 2;
export const T_FLOAT = 3;
export const T_DOUBLE = 4;
export const T_STRING = 5;
/** `PyObject *`; NULL reads as None. Deprecated: use `T_OBJECT_EX`. */
export const T_OBJECT = 6;
export const T_CHAR = 7;
export const T_BYTE = 8;
export const T_UBYTE = 9;
export const T_USHORT = 10;
export const T_UINT = 11;
export const T_ULONG = 12;
export const T_STRING_INPLACE = 13;
export const T_BOOL = 14;
export const T_OBJECT_EX = 16;
export const T_LONGLONG = 17;
export const T_ULONGLONG = 18;
export const T_PYSSIZET = 19;
/** Always None. */
export const T_NONE = 20;

/** The attribute cannot be assigned. */
export const READONLY = 1;
