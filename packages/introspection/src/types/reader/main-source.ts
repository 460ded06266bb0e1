/** Python source: reads the options, follows what modules mention, prints the answer. */
export const MAIN_SOURCE: string = String.raw`
OPTIONS = json.loads(sys.stdin.readline())
KNOWN = set(OPTIONS["known"])
sys.path[:0] = OPTIONS["searchPaths"]
FOLDERS = stub_folders()
CLASSES = {}
WANTED = {}

def want(full):
    if full not in CLASSES:
        WANTED[full] = True

def is_near(full, tops, distance):
    return full.partition(".")[0] in tops or distance < OPTIONS["distance"]

def read():
    tops = {name.partition(".")[0] for name in OPTIONS["modules"]}
    modules, missing = [], []
    pending = list(OPTIONS["modules"])
    seen = set(pending)
    while pending:
        name = pending.pop(0)
        parsed = load(name)
        described = module_of(parsed) if parsed is not None else live_module(name)
        if described is None:
            if name in OPTIONS["modules"]:
                missing.append(name)
            continue
        modules.append(described)
        for one in described["members"]:
            inner = one.get("target") if one["kind"] == "module" else None
            # Modules inside a package come along; those that it merely uses do not.
            if inner and inner not in seen and any(inner.startswith(asked + ".") for asked in OPTIONS["modules"]):
                seen.add(inner)
                pending.append(inner)
    distance = 0
    while WANTED:
        round_of = list(WANTED)
        WANTED.clear()
        for full in round_of:
            if full in CLASSES or not is_near(full, tops, distance):
                continue
            found = class_named(full)
            if found is not None:
                CLASSES[full] = class_of(*found)
        distance += 1
    if OPTIONS["docs"]:
        for one in modules:
            add_docs(one["name"], one["members"])
    versions = {name: getattr(sys.modules.get(name), "__version__", None) for name in tops}
    return {"modules": modules, "classes": CLASSES, "aliases": ALIASES, "missing": missing, "python": sys.version.split()[0],
            "versions": {name: value for name, value in versions.items() if isinstance(value, str)}}

print(json.dumps(read(), default=str))
`;
