"""Makes a virtual environment with many distributions, some of them editable, some of those dead.

The environment is real (python -m venv, with pip in it); the distributions are written as installers write them:
a package, METADATA, RECORD, WHEEL, top_level.txt. The editables take turns among a path in a .pth file, a setuptools
finder with a MAPPING, and an egg-link with its easy-install.pth line. Deterministic: same arguments, same files.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys

KINDS = ("path", "finder", "egg-link")

FINDER = """from __future__ import annotations
import sys
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import spec_from_file_location
from pathlib import Path

MAPPING: dict[str, str] = {mapping!r}
NAMESPACES: dict[str, list[str]] = {{}}
PATH_PLACEHOLDER = {placeholder!r} + ".__path_hook__"


class _EditableFinder:
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        for pkg, pkg_path in MAPPING.items():
            if fullname == pkg:
                init = Path(pkg_path, "__init__.py")
                if init.exists():
                    return spec_from_file_location(fullname, init)
        return None


def install():
    if not any(finder == _EditableFinder for finder in sys.meta_path):
        sys.meta_path.append(_EditableFinder)
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def distribution(site, name, record, direct_url=None):
    info = site / f"{name}-1.0.dist-info"
    lines = "".join(
        f"Classifier: Programming Language :: Python :: 3.{minor}\n" for minor in range(6, 15)
    )
    write(
        info / "METADATA",
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nSummary: one of many\n{lines}\n" + "Text.\n" * 40,
    )
    write(info / "WHEEL", "Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
    write(info / "INSTALLER", "pip\n")
    write(info / "top_level.txt", name + "\n")
    if direct_url:
        write(info / "direct_url.json", json.dumps({"dir_info": {"editable": True}, "url": "file://" + direct_url}))
        record = record + [f"{info.name}/direct_url.json"]
    files = record + [f"{info.name}/{file}" for file in ("METADATA", "WHEEL", "INSTALLER", "top_level.txt")]
    rows = [f"{file},sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,1" for file in files]
    write(info / "RECORD", "\n".join(rows + [f"{info.name}/RECORD,,"]) + "\n")


def regular(site, name):
    files = [f"{name}/__init__.py"] + [f"{name}/module{i}.py" for i in range(10)]
    for file in files:
        write(site / file, "")
    distribution(site, name, files)


def editable(site, projects, name, kind):
    project = projects / name
    write(project / "src" / name / "__init__.py", f"NAME = {name!r}\n")
    source = str(project / "src")
    if kind == "path":
        write(site / f"__editable__.{name}-1.0.pth", source + "\n")
        distribution(site, name, [f"__editable__.{name}-1.0.pth"], str(project))
    elif kind == "finder":
        module = f"__editable___{name}_1_0_finder"
        write(site / f"__editable__.{name}-1.0.pth", f"import {module}; {module}.install()\n")
        write(
            site / f"{module}.py",
            FINDER.format(mapping={name: f"{source}/{name}"}, placeholder=f"__editable__.{name}-1.0.finder"),
        )
        distribution(site, name, [f"__editable__.{name}-1.0.pth", f"{module}.py"], str(project))
    else:
        write(project / "src" / f"{name}.egg-info" / "PKG-INFO", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        write(project / "src" / f"{name}.egg-info" / "top_level.txt", name + "\n")
        write(site / f"{name}.egg-link", source + "\n../")
        easy = site / "easy-install.pth"
        write(easy, (easy.read_text(encoding="utf-8") if easy.exists() else "") + source + "\n")


def make(env, dists, editables, dead):
    """Makes the environment; the names that are dead."""
    subprocess.run([sys.executable, "-m", "venv", str(env)], check=True)
    site = next(env.glob("lib/python3*/site-packages"))
    projects = env / "projects"
    installed = len(list(site.glob("*.dist-info")))
    for i in range(dists - editables - installed):
        regular(site, f"regular{i:05}")
    names = [f"editable{i:05}" for i in range(editables)]
    for i, name in enumerate(names):
        editable(site, projects, name, KINDS[i % len(KINDS)])
    for name in names[:dead]:
        shutil.rmtree(projects / name)
    return names[:dead], names[dead:]


def prove(env, dead, alive):
    """Asks the environment's own interpreter which editables import."""
    program = (
        "import importlib, json, sys\n"
        "def works(name):\n"
        "    try:\n"
        "        return importlib.import_module(name).NAME == name\n"
        "    except ImportError:\n"
        "        return False\n"
        "print(json.dumps([name for name in sys.argv[1:] if works(name)]))\n"
    )
    python = env / "bin" / "python"
    answer = subprocess.run([str(python), "-c", program, *dead, *alive], check=True, stdout=subprocess.PIPE)
    if json.loads(answer.stdout) != alive:
        raise SystemExit("the environment is not what it was made to be: " + answer.stdout.decode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("env", type=pathlib.Path)
    parser.add_argument("--dists", type=int, default=200, help="distributions, the editable ones and pip among them")
    parser.add_argument("--editables", type=int, default=20)
    parser.add_argument("--dead", type=int, default=5)
    options = parser.parse_args()
    dead, alive = make(options.env.absolute(), options.dists, options.editables, options.dead)
    prove(options.env.absolute(), dead, alive)


if __name__ == "__main__":
    main()
