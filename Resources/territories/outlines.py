"""Outlines of (département × EPCI) units: one simplified coverage, written as TopoJSON with shared arcs."""

import itertools
import json
import math
from dataclasses import dataclass

import numpy
import shapely

KM_PER_DEGREE = 111.2
METROPOLITAN = "metropolitan"
REFERENCE_LATITUDES = {
    METROPOLITAN: 46.5, "971": 16.2, "972": 14.65, "973": 4.0, "974": -21.1, "976": -12.8,
}
NODING_GRID = 1e-6  # degrees: 0.1 m, to match borders that differ by rounding.
FILE_GRID = 0.001  # degrees: the unit of the integers of the files.

# Visvalingam-Whyatt takes the square root of the area of the triangles to remove. Measured on these borders, half of
# the tolerance keeps the largest displacement of 19 units in 20 below the tolerance.
AREA_ROOT_PER_TOLERANCE = 0.5

FOREIGN_ENCLAVES = shapely.points([(1.98, 42.465)])  # Llívia, Spain: a true hole.


@dataclass(frozen=True)
class Level:
    """One drawing of the units; borders move by about `tolerance_km` at most."""

    file: str
    tolerance_km: float


@dataclass(frozen=True)
class HoleReport:
    given: int
    left_open: int
    largest_km2: float


def territory_group(departement):
    """Metropolitan France, or the overseas département itself: each is drawn at its own scale."""
    return departement if departement in REFERENCE_LATITUDES else METROPOLITAN


def to_km(geometry, group):
    return shapely.transform(geometry, lambda degrees: degrees * _km_scale(group))


def to_degrees(geometry, group):
    return shapely.transform(geometry, lambda km: km / _km_scale(group))


def _km_scale(group):
    return numpy.array([KM_PER_DEGREE * math.cos(math.radians(REFERENCE_LATITUDES[group])), KM_PER_DEGREE])


# Coverage


def merge_communes(polygons_by_unit, group):
    """One polygon per unit, without overlaps; each hole goes to the unit with the longest shared border."""
    units = sorted(polygons_by_unit)
    merged = numpy.array([shapely.union_all(polygons_by_unit[unit]) for unit in units])
    faces = _faces(merged, NODING_GRID)
    owners = _owners(faces, merged)
    owned = owners >= 0
    holes = shapely.get_parts(shapely.union_all(faces[~owned]))
    foreign = numpy.array([shapely.intersects(hole, FOREIGN_ENCLAVES).any() for hole in holes], dtype=bool)
    given = holes[~foreign]
    faces, owners = faces[owned], owners[owned]
    hole_owners = [_longest_neighbour(hole, faces, owners, group) for hole in given]
    faces = numpy.concatenate([faces, given])
    owners = numpy.concatenate([owners, numpy.array(hole_owners, dtype=owners.dtype)])
    areas = shapely.area(to_km(given, group))
    report = HoleReport(len(given), int(foreign.sum()), float(areas.max(initial=0)))
    return dict(zip(units, _assemble(faces, owners, len(units)))), report


def snap_to_grid(coverage):
    """The same coverage with every vertex on the grid of the files, so that quantization loses nothing."""
    units = sorted(coverage)
    exact = numpy.array([coverage[unit] for unit in units])
    faces = _faces(exact, FILE_GRID)
    owners = _owners(faces, exact)
    owned = owners >= 0
    return dict(zip(units, _assemble(faces[owned], owners[owned], len(units))))


def simplify(coverage, tolerance_km, group):
    units = sorted(coverage)
    projected = to_km(numpy.array([coverage[unit] for unit in units]), group)
    simplified = shapely.coverage_simplify(projected, tolerance_km * AREA_ROOT_PER_TOLERANCE)
    return dict(zip(units, to_degrees(simplified, group)))


def largest_displacements_km(coverage, simplified, group):
    """For each unit the largest distance from a vertex of its border to its simplified border."""
    return [
        _farthest_vertex(to_km(coverage[unit], group), to_km(simplified[unit], group)) for unit in sorted(coverage)
    ]


def _farthest_vertex(polygon, simplified):
    vertices = shapely.points(shapely.get_coordinates(polygon))
    return float(shapely.distance(vertices, simplified.boundary).max())


def _faces(polygons, grid):
    """The faces that the borders draw, borders being cut wherever they meet."""
    lines = shapely.union_all(shapely.boundary(polygons), grid_size=grid)
    return shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))


def _owners(faces, polygons):
    """For each face the index of the first polygon that contains it, or -1."""
    owners = numpy.full(len(faces), -1)
    inside = shapely.point_on_surface(faces)
    found_faces, found_polygons = shapely.STRtree(polygons).query(inside, predicate="intersects")
    for face, polygon in sorted(zip(found_faces, found_polygons), reverse=True):
        owners[face] = polygon
    return owners


def _longest_neighbour(hole, faces, owners, group):
    lengths = {}
    for face in shapely.STRtree(faces).query(hole, predicate="touches"):
        shared = shapely.intersection(hole.boundary, faces[face].boundary)
        lengths[owners[face]] = lengths.get(owners[face], 0) + to_km(shared, group).length
    return max(sorted(lengths), key=lengths.get)


def _assemble(faces, owners, count):
    return [shapely.coverage_union_all(faces[owners == owner]) for owner in range(count)]


# TopoJSON


def topology(coverage):
    """A quantized TopoJSON topology of the units; `coverage` has its vertices on the grid of the files."""
    rings = {unit: _integer_rings(polygon) for unit, polygon in sorted(coverage.items())}
    arcs = _ArcTable(_junctions(rings))
    geometries = [_geometry(unit, polygons, arcs) for unit, polygons in rings.items()]
    return {
        "type": "Topology",
        "transform": {"scale": [FILE_GRID, FILE_GRID], "translate": [0, 0]},
        "objects": {"units": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [_deltas(arc) for arc in arcs.arcs],
    }


def write_topology(path, topology):
    path.write_text(json.dumps(topology, separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")


def read_units(path):
    """The polygons of a file written by `write_topology`, by identifier, in whole units of the grid."""
    document = json.loads(path.read_text(encoding="utf-8"))
    arcs = [numpy.cumsum(arc, axis=0) for arc in document["arcs"]]
    geometries = document["objects"]["units"]["geometries"]
    return {geometry["id"]: _decode(geometry, arcs) for geometry in geometries}


def to_grid(points):
    """Points in degrees, in the coordinates of `read_units`."""
    return shapely.transform(points, lambda degrees: degrees / FILE_GRID)


def _integer_rings(polygon):
    """Polygons as lists of closed rings of integer points, exterior counterclockwise."""
    parts = shapely.get_parts(shapely.normalize(shapely.orient_polygons(polygon)))
    return [[_integer_points(ring) for ring in [part.exterior, *part.interiors]] for part in parts]


def _integer_points(ring):
    points = numpy.rint(shapely.get_coordinates(ring) / FILE_GRID).astype(int)
    return [tuple(point) for point in points.tolist()]


def _junctions(rings):
    """The vertices where an arc must end: those with more than two neighbours."""
    neighbours = {}
    for polygons in rings.values():
        for ring in (ring for polygon in polygons for ring in polygon):
            for start, end in itertools.pairwise(ring):
                neighbours.setdefault(start, set()).add(end)
                neighbours.setdefault(end, set()).add(start)
    return {point for point, others in neighbours.items() if len(others) > 2}


class _ArcTable:
    """Arcs numbered as they are met; an arc met again backwards is referred to by its complement (~index)."""

    def __init__(self, junctions):
        self.arcs = []
        self._junctions = junctions
        self._indices = {}

    def references(self, ring):
        return [self._reference(arc) for arc in self._cut(ring)]

    def _reference(self, arc):
        if arc in self._indices:
            return self._indices[arc]
        index = len(self.arcs)
        self.arcs.append(arc)
        self._indices[arc[::-1]] = ~index
        self._indices[arc] = index
        return index

    def _cut(self, ring):
        points = ring[:-1]
        starts = [index for index, point in enumerate(points) if point in self._junctions]
        if not starts:
            starts = [points.index(min(points))]
        points = points[starts[0]:] + points[:starts[0]] + [points[starts[0]]]
        cuts = [start - starts[0] for start in starts] + [len(points) - 1]
        return [tuple(points[start:end + 1]) for start, end in itertools.pairwise(cuts)]


def _geometry(unit, polygons, arcs):
    departement, epci = unit.split("-")
    references = [[arcs.references(ring) for ring in polygon] for polygon in polygons]
    single = len(references) == 1
    return {
        "type": "Polygon" if single else "MultiPolygon",
        "arcs": references[0] if single else references,
        "id": unit,
        "properties": {"departement": departement, "epci": epci},
    }


def _deltas(arc):
    points = numpy.array(arc)
    return numpy.concatenate([points[:1], numpy.diff(points, axis=0)]).tolist()


def _decode(geometry, arcs):
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return shapely.multipolygons([
        shapely.polygons(*_split(*[shapely.linearrings(_join(ring, arcs)) for ring in polygon]))
        for polygon in polygons
    ])


def _split(exterior, *interiors):
    return exterior, list(interiors) or None


def _join(references, arcs):
    pieces = [arcs[index] if index >= 0 else arcs[~index][::-1] for index in references]
    return numpy.concatenate([pieces[0]] + [piece[1:] for piece in pieces[1:]])
