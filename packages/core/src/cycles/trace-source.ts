/**
 * Python's half of the search for cycles through both heaps: the objects that nothing but TypeScript's references keep
 * alive, found as Python's own collector finds garbage, by subtracting the references that are known.
 */
export const TRACE_SOURCE = `
import sys
from collections import Counter
from gc import get_referents, is_tracked
from sys import getrefcount
from types import ModuleType
from weakref import getweakrefs, ref

OUTSIDE = (type, ModuleType)


def trace(exported, held, most):
    namespaces = {id(vars(module)) for module in list(sys.modules.values()) if isinstance(module, ModuleType)}
    namespaces.add(id(globals()))
    # The first one shows how many references the search itself holds.
    probe = object()
    members = {0: probe, **{id(one): one for one in exported}}
    exported.clear()
    inside = Counter()
    frontier = list(members.values())
    while frontier:
        found = get_referents(*frontier)
        inside.update(map(id, found))
        fresh = {
            id(one): one
            for one in found
            if id(one) not in members
            and is_tracked(one)
            and not issubclass(type(one), OUTSIDE)
            and id(one) not in namespaces
        }
        members.update(fresh)
        frontier = list(fresh.values())
        if len(members) > most:
            return []
    del probe, frontier, found
    fresh = None
    own = None
    alive = []
    for key, one in members.items():
        count = getrefcount(one)
        if own is None:
            own = count
        elif count > own + inside[key] + held.get(key, 0) or is_watched(one):
            alive.append(one)
    del one
    del members[0]
    reached = set(map(id, alive))
    while alive:
        found = get_referents(*alive)
        alive = [one for one in {id(one): one for one in found}.values() if id(one) in members and id(one) not in reached]
        reached.update(map(id, alive))
    return [
        [key, *(id(other) for other in get_referents(one) if id(other) in members and id(other) not in reached)]
        for key, one in members.items()
        if key not in reached
    ]


def is_watched(one):
    """Whether somebody else can get at it by a weak reference."""
    if any(reference.__callback__ not in OURS for reference in getweakrefs(one)):
        return True
    return holders(one) > OWN_HOLDERS


def holders(one):
    """References to the weak reference without a callback, which everybody shares with us."""
    for reference in getweakrefs(one):
        return getrefcount(reference) if reference.__callback__ is None else 0
    return 0


class Sample:
    pass


OURS = (None, report_death)
# How many there are with one of ours.
sample = Sample()
sample_reference = ref(sample)
OWN_HOLDERS = holders(sample)
`;
