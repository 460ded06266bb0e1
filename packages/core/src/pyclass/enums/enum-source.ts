/**
 * Python's half of simple enums. Members are Python objects and all that they do is Python code: comparing two costs no
 * call of TypeScript, and any thread may do it.
 */
export const ENUM_SOURCE = `
def make_enum(name, module, doc, members, has_eq, eq_int, has_ord, has_hash, constants):
    full_name = f"{module}.{name}"
    order = {}

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{full_name}' instances")

    def __repr__(self):
        return f"{name}.{self._name}"

    def __int__(self):
        return int_of(self, name)

    def __reduce__(self):
        return getattr, (cls, self._name)

    def key(other):
        """What an operand counts as; NotImplemented for one that does not compare."""
        if type(other) is cls:
            return other._value
        return other if eq_int and isinstance(other, int) else NotImplemented

    def __eq__(self, other):
        other = key(other)
        return other if other is NotImplemented else self._value == other

    def __ne__(self, other):
        other = key(other)
        return other if other is NotImplemented else self._value != other

    def __hash__(self):
        return hash(self._value)

    def compare(test):
        def compared(self, other):
            if type(other) is not cls:
                return NotImplemented
            return test(order[self._name], order[other._name])

        return compared

    def ignore(self, *args):
        raise AttributeError(f"'{full_name}' object attributes cannot be set")

    namespace = {
        "__slots__": ("_name", "_value", "__weakref__"),
        "__module__": module,
        "__doc__": doc,
        "__new__": __new__,
        "__repr__": __repr__,
        "__int__": __int__,
        "__reduce__": __reduce__,
        "__setattr__": ignore,
        "__delattr__": ignore,
    }
    if has_eq or eq_int:
        namespace.update(__eq__=__eq__, __ne__=__ne__)
        if has_hash:
            namespace["__hash__"] = __hash__
    if has_ord:
        for method, test in TESTS.items():
            namespace[method] = compare(test)
    cls = type(name, (), namespace)
    made = []
    for position, (attribute, value) in enumerate(members):
        one = object.__new__(cls)
        object.__setattr__(one, "_name", attribute)
        object.__setattr__(one, "_value", value)
        order[attribute] = position
        setattr(cls, attribute, one)
        made.append(one)
    for attribute, value in constants.items():
        setattr(cls, attribute, value)
    return cls, made


def int_of(member, name):
    if isinstance(member._value, int):
        return member._value
    raise TypeError(f"int() argument must be a number: {name}.{member._name} is {member._value!r}")


TESTS = {
    "__lt__": lambda one, other: one < other,
    "__le__": lambda one, other: one <= other,
    "__gt__": lambda one, other: one > other,
    "__ge__": lambda one, other: one >= other,
}


def make_real_enum(name, module, doc, members, base, constants):
    import enum

    cls = getattr(enum, base)(name, [(attribute, value) for attribute, value in members], module=module)
    cls.__doc__ = doc
    for attribute, value in constants.items():
        setattr(cls, attribute, value)
    return cls, [cls[attribute] for attribute, _ in members]


def add_method(cls, name, function):
    setattr(cls, name, function)
`;
