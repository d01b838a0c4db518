#!/usr/bin/env python3
"""Walks through a published map in headless Chromium, as visitors do, and says what is wrong.

How to run it (Debian: apt-get install chromium; nothing else than Python's standard library):

    maillage publish --territory reg:53 --output /tmp/site
    python3 Tests/Site/walk.py /tmp/site                         every page, wide and narrow, and the keyboard walk
    python3 Tests/Site/walk.py /tmp/site --quick                 a few pages: what `swift test` runs
    python3 Tests/Site/walk.py /tmp/site --axe axe.min.js        the accessibility engine axe-core on every page too
                                                                 (pip download --no-deps axe-playwright-python, unzip)
    python3 Tests/Site/walk.py /tmp/site --pictures /tmp/seen    pictures of every page to look at

It asks for: no message on the console, no request beyond the folder, no page wider than the screen, nothing hidden
without script, nothing kept by the browser, no finding of axe that is serious or critical, and the three questions
answered from the keyboard alone.  The status is 1 where anything is wrong.
"""
import argparse
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


class Chromium:
    """A headless Chromium spoken to through two pipes (the DevTools protocol, without a socket)."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="walk-")
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        if not program:
            sys.exit("walk.py: no chromium on this machine; install the Debian package chromium")
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()

        def wire():
            os.dup2(read_commands, 63)
            os.dup2(write_answers, 64)
            os.dup2(63, 3)
            os.dup2(64, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={self.profile}"],
            close_fds=False, preexec_fn=wire, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(read_commands)
        os.close(write_answers)
        self.buffer, self.number, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            part = os.read(self.answers, 1 << 16)
            if not part:
                sys.exit("walk.py: chromium has gone")
            self.buffer += part
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def show(self, width, dark=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media="", features=[scheme])

    def go(self, address):
        # By way of an empty page: a change of what follows `#` alone would load nothing.
        for place in ("about:blank", address):
            self.events = []
            self.call("Page.navigate", url=place)
            end = time.monotonic() + 30
            while not any(event["method"] == "Page.loadEventFired" for event in self.events):
                if time.monotonic() > end:
                    raise RuntimeError(f"{place} does not load")
                message = self.receive()
                if "method" in message:
                    self.events.append(message)

    def ask(self, script):
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:500])
        return result["result"].get("value")

    def until(self, script):
        end = time.monotonic() + 10
        while not self.ask(script):
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    KEYS = {"Tab": 9, "Enter": 13, "ArrowDown": 40, "ArrowUp": 38, " ": 32, "Escape": 27}

    def press(self, key, shift=False):
        parameters = {"key": key, "modifiers": 8 if shift else 0, "windowsVirtualKeyCode": self.KEYS.get(key, 0)}
        if len(key) == 1 or key == "Enter":
            parameters["text"] = "\r" if key == "Enter" else key
        self.call("Input.dispatchKeyEvent", type="keyDown", **parameters)
        parameters.pop("text", None)
        self.call("Input.dispatchKeyEvent", type="keyUp", **parameters)

    def type(self, text):
        for letter in text:
            self.press(letter)

    def picture(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 4000), "scale": 1}
        image = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        pathlib.Path(path).write_bytes(base64.b64decode(image["data"]))

    def messages(self):
        found = []
        for event in self.events:
            name, what = event["method"], event["params"]
            if name == "Runtime.exceptionThrown" or name == "Log.entryAdded":
                found.append(json.dumps(what)[:300])
            if name == "Runtime.consoleAPICalled":
                found.append(json.dumps(what.get("args"))[:300])
        return found

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events
                if event["method"] == "Network.requestWillBeSent"]

    def close(self):
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except Exception:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)


class Walk:
    def __init__(self, arguments):
        self.folder = pathlib.Path(arguments.folder).resolve()
        self.root = self.folder.as_uri() + "/"
        self.arguments = arguments
        self.wrong = []
        self.axe = pathlib.Path(arguments.axe).read_text() if arguments.axe else None
        self.browser = Chromium()

    def expect(self, fact, what):
        if not fact:
            self.wrong.append(what)
            print("WRONG  " + what)

    def pages(self):
        pages = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.html"))
        if not self.arguments.quick:
            return pages
        wanted = ("index.html", "parcours.html", "acteurs.html", "manques.html", "sources.html")
        first = [next((page for page in pages if page.startswith(start)), None) for start in ("acteur-", "departement-")]
        return [page for page in pages if page in wanted] + [page for page in first if page] + ["en/index.html"]

    def page(self, name, width, dark=False):
        browser, place = self.browser, f"{name} at {width} pixels{', dark' if dark else ''}"
        browser.show(width, dark)
        browser.go(self.root + name)
        for message in browser.messages():
            self.expect(False, f"{place}: {message}")
        for address in browser.requests():
            self.expect(address.startswith(self.root), f"{place}: asks for {address}")
        wide = browser.ask("document.documentElement.scrollWidth")
        self.expect(wide <= width, f"{place}: {wide} pixels wide")
        self.expect(browser.ask("document.querySelectorAll('h1').length === 1 && !!document.documentElement.lang"),
                    f"{place}: one title and a language")
        self.expect(browser.ask("document.cookie === ''"), f"{place}: sets a cookie")
        if self.axe:
            browser.ask(self.axe + "; true")
            found = browser.ask("axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations"
                                ".map((one) => [one.impact, one.id, one.nodes.length, one.nodes[0].html.slice(0, 160)]))")
            for impact, rule, count, html in found:
                if impact in ("serious", "critical"):
                    self.expect(False, f"{place}: axe, {impact}: {rule} ({count}) {html}")
                else:
                    print(f"note   {place}: axe, {impact}: {rule} ({count}) {html}")
        if self.arguments.pictures:
            folder = pathlib.Path(self.arguments.pictures)
            folder.mkdir(parents=True, exist_ok=True)
            browser.picture(folder / f"{name.replace('/', '-')}-{width}{'-dark' if dark else ''}.png")

    def without_script(self):
        """Every page says what it has to say, and shows no form that does nothing."""
        self.browser.call("Emulation.setScriptExecutionDisabled", value=True)
        for name in self.pages():
            self.browser.go(self.root + name)
            tree = self.browser.call("DOM.getDocument", depth=0)["root"]["nodeId"]
            main = self.browser.call("DOM.querySelector", nodeId=tree, selector="main")["nodeId"]
            text = self.browser.call("DOM.getOuterHTML", nodeId=main)["outerHTML"]
            self.expect(len(text) > 300, f"{name}: nothing without script")
            for form in self.browser.call("DOM.querySelectorAll", nodeId=tree, selector="form:not([hidden])")["nodeIds"]:
                self.expect(False, f"{name}: a form without script ({form})")
        self.browser.call("Emulation.setScriptExecutionDisabled", value=False)

    FOCUS = "document.activeElement.id || document.activeElement.tagName"

    def tab_to(self, what, most=60):
        for _ in range(most):
            self.browser.press("Tab")
            if self.browser.ask(what):
                return True
        return False

    def questions(self, folder=""):
        """From the first page to the pathway of an association, by the keyboard alone."""
        browser = self.browser
        browser.show(1280)
        browser.go(self.root + folder + "index.html")
        browser.press("Tab")
        self.expect(browser.ask("document.activeElement.className") == "skip", "the first Tab skips to the content")
        found = self.tab_to("document.activeElement.matches('a.call')")
        self.expect(found, "Tab reaches the three questions")
        browser.press("Enter")
        self.expect(browser.until("location.href.includes('parcours.html') && document.readyState === 'complete'"),
                    "Enter opens the three questions")
        if browser.ask("!!document.getElementById('place')"):
            self.expect(self.tab_to("document.activeElement.id === 'place'"), "Tab reaches the département")
            browser.press("ArrowDown")
            self.expect(browser.ask("document.getElementById('place').value !== ''"), "ArrowDown takes a département")
        self.expect(self.tab_to("document.activeElement.id === 'commune'"), "Tab reaches the commune")
        # The name of some commune of the site, without its last letters, in small letters.
        browser.until("!!self.maillage.communes")
        name = browser.ask("(() => { const all = self.maillage.communesOf(self.maillage.communes);"
                           "return all.sort((a, b) => b.name.length - a.name.length)[0].name; })()")
        browser.type(name[:-2].lower())
        self.expect(browser.until("!document.getElementById('commune-list').hidden"), "communes are proposed")
        browser.press("ArrowDown")
        self.expect(browser.ask("!!document.querySelector('#commune-list [aria-selected=true]')"), "ArrowDown marks one")
        browser.press("Enter")
        chosen = browser.ask("document.getElementById('commune').value")
        self.expect(chosen.startswith(name), f"Enter takes {name}, not {chosen}")
        self.expect(self.tab_to("document.activeElement.name === 'stage'"), "Tab reaches the stages")
        browser.press("ArrowDown")
        stage = browser.ask("document.querySelector('input[name=stage]:checked').value")
        self.expect(stage == "2", "ArrowDown takes the next stage")
        self.expect(self.tab_to("document.activeElement.id === 'need'"), "Tab reaches the needs")
        self.expect(self.tab_to("document.activeElement.type === 'submit'"), "Tab reaches the button")
        browser.press("Enter")
        self.expect(browser.until("document.querySelectorAll('#answer .entry').length > 0"), "the pathway is shown")
        self.expect(browser.ask(self.FOCUS) == "answer-heading", "the focus is on the answer")
        self.expect(browser.ask("document.getElementById('answer-heading').textContent.includes(" + json.dumps(name) + ")"),
                    "the answer names the commune")
        for message in browser.messages():
            self.expect(False, f"three questions: {message}")
        # The answer's address, kept, opens the same answer: its stage and its need too.
        browser.ask("document.getElementById('need').selectedIndex = 1")
        browser.ask("document.querySelector('#questions [type=submit]').click()")
        need = "document.getElementById('need').options[1].text.trim()"
        heading = "document.getElementById('answer-heading')"
        self.expect(browser.until(f"{heading}.textContent.includes({need})"), "the answer names the need")
        told = browser.ask(f"{heading}.textContent")
        browser.go(browser.ask("location.href"))
        self.expect(browser.until(f"!!{heading}") and browser.ask(f"{heading}.textContent") == told,
                    "the link of an answer opens it")
        if self.axe:
            browser.ask(self.axe + "; true")
            for rule in browser.ask("axe.run(document).then((result) => result.violations.filter((one) =>"
                                    "['serious', 'critical'].includes(one.impact)).map((one) => one.id))"):
                self.expect(False, f"the answer: axe: {rule}")
        if self.arguments.pictures:
            for width in (1280, 360):
                browser.show(width)
                browser.picture(pathlib.Path(self.arguments.pictures) / f"answer-{folder.strip('/')}{width}.png")

    def filters(self):
        """The map takes the colours of a function and a stage, and its table says the same; the actors are narrowed."""
        browser = self.browser
        browser.show(1280)
        browser.go(self.root + "index.html")
        change = ("(() => { const box = document.getElementById('%s'); box.selectedIndex = %d;"
                  "box.dispatchEvent(new Event('change', {bubbles: true}));"
                  "box.dispatchEvent(new Event('input', {bubbles: true})); })()")
        before = browser.ask("document.getElementById('table').textContent")
        browser.ask(change % ("map-function", 5))
        browser.ask(change % ("map-stage", 2))
        after = browser.ask("document.getElementById('table').textContent")
        self.expect(before != after, "the table follows the map")
        told = browser.ask("document.getElementById('map-told').textContent")
        chosen = browser.ask("['map-function', 'map-stage'].map((id) => document.getElementById(id).selectedOptions[0].text)")
        self.expect(all(choice in told for choice in chosen), "the map says what it shows")
        # Each territory of the map says in its name what its row says in the column of the stage.
        same = browser.ask("""[...document.querySelectorAll('#map a[data-t]')].every((area) => {
            const row = [...document.querySelectorAll('#table tr[data-t]')].find((one) => one.dataset.t === area.dataset.t);
            const cell = row.querySelectorAll('td')[2];
            return area.querySelector('title').textContent.includes(cell.textContent.slice(cell.textContent.indexOf(' ') + 1))
                && area.querySelector('path').getAttribute('fill') === `url(#p${cell.className.slice(1)})`;
        })""")
        self.expect(same, "the map and its table say the same")
        way = browser.ask("document.querySelector('#table a[href]').getAttribute('href')")
        browser.go(self.root + way)
        held = browser.ask("['map-function', 'map-stage'].map((id) => document.getElementById(id).selectedOptions[0].text)")
        self.expect(held == chosen, "a territory chosen on the map keeps the function and the stage")
        browser.go(self.root + "index.html")
        browser.ask(change % ("map-function", 5))
        browser.ask(change % ("map-stage", 2))
        if browser.ask("!!document.getElementById('map-place')"):
            browser.ask(change % ("map-place", 1))
            shown = browser.ask("[...document.querySelectorAll('#table tbody tr:not([hidden])')].map((row) => row.dataset.p)")
            self.expect(shown and set(shown) == {"0"}, "the table is narrowed to a territory")
            browser.ask(change % ("map-place", 0))
        browser.ask(change % ("map-function", 0))
        browser.ask(change % ("map-stage", 0))
        self.expect(browser.ask("document.getElementById('table').textContent.replace(/\\s/g, '')") ==
                    "".join(before.split()).replace("\u202f", ""), "the choices taken back, the table is as it was")
        browser.go(self.root + "acteurs.html")
        rows = browser.ask("document.querySelectorAll('#actors tbody tr').length")
        browser.ask(change % ("actor-function", 1))
        shown = browser.ask("document.querySelectorAll('#actors tbody tr:not([hidden])').length")
        self.expect(0 <= shown <= rows and browser.ask("document.getElementById('actor-told').textContent")
                    .startswith(f"{shown} "), "the number of actors shown is told")
        browser.ask("(() => { const box = document.getElementById('actor-text'); box.value = 'qqq';"
                    "box.dispatchEvent(new Event('input', {bubbles: true})); })()")
        told = browser.ask("document.getElementById('actor-told').textContent")
        self.expect(told.startswith("0 ") and f" {shown}." in told and "qqq" in told,
                    "where a choice leaves nobody, the choice to leave out is told")
        browser.ask("document.querySelector('#actor-filter button[type=reset]').click()")
        self.expect(browser.until(f"document.querySelectorAll('#actors tbody tr:not([hidden])').length === {rows}"),
                    "the choices cleared, all actors are there")

    def run(self):
        pages = self.pages()
        for name in pages:
            self.page(name, 1280)
            self.page(name, 360)
        if not self.arguments.quick:
            for name in [page for page in pages if "acteur-" not in page]:
                self.page(name, 1280, dark=True)
        self.without_script()
        self.filters()
        self.questions()
        if not self.arguments.quick:
            self.questions("en/")
        self.browser.close()
        print(f"{len(pages)} pages, {len(self.wrong)} wrong")
        return 1 if self.wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--axe")
    parser.add_argument("--pictures")
    sys.exit(Walk(parser.parse_args()).run())


main()
