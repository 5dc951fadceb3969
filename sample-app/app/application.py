"""The whole web application: it works if mypackage can be imported."""

from mypackage import mymodule


def application(environ, start_response):
    body = f"Do I work? {mymodule.answer()}\n".encode()
    start_response(
        "200 OK",
        [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))],
    )
    return [body]
