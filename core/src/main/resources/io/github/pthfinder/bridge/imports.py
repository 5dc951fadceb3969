def _pthfinder_imports():
    """Says of each import name what this interpreter finds for it, without importing it.

    Arguments: a mark that begins each line of the answer, then the names, what is not ASCII in them escaped as in a
    string literal. Answer: a line 'ready' once site processing is over, then one JSON array a name and at the end a line
    'done', each behind the mark, written past sys.stdout because code of the environment may have replaced it. Then waits
    a little to be killed with whatever the environment's code started.

    Names of namespace packages above a name are taken from the finders; a package's own code never runs. Python 3.6 to
    3.14, nothing imported but what a start imports anyway.
    """
    import sys

    here = sys.path[:1]
    if here == ['']:
        # The working directory must not stand in for the standard library here.
        del sys.path[:1]
    import os
    import time
    if here == ['']:
        sys.path[:0] = here
    find_spec = sys.modules['_frozen_importlib']._find_spec
    from_file = sys.modules['_frozen_importlib_external'].FileLoader
    mark = sys.argv[1]

    def say(text):
        data = ('\n' + mark + text + '\n').encode('ascii')
        while data:
            data = data[os.write(1, data):]

    def quoted(text):
        if not isinstance(text, str):
            return 'null'
        return _pthfinder_quoted(text[:1000])

    def path(text):
        if not isinstance(text, str):
            return 'null'
        return quoted(os.fsencode(text).decode('utf-8', 'surrogateescape'))

    def held(locations):
        """What a namespace package holds: 'namespace' for source, 'remnant' for compiled modules only, or 'empty'."""
        kind, left = 'empty', 10000
        for location in locations:
            if not os.path.isdir(location):
                # An archive, or a place that a path hook made up: not known to be empty.
                if os.path.exists(location):
                    kind = 'remnant'
                continue
            for root, dirs, files in os.walk(location, followlinks=True):
                deep = root[len(location):].count(os.sep) >= 8
                dirs[:] = [] if deep else [name for name in dirs if '.' not in name and name != '__pycache__']
                for name in files:
                    left -= 1
                    if name.endswith(('.py', '.pyc')) and os.path.isfile(os.path.join(root, name)) or left < 0:
                        return 'namespace'
                    if name.endswith(('.so', '.pyd')):
                        kind = 'remnant'
        return kind

    def of_module(module):
        if module is None:
            return 'nothing', None, None, True
        file, locations = getattr(module, '__file__', None), getattr(module, '__path__', None)
        if locations is not None and file is None:
            return held(list(locations)), None, locations, True
        return 'code', file, locations, True

    def look(name, above):
        """What a name leads to: kind, file, where its submodules are looked for, whether its code has no say in that."""
        if name in sys.modules:
            return of_module(sys.modules[name])
        spec = find_spec(name, above)
        if spec is None:
            return 'nothing', None, None, True
        locations, loader = spec.submodule_search_locations, spec.loader
        file = spec.origin if spec.has_location else None
        if locations is None and loader is None:
            return 'nothing', None, None, True
        if locations is not None and (loader is None or file is None and list(locations)):
            return held(list(locations)), None, locations, True
        # Loaders of archives name a file that is inside; those of files, and what wraps them, name their own.
        own = file is not None and (isinstance(loader, from_file) or getattr(loader, 'path', None) == file)
        if own and not os.path.isfile(file):
            return 'nothing', file, None, True
        return 'code', file, locations, False

    def ask(name):
        if name in sys.modules:
            return of_module(sys.modules[name])[:2]
        stand_ins, above, sure = [], None, True
        parts = name.split('.')
        try:
            for i in range(1, len(parts) + 1):
                full = '.'.join(parts[:i])
                kind, file, locations, fixed = look(full, above)
                if kind == 'nothing' or i < len(parts) and locations is None:
                    return ('nothing' if sure and (fixed or kind == 'nothing') else 'unknown'), file
                if i == len(parts):
                    return kind, file
                sure, above = sure and fixed, locations
                if full not in sys.modules:
                    # Namespace packages look for their parent there.
                    sys.modules[full] = type(sys)(full)
                    sys.modules[full].__path__ = locations
                    stand_ins.append(full)
        finally:
            for full in stand_ins:
                sys.modules.pop(full, None)

    say('ready')
    for name in sys.argv[2:]:
        try:
            name = name.encode('ascii').decode('unicode_escape')
            kind, file = ask(name)
            text = '["' + kind + '", ' + path(file) + ', null]'
        except BaseException as e:
            try:
                text = '["raises", null, ' + quoted((type(e).__name__ + ': ' + str(e))[:300]) + ']'
            except BaseException:
                text = '["raises", null, null]'
        say(text)
    say('done')
    time.sleep(5)
    os._exit(0)
