"""The whole web application: it works if both packages of the project can be imported."""

import mytools
from mypackage import mymodule


def application(environ, start_response):
    body = f"Do I work? {mymodule.answer()} {mytools.__doc__}\n".encode()
    start_response(
        "200 OK",
        [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))],
    )
    return [body]
