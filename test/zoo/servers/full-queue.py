# Listens with a queue of `backlog`, never accepts, and connects to itself until the queue is full or `connections` are made.
import socket, sys, time

port, backlog, connections = (int(word) for word in sys.argv[1:])
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(("127.0.0.1", port))
listener.listen(backlog)
waiting = []
for _ in range(connections):
    client = socket.socket()
    client.settimeout(0.5)
    waiting.append(client)
    try:
        client.connect(("127.0.0.1", port))
    except TimeoutError:
        break
print("ready", flush=True)
while True:
    time.sleep(60)
