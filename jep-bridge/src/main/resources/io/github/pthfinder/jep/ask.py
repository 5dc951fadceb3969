# Runs after probe.py, once, in the embedded interpreter.
import sys

# Jep's own modules are loaded by now; their archive is no part of the environment's path.
sys.path[:] = [entry for entry in sys.path if entry != _pthfinder_modules]


def _pthfinder_ask(request):
    """The probe's answer. request: empty, or 'given' and the environment variables to assume, joined by NULs."""
    parts = request.split('\0')
    environ = dict(zip(parts[1::2], parts[2::2])) if parts[0] else None
    return _pthfinder_probe(environ=environ)
