"""Pages as a browser on a phone sees them, judged by Lighthouse (frontend.md, "Budgets and checks")."""

import json
import os
import secrets
import shutil
import subprocess

from .machine import ROOT, WORK
from .program import PORT, ready
from .stores import ESSAIM

FOLDER = ROOT / "benches" / "pages"


def fetch():
    """`npm ci` once for each lock file."""
    mark, lock = FOLDER / "node_modules" / ".fetched", FOLDER / "package-lock.json"
    if not mark.is_file() or mark.read_bytes() != lock.read_bytes():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=FOLDER, check=True,
                       stdout=subprocess.DEVNULL)
        shutil.copy(lock, mark)


def run(say):
    """Scores of each page, on a demonstration of its own; nothing when a browser is missing."""
    browser = os.environ.get("CHROMIUM_PATH", "/usr/bin/chromium")
    if not shutil.which("npm") or not shutil.which(browser):
        say("  pages: skipped, npm or chromium is missing")
        return None
    fetch()
    data, password = WORK / "pages", f"essai-{secrets.token_hex(12)}"
    shutil.rmtree(data, ignore_errors=True)
    address = f"localhost:{PORT}"
    surroundings = {**os.environ, "ESSAIM_DEMO_PASSWORD": password, "ESSAIM_REQUESTS_A_MINUTE": "1000000"}
    server = subprocess.Popen([ESSAIM, "--data", data, "--listen", address, "serve", "--demo"], env=surroundings,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not ready(server, within=120):
            say("  pages: skipped, `essaim serve --demo` does not become ready")
            return None
        told = subprocess.run(["node", FOLDER / "lighthouse.mjs"], check=True, text=True, stdout=subprocess.PIPE,
                              env={**surroundings, "ESSAIM_URL": f"http://{address}", "PASSWORD": password})
    finally:
        server.terminate()
        server.wait(timeout=30)
        shutil.rmtree(data, ignore_errors=True)
    figures = [json.loads(line) for line in told.stdout.splitlines()]
    for one in figures:
        lost = f" ({', '.join(one['lost'])})" if one["lost"] else ""
        say(f"  {one['name']}: performance {one['performance']}, accessibility {one['accessibility']}, best practices "
            f"{one['best_practices']}, CLS {one['cls']}, {one['kb']:.0f} kB{lost}")
    return figures
