"""Answers questions about paths and text: a function's name and its arguments a line, separated by tabs.

Strings cross the pipe as hexadecimal UTF-16 with a comma behind each, bytes as strings of characters below 256.
"""
import os
import posixpath
import sys


def decode(text):
    return [bytes.fromhex(part).decode("utf-16-be", "surrogatepass") for part in text.split(",")[:-1]]


def encode(texts):
    return "".join(text.encode("utf-16-be", "surrogatepass").hex() + "," for text in texts)


def invalid(text):
    try:
        text.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError as e:
        return str(e.start)
    return "-1"


FUNCTIONS = {
    "normpath": lambda a: [posixpath.normpath(a[0])],
    "join": lambda a: [posixpath.join(a[0], a[1])],
    "dirname": lambda a: [posixpath.dirname(a[0])],
    "basename": lambda a: [posixpath.basename(a[0])],
    "sorted": sorted,
    "fsdecode": lambda a: [os.fsdecode(a[0].encode("latin-1"))],
    "fsencode": lambda a: [os.fsencode(a[0]).decode("latin-1")],
    "invalid": lambda a: [invalid(a[0])],
    "splitlines": lambda a: a[0].splitlines(),
    "rstrip": lambda a: [a[0].rstrip()],
    "spaces": lambda a: [chr(c) for c in range(0x110000) if chr(c).isspace()],
}

for line in sys.stdin.read().split("\n"):
    if line:
        name, arguments = line.split("\t")
        print(encode(FUNCTIONS[name](decode(arguments))))
