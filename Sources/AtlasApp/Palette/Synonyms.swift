extension Action {
    /// Other words under which people look for it; both languages are read, whichever the screen speaks.
    var synonyms: Phrase? {
        switch self {
        case .nextTheme:
            Phrase("thème apparence contraste clair sombre noir couleur", "theme appearance contrast dark light colour")
        case .nextLanguage: Phrase("langue français anglais traduction", "language french english translation")
        case .print: Phrase("imprimer imprimante papier", "print printer paper")
        case .write: Phrase("exporter enregistrer sauver fichier pdf", "export save file pdf write")
        case .undo: Phrase("annuler défaire", "undo revert")
        case .redo: Phrase("rétablir refaire", "redo")
        case .help: Phrase("aide raccourcis touches clavier", "help shortcuts keys")
        case .quit: Phrase("quitter fermer sortir", "exit close leave")
        case .search: Phrase("rechercher chercher trouver", "search find")
        case .filters, .clearFilters: Phrase("filtrer filtres facettes", "filters facets")
        case .sort, .reverseSort: Phrase("trier tri classer ordre", "sort order")
        case .columns: Phrase("colonnes afficher masquer", "columns show hide")
        case .department: Phrase("département territoire lieu aller", "place territory go")
        case .map: Phrase("carte cartographie", "map")
        case .coverage: Phrase("couverture matrices tableau croisé", "coverage matrix table")
        case .worstFirst: Phrase("trier pire ordre", "sort worst order")
        case .gaps: Phrase("manques zones blanches trous surchargées", "gaps holes crowded")
        case .survey: Phrase("recensement enquête relances", "survey reminders")
        case .network: Phrase("réseau relations partenaires", "network relations partners")
        case .pathway: Phrase("parcours orienter association", "pathway refer association")
        case .explorer: Phrase("explorateur acteurs liste", "explorer actors list")
        case .changes: Phrase("historique journal versions modifications", "history log versions changes")
        case .undoChange: Phrase("annuler modification", "undo change")
        case .redoChange: Phrase("rétablir modification", "redo change")
        case .edit: Phrase("éditer modifier corriger", "edit change correct")
        case .addRecord: Phrase("ajouter créer nouveau nouvelle", "add create new")
        case .deleteActor: Phrase("supprimer effacer enlever", "delete remove")
        case .editSelection: Phrase("modifier plusieurs lot", "edit several bulk")
        case .verifyToday: Phrase("vérifier valider confirmer", "verify confirm")
        case .noteReminder: Phrase("relancer rappel", "remind")
        case .imagineStop: Phrase("scénario simuler imaginer arrêter", "scenario simulate imagine stop")
        case .improve: Phrase("proposer améliorer combler", "propose improve close")
        case .dropScenario: Phrase("scénario abandonner", "scenario drop")
        case .copy: Phrase("copier presse-papiers", "copy clipboard")
        case .toggleMouse: Phrase("souris clic", "mouse click")
        case .suspend: Phrase("suspendre pause", "suspend pause")
        case .allStages, .project, .firstTimeEmployer, .employer, .nextStage: Phrase("stade emploi", "stage employment")
        case .example: Phrase("exemple démonstration", "example demonstration")
        case .sites: Phrase("acteurs sites lieux adresses", "actors sites places")
        case .zoomIn, .zoomOut: Phrase("zoom agrandir réduire", "zoom in out")
        default: nil
        }
    }
}
