import AtlasDocuments

/// The words of `--help` on arguments and options.
extension HelpText {
    static var newArgument: String {
        words.pick("Le fichier à créer ; il ne doit pas exister.", "The file to make; it must not exist.")
    }

    static var from: String {
        words.pick(
            "L’atlas à copier : un dossier, un fichier .maillage, « embedded » (celui qui est fourni) ou « vide » (aucun acteur, ce qui se fait sans cette option).",
            "The atlas to copy: a folder, a .maillage file, “embedded” (the one supplied) or “empty” (no actor, which is what is made without this option)."
        )
    }

    static let filters = words.pick("Filtres", "Filters")

    static let atlasArgument = words.pick(
        "Dossier ou fichier .maillage à ouvrir ; sans rien, l’atlas fourni.",
        "Folder or .maillage file to open; by default, the one supplied.")
    static let fresh = words.pick(
        "Repartir de la France entière, au lieu d’où l’on s’était arrêté.",
        "Start from the whole of France, instead of where one left.")
    static let accessible = words.pick(
        "Dialogue ligne à ligne, pour un lecteur d’écran : rien n’est dessiné.",
        "Dialogue line by line, for a screen reader: nothing is drawn.")
    static let settingsArgument = words.pick(
        "check (verifier) : dire ce qui ne va pas dans le fichier.", "check: say what is wrong in the file.")
    static let settingsCheck = words.pick("Comme « maillage settings check ».", "As “maillage settings check”.")
    static let writeExample = words.pick(
        "Écrire un fichier expliqué ; jamais à la place d’un autre.", "Write a file explained; never over another one.")
    static let checkedArgument = words.pick(
        "Dossier ou fichier .maillage à vérifier ; sans rien, l’atlas fourni.",
        "Folder or .maillage file to check; by default, the one supplied.")
    static let actorArgument = words.pick(
        "Identifiant ou nom de l’acteur (première colonne de « maillage actors »).",
        "Identifier or name of the actor (first column of “maillage actors”).")
    static let associationArgument = words.pick(
        "Nom de l’association, entre guillemets.", "Name of the association, quoted.")
    static let initiativeArgument = words.pick(
        "Identifiant d’une démarche, pour sa fiche.", "Identifier of an initiative, for its sheet.")
    static let cooperationArgument = words.pick(
        "Identifiant d’une coopération, pour sa fiche.", "Identifier of a cooperation, for its sheet.")

    static let atlasOption = words.pick(
        "Un autre atlas que celui qui est fourni : dossier de fichiers CSV ou fichier .maillage.",
        "Another atlas than the one supplied: a folder of CSV files or a .maillage file.")
    static let on = words.pick(
        "Le jour auquel regarder l’atlas, comme 2026-11-21 ; aujourd’hui sinon. Un fichier .maillage est lu tel qu’il était à "
            + "la fin de ce jour.",
        "The day on which to look at the atlas, as 2026-11-21; by default today. A .maillage file is read as it was at the "
            + "end of that day.")
    static let language = words.pick("Langue des textes : fr ou en.", "Language of the texts: fr or en.")
    static let listingFormat = words.pick(
        "table (pour lire), json (pour un programme) ou csv (pour un tableur).",
        "table (to read), json (for a program) or csv (for a spreadsheet).")
    static let department = words.pick(
        "Département, par numéro ou par nom ; plusieurs fois pour en réunir plusieurs.",
        "Département, by number or name; several times to join several.")
    static let territory = words.pick(
        "Commune, EPCI, pays, département ou région : nom, code ou référence comme dep:29.",
        "Commune, EPCI, area, département or région: name, code or reference as dep:29.")
    static let stage = words.pick(
        "projet, primo-employeur ou employeur.", "project, first-time-employer or employer.")
    static let function = words.pick(
        "Fonction d’accompagnement, comme accueil, formalites-paie ou grh.",
        "Support function, such as accueil, formalites-paie or grh.")
    static let type = words.pick(
        "Type d’acteur, comme dla-departemental, federation ou maison-des-associations.",
        "Type of actor, such as dla-departemental, federation or maison-des-associations.")
    static let query = words.pick(
        "Mots à trouver, sans souci des accents ni des majuscules.", "Words to find, whatever their accents and case.")
    static let confirmedOnly = words.pick(
        "Ne compter que ce qui a été vérifié auprès des acteurs.", "Count only what was verified with the actors.")
    static let by = words.pick(
        "Découper par commune, epci, departement, region, region2015 ou zone.",
        "Split by commune, epci, departement, region, region2015 or zone.")
    static let byActor = words.pick(
        "actor : avec --kind fragile, ce qui s’ouvrirait si chaque acteur s’arrêtait.",
        "actor: with --kind fragile, what would open if each actor stopped.")
    static let comparedArgument = words.pick(
        "Deux dates comme 2026-11-21, deux dossiers ou deux fichiers .maillage.",
        "Two dates as 2026-11-21, two folders or two .maillage files.")
    static let without = words.pick(
        "Comme si cet acteur s’arrêtait ; plusieurs fois possible.",
        "As if this actor stopped; several times if wanted.")
    static let extend = words.pick(
        "Comme si un acteur servait un territoire de plus : resam=dep:29.",
        "As if an actor served one territory more: resam=dep:29.")
    static let weights = words.pick(
        "Compter autre chose que les habitants : un CSV territory,weight ; 0 pour qui n’y est pas.",
        "Count something else than inhabitants: a CSV territory,weight; 0 for who is not in it.")
    static let indicators = words.pick(
        "Densité : acteurs pour 1 000, réponses, vérifications, distance.",
        "Density: actors per 1,000, answers, verifications, distance.")
    static let permanences = words.pick(
        "Combien de permanences, de 1 à 1000 (5 sinon).", "How many permanences, 1 to 1000 (by default 5).")
    static let radius = words.pick(
        "Jusqu’où va une permanence, à vol d’oiseau : 50km au plus (20km sinon).",
        "How far a permanence serves, as the crow flies: 50km at most (by default 20km).")
    static let within = words.pick(
        "epci : une permanence sert son EPCI, au lieu d’un rayon.",
        "epci: a permanence serves its EPCI, instead of a radius.")
    static let crowdedAbove = words.pick(
        "Zone surchargée au-delà de n acteurs vérifiés (5 sinon, ou ce que disent les réglages).",
        "Crowded above n verified actors (by default 5, or what the settings say).")
    static let kind = words.pick(
        "gap (zone blanche), overlap (zone surchargée), unknown (inconnu) ou fragile ; plusieurs fois possible.",
        "gap, overlap, unknown or fragile; several times if wanted.")
    static let includeUseful = words.pick(
        "Avec les fonctions utiles, en plus des nécessaires.", "With useful functions, besides required ones.")
    static let commune = words.pick(
        "Commune de l’association : nom, code postal ou code Insee.",
        "Commune of the association: name, postal code or INSEE code.")
    static let associationStage = words.pick(
        "Où en est l’association : projet, primo-employeur ou employeur.",
        "Where the association stands: project, first-time-employer or employer.")
    static let need = words.pick(
        "Un besoin (fonction) ; plusieurs fois possible. Seules ces étapes sont montrées, et le besoin lui-même là où "
            + "aucune n’y répond.",
        "A need (function); several times if wanted. Only these steps are shown, and the need itself where none answers "
            + "it.")
    static let hireDate = words.pick(
        "Jour de l’embauche, prévu ou passé (2027-03-01) : les échéances deviennent des dates.",
        "Day of the hire, planned or past (2027-03-01): deadlines become dates.")
    static let choose = words.pick(
        "Qui voir à une étape, à la place du choix proposé ; plusieurs fois possible.",
        "Whom to see at a step, in place of the choice proposed; several times if wanted.")
    static let full = words.pick("Avec les stades suivants.", "With the stages that follow.")
    static let example = words.pick(
        "Reprendre le stade et les besoins d’une association donnée en exemple.",
        "Take the stage and the needs of an example association.")
    static let output = words.pick(
        "Écrire dans ce fichier au lieu de l’écran.", "Write to this file instead of the screen.")
}
