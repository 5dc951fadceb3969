"""Processes site directories as this interpreter does at its start, and tells what came out.

One case a line on standard input: sys.path before, then the site directories, separated by a tab. One answer a line:
what was appended, the file at which it died or hung, at which byte, the .pth files that it passed over, then every line
that it saw as file, text, fate and value. Fates: import, path (appended), known (on sys.path already), missing, ignored
(comment or blank). The value of the middle three is the path that it made of the line.
Strings cross the pipe as hexadecimal UTF-16 with a comma behind each. Import lines are noted, not executed,
and where a site is processed again its lines are not noted again.
"""
import builtins
import codecs
import io
import locale
import os
import signal
import site
import stat
import sys
import traceback

# Loaded now, because sys.path will not lead to them: what site.py imports late, and what names the locale's encoding.
NEEDED = locale, traceback, codecs.lookup("utf-8-sig"), io.TextIOWrapper(io.BytesIO())
UTF8 = sys.getfilesystemencoding().lower() == "utf-8"
PATIENCE = 0.2


class Hangs(BaseException):
    """Nobody writes into the FIFO that is being opened."""


class Path(list):
    """sys.path that notes what is appended."""

    def append(self, item):
        appended.append(item)
        if line:
            line[2] = "path"
        list.append(self, item)


def decode(text):
    return [received(bytes.fromhex(part).decode("utf-16-be", "surrogatepass")) for part in text.split(",")[:-1]]


def encode(texts):
    return "".join(sent(text).encode("utf-16-be", "surrogatepass").hex() + "," for text in texts)


def received(text):
    return text if UTF8 else os.fsdecode(text.encode("utf-8", "surrogateescape"))


def sent(text):
    return text if UTF8 else os.fsencode(text).decode("utf-8", "surrogateescape")


def hang(*ignored):
    raise Hangs


def enumerated(texts, *start):
    """What addpackage walks over: the lines as it sees them."""
    global line
    read.add(current)
    for number, text in builtins.enumerate(texts, *start):
        line = [current, text[:-1] if text.endswith("\n") else text, "ignored", ""]
        if not again:
            lines.append(line)
        yield number, text
    line = None


def executed(code):
    line[2] = "import"


def made(*parts):
    path = makepath(*parts)
    # Until 3.9 a blank line comes this far.
    if line and parts[-1]:
        line[2:] = ["known", path[0]]
    return path


def exists(path):
    if line and line[2] == "known":
        line[2] = "missing"
    return path_exists(path)


def package(sitedir, name, known):
    global current, line
    current = os.path.join(sitedir, name)
    if is_fifo(current):
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        return addpackage(sitedir, name, known)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        line = None


def is_fifo(path):
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except OSError:
        return False


def unread(sitedir, died):
    """The .pth files of a directory, up to the one at which the interpreter died, whose lines it never came to."""
    sitedir = os.path.abspath(sitedir)
    files = [os.path.join(sitedir, name) for name in sorted(os.listdir(sitedir)) if name.endswith(".pth")]
    files = files[: files.index(died)] if died in files else files
    return [file for file in files if file not in read]


def run(start, sites):
    global again, current, line, appended, lines, read
    current, line, appended, lines, read = "", None, [], [], set()
    done, skipped = set(), []
    sys.path = start
    known = site.removeduppaths()
    sys.path = Path(sys.path)
    died, position = "", -1
    for sitedir in sites:
        if os.path.isdir(sitedir):
            again = os.path.abspath(sitedir) in done
            done.add(os.path.abspath(sitedir))
            before = len(appended)
            try:
                site.addsitedir(sitedir, known)
            except UnicodeDecodeError as e:
                died, position = current, e.start
            except Hangs:
                died = current
            if died:
                # What the file did before it killed the interpreter is of no use to anybody.
                gone = [each[3] for each in lines if each[0] == died and each[2] == "path"]
                appended[before:] = [path for path in appended[before:] if path not in gone]
                lines = [each for each in lines if each[0] != died]
            if not again:
                skipped += unread(sitedir, died)
            if died:
                break
    seen = [part for each in lines for part in each]
    return "\t".join([encode(appended), encode([died]), str(position), encode(skipped), encode(seen)])


addpackage, makepath, path_exists = site.addpackage, site.makepath, os.path.exists
site.addpackage, site.makepath, os.path.exists = package, made, exists
site.enumerate, site.exec = enumerated, executed
signal.signal(signal.SIGALRM, hang)
answers = []
for request in sys.stdin.read().split("\n"):
    if request:
        start, sites = request.split("\t")
        sys.stderr = io.StringIO()
        answers.append(run(decode(start), decode(sites)))
print("\n".join(answers))
