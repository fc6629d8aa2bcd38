"""Start ralph on a free port of this machine, and print the port. Run by the Python of ralph's own virtual environment.

Its file back-end opens its file to create it: every write after the first would be refused, so it appends here.
"""

import socket

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend

FSDataBackend.default_operation_type = BaseOperationType.APPEND
door = socket.create_server(("127.0.0.1", 0))
print(door.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config("ralph.api:app", log_level="warning")).run(sockets=[door])
