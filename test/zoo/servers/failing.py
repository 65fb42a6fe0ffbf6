"""A web server that shows the traceback of its own fault, as frameworks do while a program is written."""

import sys
import traceback
from http.server import BaseHTTPRequestHandler, HTTPServer


class Till(BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            self.wfile.write(str(1 / 0).encode())
        except ZeroDivisionError:
            body = f"<title>ZeroDivisionError at /</title><pre>{traceback.format_exc()}</pre>".encode()
            self.send_response(500)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)


server = HTTPServer(("127.0.0.1", int(sys.argv[1])), Till)
print("ready", flush=True)
server.serve_forever()
