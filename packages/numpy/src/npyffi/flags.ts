/** The items lie one after the other, the last index fastest. */
export const NPY_ARRAY_C_CONTIGUOUS = 0x0001;
/** The items lie one after the other, the first index fastest. */
export const NPY_ARRAY_F_CONTIGUOUS = 0x0002;
/** Every item's address is a multiple of what its type wants. */
export const NPY_ARRAY_ALIGNED = 0x0100;
/** The memory may be written through this array. */
export const NPY_ARRAY_WRITEABLE = 0x0400;
