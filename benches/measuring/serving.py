"""The server under load: started on a core of its own, asked by a load generator on the other."""

import http.client
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from .machine import LOAD_CORE, SERVER_CORE, WORK, cpu_seconds, pinned
from .stores import RELEASE

LUA = Path(__file__).with_name("load.lua")


@dataclass
class Load:
    """What one run of the load generator saw."""

    requests: int
    seconds: float
    bytes: int
    broken: int
    refused: int
    p50_ms: float
    p99_ms: float
    cpu_us: float
    database_cpu_us: float

    @property
    def rate(self):
        return self.requests / self.seconds


class Server:
    """The measured server on a database, with a member's token."""

    def __init__(self, address, database):
        self.database = database
        spool = WORK / "spool"
        shutil.rmtree(spool, ignore_errors=True)
        spool.mkdir(parents=True)
        command = [RELEASE / "bench-server", "--database", address, "--spool", spool]
        self.log = open(WORK / "server.log", "wb")  # noqa: SIM115
        self.process = subprocess.Popen(pinned(SERVER_CORE, command), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=self.log, text=True)
        told = self.process.stdout.readline().split()
        if len(told) != 2:
            raise SystemExit(f"the server did not start: see {WORK / 'server.log'}")
        self.address, self.ceiling = told
        self.pid = self.process.pid
        self.token = self.process.stdout.readline().strip()

    def fresh_token(self):
        """Tokens live for ten minutes."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self.token = self.process.stdout.readline().strip()

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()

    def get(self, path, member=False, tag=None, timeout=60):
        """Status, headers and body of one answer."""
        connection = http.client.HTTPConnection(self.address, timeout=timeout)
        headers = {"Authorization": f"Bearer {self.token}"} if member else {}
        if tag:
            headers["If-None-Match"] = tag
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def settle(self):
        """Waits until what callers asked for and gave up is done: it must not be counted to the next ones."""
        for _ in range(100):
            before = cpu_seconds(self.pid) + self.database.cpu_seconds()
            time.sleep(0.2)
            if cpu_seconds(self.pid) + self.database.cpu_seconds() - before < 0.02:
                return

    def load(self, paths, seconds, callers, member=False, tag=None, body=None):
        """Loads the server with these addresses in turn."""
        more = {}
        if member:
            more["TOKEN"] = self.token
        if tag:
            more["TAG"] = tag
        return self._run(f"http://{self.address}", paths, seconds, callers, more, body)

    def load_ceiling(self, size, seconds, callers):
        """The same, with a constant answer of so many bytes."""
        return self._run(f"http://{self.ceiling}", [f"/ceiling/{size}"], seconds, callers, {}, None)

    def _run(self, base, paths, seconds, callers, more, body):
        self.settle()
        with tempfile.NamedTemporaryFile("w", suffix=".paths", encoding="utf-8") as list_of_paths:
            list_of_paths.write("\n".join(paths) + "\n")
            list_of_paths.flush()
            environment = {**os.environ, **more, "PATHS": list_of_paths.name}
            if body:
                environment["BODY"] = str(body)
            command = ["wrk", "-t1", f"-c{callers}", f"-d{max(1, round(seconds))}s", "--timeout", "30s", "-s", LUA, base]
            cpu, database = cpu_seconds(self.pid), self.database.cpu_seconds()
            out = subprocess.run(pinned(LOAD_CORE, command), env=environment, check=True, capture_output=True, text=True)
            cpu, database = cpu_seconds(self.pid) - cpu, self.database.cpu_seconds() - database
        result = next(line for line in out.stdout.splitlines() if line.startswith("RESULT "))
        requests, micros, size, broken, refused, p50, p99 = map(int, result.split()[1:])
        if not requests:
            # Not one answer in all that time.
            p50 = p99 = micros
        each = 1e6 / max(1, requests)
        return Load(requests, micros / 1e6, size, broken, refused, p50 / 1e3, p99 / 1e3, cpu * each, database * each)
