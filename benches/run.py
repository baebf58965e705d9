#!/usr/bin/env python3
"""Measures essaim, side by side with what the same server could do at most, and writes benches/README.md."""

import argparse
import pickle
import shlex
import sys
import time

sys.dont_write_bytecode = True

from measuring import importing, machine, measures, pages, program, report  # noqa: E402
from measuring.serving import Server  # noqa: E402
from measuring.stores import WORK, NoRoom, Postgres, Sqlite, build  # noqa: E402

DATABASES = {"sqlite": Sqlite, "postgres": Postgres}
# The feed that is asked for is that of 50,000; that of a million would be a file of some gigabytes.
FEED_MOST = 100_000
# What the last runs found, for `--join`.
FOUND = WORK / "found.pickle"


def options():
    parser = argparse.ArgumentParser(description=__doc__, epilog="A short run: run.py --records 50000 --databases sqlite "
                                     "--only record,list --seconds 2")
    parser.add_argument("--records", default="50000,1000000", help="how many experiments, separated by commas")
    parser.add_argument("--databases", default="sqlite,postgres")
    parser.add_argument("--only", default="", help="measures by name, separated by commas; all without it")
    parser.add_argument("--seconds", type=int, default=3, help="how long each load lasts")
    parser.add_argument("--rounds", type=int, default=3, help="how often ceiling and measure take turns")
    parser.add_argument("--callers", type=int, default=16, help="connections that ask at once")
    parser.add_argument("--rows", type=int, default=100_000, help="rows of the import")
    parser.add_argument("--join", action="store_true",
                        help="keeps what an earlier run measured and this one does not: a large database wants its own evening")
    parser.add_argument("--no-build", action="store_true", help="takes the release build that is there")
    parser.add_argument("--no-report", action="store_true", help="leaves benches/README.md as it is")
    return parser.parse_args()


def command():
    return "python3 benches/run.py " + shlex.join(sys.argv[1:])


def say(line):
    print(line, flush=True)


def wanted(asked, name):
    return not asked.only or name in asked.only.split(",")


def reads(server, store, asked, found):
    figures = []
    for measure in measures.measures(store, server):
        if wanted(asked, measure.name):
            figure = measures.run(server, measure, asked.seconds, asked.rounds, asked.callers, say)
            if figure:
                figures.append(figure)
        if measure.member:
            found["load_mib"] = max(found.get("load_mib", 0), machine.resident(server.pid))
    found["figures"] = figures


def one_store(database, records, asked):
    """All that is measured on one database of one size."""
    say(f"{database.kind}, {records:,} experiments (machine busy with other work: {machine.busy():.0%})")
    store = database.store(records)
    found = {"kind": database.kind, "records": records, "seeded_in": store.seeded_in, "command": command(), "begun": time.time()}
    if wanted(asked, "start"):
        found["program"] = program.at_rest(store, say)
    server = Server(store.address, database)
    try:
        reads(server, store, asked, found)
        if wanted(asked, "deep"):
            found["deep"] = measures.deep(server, asked.seconds, asked.rounds, asked.callers, say)
    finally:
        server.stop()
    if wanted(asked, "feed") and records <= FEED_MOST:
        # On a server of its own, whose spool is empty.
        server = Server(store.address, database)
        try:
            found["feed"] = measures.feed(server, asked.seconds, say)
        finally:
            server.stop()
    if wanted(asked, "create"):
        found["create"] = creates(database, store, asked)
    return found


def creates(database, store, asked):
    """Writes go to a copy: the seeded database stays as it is."""
    try:
        address = database.copy(store)
    except NoRoom as full:
        say(f"  durable creates: skipped, {full}")
        return None
    server = Server(address, database)
    try:
        return measures.create(server, store, asked.seconds, asked.rounds, say)
    finally:
        server.stop()
        database.drop_copy()


def told(results, asked):
    """Writes what is known by now: a run takes its time, and may be cut short."""
    results["minutes"] = (time.time() - results["begun"]) / 60
    if not asked.no_report:
        FOUND.write_bytes(pickle.dumps(results))
        report.write(results)


def earlier():
    """What the runs before found, to be told beside what this one finds."""
    return pickle.loads(FOUND.read_bytes()) if FOUND.is_file() else {}


def join(results, store):
    """Puts what was found of a store in its place among the others."""
    key = (store["kind"], store["records"])
    others = [other for other in results["stores"] if (other["kind"], other["records"]) != key]
    results["stores"] = sorted([*others, store], key=lambda one: (one["kind"] != "SQLite", one["records"]))


def main():
    asked = options()
    machine.check()
    machine.WORK.mkdir(parents=True, exist_ok=True)
    if not asked.no_build:
        build()
    results = {"stores": [], **(earlier() if asked.join else {}), "begun": time.time(), "command": command(), "skipped": [],
               "seconds": asked.seconds, "rounds": asked.rounds, "callers": asked.callers}
    for name in asked.databases.split(","):
        database = DATABASES[name]()
        database.start()
        try:
            for records in asked.records.split(","):
                try:
                    join(results, one_store(database, int(records), asked))
                except NoRoom as full:
                    say(f"skipped: {full}")
                    results["skipped"].append(str(full))
                told(results, asked)
        finally:
            database.stop()
    if wanted(asked, "import"):
        results["import"] = importing.run(asked.rows, say)
    if wanted(asked, "spa"):
        results["spa"] = program.spa(say)
    if wanted(asked, "pages"):
        results["pages"] = pages.run(say)
    told(results, asked)


if __name__ == "__main__":
    main()
