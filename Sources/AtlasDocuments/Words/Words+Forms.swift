package import AtlasModel

/// The words of forms: what fields are called, what is wrong in them, how choices are written.
extension Words {
    package func label(_ field: FieldName, of kind: RecordForm.Kind) -> String {
        switch field {
        case .id: pick("Identifiant", "Identifier")
        case .name: pick("Nom", "Name")
        case .acronym: pick("Sigle", "Acronym")
        case .type: pick("Types", "Types")
        case .networks: pick("Réseaux", "Networks")
        case .guidasso: "Guid’Asso"
        case .siret: "SIRET"
        case .rna: "RNA"
        case .address: pick("Adresse", "Address")
        case .commune: pick("Commune", "Commune")
        case .coordinate: pick("Latitude, longitude", "Latitude, longitude")
        case .zone: kind == .actor ? pick("Zone d’intervention", "Zone of action") : pick("Zone", "Zone")
        case .phone: pick("Téléphone", "Telephone")
        case .email: pick("Courriel", "E-mail")
        case .website: pick("Site", "Website")
        case .survey: pick("Recensement", "Survey")
        case .verifiedOn: pick("Vérifié le", "Verified on")
        case .verifiedBy: pick("Vérifié par", "Verified by")
        case .source: pick("Source", "Source")
        case .notes: pick("Notes", "Notes")
        case .functions: pick("Fonctions", "Functions")
        case .stages: pick("Stades", "Stages")
        case .role: pick("Rôle", "Role")
        case .modes: pick("Modes", "Modes")
        case .duration: pick("Durée", "Duration")
        case .audience: pick("Public", "Audience")
        case .cost: pick("Coût", "Cost")
        case .conditions: pick("Conditions", "Conditions")
        case .validFrom: pick("Valable du", "Valid from")
        case .validTo: pick("au", "to")
        case .from: pick("De", "From")
        case .to: pick("Vers", "To")
        case .kind: kind == .relation ? pick("Relation", "Relation") : pick("Nature", "Kind")
        case .note: pick("Note", "Note")
        case .territory: pick("Territoire", "Territory")
        case .charter: pick("Charte", "Charter")
        case .governance: pick("Gouvernance", "Governance")
        case .meetingEvery: pick("Réunion tous les (mois)", "Meets every (months)")
        case .rotation: pick("Accueils, dans l’ordre", "Hosts, in order")
        case .rotationStart: pick("Premier accueil le", "First hosted on")
        case .results: pick("Résultats", "Results")
        case .members: kind == .zone ? pick("Territoires", "Territories") : pick("Membre", "Member")
        case .leaders: pick("Porteurs", "Leaders")
        case .start: pick("Début", "Start")
        case .end: pick("Fin", "End")
        case .budget: pick("Budget (€)", "Budget (€)")
        case .funding: pick("Financement", "Funding")
        case .consultant: pick("Appui externe", "Consultant")
        case .objectives: pick("Objectifs", "Objectives")
        case .deliverables: pick("Productions", "Deliverables")
        case .nextSteps: pick("Suites", "Next steps")
        case .invited: pick("Sollicités", "Invited")
        case .present: pick("Présents", "Present")
        case .sessions: pick("Séance", "Session")
        case .efforts: pick("Temps passé", "Effort")
        case .participants: pick("Participant", "Participant")
        }
    }

    /// What a field expects; empty where its name says it.
    package func hint(_ field: FieldName, _ shape: FieldShape) -> String {
        let list = pick(" ; plusieurs : séparés par « ; »", "; several: apart by “;”")
        return switch (field, shape) {
        case (.id, _):
            pick(
                "minuscules, chiffres, tirets ; vide : fait du nom",
                "small letters, digits, hyphens; empty: made of the name")
        case (.siret, _): pick("14 chiffres", "14 digits")
        case (.rna, _): pick("W et 9 chiffres", "W and 9 digits")
        case (.networks, _), (.modes, _), (.objectives, _), (.deliverables, _), (.nextSteps, _), (.results, _):
            pick("plusieurs : séparés par « ; »", "several: apart by “;”")
        case (.coordinate, _): pick("degrés : 48.58 -3.83", "degrees: 48.58 -3.83")
        case (.start, _), (.end, _): pick("année, mois (2026-09) ou jour", "year, month (2026-09) or day")
        case (.budget, _): pick("~7000 pour « environ »", "~7000 for “about”")
        case (.sessions, _): pick("date | jours | titre | contenu", "date | days | title | content")
        case (.efforts, _): pick("qui | jours | détail", "who | days | detail")
        case (_, .officialTerritories):
            pick(
                "communes, EPCI, départements … : tapez, ou F4 pour l’arbre",
                "communes, EPCI, départements …: type, or F4 for the tree") + list
        case (.members, _), (.participants, _): pick("acteur : rôle ; vide : retiré", "actor: part; empty: removed")
        case (_, .commune): pick("nom, code INSEE ou code postal", "name, INSEE code or postal code")
        case (_, .zone): pick("noms ou références (dep:29)", "names or references (dep:29)") + list
        case (_, .territory): pick("nom ou référence (dep:29)", "name or reference (dep:29)")
        // What an offer does not say of its stages is counted as unknown, and no other field of the kind counts so.
        case (.stages, .choices):
            pick("vide : inconnus ; tapez, ou F4 pour la liste", "empty: unknown; type, or F4 for the list") + list
        case (_, .choices): pick("tapez, ou F4 pour la liste", "type, or F4 for the list") + list
        case (_, .choice):
            pick(
                "← → ou première lettre pour changer, F4 pour la liste",
                "← → or first letter to change, F4 for the list")
        case (_, .actor): pick("nom ou identifiant d’un acteur", "name or identifier of an actor")
        case (_, .actors): pick("noms ou identifiants", "names or identifiers") + list
        case (_, .day): pick("jj/mm/aaaa", "dd/mm/yyyy")
        default: ""
        }
    }

    package func sentence(_ problem: FieldProblem) -> String {
        let names = { (names: [String]) in names.map { quoted($0) }.joined(separator: ", ") }
        return switch problem {
        case .missing: pick("à remplir", "to be filled in")
        case .badIdentifier:
            pick("minuscules sans accent, chiffres et tirets seulement", "small plain letters, digits and hyphens only")
        case .taken(let owner): pick("déjà celui de \(quoted(owner))", "already that of \(quoted(owner))")
        case .suspectSiret:
            pick("ce n’est pas un SIRET (14 chiffres et leur clé)", "not a SIRET (14 digits and their checksum)")
        case .siretAsNumber:
            pick(
                "abîmé par un tableur : recopiez les 14 chiffres", "damaged by a spreadsheet: type the 14 digits again")
        case .suspectRna: pick("ce n’est pas un numéro RNA (W et 9 chiffres)", "not an RNA number (W and 9 digits)")
        case .suspectEmail: pick("ne ressemble pas à un courriel", "does not look like an e-mail address")
        case .suspectPhone:
            pick("ne ressemble pas à un numéro de téléphone", "does not look like a telephone number")
        case .suspectWebsite: pick("ne ressemble pas à une adresse de site", "does not look like a web address")
        case .noDate: pick("pas une date ; écrivez-la comme 21/11/2026", "no date; write it as 21/11/2026")
        case .noPeriod: pick("ni date, ni mois (2026-09), ni année", "no date, month (2026-09) or year")
        case .futureDay: pick("ce jour n’est pas encore venu", "this day has not come yet")
        case .endsBefore: pick("la fin est avant le début", "the end is before the beginning")
        case .verifierWithoutDate:
            pick("il manque le jour de la vérification", "the day of the verification is missing")
        case .noNumber: pick("pas un nombre", "no number")
        case .noCoordinate: pick("latitude et longitude en degrés : 48.58 -3.83", "latitude and longitude: 48.58 -3.83")
        case .unknownName(let name, let nearest):
            pick("\(quoted(name)) n’est pas connu", "\(quoted(name)) is not known")
                + (nearest.isEmpty ? "" : pick(" ; peut-être ", "; perhaps ") + names(nearest))
        case .ambiguousName(let name, let choices):
            pick("plusieurs répondent à \(quoted(name)) : ", "several answer to \(quoted(name)): ") + names(choices)
        case .alreadyRelated: pick("cette relation y est déjà", "this relation is there already")
        case .relatedToItself:
            pick("une relation va d’un acteur à un autre", "a relation goes from one actor to another")
        case .zoneOfZones(let name):
            pick(
                "\(quoted(name)) est une zone ; donnez ses communes, EPCI ou départements",
                "\(quoted(name)) is a zone; give its communes, EPCI or départements")
        case .noSuchLine: pick("il en manque une partie", "a part of it is missing")
        }
    }

    /// How a choice is written in a form, and in the other language.
    package func labels(_ choice: FormChoice, in referential: Referential) -> [String] {
        let other = Words(language == .french ? .english : .french)
        return [name(of: choice, in: referential), other.name(of: choice, in: referential)]
            + aliases(choice, referential)
    }

    private func aliases(_ choice: FormChoice, _ referential: Referential) -> [String] {
        switch choice {
        case .type(let id): referential.type(id)?.aliases ?? []
        case .role(.unknown): ["inconnu"]
        default: []
        }
    }

    private func name(of choice: FormChoice, in referential: Referential) -> String {
        switch choice {
        case .nothing: pick("aucun", "none")
        case .type(let id): type(id, in: referential)
        case .function(let id): function(id, in: referential)
        case .stage(let stage): self.stage(stage)
        case .role(let role): self.role(role)
        case .survey(let status): survey(status)
        case .guidAsso(let level): guidAsso(level)
        case .relation(let kind): relation(kind, fromFirst: true)
        case .effort(let who):
            who == .coordinator ? pick("coordinateur", "coordinator") : pick("participant", "participant")
        case .level(let level): self.level(level)
        case .part(let part): self.part(part)
        }
    }

    /// What gives a meaning to forms on an atlas, in these words.
    /// - Parameter today: the day it is; `nil` for that of the atlas.
    package func formContext(
        _ subject: AtlasOnDate, index: TerritoryIndex, today: (@Sendable () -> CalendarDate)? = nil
    ) -> FormContext {
        FormContext(subject, index: index, today: today) { [self, referential = subject.atlas.referential] in
            labels($0, in: referential)
        }
    }

    /// An offer on one line: what, at which stages, as what.
    package func summary(_ offer: Offer, in referential: Referential) -> String {
        let functions = offer.functions.map { function($0, in: referential) }.joined(separator: ", ")
        let stages = offer.stages.isEmpty ? pick("stades inconnus", "unknown stages") : self.stages(offer.stages)
        return "\(functions.isEmpty ? "…" : functions) · \(stages) · \(role(offer.role))"
    }
}
