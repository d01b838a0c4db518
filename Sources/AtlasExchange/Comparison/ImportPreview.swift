package import AtlasModel

/// What a person has decided about an import.
package struct ImportDecisions: Sendable {
    /// Records to leave out, by their keys.
    package var skipped: Set<String>
    /// Actors of the file that are actors of the atlas, by their keys.
    package var same: [String: ActorID]
    /// Actors of the file that the atlas does not have, whatever they look like.
    package var new: Set<String>

    package init(skipped: Set<String> = [], same: [String: ActorID] = [:], new: Set<String> = []) {
        self.skipped = skipped
        self.same = same
        self.new = new
    }
}

/// What an import would do to an atlas; nothing has been done.
package struct ImportPreview: Sendable {
    package enum Fate: Hashable, Sendable {
        case added
        case changed([FieldChange])
        /// The atlas says all of it already.
        case left
        case doubtful(Doubt)
        /// It has an error.
        case refused
        /// It belongs to an actor that is doubtful or refused.
        case pending
        /// Left out by name, itself or its actor.
        case skipped
    }

    /// Why nobody can tell whether an actor is one of the atlas.
    package enum Doubt: Hashable, Sendable {
        /// These have the same name, and nothing says that they are elsewhere.
        case sameName([ActorID])
        /// Several have the same register number.
        case sameNumber([ActorID])
        /// Another record of the file, which stands there, has the same SIRET.
        case sameNumberInFile(Finding.Place)
        /// Another record of the file is this actor already.
        case alreadyThere(ActorID)
        /// The decision names an actor that the atlas does not have.
        case noSuchActor(ActorID)
    }

    package struct Item: Sendable {
        package let record: RecordName
        /// The name in words; empty where a record has none.
        package let title: String
        package let key: String
        package let place: Finding.Place
        package let fate: Fate
    }

    /// Every record of the file, in its order, actors first.
    package let items: [Item]
    /// Everything that is wrong with the file, but for records left out by name.
    package let findings: [Finding]
    /// What would be written, in an order in which it can be.
    package let edits: [RecordEdit]
    /// Decisions about keys that the file does not have.
    package let unusedDecisions: [String]
    /// Decisions to leave out a line that is a part of a record, as a session of an initiative, and where the record
    /// stands, where the line tells: it is left out as a whole or not at all.
    package let partDecisions: [String: Finding.Place?]
    /// The files whose lines are parts of records.
    let partFiles: Set<String>

    /// Whether it may be written: no error and no doubt is left.
    package var isReady: Bool {
        !findings.contains { $0.severity == .error } && !hasUndecidedRecords
    }

    /// Whether all that stands in the way is in parts of records, which are corrected or left out with their record.
    package var isHeldUpByPartsOnly: Bool {
        let errors = findings.filter { $0.severity == .error }
        return !errors.isEmpty && errors.allSatisfy { partFiles.contains($0.place.file) } && !hasUndecidedRecords
    }

    private var hasUndecidedRecords: Bool {
        items.contains { item in
            switch item.fate {
            case .doubtful, .refused, .pending: true
            default: false
            }
        }
    }

    package func count(_ isCounted: (Fate) -> Bool) -> Int { items.count { isCounted($0.fate) } }
}
