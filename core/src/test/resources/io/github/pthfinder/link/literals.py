"""Writes random assignments of Python literals and what CPython makes of them, one base64 pair a line.

usage: literals.py SEED COUNT
"""
import ast
import base64
import pprint
import random
import sys
import warnings

warnings.simplefilter("ignore")
R = random.Random(int(sys.argv[1]))
CHARS = (
    "abcXYZ019/._- '\"\\\t#{}[]():,=;%$~@*&|<>!?`^"
    "\n\r\x00\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\xa0\xad\xe9\xdf\u0130\u0661\uff11\u2028\u2029\ufeff\ufffd\u4e2d"
    "\U0001f40d\U00010400\U000e0001\U0010ffff"
)
NAMED = {"\n": "n", "\t": "t", "\r": "r", "\x07": "a", "\x08": "b", "\x0c": "f", "\x0b": "v", "\\": "\\", "'": "'", '"': '"'}


def text():
    kind = R.randrange(5)
    if kind == 0:
        return "".join(R.choice(CHARS) for _ in range(R.randrange(12)))
    if kind == 1:
        return "/" + "/".join("".join(R.choice("abc '\"\\é.-") for _ in range(R.randrange(1, 5))) for _ in range(3))
    if kind == 2:
        return R.choice(["", "'", '"', "\\", "''", '""', "'''", '"""', "it's", 'say "x"', "\\n", "\\'", "a\\", "C:\\x"])
    return R.choice(["acme", "/proj/acme", "/tmp/build_1a2b3c4d/vendor/acme", "corp.tools"])


def escape(c, after, quote, triple):
    """One character of a literal, in one of the ways in which it can be written."""
    ways = ["\\x%02x" % ord(c)] if ord(c) < 256 else []
    if ord(c) < 0x10000:
        ways.append("\\u%04X" % ord(c))
    ways.append("\\U%08x" % ord(c))
    if ord(c) < 512:
        ways.append("\\%03o" % ord(c))
        if not (after and after in "01234567"):
            ways.append("\\%o" % ord(c))
    if c in NAMED:
        ways.append("\\" + NAMED[c])
    plain = c not in "\\\r\x00" and (c != quote) and (triple or c != "\n")
    if plain:
        ways += [c] * 12
    if R.random() < 0.03:
        return "\\\n" + R.choice(ways)
    return R.choice(ways)


def literal(value):
    kind = R.randrange(8)
    if kind < 2:
        return repr(value)
    if kind == 2:
        return ascii(value)
    quote = R.choice("'\"")
    triple = R.random() < 0.3
    quotes = quote * 3 if triple else quote
    if kind == 3 and "\\" not in value and quote not in value and not any(c in value for c in "\n\r\x00"):
        return R.choice(["r", "R", "u", "U", "", ""]) + quotes + value + quotes
    if kind == 4:
        # A raw string keeps its backslashes; one of odd number at its end is no literal.
        raw = value.replace("\x00", "").replace("\r", "").replace(quote, "\\" + quote)
        if not triple:
            raw = raw.replace("\n", "\\\n" if R.random() < 0.5 else "")
        return R.choice("rR") + quotes + raw + quotes
    if kind == 5:
        return R.choice(["", "u"]) + quotes + R.choice(["\\q", "\\/", "\\8", "\\ ", "\\é", "\\\n", "\\1\u0661"]) + quotes
    out = "".join(escape(c, value[i + 1 : i + 2], quote, triple) for i, c in enumerate(value))
    return R.choice(["", "", "", "u"]) + quotes + out + quotes


def string(bracket):
    if R.random() < 0.8:
        return literal(text())
    gap = (lambda: blank(bracket)) if bracket else (lambda: R.choice(["", " ", "  \\\n "]))
    return gap().join(literal(text()) for _ in range(R.randrange(2, 4)))


def blank(bracket):
    if not bracket or R.random() < 0.7:
        return R.choice(["", "", " ", "\t", "  "])
    return R.choice(["\n", "\n    ", "  # it's \"a\" {comment\n", " \\\n", "\n\n", "\f", "\r\n"])


def other():
    return R.choice(
        ["None", "True", "False", "0", "-1", "1_000", "0x1F", "0b101", "0o17", "1.5", ".5", "1.", "1e5", "1e-5", "-1E+3",
         "2j", "(-1+2j)", "-0.0", "1.5e300", "+3", "~7", "...", "b'x'", 'b"\\xff\\x00"', "rb'\\n'", "Rb'''\n'''", "b'a' b'b'",
         "f'x'", "F\"{1}\"", "name", "a.b.c", "set()", "dict(a=1)", "F.map('x', \"y\")", "'\\N{BULLET}'", "frozenset({'a'})"]
    )


def value(depth, bracket):
    """Source text of a random value."""
    kind = R.randrange(10)
    if depth > 3 or kind < 4:
        return string(bracket)
    if kind == 4:
        return other()
    if kind == 5:
        return "(" + blank(True) + value(depth + 1, True) + blank(True) + ")"
    opening, closing = R.choice(["[]", "()", "{}", "{:", "{:"])
    items = []
    for _ in range(R.randrange(5)):
        item = value(depth + 1, True)
        if closing == ":":
            item += blank(True) + ":" + blank(True) + value(depth + 1, True)
        items.append(blank(True) + item + blank(True))
    out = ",".join(items)
    if items and (R.random() < 0.3 or (opening == "(" and len(items) == 1)):
        out += "," + blank(True)
    if closing == "}" and not items:
        closing = ":"
    return opening + out + {":": "}"}.get(closing, closing)


def plain(depth=0):
    kind = R.randrange(6)
    if depth > 3 or kind < 3:
        return text()
    if kind == 3:
        return [plain(depth + 1) for _ in range(R.randrange(6))]
    if kind == 4:
        return R.choice([None, True, 3, -2.5, 1 + 2j, b"x\x00", (), ("a",), {"a"}])
    return {text(): plain(depth + 1) for _ in range(R.randrange(6))}


def source():
    kind = R.randrange(4)
    if kind == 0:
        body = repr({text(): text() for _ in range(R.randrange(5))})
    elif kind == 1:
        body = pprint.pformat(plain(), width=R.choice([1, 20, 80]), indent=R.choice([1, 4]))
    else:
        body = value(0, False)
    before = "".join(R.choice(["\n", "# MAPPING = 'no'\n", "    \n", "MAPPINGS = 1\n", "MAPPING == 2\n", "MAPPING = 'first'\n"])
                     for _ in range(R.randrange(4)))
    name = R.choice(["MAPPING = ", "MAPPING=", "MAPPING: dict[str, str] = ", "MAPPING : dict[\n  str, str] = ", "MAPPING\t= \\\n  "])
    after = R.choice(["\n", "", "  # that's all\n", "; x = 'y'\n", "\nMAPPING_2 = {}\n", "\n\ndef install():\n    MAPPING = 1\n"])
    out = before + name + body + after
    return out.replace("\r\n", "\n").replace("\n", "\r\n") if R.random() < 0.05 else out


def canonical(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return "s%d:%s" % (node.lineno, node.value.encode("utf-8", "surrogatepass").hex())
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return "[%s]" % ",".join(map(canonical, node.elts))
    if isinstance(node, ast.Dict) and None not in node.keys:
        return "{%s}" % ",".join(canonical(k) + "=" + canonical(v) for k, v in zip(node.keys, node.values))
    if isinstance(node, ast.Call) and dotted(node.func):
        arguments = node.args + [keyword.value for keyword in node.keywords]
        return "c(%s)" % ",".join(map(canonical, arguments))
    if isinstance(node, (ast.Constant, ast.JoinedStr)) or dotted(node):
        return "w"
    if isinstance(node, ast.UnaryOp) and not isinstance(node.op, ast.Not):
        return "w" if canonical(node.operand) == "w" else "?"
    if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Constant) and isinstance(node.right.value, complex):
        return canonical(node.left)
    return "?"


def dotted(node):
    return isinstance(node, ast.Name) or isinstance(node, ast.Attribute) and dotted(node.value)


def is_bare(segment):
    elements = ast.parse("[%s\n]" % segment).body[0].value.elts
    return len(elements) != 1 or not isinstance(elements[0], ast.Tuple)


def truth(out):
    """The canonical form of the last MAPPING at the margin, '-' for none, '?' for what is no literal, '!' for no Python."""
    try:
        tree = ast.parse(out)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "!"
    found = "-"
    for node in tree.body:
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id == "MAPPING":
                    # Two forms that nobody writes: "MAPPING = other = ..." and a tuple without brackets.
                    bare = isinstance(node.value, ast.Tuple) and is_bare(ast.get_source_segment(out, node.value))
                    found = "?" if bare or len(targets) > 1 else canonical(node.value)
    # '\N{...}' is left alone on purpose.
    return "?" if "\\N{" in out else found


def spoil(out):
    """A text that somebody's disk or editor damaged."""
    if not out:
        return out
    at = R.randrange(len(out))
    kind = R.randrange(5)
    if kind == 0:
        return out[:at]
    if kind == 1:
        return out[:at] + out[at + 1 :]
    if kind == 2:
        return out[:at] + R.choice("'\"\\([{}]),:\n=#rbf0\x00") + out[at:]
    if kind == 3:
        return out[at:]
    return "MAPPING = " + "".join(R.choice(CHARS) for _ in range(60))


for _ in range(int(sys.argv[2])):
    result = source()
    spoilt = R.random() < 0.2
    # What damage turns into other Python is not compared: nobody writes it.
    expected = "!" if spoilt else truth(result)
    pair = ((spoil(result) if spoilt else result).encode("utf-8"), expected.encode())
    sys.stdout.write(" ".join(base64.b64encode(part).decode() for part in pair) + "\n")
