/**
 * The Python classes of proxies, executed when the first proxy is made. `ask` is the one function through which they
 * reach the JavaScript objects that they stand for; it tells a value that is not there by `NotImplemented`.
 *
 * A proxy has no state: which object it stands for is known to TypeScript, by the proxy's address. So it dies like any
 * other Python object, on any thread.
 */
export const CLASSES_SOURCE = `
import collections.abc
import keyword
import operator


def is_special(name):
    return name[:2] == "__" == name[-2:]


def plain(name):
    # As everywhere in Python, a trailing underscore keeps a name from being a keyword.
    return name[:-1] if name[-1:] == "_" and keyword.iskeyword(name[:-1]) else name


def property_key(key):
    if isinstance(key, str):
        return key
    if isinstance(key, int) and not isinstance(key, bool):
        return str(key)
    raise TypeError(f"property names must be str or int, not {type(key).__name__}")


class JsProxy:
    """A JavaScript object. It is not copied: both sides see each other's changes."""

    __slots__ = ("__weakref__",)
    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__
    __iter__ = None

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create {cls.__name__!r} instances: they stand for JavaScript objects")

    def __getattr__(self, name):
        value = NotImplemented if is_special(name) else ask("get", self, plain(name) if name[-1:] == "_" else name)
        if value is NotImplemented:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return JsMethod(value, self) if type(value) is JsFunction else value

    def __setattr__(self, name, value):
        if is_special(name) or not ask("set", self, plain(name), value):
            raise AttributeError(f"{type(self).__name__!r} object attribute {name!r} is read-only")

    def __delattr__(self, name):
        if is_special(name) or ask("delete", self, plain(name)) is NotImplemented:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __getitem__(self, key):
        value = ask("get", self, property_key(key))
        if value is NotImplemented:
            raise KeyError(key)
        return JsMethod(value, self) if type(value) is JsFunction else value

    def __setitem__(self, key, value):
        if not ask("set", self, property_key(key), value):
            raise TypeError(f"item {key!r} of {type(self).__name__!r} object is read-only")

    def __delitem__(self, key):
        if ask("delete", self, property_key(key)) is NotImplemented:
            raise KeyError(key)

    def __contains__(self, key):
        return isinstance(key, (str, int)) and ask("has", self, property_key(key))

    def __dir__(self):
        return sorted({*object.__dir__(self), *ask("names", self)})

    def __repr__(self):
        return f"{type(self).__name__}({ask('repr', self)})"

    def __str__(self):
        text = ask("text", self)
        return repr(self) if text is None else text

    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot copy or pickle {type(self).__name__!r} object: to_py() gives a copy for Python")

    def to_py(self, *, depth=-1):
        """A copy for Python: list, dict, set. depth: containers inside each other that are copied; -1 for all."""
        return ask("to_py", self, operator.index(depth))


class JsIterable(JsProxy):
    """A JavaScript object with an iterator."""

    __slots__ = ()

    def __bool__(self):
        return True

    def __iter__(self):
        return ask("iterator", self)

    def __contains__(self, value):
        return any(value is item or value == item for item in self)

    def __len__(self):
        size = ask("size", self)
        if size is None:
            raise TypeError(f"object of type {type(self).__name__!r} has no len()")
        return size


class Indexed(JsProxy):
    __slots__ = ()

    def __len__(self):
        return ask("length", self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return ask("pick", self, *index.indices(len(self)))
        item = ask("item", self, operator.index(index))
        if item is NotImplemented:
            raise IndexError(f"{type(self).__name__} index out of range")
        return item

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            self._replace(*index.indices(len(self)), list(value))
        elif not ask("set_item", self, operator.index(index), value):
            raise IndexError(f"{type(self).__name__} assignment index out of range")

    def _replace(self, start, stop, step, values):
        places = range(start, stop, step)
        if len(places) != len(values):
            raise ValueError(
                f"attempt to assign sequence of size {len(values)} to extended slice of size {len(places)}"
            )
        for place, value in zip(places, values):
            ask("set_item", self, place, value)

    def __iter__(self):
        index = 0
        while True:
            item = ask("item", self, index)
            if item is NotImplemented:
                return
            yield item
            index += 1


class JsTypedArray(Indexed, collections.abc.Sequence):
    """A JavaScript typed array: a sequence of numbers whose length is fixed."""

    __slots__ = ()
    __contains__ = collections.abc.Sequence.__contains__

    def __delitem__(self, index):
        raise TypeError("'JsTypedArray' object doesn't support item deletion")


class JsArray(Indexed, collections.abc.MutableSequence):
    """A JavaScript array."""

    __slots__ = ()
    __contains__ = collections.abc.Sequence.__contains__

    def _replace(self, start, stop, step, values):
        if step == 1:
            ask("splice", self, start, max(stop - start, 0), values)
        else:
            Indexed._replace(self, start, stop, step, values)

    def __delitem__(self, index):
        if not isinstance(index, slice):
            if ask("delete_item", self, operator.index(index)) is NotImplemented:
                raise IndexError("JsArray assignment index out of range")
            return
        start, stop, step = index.indices(len(self))
        if step == 1:
            ask("splice", self, start, max(stop - start, 0), [])
        else:
            for place in sorted(range(start, stop, step), reverse=True):
                ask("splice", self, place, 1, [])

    def insert(self, index, value):
        ask("insert", self, operator.index(index), value)

    def extend(self, values):
        size = len(self)
        ask("splice", self, size, 0, list(values))

    def reverse(self):
        ask("reverse", self)

    def clear(self):
        ask("clear", self)


class JsObject(JsProxy, collections.abc.MutableMapping):
    """A plain JavaScript object: its own properties are items, and attributes where Python has no such name."""

    __slots__ = ()

    def __getitem__(self, key):
        value = ask("own", self, key if type(key) is str else property_key(key))
        if value is NotImplemented:
            raise KeyError(key)
        return JsMethod(value, self) if type(value) is JsFunction else value

    def __contains__(self, key):
        return isinstance(key, (str, int)) and ask("has_own", self, property_key(key))

    def __iter__(self):
        return iter(ask("keys", self))

    def __len__(self):
        return ask("count", self)

    def clear(self):
        ask("clear", self)


class JsMap(JsProxy, collections.abc.MutableMapping):
    """A JavaScript Map."""

    __slots__ = ()

    def __getitem__(self, key):
        value = ask("map_get", self, key)
        if value is NotImplemented:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        hash(key)
        ask("map_set", self, key, value)

    def __delitem__(self, key):
        if not ask("remove", self, key):
            raise KeyError(key)

    def __contains__(self, key):
        return ask("contains", self, key)

    def __iter__(self):
        return iter(ask("keys", self))

    def __len__(self):
        return ask("count", self)

    def clear(self):
        ask("clear", self)


class JsSet(JsProxy, collections.abc.MutableSet):
    """A JavaScript Set."""

    __slots__ = ()

    # What operators make is Python's.
    _from_iterable = set

    def __getitem__(self, key):
        raise TypeError("'JsSet' object is not subscriptable")

    def __contains__(self, value):
        return ask("contains", self, value)

    def __iter__(self):
        return iter(ask("keys", self))

    def __len__(self):
        return ask("count", self)

    def add(self, value):
        hash(value)
        ask("add", self, value)

    def discard(self, value):
        ask("remove", self, value)

    def clear(self):
        ask("clear", self)


class JsFunction(JsProxy):
    """A JavaScript function or class. Keyword arguments arrive as the properties of one more argument, the last."""

    __slots__ = ()

    @property
    def __name__(self):
        return ask("get", self, "name")

    def __call__(self, *args, **kwargs):
        return ask("call", self, None, kwargs or None, *args)

    def new(self, *args, **kwargs):
        """An instance of the class: JavaScript's new."""
        return ask("new", self, kwargs or None, *args)


class JsMethod(JsFunction):
    """A JavaScript function together with the object that it was read from, its this."""

    __slots__ = ("__func__", "__self__")

    def __new__(cls, function, this):
        self = make(cls)
        set_function(self, function)
        set_this(self, this)
        return self

    def __call__(self, *args, **kwargs):
        return ask("call", self, self.__self__, kwargs or None, *args)

    def __eq__(self, other):
        if type(other) is not JsMethod:
            return NotImplemented
        return self.__func__ is other.__func__ and self.__self__ is other.__self__

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __hash__(self):
        return hash((id(self.__func__), id(self.__self__)))


make = object.__new__
set_function = JsMethod.__func__.__set__
set_this = JsMethod.__self__.__set__
`;
