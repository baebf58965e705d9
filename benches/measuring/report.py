"""The page that says what was measured, with the targets beside each figure."""

import time

from . import machine
from .machine import ROOT
from .measures import cpu

HEAD = """# What essaim does in how much time

Measured on {day} by `{command}`, in {minutes:.0f} minutes, on {cores} cores ({processor}, {memory:.0f} GiB): the server
(with PostgreSQL) on one, the load generator `wrk` on the other, {callers} connections, {rounds} rounds of {seconds} s for
each figure, the median told. Between two rounds the same process answers a constant of the same bytes, without any of
our layers: the *ceiling*. CPU is what the server's process spent for one answer; on PostgreSQL what the database spent
stands behind the plus sign.

Records are experiments of some 2.4 kB of JSON (French text, on the official territories, with themes, phases, leads), a
hundredth of them invisible to the member who asks. A member's read keeps nothing in memory: session, account and
record are read each time. *alone* is one caller after another.
"""


def verdict(reached, target, unit="", least=True):
    """The target, and whether it was reached or by how much it was missed."""
    good = reached >= target if least else reached <= target
    sign = "≥" if least else "≤"
    if good:
        return f"{sign} {target:g}{unit}: reached"
    off = (target - reached) / target if least else (reached - target) / target
    return f"{sign} {target:g}{unit}: **missed by {off:.0%}**"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def target_of(figure, kind):
    """The targets hold for SQLite; PostgreSQL is told for comparison."""
    if kind != "SQLite":
        return "–"
    measure = figure.measure
    if measure.share:
        return verdict(figure.share, measure.share)
    if not measure.p99_ms:
        return "told"
    slowest = figure.alone.p99_ms
    told = verdict(slowest, measure.p99_ms, " ms", least=False)
    return told if figure.of("p99_ms") <= measure.p99_ms else f"{told} alone, not with all at once"


def reads(store):
    rows = []
    for figure in store["figures"]:
        alone = f" (alone {figure.alone.p50_ms:.1f} / {figure.alone.p99_ms:.1f})" if figure.alone else ""
        rows.append([
            figure.measure.title, f"{figure.size:,}", f"{figure.of('rate'):,.0f}", f"{figure.ceiling('rate'):,.0f}",
            f"{figure.share:.3f}", f"{figure.of('p50_ms'):.2f} / {figure.of('p99_ms'):.2f}{alone}", cpu(figure.of),
            f"{figure.ceiling('cpu_us'):,.0f} µs", target_of(figure, store["kind"]),
        ])
    head = ["", "bytes", "answers/s", "ceiling/s", "share", "p50 / p99 ms", "CPU", "ceiling's CPU", "target"]
    return table(head, rows) if rows else ""


def others(store):
    sqlite = store["kind"] == "SQLite"
    rows = []

    def row(what, figure, target):
        rows.append([what, figure, target if sqlite else "–"])

    if made := store.get("create"):
        row("durable creates, 16 writers", f"{made['rate']:,.0f}/s, p50 {made['p50_ms']:.1f} ms, p99 {made['p99_ms']:.1f} ms, "
            f"{made['cpu_us']:,.0f} + {made['database_cpu_us']:,.0f} µs of CPU", verdict(made["rate"], 700, "/s"))
    if deep := store.get("deep"):
        row(f"page {deep['page']:,} of a list", f"{deep['last_us']:,.0f} µs of CPU, the first {deep['first_us']:,.0f}: "
            f"{deep['ratio']:.2f} times", verdict(round(deep["ratio"], 2), 1.2, " times", least=False))
    if fed := store.get("feed"):
        row("the feed, once spooled", f"{fed['mb_s']:,.0f} MB/s (ceiling {fed['ceiling_mb_s']:,.0f}), "
            f"+{fed['serving_mib']:.0f} MiB", verdict(fed["mb_s"], 150, " MB/s"))
        row("its spooling", f"{fed['bytes'] / 1e6:,.0f} MB in {fed['spooling']:.1f} s, +{fed['spooling_mib']:.0f} MiB", "told")
    if program := store.get("program"):
        row("start until ready", f"{program['ready_ms']:.0f} ms", verdict(program["ready_ms"], 150, " ms", least=False))
        row("memory at rest", f"{program['rest_mib']:.0f} MiB", verdict(program["rest_mib"], 57, " MiB (60 MB)", least=False))
    if store.get("load_mib"):
        row("memory under load", f"{store['load_mib']:.0f} MiB", "told")
    row("seeding, through the door", f"{store['records'] / store['seeded_in']:,.0f} records/s", "told")
    return table(["", "figure", "target"], rows)


def growth(stores):
    """What a read costs among more records, against the fewest of the same database."""
    rows = []
    for kind in dict.fromkeys(store["kind"] for store in stores):
        same = sorted((store for store in stores if store["kind"] == kind), key=lambda store: store["records"])
        for large in same[1:]:
            small = {figure.measure.name: figure for figure in same[0]["figures"]}
            for figure in large["figures"]:
                if figure.measure.member and (other := small.get(figure.measure.name)):
                    ratio = cost(figure) / cost(other)
                    held = kind == "SQLite" and figure.measure.name in ("record", "list", "filtered")
                    told = verdict(round(ratio, 2), 1.2, " times", least=False) if held else "–"
                    rows.append([kind, f"{large['records']:,}", figure.measure.title, f"{ratio:.2f} times", told])
            if "deep" in large and "deep" in same[0]:
                ratio = large["deep"]["last_us"] / same[0]["deep"]["last_us"]
                told = verdict(round(ratio, 2), 1.2, " times", least=False) if kind == "SQLite" else "–"
                rows.append([kind, f"{large['records']:,}", "the thousandth page", f"{ratio:.2f} times", told])
    return table(["", "records", "", "CPU against the fewest", "target"], rows) if rows else ""


def cost(figure):
    return figure.of("cpu_us") + figure.of("database_cpu_us")


def beside(results):
    parts = []
    if made := results.get("import"):
        rows = [
            ["`essaim import stakeholders`", f"{made['essaim']:.1f} s, {made['rate']:,.0f} rows/s", verdict(made["rate"], 4_000, "/s")],
            ["`sqlite3 .import`, then the same tables by SQL", f"{made['bare']:.1f} s", "the measure"],
            ["ratio", f"{made['ratio']:.2f} times", verdict(round(made["ratio"], 2), 3, " times", least=False)],
            ["the same file again: nothing changes", f"{made['again']:.1f} s", "told"],
        ]
        parts.append(f"## An import of {made['rows']:,} rows\n\n" + table(["", "figure", "target"], rows))
    if spa := results.get("spa"):
        rows = [[one["name"], f"{one['kb']:.1f} kB", verdict(one["kb"], one["limit_kb"], " kB", least=False)] for one in spa]
        parts.append("## What a browser fetches (brotli)\n\n" + table(["", "bytes", "budget"], rows))
    if judged := results.get("pages"):
        parts.append("## Pages, judged by Lighthouse as on a phone\n\n" + pages(judged))
    return parts


def pages(judged):
    rows = [[
        one["name"], f"{one['performance']}", f"{one['accessibility']}",
        f"{one['best_practices']}", f"{one['cls']}", f"{one['largest_ms'] / 1_000:.1f} s", f"{one['kb']:.0f} kB", ", ".join(one["lost"]) or "–",
    ] for one in judged]
    return table(["", "performance (≥ 90)", "accessibility (100)", "best practices (100)", "CLS (≤ 0.05)", "largest paint", "fetched", "lost by"], rows)


def write(results):
    begun = time.localtime(results["begun"])
    parts = [HEAD.format(
        day=time.strftime("%Y-%m-%d", begun), command=results["command"].strip(), minutes=results["minutes"],
        cores=machine.cores(), processor=machine.processor(), memory=machine.memory_total(), callers=results["callers"],
        rounds=results["rounds"], seconds=results["seconds"],
    )]
    for store in results["stores"]:
        parts.append(f"## {store['kind']}, {store['records']:,} experiments\n")
        if store["command"] != results["command"]:
            day = time.strftime("%Y-%m-%d", time.localtime(store["begun"]))
            parts.append(f"Measured on {day} by `{store['command'].strip()}`.\n")
        parts += [part for part in (reads(store), others(store)) if part]
    parts += [f"Not measured here: {why}.\n" for why in results["skipped"]]
    if grown := growth(results["stores"]):
        parts.append("## What more records cost\n\n" + grown)
    parts += beside(results)
    notes = ROOT / "benches" / "notes.md"
    if notes.is_file():
        parts.append(notes.read_text(encoding="utf-8"))
    (ROOT / "benches" / "README.md").write_text("\n".join(part.strip("\n") + "\n" for part in parts), encoding="utf-8")
