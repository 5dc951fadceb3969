"""Serves application.py on the loopback address and leaves a file where it was told to end.

Usage: serve.py PORT ENDED_FILE
"""

import os
import signal
import sys
from wsgiref.simple_server import make_server

sys.path.insert(0, os.environ["APPLICATION"])
from application import application


def end(signum, frame):
    with open(sys.argv[2], "w") as file:
        file.write(signal.Signals(signum).name)
    os._exit(0)


signal.signal(signal.SIGTERM, end)
make_server("127.0.0.1", int(sys.argv[1]), application).serve_forever()
