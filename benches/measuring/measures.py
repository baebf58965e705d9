"""What is asked of the server under load, and what it ought to reach."""

import json
import statistics
from dataclasses import dataclass, field

from .machine import WORK, forget_most, most_resident, resident

CITY = "bbox=4.77,45.70,4.90,45.81&zoom=12"
FRANCE = "bbox=-5.2,41.3,9.6,51.1&zoom=5"
EXPERIMENTS = "/api/v1/experiments"
PAGE = 50


@dataclass
class Measure:
    """A request, asked by a member or by anybody, and its targets."""

    name: str
    title: str
    paths: list
    member: bool = False
    tag: bool = False
    # Share of the ceiling to reach, or the slowest that 99 of 100 answers may be; what has neither is told.
    share: float | None = None
    p99_ms: float | None = None


@dataclass
class Figure:
    """What was measured: the runs, and those of the ceiling between them."""

    measure: Measure
    size: int
    runs: list = field(default_factory=list)
    ceilings: list = field(default_factory=list)
    alone: object = None

    def _median(self, runs, name):
        return statistics.median(getattr(run, name) for run in runs)

    def of(self, name):
        return self._median(self.runs, name)

    def ceiling(self, name):
        return self._median(self.ceilings, name)

    @property
    def share(self):
        return self.of("rate") / self.ceiling("rate")


def measures(store, server):
    """What can be asked of a seeded database."""
    ids, theme, organisation = store.sample["ids"], store.sample["theme"], store.sample["organisation"]
    records = [f"{EXPERIMENTS}/{one}" for one in ids]
    two_filters = f"{EXPERIMENTS}?limit={PAGE}&stage=running&theme={theme}"
    page = f"{EXPERIMENTS}?limit={PAGE}"
    search = f"{EXPERIMENTS}?limit={PAGE}&q="
    finder = "/api/v1/search?q="
    return [
        Measure("record", "a record by id", records, member=True, share=0.16),
        Measure("list", "a list of 50 whole records", [page], member=True, share=0.08),
        Measure("filtered", "a list of 50 with two filters", [two_filters], member=True, share=0.08),
        Measure("rare", "search: a rare word", [search + "chenaie"], member=True, p99_ms=200),
        Measure("common", "search: a word of a third", [search + "mutualisation"], member=True, p99_ms=200),
        Measure("city", "map: a city", [f"{EXPERIMENTS}/map?{CITY}"], member=True, p99_ms=200),
        Measure("france", "map: all of France", [f"{EXPERIMENTS}/map?{FRANCE}"], member=True, p99_ms=200),
        # Ctrl+K, with a letter too few in a word that many have, and in one that few have.
        Measure("finder", "find anything: a common word, misspelt", [finder + "mutualisaton"], member=True, p99_ms=100),
        Measure("finder-rare", "find anything: a rare word, misspelt", [finder + "chenaye"], member=True, p99_ms=100),
        Measure("facets", "counts beside a list's filters", [f"{EXPERIMENTS}/facets?by=stage,nature"], member=True),
        Measure("dashboard", "the dashboard", ["/api/v1/dashboard"], member=True),
        Measure("public-record", "public: a record", records[:1], share=0.6),
        Measure("public-record-304", "public: a record, 304", records[:1], tag=True, share=0.6),
        Measure("public-list", "public: a list of 50", [page], share=0.6),
        Measure("public-list-304", "public: a list of 50, 304", [page], tag=True, share=0.6),
        Measure("public-page", "public: an experiment's page", [f"/experiments/{ids[0]}"], share=0.6),
        Measure("public-page-304", "public: an experiment's page, 304", [f"/experiments/{ids[0]}"], tag=True, share=0.6),
        Measure("public-organisation", "public: an organisation's page", [f"/organisations/{organisation}"], share=0.6),
        Measure("public-feed", "public: a page of the feed", ["/feeds/projects.json?shape=object&page=2"], share=0.6),
        Measure("public-feed-304", "public: the feed, 304", ["/feeds/projects.json"], tag=True, share=0.6),
    ]


def cpu(of):
    """The server's time for an answer, and the database's where that is a process of its own."""
    database = of("database_cpu_us")
    return f"{of('cpu_us'):,.0f} µs" + (f" + {database:,.0f}" if database else "")


def ready(server, measure):
    """The bytes and the ETag of an answer, or why it cannot be measured."""
    try:
        status, headers, body = server.get(measure.paths[0], measure.member, timeout=600)
    except OSError as error:
        return None, None, str(error)
    if status != 200:
        return None, None, f"answers {status}"
    if not measure.tag:
        return len(body), None, None
    tag = headers.get("ETag")
    status, _, body = server.get(measure.paths[0], measure.member, tag)
    return (len(body), tag, None) if status == 304 else (None, None, f"answers {status} to its own ETag")


def run(server, measure, seconds, rounds, callers, say):
    """Measures and ceiling in turn, so that what else the machine does falls on both."""
    size, tag, why_not = ready(server, measure)
    if why_not:
        say(f"  {measure.title}: skipped, {measure.paths[0].split('?')[0]} {why_not}")
        return None
    server.fresh_token()
    figure = Figure(measure, size)
    server.load(measure.paths, 1, callers, measure.member, tag)
    for _ in range(rounds):
        figure.ceilings.append(server.load_ceiling(size, seconds, callers))
        figure.runs.append(server.load(measure.paths, seconds, callers, measure.member, tag))
    bad = sum(load.broken + load.refused for load in figure.runs)
    if bad:
        say(f"  {measure.title}: {bad} answers were refused or broken")
    if not measure.share:
        figure.alone = server.load(measure.paths, seconds, 1, measure.member, tag)
    say(f"  {measure.title}: {figure.of('rate'):,.0f}/s, {figure.share:.3f} of the ceiling"
        f" ({figure.ceiling('rate'):,.0f}/s of {size:,} bytes), {cpu(figure.of)} of CPU"
        f", p50 {figure.of('p50_ms'):.2f} ms, p99 {figure.of('p99_ms'):.2f} ms"
        + (f", alone p99 {figure.alone.p99_ms:.1f} ms" if figure.alone else ""))
    return figure


def deep(server, seconds, rounds, callers, say):
    """The first page of a list and the thousandth, or the last when there are fewer: CPU time of each."""
    base = f"{EXPERIMENTS}?limit={PAGE}"
    path, number = base, 1
    while number < 1_000:
        status, _, body = server.get(path, member=True)
        after = json.loads(body).get("next") if status == 200 else None
        if not after:
            break
        path, number = f"{base}&after={after}", number + 1
    first, last = [], []
    server.fresh_token()
    for _ in range(rounds):
        first.append(server.load([base], seconds, callers, member=True))
        last.append(server.load([path], seconds, callers, member=True))
    cpu = [statistics.median(load.cpu_us + load.database_cpu_us for load in loads) for loads in (first, last)]
    say(f"  page {number:,}: {cpu[1]:,.0f} µs of CPU, the first {cpu[0]:,.0f} µs: {cpu[1] / cpu[0]:.2f} times")
    return {"page": number, "first_us": cpu[0], "last_us": cpu[1], "ratio": cpu[1] / cpu[0]}


def create(server, store, seconds, rounds, say):
    """Durable creates by 16 writers."""
    body = dict(store.sample["body"])
    body["title"] = "@ " + body["title"]
    file = WORK / "create.json"
    file.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
    server.fresh_token()
    loads = [server.load([EXPERIMENTS], seconds, 16, member=True, body=file) for _ in range(rounds)]
    refused = sum(load.broken + load.refused for load in loads)
    rate = statistics.median((load.requests - load.refused) / load.seconds for load in loads)
    figure = {
        "rate": rate, "refused": refused,
        "cpu_us": statistics.median(load.cpu_us for load in loads),
        "database_cpu_us": statistics.median(load.database_cpu_us for load in loads),
        "p50_ms": statistics.median(load.p50_ms for load in loads),
        "p99_ms": statistics.median(load.p99_ms for load in loads),
    }
    say(f"  durable creates, 16 writers: {rate:,.0f}/s, {figure['cpu_us']:,.0f} µs of CPU, p50 {figure['p50_ms']:.1f} ms,"
        f" p99 {figure['p99_ms']:.1f} ms, {refused} refused")
    return figure


def feed(server, seconds, say):
    """How long the spooling takes and in how much memory, then how fast the file goes out."""
    import time

    forget_most(server.pid)
    before, begun = resident(server.pid), time.monotonic()
    path = "/feeds/projects.json"
    status, _, body = server.get(path, timeout=900)
    spooling = time.monotonic() - begun
    if status != 200:
        say(f"  the feed: skipped, {path} answers {status}")
        return None
    size, grown = len(body), most_resident(server.pid) - before
    del body
    forget_most(server.pid)
    before = resident(server.pid)
    loads, ceilings = [], []
    for _ in range(2):
        loads.append(server.load([path], max(seconds, 3), 4))
    serving = most_resident(server.pid) - before
    for _ in range(2):
        ceilings.append(server.load_ceiling(size, max(seconds, 3), 4))
    rate = statistics.median(load.bytes / load.seconds for load in loads) / 1e6
    most = statistics.median(load.bytes / load.seconds for load in ceilings) / 1e6
    say(f"  the feed: {size / 1e6:,.0f} MB spooled in {spooling:.1f} s (+{grown:.0f} MiB), then {rate:,.0f} MB/s"
        f" (ceiling {most:,.0f}), +{serving:.0f} MiB while serving")
    return {"bytes": size, "spooling": spooling, "spooling_mib": grown, "mb_s": rate, "ceiling_mb_s": most,
            "serving_mib": serving}
