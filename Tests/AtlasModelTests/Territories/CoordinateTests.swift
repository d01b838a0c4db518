import AtlasModel
import Testing

struct CoordinateTests {
    private let quimper = Coordinate(latitude: 47.9960, longitude: -4.1024)
    private let brest = Coordinate(latitude: 48.3904, longitude: -4.4861)

    @Test func `known distances are found within a kilometre`() {
        let paris = Coordinate(latitude: 48.8566, longitude: 2.3522)
        let marseille = Coordinate(latitude: 43.2965, longitude: 5.3698)
        let saintDenis = Coordinate(latitude: -20.8789, longitude: 55.4481)
        #expect(abs(quimper.distance(to: brest) - 52.3) < 1)
        #expect(abs(paris.distance(to: marseille) - 660.5) < 1)
        #expect(abs(paris.distance(to: saintDenis) - 9_370) < 40)
    }

    @Test func `a distance is the same both ways and 0 on the spot`() {
        #expect(quimper.distance(to: brest) == brest.distance(to: quimper))
        #expect(quimper.distance(to: quimper) == 0)
    }

    @Test func `a quarter of the Earth is 10,008 km and half of it 20,015`() {
        let origin = Coordinate(latitude: 0, longitude: 0)
        #expect(abs(origin.distance(to: Coordinate(latitude: 90, longitude: 0)) - 10_007.5) < 0.1)
        #expect(abs(origin.distance(to: Coordinate(latitude: 0, longitude: 180)) - 20_015.1) < 0.1)
    }

    @Test func `a commune without coordinate is nowhere`() {
        var country = PlainCountry.west
        country.communes[0].coordinate = nil
        #expect(country.territories.coordinate(ofCommune: 0) == nil)
        #expect(country.territories.coordinate(ofCommune: 1) == brest)
    }
}
