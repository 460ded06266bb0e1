/**
 * Python's half: finds a column's memory by its dtype. Whatever pandas says is read-only, as all of it is since it copies
 * on write (pandas 3), stays so.
 *
 * `read` gives the kind, values, what is missing (or None), and what else the kind has.
 */
export const PYTHON_SOURCE = `
import numpy as np
import pandas as pd

COPIES_ON_WRITE = int(pd.__version__.split(".")[0]) >= 3


def read_only(array):
    array = array.view()
    array.flags.writeable = False
    return array


def guarded(array):
    # Parts that pandas does not hand out itself.
    return read_only(array) if COPIES_ON_WRITE else array


def text(series):
    return ("text", [None if missing else item for item, missing in zip(series, pd.isna(series))], None, None)


def objects(series):
    return ("objects", np.asarray(series, dtype=object), None, None)


def of_arrow(series):
    import pyarrow as pa

    chunks = series.array.__arrow_array__()
    if isinstance(chunks, pa.ChunkedArray):
        chunks = chunks.chunk(0) if chunks.num_chunks == 1 else chunks.combine_chunks()
        if isinstance(chunks, pa.ChunkedArray):
            chunks = pa.concat_arrays(chunks.chunks) if chunks.num_chunks else pa.array([], type=chunks.type)
    kind = chunks.type
    missing = np.asarray(chunks.is_null()) if chunks.null_count else None
    if pa.types.is_boolean(kind):
        filled = chunks.fill_null(False) if chunks.null_count else chunks
        return ("values", filled.to_numpy(zero_copy_only=False), missing, None)
    zone = None
    if pa.types.is_timestamp(kind):
        dtype, zone = np.dtype(f"M8[{kind.unit}]"), kind.tz
    elif pa.types.is_duration(kind):
        dtype = np.dtype(f"m8[{kind.unit}]")
    elif pa.types.is_integer(kind) or pa.types.is_floating(kind):
        dtype = np.dtype(kind.to_pandas_dtype())
    elif pa.types.is_string(kind) or pa.types.is_large_string(kind):
        return text(series)
    else:
        return objects(series)
    buffer = chunks.buffers()[1]
    if buffer is None or len(chunks) == 0:
        return ("values", np.empty(0, dtype), missing, zone)
    start = chunks.offset
    # Arrow's arrays never change, even where the buffer could.
    return ("values", read_only(np.frombuffer(buffer, dtype)[start : start + len(chunks)]), missing, zone)


def read(series):
    dtype = series.dtype
    if isinstance(dtype, np.dtype):
        if dtype.kind == "O":
            return objects(series)
        return ("values", series.to_numpy(copy=False), None, None)
    array = series.array
    if isinstance(dtype, pd.CategoricalDtype):
        return ("categories", array.codes, None, (pd.Series(dtype.categories), bool(dtype.ordered)))
    if isinstance(dtype, pd.DatetimeTZDtype):
        unit = getattr(dtype, "unit", "ns")
        return ("values", guarded(np.asarray(array, dtype=f"M8[{unit}]")), None, str(dtype.tz))
    if isinstance(dtype, pd.StringDtype):
        return text(series)
    values, mask = getattr(array, "_data", None), getattr(array, "_mask", None)
    if isinstance(values, np.ndarray) and isinstance(mask, np.ndarray):
        return ("values", guarded(values), guarded(mask), None)
    if type(dtype).__name__ == "ArrowDtype":
        return of_arrow(series)
    return objects(series)


def read_frame(frame):
    if isinstance(frame, pd.Series):
        frame = frame.to_frame(frame.name if frame.name is not None else 0)
    if not frame.columns.is_unique:
        raise ValueError("columns have the same name more than once")
    columns = [(str(name), read(frame[name])) for name in frame.columns]
    return (columns, read(pd.Series(frame.index)))


def masked(values, missing):
    kinds = {"b": pd.arrays.BooleanArray, "i": pd.arrays.IntegerArray, "u": pd.arrays.IntegerArray}
    return kinds.get(values.dtype.kind, pd.arrays.FloatingArray)(values, missing, copy=False)


def write(kind, values, missing, extra):
    if kind == "categories":
        categories, ordered = extra
        return pd.Series(pd.Categorical.from_codes(values, categories=categories, ordered=ordered), copy=False)
    if kind == "values" and values.dtype.kind in "Mm":
        if missing is not None:
            values = np.where(missing, np.array("NaT", values.dtype), values)
        series = pd.Series(values, copy=False)
        return series if extra is None else series.dt.tz_localize("UTC").dt.tz_convert(extra)
    if kind == "values" and missing is not None:
        return pd.Series(masked(values, missing), copy=False)
    return pd.Series(values, copy=False)


def write_frame(columns, index):
    lengths = sorted({len(series) for _, series in columns})
    if len(lengths) > 1:
        raise ValueError(f"columns have different lengths: {', '.join(map(str, lengths))}")
    if index is not None:
        # In place: these are nobody else's, and set_axis() copied before pandas 3.
        for _, series in columns:
            series.index = index
    return pd.DataFrame(dict(columns), copy=False)
`;
