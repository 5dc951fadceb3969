"""Builds random trees, archives and image layers for the tests of archives. Real tools unpack them."""
import io, json, os, random, shutil, subprocess, sys, tarfile

NAMES = [b"a", b"b", b"lib", b"python3.11", b"site-packages", b"x.pth", b"__init__.py", b"bin", b"acme-1.0.dist-info",
         b"RECORD", "\u00e9t\u00e9".encode(), b"caf\xe9", b"two words", b"-dash", b"n" * 120, "\U0001f40d".encode(), b"back\\slash",
         b"quo'te", b"new\nline", b".hidden", b"README", b"python3"]


def name(r):
    return r.choice(NAMES)


def content(r):
    kind = r.random()
    if kind < .2:
        return b""
    if kind < .9:
        return bytes(r.getrandbits(8) for _ in range(r.randrange(1, 3000)))
    return r.getrandbits(8).to_bytes(1, "little") * r.randrange(60_000, 400_000)


def make(seed, top, special=True):
    r = random.Random(seed)
    top = os.fsencode(top)
    os.makedirs(top)
    dirs, files = [top], []
    for _ in range(r.randrange(20, 90)):
        path = os.path.join(r.choice(dirs), name(r))
        if os.path.lexists(path) or len(path) - len(top) > 700:
            continue
        kind = r.random()
        if kind < .3:
            os.mkdir(path)
            dirs.append(path)
        elif kind < .65:
            with open(path, "wb") as f:
                f.write(content(r))
            files.append(path)
        elif kind < .9:
            target = r.choice([
                lambda: os.path.relpath(r.choice(dirs), os.path.dirname(path)),
                lambda: b"/" + os.path.relpath(r.choice(dirs + files), top),
                lambda: name(r), lambda: b"../" * r.randrange(1, 9) + name(r), lambda: os.path.basename(path),
                lambda: b"missing/" + name(r), lambda: b"/", lambda: b"."])()
            os.symlink(target, path)
        elif kind < .97 and files:
            os.link(r.choice(files), path)
        elif special:
            os.mkfifo(path)


def pack(tree, out):
    def run(*command, **more):
        subprocess.run(command, check=True, cwd=tree, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **more)
    made = []
    for fmt in ("gnu", "pax"):
        run("tar", "--format=" + fmt, "-cf", f"{out}/{fmt}.tar", ".")
    run("tar", "-czf", f"{out}/gnu.tar.gz", ".")
    run("tar", "--format=pax", "-czf", f"{out}/pax.tgz", ".")
    run("tar", "--zstd", "-cf", f"{out}/gnu.tar.zst", ".")
    run("tar", "-S", "-cf", f"{out}/sparse.tar", ".")
    for fmt, number in (("pygnu", tarfile.GNU_FORMAT), ("pypax", tarfile.PAX_FORMAT)):
        with tarfile.open(f"{out}/{fmt}.tar", "w", format=number, errors="surrogateescape") as t:
            for entry in sorted(os.listdir(tree)):
                t.add(os.path.join(tree, entry), entry)


def zipped(tree, out):
    subprocess.run(["zip", "-qry", f"{out}/z.zip", "."], cwd=tree, stdin=subprocess.DEVNULL)


def entry(r, seen):
    def path():
        parts = [r.choice(["a", "b", "c", "d"]) for _ in range(r.randrange(1, 4))]
        return r.choice(["", "", "", "./", "/"]) + "/".join(parts)
    info = tarfile.TarInfo(path())
    kind = r.random()
    data = b""
    if kind < .35:
        data = content(r)
        info.size = len(data)
    elif kind < .6:
        info.type = tarfile.DIRTYPE
        info.mode = 0o755
    elif kind < .75:
        info.type = tarfile.SYMTYPE
        info.linkname = r.choice(["a", "b", "c", "a/b", "nowhere"])
    elif kind < .93:
        info.type = tarfile.LNKTYPE
        info.linkname = r.choice(seen) if seen else "a"
    else:
        info.type = tarfile.FIFOTYPE
    return info, data


def odd(seed, out):
    """An archive that nobody makes on purpose: doubles, entries below links, hard links to what is not there."""
    r = random.Random(seed)
    seen = []
    with tarfile.open(out, "w", format=r.choice([tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT])) as t:
        for _ in range(r.randrange(5, 40)):
            info, data = entry(r, seen)
            t.addfile(info, io.BytesIO(data))
            seen.append(info.name.lstrip("/"))


def remove(path):
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.remove(path)


def clean(path, top):
    """Only names that are no links may lead to a path of a layer."""
    parent = os.path.dirname(path)
    while len(parent) > len(top):
        if os.path.lexists(parent) and (os.path.islink(parent) or not os.path.isdir(parent)):
            os.remove(parent)
        parent = os.path.dirname(parent)


def image(seed, out, expected):
    """Random layers in docker's and OCI's layouts, and what they make together."""
    r = random.Random(seed)
    os.makedirs(expected)
    layers = []
    for number in range(r.randrange(1, 6)):
        files = {}
        hidden, opaque = [], []
        tar = io.BytesIO()
        with tarfile.open(fileobj=tar, mode="w", format=tarfile.PAX_FORMAT) as t:
            here = []
            for _ in range(r.randrange(0, 25)):
                parts = [r.choice("abcde") for _ in range(r.randrange(1, 4))]
                path = "/".join(parts)
                if any(p == path or p.startswith(path + "/") or (path.startswith(p + "/") and k != "dir") for p, k in here):
                    continue
                kind = r.choice(["file", "file", "dir", "link", "white", "opaque", "hard"])
                info = tarfile.TarInfo(path)
                data = b""
                if kind == "file":
                    data = content(r)
                    info.size = len(data)
                elif kind == "dir":
                    info.type, info.mode = tarfile.DIRTYPE, 0o755
                elif kind == "link":
                    info.type, info.linkname = tarfile.SYMTYPE, r.choice(["a", "/b/c", "../d", "x"])
                elif kind == "white":
                    info.name = "/".join(parts[:-1] + [".wh." + parts[-1]])
                    hidden.append(path)
                elif kind == "opaque":
                    info.name = path + "/.wh..wh..opq"
                    opaque.append(path)
                    kind = "dir"
                else:
                    inside = [p for p, k in here if k == "file"]
                    below = [os.path.relpath(os.path.join(d, f), expected) for d, _, fs in os.walk(expected) for f in fs
                             if os.path.isfile(os.path.join(d, f)) and not os.path.islink(os.path.join(d, f))]
                    below = [p for p in below if not any((h + "/").startswith(p + "/") or p.startswith(h + "/")
                                                   for h, _ in here)]
                    if not inside + below:
                        continue
                    info.type, info.linkname = tarfile.LNKTYPE, r.choice(inside + below)
                    kind = "file"
                t.addfile(info, io.BytesIO(data))
                here.append((path, "gone" if path in hidden else kind))
                files[path] = (info, data)
        # What the specification says, done to a real directory. Hard links first, while their files are still there.
        held = {}
        for path, (info, data) in files.items():
            if info.type == tarfile.LNKTYPE:
                target = info.linkname
                held[path] = files[target][1] if target in files and files[target][0].isreg() and target not in hidden + opaque \
                    else held[target] if target in held else open(os.path.join(expected, target), "rb").read()
        for path in hidden:
            full = os.path.join(expected, path)
            if os.path.realpath(os.path.dirname(full)) == os.path.dirname(full):
                remove(full)
        for path in opaque:
            full = os.path.join(expected, path)
            if os.path.isdir(full) and os.path.realpath(full) == full:
                remove(full)
        for path, (info, data) in files.items():
            full = os.path.join(expected, path)
            clean(full, expected)
            if path in hidden:
                os.makedirs(os.path.dirname(full), exist_ok=True)
                continue
            if path in opaque or info.isdir():
                if os.path.islink(full) or not os.path.isdir(full):
                    remove(full)
                os.makedirs(full, exist_ok=True)
                continue
            remove(full)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            if info.issym():
                os.symlink(info.linkname, full)
            else:
                with open(full, "wb") as f:
                    f.write(held.get(path, data))
        layers.append(tar.getvalue())
    write_images(r, out, layers)


def write_images(r, out, layers):
    import gzip, hashlib
    def sha(data):
        return hashlib.sha256(data).hexdigest()
    def zstd(data):
        return subprocess.run(["zstd", "-q", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout
    packed = [r.choice([lambda d: d, gzip.compress, zstd])(layer) for layer in layers]
    config = json.dumps({"architecture": "amd64", "os": "linux", "config": {"Env": ["PATH=/venv/bin:/bin", "A=b=c"], "WorkingDir": "/srv"}}).encode()
    def add(t, name, data):
        info = tarfile.TarInfo(name)
        info.size = len(data)
        t.addfile(info, io.BytesIO(data))
    names = [sha(layer) + "/layer.tar" for layer in packed]
    save = io.BytesIO()
    with tarfile.open(fileobj=save, mode="w") as t:
        order = list(range(len(layers)))
        r.shuffle(order)
        for i in order:
            add(t, names[i], packed[i])
        add(t, "config.json", config)
        add(t, "manifest.json", json.dumps([{"Config": "config.json", "RepoTags": ["x:1"], "Layers": names}]).encode())
    open(out + "/save.tar", "wb").write(save.getvalue())
    open(out + "/save.tar.gz", "wb").write(gzip.compress(save.getvalue()))
    open(out + "/save.tar.zst", "wb").write(zstd(save.getvalue()))
    oci = out + "/oci"
    os.makedirs(oci + "/blobs/sha256")
    def blob(data, kind):
        open(f"{oci}/blobs/sha256/{sha(data)}", "wb").write(data)
        return {"mediaType": "application/vnd.oci.image." + kind, "digest": "sha256:" + sha(data), "size": len(data)}
    manifest = json.dumps({"schemaVersion": 2, "config": blob(config, "config.v1+json"),
                           "layers": [blob(layer, "layer.v1.tar") for layer in packed]}).encode()
    index = {"schemaVersion": 2, "manifests": [blob(manifest, "manifest.v1+json")]}
    open(oci + "/index.json", "w").write(json.dumps(index))
    open(oci + "/oci-layout", "w").write('{"imageLayoutVersion": "1.0.0"}')
    subprocess.run(["tar", "-cf", out + "/oci.tar", "."], cwd=oci, check=True)


if __name__ == "__main__":
    what, first, last, folder = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    for seed in range(first, last):
        out = f"{folder}/{seed}"
        os.makedirs(out)
        if what == "trees":
            make(seed, out + "/tree")
            pack(out + "/tree", out)
        elif what == "zips":
            make(seed, out + "/tree", False)
            zipped(out + "/tree", out)
        elif what == "odd":
            odd(seed, out + "/odd.tar")
            os.mkdir(out + "/tree")
            subprocess.run(["tar", "-xf", "../odd.tar"], cwd=out + "/tree", stderr=subprocess.DEVNULL)
        else:
            image(seed, out, out + "/tree")
