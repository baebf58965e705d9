"""The databases that are measured: seeded once, kept under target/bench, copied where a measure writes."""

import hashlib
import json
import os
import pwd
import shutil
import subprocess
import time
from pathlib import Path

from .machine import ROOT, SERVER_CORE, WORK, children, cpu_seconds, need, pinned, room

RELEASE = ROOT / "target" / "release"
ESSAIM = RELEASE / "essaim"


def build():
    """Release builds of what is measured."""
    packages = ["-p", "essaim-benches", "-p", "essaim"]
    subprocess.run(["cargo", "build", "--release", *packages], cwd=ROOT, check=True)


def essaim(address, *words, **options):
    """Runs a command of the program on a database."""
    data = WORK / "data"
    command = [ESSAIM, "--database", address, "--data", data, *words]
    return subprocess.run([str(word) for word in command], check=True, cwd=WORK, **options)


def edition(kind):
    """Changes with the schema and with what is seeded: a database of another edition is seeded anew."""
    digest = hashlib.sha256()
    schema = sorted((ROOT / "migrations" / kind.lower().removesuffix("ql")).glob("*/up.sql"))
    for file in schema + sorted((ROOT / "benches" / "src").rglob("*.rs")):
        if file.name != "bench-server.rs":
            digest.update(file.read_bytes())
    return digest.hexdigest()


def is_seeded(sample, kind):
    return sample.is_file() and json.loads(sample.read_text(encoding="utf-8")).get("edition") == edition(kind)


class NoRoom(Exception):
    """The disk is too small for what was to be measured."""


# What a record takes with its indexes, search text and change row, and on PostgreSQL with the log of its writing.
BYTES_A_RECORD = {"SQLite": 14_000, "PostgreSQL": 22_000}


def make_room(kind, records):
    if not room(records * BYTES_A_RECORD[kind]):
        raise NoRoom(f"{kind}, {records:,} experiments: about {records * BYTES_A_RECORD[kind] / 1e9:.0f} GB of disk are needed")


class Store:
    """A database with its address, and what to ask it for."""

    def __init__(self, kind, records, address, sample):
        self.kind = kind
        self.records = records
        self.address = address
        self.sample = json.loads(sample.read_text(encoding="utf-8"))

    @property
    def seeded_in(self):
        return self.sample["seconds"]


def seed(address, records, sample, kind):
    sample.unlink(missing_ok=True)
    essaim(address, "load", "territories", stdout=subprocess.DEVNULL)
    command = [RELEASE / "bench-seed", "--database", address, "--records", records, "--sample", sample]
    subprocess.run([str(word) for word in command], check=True)
    made = json.loads(sample.read_text(encoding="utf-8"))
    sample.write_text(json.dumps({**made, "edition": edition(kind)}), encoding="utf-8")


class Sqlite:
    """SQLite files."""

    kind = "SQLite"

    def start(self):
        pass

    def stop(self):
        pass

    def cpu_seconds(self):
        return 0.0

    def store(self, records):
        file, sample = WORK / f"{records}.sqlite", WORK / f"{records}.sqlite.json"
        if not is_seeded(sample, self.kind):
            make_room(self.kind, records)
            for old in WORK.glob(f"{records}.sqlite*"):
                old.unlink()
            seed(file, records, sample, self.kind)
        return Store(self.kind, records, str(file), sample)

    def copy(self, store):
        self.drop_copy()
        make_room(self.kind, store.records)
        shutil.copyfile(store.address, WORK / "copy.sqlite")
        return str(WORK / "copy.sqlite")

    def drop_copy(self):
        for old in WORK.glob("copy.sqlite*"):
            old.unlink()


def unprivileged():
    """Whom PostgreSQL runs as: ourselves, or somebody without rights when we are root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            user = pwd.getpwnam(name)
            return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    raise SystemExit("PostgreSQL does not run as root, and there is no user postgres or nobody")


class Postgres:
    """A PostgreSQL server of our own, spoken to through a socket, durable as it is by default."""

    kind = "PostgreSQL"

    def __init__(self):
        self.folder = WORK / "postgres"
        self.process = None

    def _program(self, name):
        versions = Path("/usr/lib/postgresql")
        found = sorted(versions.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3])) if versions.is_dir() else []
        return str(found[-1]) if found else need(name, "apt-get install postgresql")

    def start(self):
        who = unprivileged()
        if not (self.folder / "data" / "PG_VERSION").is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            if who:
                os.chown(self.folder, who["user"], who["group"])
            initdb = [self._program("initdb"), "-U", "essaim", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
                      "-D", self.folder / "data"]
            subprocess.run([str(word) for word in initdb], check=True, cwd=self.folder, stdout=subprocess.DEVNULL, **who)
        settings = ["listen_addresses=", "shared_buffers=256MB", "max_wal_size=4GB", "max_connections=60",
                    "unix_socket_permissions=0777"]
        command = [self._program("postgres"), "-D", self.folder / "data", "-k", self.folder]
        for setting in settings:
            command += ["-c", setting]
        with open(WORK / "postgres.log", "ab") as log:
            # On the server's core: what the database does is part of what an answer costs.
            self.process = subprocess.Popen(pinned(SERVER_CORE, command), cwd=self.folder, stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, **who)
        for _ in range(600):
            if self._sql("postgres", "SELECT 1", check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise SystemExit(f"PostgreSQL does not answer: see {WORK / 'postgres.log'}")

    def stop(self):
        if self.process:
            self.process.send_signal(2)
            self.process.wait(timeout=60)
            self.process = None

    def cpu_seconds(self):
        total = 0.0
        for pid in [self.process.pid, *children(self.process.pid)]:
            try:
                total += cpu_seconds(pid)
            except (FileNotFoundError, ProcessLookupError):
                continue
        return total

    def _sql(self, database, text, check=True):
        command = ["psql", "-X", "-q", "-h", self.folder, "-U", "essaim", "-d", database, "-c", text]
        quiet = {**os.environ, "PGOPTIONS": "-c client_min_messages=warning"}
        return subprocess.run([str(word) for word in command], check=check, env=quiet, stdout=subprocess.DEVNULL,
                              stderr=None if check else subprocess.DEVNULL)

    def address(self, database):
        return f"postgres:///{database}?host={self.folder}&user=essaim"

    def store(self, records):
        name, sample = f"seeded_{records}", WORK / f"{records}.postgres.json"
        if not is_seeded(sample, self.kind):
            make_room(self.kind, records)
            self._sql("postgres", f"DROP DATABASE IF EXISTS {name}")
            self._sql("postgres", f"CREATE DATABASE {name} TEMPLATE template0")
            seed(self.address(name), records, sample, self.kind)
            self._sql(name, "VACUUM ANALYZE")
        return Store(self.kind, records, self.address(name), sample)

    def copy(self, store):
        self.drop_copy()
        make_room(self.kind, store.records)
        self._sql("postgres", f"CREATE DATABASE copied TEMPLATE seeded_{store.records}")
        return self.address("copied")

    def drop_copy(self):
        self._sql("postgres", "DROP DATABASE IF EXISTS copied WITH (FORCE)")
