"""A real JupyterLab for the tests: a server on this machine, and what a user does in it."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_PIXELS = 16_000  # of a picture's height that Chromium takes
START, CELLS = 60, 180  # seconds: most a server may take to answer, most a notebook may take to run


@contextlib.contextmanager
def served(work: Path, own: Path, *options: str) -> Iterator[str]:
    """Start ``chnt lab`` on a work folder and yield the server's address.

    ``own`` keeps Jupyter's settings, so that those of the machine's user neither matter nor change.
    """
    port = _free_port()
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR")
    names = (*names, "JUPYTERLAB_WORKSPACES_DIR", "IPYTHONDIR")
    environment = {**os.environ, **{name: str(own / name.lower()) for name in names}}
    lab = [sys.executable, "-m", "chnt_analysis.cli", "lab", "--work", str(work), *options, "--"]
    jupyter = [
        "--no-browser",
        "--ip=127.0.0.1",
        f"--port={port}",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=",
    ]
    own.mkdir(parents=True, exist_ok=True)
    with (own / "lab.log").open("wb") as log:
        server = subprocess.Popen([*lab, *jupyter], cwd=own, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/api/status", server, own / "lab.log")
        yield address
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


class Notebook:
    """A notebook open in JupyterLab: run it and look at what it drew."""

    def __init__(self, browser: Any, address: str, path: str, *, width: int = 1300, height: int = 1000) -> None:
        self.page = browser.new_page(viewport={"width": width, "height": height})
        self.outside: list[str] = []
        self.page.on("request", self._note)
        self.page.goto(f"{address}/lab/tree/{path}?reset")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=START * 1000)
        self.page.wait_for_selector(".jp-StatusBar-Widget :text('| Idle')", timeout=START * 1000)

    def _note(self, request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
            self.outside.append(request.url)

    def run_all(self) -> None:
        """Run every cell through the menu and wait until the last one is done."""
        self.page.locator(".lm-MenuBar-itemLabel", has_text="Run").click()
        self.page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Wait until no cell is waiting or running."""
        done = "() => ![...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'))"
        self.page.wait_for_timeout(500)
        self.page.wait_for_function(done, timeout=CELLS * 1000)
        self.page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']", timeout=CELLS * 1000)
        self.page.wait_for_timeout(500)

    def drawn(self) -> int:
        """Return the number of charts drawn, after every cell was once on the screen."""
        self.show_everything()
        count = "all => all.filter(e => e.getBoundingClientRect().width > 50).length"
        return self.page.eval_on_selector_all(".jp-RenderedVegaCommon5 :is(svg, canvas)", count)

    def save(self) -> None:
        """Save the notebook."""
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("Control+s")
        self.page.wait_for_selector(".jp-mod-current[data-type='document-title']:not(.jp-mod-dirty)", timeout=10_000)
        self.page.wait_for_timeout(1000)

    def errors(self) -> list[str]:
        """Return the texts of all error outputs."""
        shown = "all => all.map(e => e.innerText)"
        return self.page.eval_on_selector_all(".jp-OutputArea-output[data-mime-type*='stderr']", shown)

    def text(self) -> str:
        """Return all text of the notebook, on the screen or not."""
        return self.page.locator(".jp-Notebook").text_content()

    def show_everything(self) -> None:
        """Scroll through the notebook: a cell far off the screen is not drawn."""
        for cell in self.page.locator(".jp-Notebook .jp-Cell").all():
            cell.scroll_into_view_if_needed()
            self.page.wait_for_timeout(60)

    def picture(self, path: Path) -> None:
        """Take a picture of the whole notebook: the window is made as tall as it is."""
        tall = "() => document.querySelector('.jp-WindowedPanel-viewport').scrollHeight"
        self.page.set_viewport_size({"width": 1300, "height": min(self.page.evaluate(tall) + 200, MOST_PIXELS)})
        self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
        self.page.wait_for_timeout(5000)  # cells far off the screen are drawn once they are on it
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path)

    def close(self) -> None:
        """Close the window."""
        self.page.close()


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=2) as answer:
            json.load(answer)
            return
        if server.poll() is not None:
            break
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text('utf8', errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
