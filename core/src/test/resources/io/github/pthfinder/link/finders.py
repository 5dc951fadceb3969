"""Writes finder modules with the installed setuptools' own template into a site directory, runs each, and prints what its
tables say, one base64 line for each link.

usage: finders.py SITE
"""
import ast
import base64
import os
import random
import sys

from setuptools.command.editable_wheel import _finder_template

R = random.Random(20)
ODD = ["plain", "it's", 'say "x"', "both ' and \"", "back\\slash", "end\\", "\\n", "new\nline", "tab\t", "sp ace", "é", "中", "\U0001f40d",
       "\x85", "\u2028", "\x7f", "#x", "{x}", "%s", "{{", "a=b", "a:b", "'''", '"""', "\r", "-x", "~", "$HOME", "\xa0"]
NAMES = ["acme", "corp", "corp.tools", "corp.tools.deep", "one_mod", "_private", "naïve", "数据", "x" * 80]


def path():
    return "/" + "/".join(R.choice(ODD) for _ in range(R.randrange(1, 4)))


def tables(kind):
    mapping = {name: path() for name in R.sample(NAMES, R.randrange(1, 6))}
    namespaces = {}
    if kind % 3 == 1:
        namespaces = {name: [path() for _ in range(R.randrange(3))] for name in R.sample(NAMES, 2)}
    if kind % 3 == 2:
        name = R.choice(sorted(mapping))
        namespaces = {name: [mapping[name]], "virtual": []}
    return mapping, namespaces


def by_hand(text, kind):
    """The same module after somebody edited it."""
    lines = []
    for line in text.split("\n"):
        if line.startswith(("MAPPING", "NAMESPACES")):
            head, value = line.split(" = ", 1)
            table = ast.literal_eval(value)
            if kind == 1:
                rows = "".join("    %s:  # was here\n        %s,\n" % (ascii(k), ascii(v)) for k, v in table.items())
                line = head + " = {\n" + rows + "}"
            elif kind == 2:
                quoted = repr(table).replace("\\'", "\\x27")
                line = head.split(":")[0] + "=" + quoted + "  # by hand"
            elif kind == 3:
                line = head + " = {}\n" + head.split(":")[0] + " = \\\n  " + value
        lines.append(line)
    return "\n".join(lines)


def links(file, text):
    """What the module's tables say once it has run, with the line on which each path stands."""
    space = {"__name__": "x"}
    exec(compile(text, file, "exec"), space)
    mapping, namespaces = space["MAPPING"], space["NAMESPACES"]
    lines = {}
    for node in ast.parse(text).body:
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id in ("MAPPING", "NAMESPACES"):
            for key, value in zip(node.value.keys, node.value.values):
                items = value.elts if isinstance(value, ast.List) else [value]
                for number, item in enumerate(items):
                    lines[target.id, ast.literal_eval(key), number] = item.lineno
    for name, target in mapping.items():
        if target not in namespaces.get(name, []):
            form = "portion" if name in namespaces else "module"
            yield lines["MAPPING", name, 0], name, form, target
    for name, targets in namespaces.items():
        for number, target in enumerate(targets):
            yield lines["NAMESPACES", name, number], name, "portion", target


for number in range(60):
    mapping, namespaces = tables(number)
    module = "__editable___acme_%d_finder" % number
    text = _finder_template(module, mapping, namespaces)
    if number >= 20:
        text = by_hand(text, number % 4)
    with open(os.path.join(sys.argv[1], module + ".py"), "w", encoding="utf-8", newline="") as out:
        out.write(text)
    with open(os.path.join(sys.argv[1], "__editable__.acme-%d.pth" % number), "w") as out:
        out.write("import %s; %s.install()" % (module, module))
    for line, name, form, target in links(module, text):
        row = "%s.py:%d %s %s %s" % (module, line, name, form, target)
        sys.stdout.write(base64.b64encode(row.encode()).decode() + "\n")
