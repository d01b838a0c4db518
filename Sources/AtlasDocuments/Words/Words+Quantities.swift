package import AtlasModel

extension Words {
    /// A whole number with its thousands apart: `321 000` (no-break space) or `321,000`.
    package func number(_ value: Int) -> String {
        var groups: [String] = []
        var digits = String(value.magnitude)
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return (value < 0 ? "-" : "") + groups.joined(separator: pick("\u{A0}", ","))
    }

    /// A decimal number: `15,5` or `15.5`.
    package func number(_ value: Decimal2) -> String {
        value.description.split(separator: ".").joined(separator: pick(",", "."))
    }

    /// A whole percentage; never 0 or 100 for a share that is not exactly that.
    package func percent(_ share: Double) -> String {
        let rounded = Int((share * 100).rounded())
        let space = pick("\u{A0}", "")
        if share > 0, rounded == 0 { return "< 1\(space)%" }
        if share < 1, rounded == 100 { return "> 99\(space)%" }
        return "\(rounded)\(space)%"
    }

    package func euros(_ budget: Initiative.Budget) -> String {
        let amount = pick("\(number(budget.euros))\u{A0}€", "€\(number(budget.euros))")
        return budget.isApproximate ? pick("environ \(amount)", "about \(amount)") : amount
    }

    package func days(_ value: Decimal2) -> String {
        let isOne = language == .french ? value.hundredths < 200 : value.hundredths == 100
        return "\(number(value)) " + (isOne ? pick("jour", "day") : pick("jours", "days"))
    }

    /// A distance to the kilometre.
    package func distance(_ kilometres: Double) -> String {
        kilometres < 1 ? pick("sur place", "on site") : "\(number(Int(kilometres.rounded())))\u{A0}km"
    }

    /// How far off somebody acts who does not act here, to the kilometre: however near, that is not on site.
    package func remoteness(_ kilometres: Double) -> String {
        kilometres < 1 ? pick("moins de 1\u{A0}km", "under 1\u{A0}km") : distance(kilometres)
    }

    /// `21 novembre 2026` or `21 November 2026`.
    package func date(_ date: CalendarDate) -> String {
        let day = date.day == 1 ? pick("1er", "1") : "\(date.day)"
        return "\(day) \(month(date.month)) \(date.year)"
    }

    /// A period in words: `2011`, `septembre 2011`, `5 avril 2012`, `5 au 6 avril 2012`.
    package func period(_ period: CalendarPeriod) -> String {
        let ends = period.text.split(separator: "/")
        guard ends.count == 2, let last = CalendarDate(iso: ends[1]) else {
            switch period.text.count {
            case 4: return period.text
            case 7: return "\(month(period.firstDay.month)) \(period.firstDay.year)"
            default: return date(period.firstDay)
            }
        }
        let first = period.firstDay
        let start =
            first.year == last.year
            ? (first.month == last.month ? "\(first.day)" : "\(first.day) \(month(first.month))") : date(first)
        return "\(start) \(pick("au", "to")) \(date(last))"
    }

    package func month(_ month: Int) -> String {
        let french = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre",
        ]
        let english = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return (language == .french ? french : english)[month - 1]
    }
}
