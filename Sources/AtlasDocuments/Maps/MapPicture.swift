/// A small map as a drawing in plane units, with what its marks stand for in words: whoever cannot see the picture
/// reads the same from the keys.
package struct MapPicture: Equatable, Sendable {
    /// Units to the right and down from the upper left corner.
    package struct Point: Equatable, Sendable {
        package let x: Double
        package let y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A territory and the class that its fill tells; `nil` for none.
    package struct Area: Equatable, Sendable {
        package let rings: [[Point]]
        package let shade: Int?
    }

    package struct Mark: Equatable, Sendable {
        package enum Kind: String, Sendable {
            /// The place that everything is seen from.
            case home
            /// A place to go to.
            case site
            /// The class of an area, written on it: never colour alone.
            case label
        }

        package let kind: Kind
        package let text: String
        package let point: Point
    }

    /// What a mark stands for.
    package struct Key: Equatable, Sendable {
        package let mark: String
        package let title: String
        package let facts: [Fact]

        package init(mark: String, title: String, facts: [Fact] = []) {
            self.mark = mark
            self.title = title
            self.facts = facts
        }
    }

    /// What the picture shows, in one sentence.
    package let title: String
    /// The units that the drawing takes.
    package let width: Double
    package let height: Double
    package let areas: [Area]
    /// Borders that stand out, and those inside them.
    package let borders: [[Point]]
    package let innerBorders: [[Point]]
    package let marks: [Mark]
    package let keys: [Key]

    /// The room of the picture on paper, in points: a map of places is a reminder, one of territories is read.
    static let siteBox = (width: 124.0, height: 124.0)
    static let areaBox = (width: 250.0, height: 190.0)

    /// Points for one unit of the drawing, so that it fills its room.
    var paperScale: Double {
        let box = areas.isEmpty ? MapPicture.siteBox : MapPicture.areaBox
        return min(box.width / width, box.height / height)
    }

    /// Whether there is anything to draw; without outlines only the keys remain.
    package var isDrawn: Bool { !borders.isEmpty || !areas.isEmpty }

    /// The number of classes of fill, from the lightest, 0.
    package static let shadeCount = 5
}
