import AtlasModel

/// What is wrong with values: territories, days, numbers, names.
extension Words {
    func territoryExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .unknownTerritory:
            (
                pick("territoire inconnu \(value)", "unknown territory \(value)"),
                pick(
                    "vérifiez le code officiel ; une zone à vous s’ajoute d’abord à l’atlas : maillage ajouter zone",
                    "check the official code; a zone of your own is added to the atlas first: maillage add zone")
            )
        case .invalidTerritory:
            (
                pick("territoire mal écrit \(value)", "badly written territory \(value)"),
                pick(
                    "écrivez par exemple dep:29, epci:242900314, com:29232, reg:53, zone:mon-pays ou france",
                    "write for instance dep:29, epci:242900314, com:29232, reg:53, zone:my-area or france")
            )
        case .formerCommune(let successor):
            (
                pick("commune d’hier \(value), aujourd’hui \(successor)", "former commune \(value), now \(successor)"),
                pick("écrivez \(successor)", "write \(successor)")
            )
        case .repairedLeadingZero(let code):
            (
                pick("zéro initial perdu dans \(value), lu \(code)", "leading zero lost in \(value), read as \(code)"),
                pick(
                    "écrivez \(code) ; dans le tableur, mettez la colonne au format texte",
                    "write \(code); in the spreadsheet, give the column the text format")
            )
        case .postalCodeForCommune(let candidates):
            (
                pick("\(value) est un code postal, pas un code Insee", "\(value) is a postal code, not an INSEE code"),
                candidates.isEmpty
                    ? pick("écrivez le code Insee de la commune", "write the INSEE code of the commune")
                    : pick("écrivez ", "write ") + candidates.joined(separator: pick(" ou ", " or ")).madeSafe
            )
        case .nestedZone:
            (
                pick("zone faite d’une autre zone nommée \(value)", "zone made of another named zone \(value)"),
                pick("écrivez ses territoires officiels", "write its official territories")
            )
        default: nil
        }
    }

    /// A day or a period in words, as it is told everywhere; what is none is quoted.
    func day(_ value: String) -> String {
        CalendarDate(typed: value).map(date) ?? CalendarPeriod(iso: value).map(period) ?? quoted(value)
    }

    func dayExplanation(_ problem: Finding.Problem, day: String) -> (String, String)? {
        switch problem {
        case .futureDate:
            (
                pick("ce jour n’est pas encore venu : \(day)", "this day has not come yet: \(day)"),
                pick("corrigez la date", "correct the date")
            )
        case .datesReversed:
            (
                pick("la fin, \(day), vient avant le début", "the end, \(day), comes before the start"),
                pick("échangez ou corrigez les deux dates", "swap or correct the two dates")
            )
        default: nil
        }
    }

    func valueExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .unknownChoice(let allowed):
            (
                pick("valeur inconnue \(value)", "unknown value \(value)"),
                pick("choisissez parmi ", "choose among ") + allowed.joined(separator: ", ")
            )
        case .invalidDate:
            (
                pick("date illisible \(value)", "unreadable date \(value)"),
                pick("écrivez année-mois-jour, comme 2026-11-21", "write year-month-day, as 2026-11-21")
            )
        case .invalidTypedDate:
            (
                pick("date illisible \(value)", "unreadable date \(value)"),
                pick("écrivez jour/mois/année, comme 21/11/2026", "write day/month/year, as 21/11/2026")
            )
        case .invalidDuration:
            (
                pick("durée illisible \(value)", "unreadable duration \(value)"),
                pick("écrivez P2M pour deux mois, P1Y pour un an", "write P2M for two months, P1Y for a year")
            )
        case .invalidHireOffset:
            (
                pick("échéance illisible \(value)", "unreadable deadline \(value)"),
                pick(
                    "écrivez hire pour le jour de l’embauche, ou par exemple 8 days before, 2 working days after, "
                        + "3 months after, 1 year after",
                    "write hire for the day of the hire, or for instance 8 days before, 2 working days after, 3 months "
                        + "after, 1 year after")
            )
        case .invalidNumber:
            (
                pick("nombre illisible \(value)", "unreadable number \(value)"),
                pick("écrivez des chiffres, comme 15 ou 15.5", "write digits, as 15 or 15.5")
            )
        case .outOfRange(let minimum, let maximum):
            (
                pick("\(value) hors des bornes", "\(value) out of range"),
                pick(
                    "écrivez un nombre entre \(minimum) et \(maximum)",
                    "write a number between \(minimum) and \(maximum)")
            )
        case .controlCharacter:
            (
                pick("caractère de commande caché dans \(value)", "hidden control character in \(value)"),
                pick("retapez le texte à la main", "type the text again by hand")
            )
        case .suspectSiret:
            (
                pick("SIRET \(value) douteux (14 chiffres et clé)", "doubtful SIRET \(value) (14 digits and key)"),
                pick(
                    "vérifiez-le sur annuaire-entreprises.data.gouv.fr", "check it on annuaire-entreprises.data.gouv.fr"
                )
            )
        case .siretAsNumber:
            (
                pick(
                    "SIRET abîmé par le tableur, qui l’a pris pour un nombre (\(value))",
                    "SIRET damaged by the spreadsheet, which took it for a number (\(value))"),
                pick(
                    "mettez la colonne au format texte, puis recopiez les 14 chiffres depuis l’original",
                    "give the column the text format, then copy the 14 digits from the original")
            )
        case .suspectRna:
            (
                pick("numéro RNA \(value) douteux", "doubtful RNA number \(value)"),
                pick("il s’écrit W et 9 chiffres", "it is written W and 9 digits")
            )
        default: nil
        }
    }
}
