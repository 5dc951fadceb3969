"""big.py ROOT TAR SAVE: a tar of a gigabyte with ROOT and 60,000 small files in it, and an image with it as a layer."""
import io
import json
import os
import sys
import tarfile

root, big, save = sys.argv[1:]
CHUNK = os.urandom(1 << 20)


class Noise(io.RawIOBase):
    def __init__(self, size):
        self.left = size

    def read(self, count=-1):
        count = min(count if count > 0 else len(CHUNK), self.left, len(CHUNK))
        self.left -= count
        return CHUNK[:count]


def add(tar, name, data):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    tar.addfile(info, io.BytesIO(data))


with tarfile.open(big, "w") as tar:
    for number in range(16):
        info = tarfile.TarInfo("usr/share/%d.bin" % number)
        info.size = 64 << 20
        tar.addfile(info, Noise(info.size))
    tar.add(root, ".")
    for number in range(60_000):
        add(tar, "usr/lib/node/%d/index.py" % number, b"x" * 200)
with tarfile.open(save, "w") as tar:
    tar.add(big, "layer.tar")
    add(tar, "c.json", json.dumps({"architecture": "amd64", "os": "linux", "config": {}}).encode())
    add(tar, "manifest.json", json.dumps([{"Config": "c.json", "RepoTags": ["a:1"], "Layers": ["layer.tar"]}]).encode())
