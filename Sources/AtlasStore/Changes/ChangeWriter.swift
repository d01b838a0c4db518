import AtlasModel
import GRDB

/// Writes one change into a file, within a transaction of the caller's.
struct ChangeWriter {
    private let db: Database
    let number: Int
    private let control: ChangeControl
    /// The places touched so far.
    private(set) var touched: Set<RecordPlace> = []
    /// The records that edits have left at their places.
    private var written: [RecordPlace: AtlasRecord] = [:]

    /// - Parameter target: the change that it takes back; `nil` for something new.
    init(_ db: Database, _ note: ChangeNote, undoing target: Int? = nil, _ control: ChangeControl) throws {
        self.db = db
        self.control = control
        number = try db.lastChange() + 1
        // Edits come in any order: an actor may go before its offers, and two may swap their identifiers.
        try db.run("PRAGMA defer_foreign_keys = ON")
        try db.run(
            "INSERT INTO changes (number, made_at, author, reason, undoes) VALUES (?, ?, ?, ?, ?)",
            [
                number.databaseValue, .text(Moment.now.description), .text(note.author), .text(note.reason),
                .integer(target),
            ])
    }

    /// Makes edits, one after the other.
    mutating func apply(_ edits: [RecordEdit]) throws {
        for (step, edit) in edits.enumerated() {
            try control.begin(step, of: edits.count, in: 0...0.7)
            try apply(edit)
        }
    }

    /// Makes one edit, if its record is what the edit found.
    private mutating func apply(_ edit: RecordEdit) throws {
        let place = try edit.before.flatMap { try self.place(of: $0, for: edit) }
        if let after = edit.after {
            if let other = try namesake(of: after), other != place {
                throw StoreError.conflict(EditConflict(edit: edit, found: try db.record(at: other)))
            }
            let kind = RecordKind(after)
            let target = try place ?? RecordPlace(kind: kind, position: db.nextPosition(of: kind))
            try touch(target)
            if place != nil { try db.remove(target) }
            try db.insert(after, at: target.position)
            written[target] = after
        } else if let place {
            try touch(place)
            try db.remove(place)
            written[place] = nil
        }
    }

    /// Takes back what a change did; refuses where somebody has changed one of its records since.
    mutating func revert(_ change: Int) throws {
        let places = try db.touched(by: change)
        for (step, (place, existed)) in places.enumerated() {
            try control.begin(step, of: places.count, in: 0...0.2)
            let (after, isTouchedSince) = try db.record(at: place, after: change)
            guard isTouchedSince, try db.record(at: place) != after else { continue }
            let before = existed ? try db.record(at: place, from: .past(change: change)) : nil
            guard let edit = RecordEdit.from(after, to: before) else { continue }
            throw StoreError.conflict(EditConflict(edit: edit, found: try db.record(at: place)))
        }
        // All go before any comes: one may take back the identifier that another had meanwhile.
        for (step, (place, _)) in places.enumerated() {
            try control.begin(step, of: places.count, in: 0.2...0.4)
            try touch(place)
            try db.remove(place)
        }
        for (step, (place, existed)) in places.enumerated() where existed {
            try control.begin(step, of: places.count, in: 0.4...0.7)
            try checkNamesake(place, before: change)
            try db.restore(place, before: change)
        }
    }

    /// Refuses to bring back a record whose identifier another has taken since.
    private func checkNamesake(_ place: RecordPlace, before change: Int) throws {
        guard let record = try db.record(at: place, from: .past(change: change)) else { return }
        if let other = try namesake(of: record) {
            throw StoreError.conflict(EditConflict(edit: .add(record), found: try db.record(at: other)))
        }
    }

    /// Ends the change: refuses one that leaves a record which names an actor that is not there, or a zone that it deletes.
    ///
    /// - Returns: what stands now at every place touched.  It is read from the file, which refuses what it could not be
    ///   read with again; what an edit brought is returned itself where it is the same, so that an import of 100,000
    ///   records has none of them twice in memory.
    func finish() throws -> [RecordPlace: AtlasRecord?] {
        if db.hasDanglingRows { throw try danglingReference() }
        try checkZonesGone()
        var records: [RecordPlace: AtlasRecord?] = [:]
        var isZone: [TerritoryReference: Bool] = [:]
        for (step, place) in touched.enumerated() {
            try control.begin(step, of: touched.count, in: 0.7...1)
            let (stands, brought) = (try db.record(at: place), written[place])
            if let stands { try checkZones(of: stands, at: place, &isZone) }
            records[place] = .some(stands == brought ? brought : stands)
        }
        return records
    }

    /// A record that names an actor who is not there.
    private func danglingReference() throws -> StoreError {
        func isMissing(_ actor: ActorID) throws -> Bool { try db.place(of: .actor, named: actor.rawValue) == nil }
        for place in touched.sorted() {
            if let record = try db.record(at: place) {
                let missing = try record.actors.sorted { $0.rawValue < $1.rawValue }.first(where: isMissing)
                if let missing { return .namesNobody(record: record, missing: missing.rawValue) }
            }
            guard place.kind == .actor, case .actor(let gone)? = try db.record(at: place, from: .past(change: number)),
                try isMissing(gone.id), let namer = try db.places(naming: gone.id).first,
                let record = try db.record(at: namer)
            else { continue }
            return .namesNobody(record: record, missing: gone.id.rawValue)
        }
        return .inconsistentAtlas(table: nil, position: nil, reason: "FOREIGN KEY constraint failed")
    }

    /// Refuses to leave records in a zone that this change deletes: they would act nowhere, and nothing would say so.
    ///
    /// Zones are named within lists, where SQLite does not look after them.
    private func checkZonesGone() throws {
        for place in touched.sorted() where place.kind == .zone {
            guard case .zone(let gone)? = try db.record(at: place, from: .past(change: number)),
                try db.place(of: .zone, named: gone.id) == nil, let namer = try db.places(inZone: gone.id).first,
                let record = try db.record(at: namer)
            else { continue }
            throw StoreError.namesNobody(
                record: record, missing: TerritoryReference(.zone, gone.id).description)
        }
    }

    /// Refuses a record that this change puts into a zone that is not there, as an undo after the zone was deleted.
    /// - Parameter isZone: what has been asked before.
    private func checkZones(
        of record: AtlasRecord, at place: RecordPlace, _ isZone: inout [TerritoryReference: Bool]
    ) throws {
        for zone in record.zones {
            let isThere = try isZone[zone] ?? (db.place(of: .zone, named: zone.code) != nil)
            isZone[zone] = isThere
            if isThere { continue }
            let before = try db.record(at: place, from: .past(change: number))
            guard before?.zones.contains(zone) == true else {
                throw StoreError.namesNobody(record: record, missing: zone.description)
            }
        }
    }

    /// Remembers what stands at a place before this change, once.
    private mutating func touch(_ place: RecordPlace) throws {
        guard touched.insert(place).inserted else { return }
        let exists =
            try db.number(
                "SELECT 1 FROM \(place.kind.table.name) WHERE position = ?", [place.position.databaseValue]) != nil
        try db.run(
            "INSERT INTO changed_records (change, kind, position, existed) VALUES (?, ?, ?, ?)",
            [number.databaseValue, .text(place.kind.rawValue), place.position.databaseValue, .flag(exists)])
        if exists { try db.keep(place, before: number) }
    }

    /// Where the record stands that an edit found.
    private func place(of record: AtlasRecord, for edit: RecordEdit) throws -> RecordPlace {
        let place: RecordPlace?
        switch record {
        case .offer(let offer): place = try db.place(of: record, startingAt: "actor", offer.actor)
        case .relation(let relation): place = try db.place(of: record, startingAt: "from", relation.from)
        default: place = try namesake(of: record)
        }
        guard let place else { throw StoreError.conflict(EditConflict(edit: edit, found: nil)) }
        let found = try db.record(at: place)
        guard found == record else { throw StoreError.conflict(EditConflict(edit: edit, found: found)) }
        return place
    }

    /// Where the record stands that bears the identifier of another, itself perhaps.
    private func namesake(of record: AtlasRecord) throws -> RecordPlace? {
        switch record {
        case .actor(let actor): try db.place(of: .actor, named: actor.id.rawValue)
        case .cooperation(let cooperation): try db.place(of: .cooperation, named: cooperation.id.rawValue)
        case .initiative(let initiative): try db.place(of: .initiative, named: initiative.id.rawValue)
        case .invitation(let invitation): try db.place(of: .invitation, named: invitation.actor.rawValue)
        case .zone(let zone): try db.place(of: .zone, named: zone.id)
        case .offer, .relation: nil
        }
    }
}

extension RecordEdit {
    /// What leads from one state of a record to another; `nil` where it is there in neither.
    static func from(_ before: AtlasRecord?, to after: AtlasRecord?) -> RecordEdit? {
        switch (before, after) {
        case (let before?, let after?): .change(before, to: after)
        case (let before?, nil): .delete(before)
        case (nil, let after?): .add(after)
        case (nil, nil): nil
        }
    }
}

extension AtlasRecord {
    /// The named zones that the record acts in or is about.
    fileprivate var zones: [TerritoryReference] {
        let references =
            switch self {
            case .actor(let actor): actor.zone.references
            case .offer(let offer): offer.zone.references
            case .cooperation(let cooperation): [cooperation.territory].compactMap(\.self)
            case .initiative(let initiative): [initiative.territory].compactMap(\.self)
            case .relation, .invitation, .zone: [TerritoryReference]()
            }
        return references.filter { $0.level == .zone }
    }
}
