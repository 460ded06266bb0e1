/**
 * Python's half of classes, executed when the first class is built. Every slot of a class is Python or C code, so that
 * any thread may run it: the collector, an instance's death, a call from a thread that TypeScript does not run on.
 */
export const CLASS_SOURCE = `
HEAP_TYPE = 1 << 9
ERRORS = {"NotImplementedError": NotImplementedError, "AttributeError": AttributeError}
types = set()


def root_new(base):
    """The __new__ below all classes of TypeScript, and whether it wants the arguments."""
    for cls in base.__mro__:
        if "__new__" in cls.__dict__ and cls not in types:
            new = cls.__new__
            return new, int(issubclass(base, BaseException) or type(new) is type(root_new))


def with_base(factory, base_new):
    return lambda entry, handle, name: factory(entry, handle, name, base_new)


def member(qualname, is_old, *parts):
    function = signed_function(*parts)
    function.__qualname__ = qualname
    if is_old:
        # Before 3.10, messages about arguments have the code's name.
        function.__code__ = function.__code__.replace(co_name=qualname)
    return function


def refuse(error, message):
    def refused(self, *args):
        raise error(message)

    return refused


def no_constructor(name):
    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{name}' instances")

    return __new__


def ignore_arguments(self, *args, **kwargs):
    pass


def slots_of(base, weakref, has_dict):
    slots = []
    if not base.__weakrefoffset__:
        slots.append("__weakref__" if weakref else "life")
    if has_dict and not base.__dictoffset__:
        slots.append("__dict__")
    return slots


def build_class(name, module, doc, base, metaclass, weakref, has_dict, members, properties, namespace, halves):
    full_name = f"{module}.{name}"
    namespace["__slots__"] = slots = slots_of(base, weakref, has_dict)
    namespace["__module__"] = module
    namespace["__doc__"] = doc
    if "__match_args__" in namespace:
        namespace["__match_args__"] = tuple(namespace["__match_args__"])
    for attribute, kind, function in members:
        namespace[attribute] = WRAPPERS[kind](function)
    if "__new__" not in namespace:
        namespace["__new__"] = no_constructor(full_name)
    elif base is not object and not base.__flags__ & HEAP_TYPE:
        # A built-in base would take the arguments for its own.
        namespace.setdefault("__init__", ignore_arguments)
    for attribute, (getter, setter, deleter, text) in properties.items():
        namespace[attribute] = make_property(attribute, full_name, getter, setter, deleter, text)
    for has, lacks, error, message in halves:
        if has in namespace and lacks not in namespace and (base is object or not hasattr(base, lacks)):
            namespace[lacks] = refuse(ERRORS[error], message)
    cls = (metaclass or type(base))(name, (base,), namespace)
    types.add(cls)
    if "life" not in slots:
        return cls, None
    life = cls.__dict__["life"].__set__
    del cls.life
    return cls, life


WRAPPERS = {"method": lambda function: function, "static": staticmethod, "class": classmethod}


def make_property(name, full_name, getter, setter, deleter, doc):
    where = f"attribute '{name}' of '{full_name}' objects"
    getter = getter or refuse(AttributeError, f"{where} is not readable")
    if setter is None and deleter is None:
        setter = deleter = refuse(AttributeError, f"{where} is not writable")
    else:
        setter = setter or refuse(AttributeError, "property has no setter")
        deleter = deleter or refuse(AttributeError, "property has no deleter")
    return property(getter, setter, deleter, doc)


def register_abstract(cls, names):
    import collections.abc

    for name in names:
        getattr(collections.abc, name).register(cls)


def generic_alias():
    import types

    return classmethod(types.GenericAlias)
`;
