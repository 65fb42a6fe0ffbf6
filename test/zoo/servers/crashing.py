"""A server that gives each connection to a new process, as inetd does; each request crashes that process."""

import sys
from socketserver import BaseRequestHandler, ForkingTCPServer


class Crash(BaseRequestHandler):
    def handle(self):
        self.request.recv(65536)
        raise RuntimeError("a fault in the program")


ForkingTCPServer.allow_reuse_address = True
with ForkingTCPServer(("127.0.0.1", int(sys.argv[1])), Crash) as server:
    print("ready", flush=True)
    server.serve_forever()
