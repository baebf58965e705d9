"""The program as it is delivered: how soon it is ready, what it weighs at rest, and what a browser fetches."""

import http.client
import re
import shutil
import statistics
import subprocess
import time

from .machine import ROOT, SERVER_CORE, WORK, pinned, resident
from .stores import ESSAIM

PORT = 18_417


def start(store):
    """A started program, with the milliseconds until it was ready."""
    command = [ESSAIM, "--database", store.address, "--data", WORK / "data", "--listen", f"127.0.0.1:{PORT}", "serve"]
    begun = time.monotonic()
    process = subprocess.Popen(pinned(SERVER_CORE, command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if ready(process, within=20):
        return process, (time.monotonic() - begun) * 1_000
    process.kill()
    return None, None


def ready(process, within):
    """Whether the program on `PORT` becomes ready within so many seconds."""
    begun = time.monotonic()
    while time.monotonic() - begun < within:
        try:
            connection = http.client.HTTPConnection("localhost", PORT, timeout=5)
            connection.request("GET", "/health/ready")
            if connection.getresponse().status == 200:
                return True
        except OSError:
            if process.poll() is not None:
                return False
        time.sleep(0.001)
    return False


def at_rest(store, say):
    """Start-up time, the median of five, and memory some moments later."""
    taken, memory = [], []
    for _ in range(5):
        process, milliseconds = start(store)
        if not process:
            say("  start-up: skipped, `essaim serve` does not become ready")
            return None
        time.sleep(1)
        taken.append(milliseconds)
        memory.append(resident(process.pid))
        process.terminate()
        process.wait(timeout=30)
    figure = {"ready_ms": statistics.median(taken), "rest_mib": statistics.median(memory)}
    say(f"  ready after {figure['ready_ms']:.0f} ms, {figure['rest_mib']:.0f} MiB at rest")
    return figure


def spa(say):
    """Bytes that a browser fetches, compressed with brotli, as the members' screens count them themselves."""
    script = ROOT / "frontend" / "scripts" / "budget.mjs"
    if not shutil.which("node") or not script.is_file():
        say("  members' screens: skipped, Node is missing")
        return None
    told = subprocess.run(["node", script], capture_output=True, text=True)
    lines = re.findall(r"^\s*([\d.]+) of\s+(\d+) kB\s+(.+)$", told.stdout, re.MULTILINE)
    if not lines:
        say("  members' screens: skipped, they are not built (npm run build in frontend)")
        return None
    figure = [{"name": name, "kb": float(size), "limit_kb": float(limit)} for size, limit, name in lines]
    say("  members' screens: " + ", ".join(f"{one['name']} {one['kb']:.1f} kB" for one in figure[:2]))
    return figure
