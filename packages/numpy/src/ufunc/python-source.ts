/**
 * Python's half of a universal function: NumPy's own iterator broadcasts, casts, allocates and cuts the arrays into pieces
 * of one dimension; the loop is called once for a piece, whose items lie one after the other. An exception of the loop is the call's.
 */
export const PYTHON_SOURCE = `
import numpy as np

FLAGS = ["external_loop", "buffered", "grow_inner", "zerosize_ok", "copy_if_overlap"]
PLAIN = ["aligned", "nbo"]
KINDS = {bool: "biufc", int: "iufc", float: "fc", complex: "c"}


def takes(dtype, value):
    # Numbers of Python's take the array's type, as with NumPy's own functions.
    weak = KINDS.get(type(value))
    if weak is None:
        return np.can_cast(np.asarray(value).dtype, dtype, "safe")
    if dtype.kind not in weak:
        return False
    return type(value) is not int or dtype.kind in "fc" or np.can_cast(np.min_scalar_type(value), dtype, "safe")


class Ufunc:
    __slots__ = ("__name__", "__doc__", "nin", "nout", "nargs", "loops", "run")

    def __init__(self, name, doc, nin, loops, run):
        self.__name__, self.__doc__, self.nin, self.run = name, doc, nin, run
        self.loops = [[np.dtype(dtype) for dtype in loop] for loop in loops]
        self.nargs = len(self.loops[0])
        self.nout = self.nargs - nin

    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"

    @property
    def ntypes(self):
        return len(self.loops)

    @property
    def types(self):
        letters = ["".join(dtype.char for dtype in loop) for loop in self.loops]
        return [each[: self.nin] + "->" + each[self.nin :] for each in letters]

    def __call__(self, *args, out=None, casting="same_kind", order="K"):
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes {self.nin} arrays, but {len(args)} were given")
        place = self.find(args)
        outs = out if isinstance(out, tuple) else (out,) * self.nout if out is None else (out,)
        if len(outs) != self.nout:
            raise ValueError(f"{self.__name__}() has {self.nout} results, but out has {len(outs)}")
        reading = [["readonly", *PLAIN]] * self.nin
        writing = [["writeonly", "allocate", "no_subtype", *PLAIN]] * self.nout
        with np.nditer(
            [*map(np.asarray, args), *outs],
            flags=FLAGS,
            op_flags=reading + writing,
            op_dtypes=self.loops[place],
            casting=casting,
            order=order,
        ) as pieces:
            if pieces.itersize > 0:
                for piece in pieces:
                    self.work(place, piece)
            made = pieces.operands[self.nin :]
        # What stands for a number is one, as with NumPy's own functions.
        results = [each[()] if given is None else given for each, given in zip(made, outs)]
        return results[0] if self.nout == 1 else tuple(results)

    def work(self, place, piece):
        # The iterator would do this itself, if NumPy 1 did not leave what is repeated unfilled then.
        reads = [each if each.flags.c_contiguous else each.copy() for each in piece[: self.nin]]
        writes = [each if each.flags.c_contiguous else np.empty(each.shape, each.dtype) for each in piece[self.nin :]]
        self.run(place, (*reads, *writes))
        for given, made in zip(piece[self.nin :], writes):
            if given is not made:
                given[...] = made

    def outer(self, one, other, **keywords):
        if self.nin != 2:
            raise ValueError(f"outer() needs a function of 2 arrays, and {self.__name__}() takes {self.nin}")
        one, other = np.asarray(one), np.asarray(other)
        return self(one.reshape(one.shape + (1,) * other.ndim), other, **keywords)

    def find(self, args):
        for place, loop in enumerate(self.loops):
            if all(map(takes, loop, args)):
                return place
        given = ", ".join(str(np.asarray(arg).dtype) for arg in args)
        raise TypeError(f"{self.__name__}() has no loop for ({given}), only {', '.join(self.types)}")
`;
