"""Takes the picture of the README: the real screen of the program under tmux, as an SVG.

    python3 picture.py .build/release/maillage

Needs tmux. Keys are pressed as a person would: the Finistère, first-time employers, the sheet of the RESAM.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS, ROWS = 120, 36
CELL_WIDTH, CELL_HEIGHT, MARGIN = 8.4, 17, 14
GROUND, INK = "#16181d", "#d7dae0"
BASIC = [
    "#16181d", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#abb2bf",
    "#5c6370", "#ef8b93", "#b5d99c", "#f0d399", "#8cc8ff", "#d9a0ea", "#7fd0da", "#ffffff",
]
KEYS = ["d29", "Enter", "3"]


def capture(program):
    """The lines of the screen, with their escape sequences."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMUX_TMPDIR": home}

        def tmux(*arguments):
            return subprocess.run(["tmux", *arguments], env=environment, check=True, capture_output=True, text=True).stdout

        tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS),
             "-e", "TERM=tmux-256color", f"COLORFGBG='15;0' exec {Path(program).resolve()} --fresh")
        tmux("set-option", "status", "off")
        tmux("resize-window", "-x", str(COLUMNS), "-y", str(ROWS))
        time.sleep(4)
        for key in KEYS:
            tmux("send-keys", *([key] if len(key) > 3 else ["-l", key]))
            time.sleep(1.5)
        lines = tmux("capture-pane", "-e", "-p").split("\n")[:ROWS]
        tmux("kill-server")
    return lines


def palette(number):
    """A colour of the 256, as xterm has them."""
    if number < 16:
        return BASIC[number]
    if number >= 232:
        level = 8 + 10 * (number - 232)
        return f"#{level:02x}{level:02x}{level:02x}"
    steps = [0, 95, 135, 175, 215, 255]
    number -= 16
    return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])


class Style:
    def __init__(self):
        self.ink, self.ground, self.bold, self.dim, self.underline, self.reverse = None, None, False, False, False, False

    def key(self):
        ink, ground = self.ink or INK, self.ground or GROUND
        if self.reverse:
            ink, ground = ground, ink
        return ink, ground, self.bold, self.dim, self.underline

    def take(self, codes):
        codes = [int(code) for code in codes.split(";") if code] or [0]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 2, 4, 7):
                setattr(self, {1: "bold", 2: "dim", 4: "underline", 7: "reverse"}[code], True)
            elif code == 22:
                self.bold = self.dim = False
            elif code == 24:
                self.underline = False
            elif code == 27:
                self.reverse = False
            elif code in (38, 48):
                kind = codes.pop(0)
                colour = palette(codes.pop(0)) if kind == 5 else "#%02x%02x%02x" % tuple(codes.pop(0) for _ in range(3))
                setattr(self, "ink" if code == 38 else "ground", colour)
            elif code in (39, 49):
                setattr(self, "ink" if code == 39 else "ground", None)
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.ink = BASIC[code - 30 if code < 90 else code - 82]
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.ground = BASIC[code - 40 if code < 100 else code - 92]


def runs(lines):
    """Pieces of one style: row, column, text, style."""
    style = Style()
    for row, line in enumerate(lines):
        column = 0
        for sequence, text in re.findall(r"\x1b\[([0-9;]*)m|([^\x1b]+)", line):
            if text:
                yield row, column, text, style.key()
                column += len(text)
            else:
                style.take(sequence)


def svg(lines):
    width, height = COLUMNS * CELL_WIDTH + 2 * MARGIN, ROWS * CELL_HEIGHT + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
        ' role="img" aria-label="Maillage">',
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>',
        '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">',
    ]
    for row, column, text, (ink, ground, bold, dim, underline) in runs(lines):
        x, y = MARGIN + column * CELL_WIDTH, MARGIN + row * CELL_HEIGHT
        length = len(text) * CELL_WIDTH
        if ground != GROUND:
            out.append(f'<rect x="{x:g}" y="{y:g}" width="{length:g}" height="{CELL_HEIGHT}" fill="{ground}"/>')
        marks = (' font-weight="bold"' if bold else "") + (' opacity="0.65"' if dim else "")
        marks += ' text-decoration="underline"' if underline else ""
        # Words apart are placed apart: a viewer makes one space of several.
        for piece in re.finditer(r"\S+(?: \S+)*", text):
            out.append(
                f'<text x="{x + piece.start() * CELL_WIDTH:g}" y="{y + 14:g}"'
                f' textLength="{len(piece.group()) * CELL_WIDTH:g}" lengthAdjust="spacingAndGlyphs"'
                f' fill="{ink}"{marks}>{html.escape(piece.group())}</text>')
    return "\n".join(out + ["</g>", "</svg>"]) + "\n"


def main(arguments):
    if len(arguments) != 1:
        raise SystemExit("usage: picture.py PROGRAM")
    picture = svg(capture(arguments[0]))
    Path(__file__).resolve().parent.joinpath("explorer.svg").write_text(picture, encoding="utf-8")
    print(f"explorer.svg: {len(picture.encode())} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
