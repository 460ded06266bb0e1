import { PyIndexError, Python } from "@taipan/core";
import { expect, test } from "vitest";
import { defineStruct, DTypeError, PyArray } from "../src/index.ts";
import { arrayOf, evaluate } from "./support/array-of.ts";

test("[NPY-10] [ASK-25] structures are records, with nested ones and arrays in them", () => {
  Python.attach((py) => {
    const Inner = defineStruct({ on: "bool", at: "datetime64[s]" });
    const Row = defineStruct({ x: "float64", id: "int32", inner: Inner, grid: { dtype: "int16", shape: [2, 2] } });
    const rows = Row.zeros(py, [3]);
    using guard = rows.readwrite();
    const record = {
      x: 1.5,
      id: -7,
      inner: { on: true, at: 60n },
      grid: [
        [1, 2],
        [3, 4],
      ],
    };
    Row.write(guard, record, 1);
    Row.write(guard, { id: 9 }, 2);
    expect(Row.read(guard, 1)).toEqual(record);
    expect([Row.read(guard, 2)?.id, Row.read(guard, 3)]).toEqual([9, undefined]);
    expect(guard.asArray().get(1)).toEqual(record);
    expect(() => Row.write(guard, { grid: [[1, 2]] }, 0)).toThrow(
      "Cannot write the field 'grid': it has 2 items, got 1",
    );
    guard.release();
    expect(rows.getItem(1).callMethod0("item").repr()).toContain(
      "(1.5, -7, (True, datetime.datetime(1970, 1, 1, 0, 1)",
    );
    expect(Row.field(rows, "id").typed("int32", 1).toTypedArray()).toEqual(Int32Array.of(0, -7, 9));
    expect(rows.getItem("x").is(rows)).toBe(false);
    expect(() => Row.field(rows, "no" as never)).toThrow(PyIndexError);
  });
});

test("[NPY-10] fields lie packed, or as C has them, in either byte order", () => {
  Python.attach((py) => {
    const fields = { flag: "uint8", value: "float64" } as const;
    const packed = defineStruct(fields).descr(py);
    const aligned = defineStruct(fields, { align: true }).descr(py);
    expect([packed.itemSize, packed.getField("value").offset, packed.isAlignedStruct]).toEqual([9, 1, false]);
    expect([aligned.itemSize, aligned.getField("value").offset, aligned.isAlignedStruct]).toEqual([16, 8, true]);
    expect(aligned.isEquivTo(evaluate(py, "np.dtype([('flag', 'u1'), ('value', 'f8')], align=True)") as never)).toBe(
      true,
    );
    const mixed = arrayOf(py, "np.array([(1, 2), (3, 4)], dtype=[('big', '>i4'), ('little', '<i4')])[::-1]");
    using guard = mixed.readwrite();
    expect([...guard]).toEqual([
      { big: 3, little: 4 },
      { big: 1, little: 2 },
    ]);
    guard.set({ big: 70000 } as never, 1);
    expect(mixed.getItem(1).callMethod0("item").repr()).toBe("(70000, 2)");
    expect(() => guard.asSlice()).toThrow(DTypeError);
  });
});

test("[NPY-10] arrays of other structures are refused", () => {
  Python.attach((py) => {
    const Point = defineStruct({ x: "float64" });
    const points = arrayOf(py, "np.zeros(2, dtype=[('x', 'f8')])");
    expect(Point.check(points)).toBe(points);
    expect(() => Point.check(arrayOf(py, "np.zeros(2, dtype=[('y', 'f8')])"))).toThrow("type mismatch:\n from=[('y'");
    expect(() => Point.check(PyArray.zeros(py, [1], "int8"))).toThrow(DTypeError);
  });
});
