import AtlasDocuments
import AtlasModel

extension CoverageQuery {
    /// Whether some actors of the atlas are left out on purpose.
    fileprivate var countsSomeOnly: Bool { confirmedOnly || !types.isEmpty || !text.isEmpty }
}

/// Why a cell is a zone blanche or is none, and why its actors count: the same on the screen and read aloud.
extension Words {
    /// The state of the cell, and why it is a zone blanche or is none.
    /// - Parameter isSpoken: whether it is read aloud: in words instead of signs, without the keys of the screen.
    func introduction(to cell: CellDetail, of study: CoverageStudy, isSpoken: Bool = false) -> [String] {
        guard let summary = cell.summary else { return [capitalized(state(.notApplicable)) + colon + noSense + "."] }
        let actors = study.subject.atlas.actors
        // What nobody requires is no zone blanche, whoever lacks.
        let isGap = cell.isAsked || !cell.lacks
        var sentences = [
            isGap
                ? capitalized(isSpoken ? spokenCell(summary) : self.cell(summary)) + "."
                : usefulIsNoGap(isSpoken: isSpoken)
        ]
        if let reasons = cell.reasons {
            let unit = study.coverage.weights.unit
            sentences.append(nobody(for: weight(reasons.weight, unit), communes: reasons.communes.count))
            if let nearest = reasons.extensions.first {
                sentences.append(self.nearest(actors[nearest.actor].name.madeSafe, nearest.distance))
            } else {
                sentences.append(study.key.query.countsSomeOnly ? nobodyRetained : nobodyAnywhere)
            }
            sentences.append(unsurveyed(Unanswered(reasons.unsurveyed.map { actors[$0].survey })))
        } else if !cell.lacks {
            sentences.append(noGapHere(summary))
        }
        return sentences
    }

    /// Why an actor counts on the cell, or does not.
    /// - Parameter isSpoken: as in ``introduction(to:of:isSpoken:)``.
    func reason(
        of entry: CellDetail.Entry, in cell: CellDetail, of study: CoverageStudy, isSpoken: Bool = false
    ) -> String {
        let atlas = study.subject.atlas
        let actor = atlas.actors[entry.row]
        let name = actor.name.madeSafe
        switch entry.part {
        case .present:
            guard let function = study.coverage.functions.firstIndex(of: cell.function),
                let stage = study.coverage.stages.firstIndex(of: cell.stage),
                let offer = study.coverage.offers(
                    of: entry.row, function: function, stage: stage, in: cell.territory
                ).first
            else { return "" }
            let zone =
                offer.reach.prefix(4).map { territory($0, in: atlas.territories) }.joined(separator: ", ")
                + (offer.reach.count > 4 ? " …" : "")
            let named = offer.functions.filter { $0 != cell.function }.map { self.function($0, in: atlas.referential) }
            let basis: String =
                switch offer.basis {
                case .offer: self.basis(offer.verification)
                case .profile(let type): self.basis(typeName: self.type(type, in: atlas.referential))
                }
            return counts(
                name, offer, basis: basis, zone: zone, naming: offer.functions.contains(cell.function) ? [] : named)
        case .nearest(let kilometres, let weight):
            return nearestReason(
                name, kilometres, self.weight(Int(weight), study.coverage.weights.unit), isSpoken: isSpoken)
        case .referring: return referringReason(name)
        case .declining: return decliningReason(name)
        case .unsurveyed: return unsurveyedReason(name, survey(actor.survey))
        }
    }
}
