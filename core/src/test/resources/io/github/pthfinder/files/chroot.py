# Tells what a process inside of a changed root sees: the root's path on the first line, a path on each line behind it, and
# for each of those kind, link text, names, content and real path, in hexadecimal UTF-16 as Utf16Hex writes it.
import os, stat, sys


def decode(line):
    return bytes.fromhex(line.strip()).decode("utf-16-be", "surrogatepass")


def encode(text):
    return text.encode("utf-16-be", "surrogatepass").hex()


def kind(path):
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return "MISSING"
    return "FILE" if stat.S_ISREG(mode) else "DIRECTORY" if stat.S_ISDIR(mode) else "OTHER"


def link(path):
    try:
        return encode(os.readlink(path))
    except OSError:
        return "-"


def names(path):
    try:
        return "".join(encode(name) + "," for name in sorted(os.listdir(path)))
    except OSError:
        return "-"


def content(path):
    try:
        with open(path, "rb") as file:
            return encode(file.read().decode("latin-1"))
    except OSError:
        return "-"


def real(path):
    if kind(path) == "MISSING":
        return "-"
    fd = os.open(path, os.O_PATH)
    try:
        return encode(os.readlink(proc + "/%d" % fd, dir_fd=here))
    finally:
        os.close(fd)


lines = sys.stdin.read().splitlines()
here = os.open("/proc/self/fd", os.O_RDONLY)
proc = "."
os.chroot(decode(lines[0]))
os.chdir("/")
for line in lines[1:]:
    path = decode(line)
    print(kind(path), link(path), names(path), content(path) if kind(path) == "FILE" else "-", real(path), sep=" ")
