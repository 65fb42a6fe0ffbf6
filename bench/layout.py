"""
Makes a machine to measure on: processes with open files, listeners and connections. Forks, so that 3,000 of them take little memory.

argv: JSON of `Layout` in layout.ts. Says "up" once all is there, and ends all with its standard input.
"""
import json
import os
import resource
import signal
import socket
import sys

layout = json.loads(sys.argv[1])
processes, listeners, connections = layout["processes"], layout["listeners"], layout["connections"]
# Most programs have few files open, some have many: 39 on average.
files_open = [4, 8, 12, 20, 30, 45, 60, 135]
# Every fifth process serves, and none more than what a limit of 1,024 files leaves room for.
servers = min(max(1, processes // 5), max(1, listeners))
hard_limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (hard_limit, hard_limit))


def share(total, parts, part):
    return total * (part + 1) // parts - total * part // parts


def serve(number):
    held = []
    for _ in range(share(listeners, servers, number)):
        server = socket.socket()
        server.bind(("127.0.0.1", 0))
        server.listen()
        held.append(server)
    for _ in range(share(connections, servers, number)):
        client = socket.create_connection(held[0].getsockname())
        held += [client, held[0].accept()[0]]
    return held


def live(index, ready):
    step = max(1, processes // servers)
    held = serve(index // step) if index % step == 0 and index // step < servers else []
    for number in range(files_open[index % len(files_open)] - 3):
        held.append(socket.socket() if number % 2 else open("/dev/null"))
    os.write(ready, b".")
    signal.pause()


done, ready = os.pipe()
children = []
for index in range(processes):
    child = os.fork()
    if child == 0:
        os.close(0)
        os.close(done)
        live(index, ready)
    children.append(child)
for _ in range(processes):
    os.read(done, 1)
os.write(1, b"up\n")
sys.stdin.read()
for child in children:
    os.kill(child, signal.SIGKILL)
