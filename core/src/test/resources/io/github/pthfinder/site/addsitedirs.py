"""Processes site directories as this interpreter does at its start, and tells what came out.

One case a line on standard input: sys.path before, then the site directories, separated by a tab. One answer a line:
what was appended, the file at which it died, at which byte, then each effect as file, kind and value.
Strings cross the pipe as hexadecimal UTF-16 with a comma behind each. Import lines are noted, not executed,
and where a site is processed again they are not noted again.
"""
import codecs
import io
import locale
import os
import site
import sys
import traceback

# Loaded now, because sys.path will not lead to them: what site.py imports late, and what names the locale's encoding.
NEEDED = locale, traceback, codecs.lookup("utf-8-sig"), io.TextIOWrapper(io.BytesIO())


def decode(text):
    return [bytes.fromhex(part).decode("utf-16-be", "surrogatepass") for part in text.split(",")[:-1]]


def encode(texts):
    return "".join(text.encode("utf-16-be", "surrogatepass").hex() + "," for text in texts)


class Path(list):
    """sys.path that notes what is appended."""

    def append(self, item):
        effects.append([current, "path", item])
        list.append(self, item)


def executed(code):
    if not again:
        effects.append([current, "import", code[:-1] if code.endswith("\n") else code])


def package(sitedir, name, known):
    global current
    current = os.path.join(sitedir, name)
    result = addpackage(sitedir, name, known)
    current = ""
    return result


def run(start, sites):
    global again, current, effects
    current, effects = "", []
    done = set()
    sys.path = start
    known = site.removeduppaths()
    sys.path = Path(sys.path)
    died, position = "", -1
    try:
        for sitedir in sites:
            if os.path.isdir(sitedir):
                again = os.path.abspath(sitedir) in done
                done.add(os.path.abspath(sitedir))
                site.addsitedir(sitedir, known)
    except UnicodeDecodeError as e:
        died, position = current, e.start
        effects = [effect for effect in effects if effect[0] != died]
    path = [effect[2] for effect in effects if effect[1] == "path"]
    lines = [part for effect in effects if effect[0] for part in effect]
    return "\t".join([encode(path), encode([died]), str(position), encode(lines)])


addpackage = site.addpackage
site.addpackage = package
site.exec = executed
answers = []
for line in sys.stdin.read().split("\n"):
    if line:
        start, sites = line.split("\t")
        sys.stderr = io.StringIO()
        answers.append(run(decode(start), decode(sites)))
print("\n".join(answers))
