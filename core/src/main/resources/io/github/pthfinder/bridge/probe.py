def _pthfinder_quoted(text):
    """The text as a JSON string, all ASCII. By hand, because importing json costs as much as the rest of the probe."""
    if text.isprintable() and '"' not in text and '\\' not in text and len(text.encode('utf-8', 'replace')) == len(text):
        return '"' + text + '"'
    out = ['"']
    for char in text:
        code = ord(char)
        if char in '"\\':
            out.append('\\' + char)
        elif 32 <= code < 127:
            out.append(char)
        elif code < 0x10000:
            out.append('\\u%04x' % code)
        else:
            out.append('\\u%04x\\u%04x' % (0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code & 0x3FF)))
    return ''.join(out) + '"'


def _pthfinder_probe(hidden=(), environ=None):
    """What this interpreter would be with site processing on, as one ASCII JSON string.

    Uses the interpreter's own site.py, so that a distribution's changes to it count, but takes away its hands first:
    no .pth file is opened, no import line, sitecustomize or usercustomize runs. Needs an interpreter that started
    without site (-S). Python 3.6 to 3.14, standard library only, leaves everything as it was, never raises.

    hidden: sys.path entries that are the caller's, not the interpreter's.
    environ: the environment variables to assume, None: this process's.
    """
    import sys

    missing = object()
    names = ('path', 'prefix', 'exec_prefix', '_home', '_base_executable', 'dont_write_bytecode')

    def path(text):
        # Through the bytes, so that the locale's encoding does not show.
        import os
        return _pthfinder_quoted(os.fsencode(text).decode('utf-8', 'surrogateescape')) if text else 'null'

    def paths(texts):
        return '[' + ', '.join(path(text) for text in texts) + ']'

    def start_path():
        start = []
        for entry in sys.path:
            if entry and entry not in hidden and entry not in start:
                start.append(entry)
        return start

    def watched_site():
        import os
        import site
        sites, seen = [], set()

        def addsitedir(sitedir, known_paths=None, *rest, **more):
            sitedir = os.path.abspath(sitedir)
            real = os.path.realpath(sitedir)
            if real not in seen and os.path.isdir(sitedir):
                seen.add(real)
                sites.append(sitedir)
            return known_paths

        def check_enableusersite():
            # The interpreter's flags are this program's, so the variable must speak for itself.
            if os.environ.get('PYTHONNOUSERSITE'):
                return False
            if hasattr(os, 'geteuid') and (os.geteuid() != os.getuid() or os.getegid() != os.getgid()):
                return None
            return True

        def nothing(*args, **more):
            return None

        site.addsitedir = addsitedir
        site.check_enableusersite = check_enableusersite
        for name in ('addpackage', 'execsitecustomize', 'execusercustomize', 'setquit', 'setcopyright', 'sethelper',
                     'enablerlcompleter', 'register_readline', 'aliasmbcs', 'abs_paths'):
            if hasattr(site, name):
                setattr(site, name, nothing)
        site.main()
        return sites

    def answer():
        import os
        own_environ = os.environ
        try:
            if environ is not None:
                os.environ = dict(environ)
            start = start_path()
            sys.path = list(start)
            sites = watched_site()
            return ('{"version": "%d.%d.%d", ' % sys.version_info[:3]
                    + '"executable": ' + path(sys.executable)
                    + ', "prefix": ' + path(sys.prefix)
                    + ', "basePrefix": ' + path(sys.base_prefix)
                    + ', "sites": ' + paths(sites)
                    + ', "startPath": ' + paths(start) + '}')
        finally:
            os.environ = own_environ

    before = dict((name, getattr(sys, name, missing)) for name in names)
    own_site = sys.modules.pop('site', missing)
    try:
        if not sys.flags.no_site:
            raise RuntimeError('site processing is on in this interpreter')
        sys.dont_write_bytecode = True
        return answer()
    except BaseException as e:
        return '{"error": ' + _pthfinder_quoted((type(e).__name__ + ': ' + str(e))[:500]) + '}'
    finally:
        sys.modules.pop('site', None)
        if own_site is not missing:
            sys.modules['site'] = own_site
        for name in names:
            if before[name] is not missing:
                setattr(sys, name, before[name])
            elif hasattr(sys, name):
                delattr(sys, name)
