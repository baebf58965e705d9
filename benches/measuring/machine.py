"""The machine: what is installed, which core is whose, and how much time a process has spent."""

import os
import shutil
import sys
from pathlib import Path

SERVER_CORE = "0"
LOAD_CORE = "1"
ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "target" / "bench"
TICK = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


def need(program, how):
    """The path of a program, or the end of the run in one sentence."""
    found = shutil.which(program)
    if not found:
        sys.exit(f"{program} is missing: {how}")
    return found


def check():
    need("wrk", "apt-get install wrk")
    need("taskset", "apt-get install util-linux")
    if len(os.sched_getaffinity(0)) < 2:
        sys.exit("two cores are needed, one for the server and one for the load")


def pinned(core, command):
    return ["taskset", "-c", core, *map(str, command)]


def cores():
    return len(os.sched_getaffinity(0))


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown"


def memory_total():
    with open("/proc/meminfo", encoding="utf-8") as info:
        return int(info.readline().split()[1]) / 1024 / 1024


def _stat(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as stat:
        return stat.read().rsplit(")", 1)[1].split()


def cpu_seconds(pid):
    """User and system time of a process, all its threads, in seconds."""
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICK


def children(pid):
    """The processes that this one started."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                if int(_stat(name)[1]) == pid:
                    found.append(int(name))
            except (FileNotFoundError, ProcessLookupError):
                continue
    return found


def _status(pid, name):
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        for line in status:
            if line.startswith(name + ":"):
                return int(line.split()[1]) / 1024
    return 0.0


def resident(pid):
    """Memory of a process now, in MiB."""
    return _status(pid, "VmRSS")


def most_resident(pid):
    """The most it had since `forget_most`, in MiB."""
    return _status(pid, "VmHWM")


def forget_most(pid):
    with open(f"/proc/{pid}/clear_refs", "w", encoding="utf-8") as clear:
        clear.write("5")


def busy():
    """The share of the machine that others use, from 0 to 1, over a moment."""
    import time

    def read():
        with open("/proc/stat", encoding="utf-8") as stat:
            fields = [int(field) for field in stat.readline().split()[1:]]
        return sum(fields), fields[3] + fields[4]

    total, idle = read()
    time.sleep(0.5)
    later, later_idle = read()
    return 1 - (later_idle - idle) / max(1, later - total)


def room(wanted):
    """Whether the disk has that many bytes, with some to spare for the rest of the machine."""
    WORK.mkdir(parents=True, exist_ok=True)
    return shutil.disk_usage(WORK).free > wanted + 3_000_000_000
