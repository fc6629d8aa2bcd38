/* All that the runtime says, in one place. No-break spaces stand where French wants them. */
(function (addprec) {
  "use strict";

  addprec.words = {
    right: "Juste",
    look: "À revoir",
    yours: "Votre réponse, à revoir",
    partly: "Une partie est juste.",
    rightIs: "La réponse juste\u00a0: ",
    rightOrder: "L’ordre juste\u00a0:",
    hint: "Indice\u00a0: ",
    /** @param {number} count */
    triesLeft: (count) => (count > 1 ? `Il vous reste ${count} essais.` : "Il vous reste un essai."),
    saved: "Enregistré",
    savedText: "Vous pouvez encore modifier votre réponse.",
    then: "Ce qui se passe",
    storyOver: "Ce qu’il faut en retenir",
    /** What is said above what comes after an answer that is not scored. */
    after: /** @type {Record<string, string>} */ ({
      reflection: "Pour comparer", open: "Une réponse possible, à comparer avec la vôtre", poll: "Pour poursuivre",
    }),
    sureAndWrong: "<p>Vous pensiez le savoir\u00a0: c’est l’idée à reprendre en premier.</p>",
    unsureAndRight: "<p>Vous pensiez deviner, et c’est juste\u00a0: vous pouvez vous y fier.</p>",
    before: "au début\u00a0: ",
    now: "maintenant\u00a0: ",
    /** @param {number} count */
    left: (count) => (count > 1 ? `Encore ${count} caractères.` : count === 1 ? "Encore un caractère." : "Plus de place."),

    choose: "Choisissez une réponse avant de valider.",
    chooseDegree: "Dites aussi si vous devinez, si vous croyez ou si vous savez.",
    tickSome: "Cochez au moins une ligne avant d’enregistrer.",
    chooseSome: "Choisissez au moins une réponse avant de valider.",
    chooseAll: "Choisissez une réponse dans chaque liste avant de valider.",
    fillAll: "Remplissez chaque champ avant de valider.",
    writeNumber: "Écrivez un nombre, comme 12 ou 31,5.",
    write: "Écrivez quelque chose avant d’enregistrer.",
    placeSome: "Choisissez au moins une position avant d’enregistrer.",
    /** @type {(place: number, count: number) => string} */
    moved: (place, count) => `Place ${place} sur ${count}.`,

    next: "Suivant",
    skip: "Passer",
    go: "Continuer",
    begin: "Commencer",
    /** @param {number} number */
    resume: (number) => `Reprendre la séquence ${number}`,
    result: "Voir votre bilan",
    keep: "Marquer cette page",
    kept: "Page marquée",
    keptTold: "Cette page est dans vos pages marquées, au sommaire.",
    unkeptTold: "Cette page n’est plus marquée.",
    close: "Fermer",
    whole: "Voir le glossaire",
    glossary: "Glossaire",
    help: "Numéros utiles",
    /** @param {number} count */
    found: (count) => (count > 1 ? `${count} résultats.` : count === 1 ? "Un résultat." : "Rien ne correspond. Essayez un mot plus court."),
    toChoose: "À choisir\u00a0: ",
    between: "\u00a0; ",
    notPrinted: "L’impression n’a pas commencé\u00a0: la plateforme l’empêche peut-être. Ouvrez le parcours dans une fenêtre, ou demandez-le en page «\u00a0web\u00a0».",
    erased: "Vos réponses sont effacées de ce navigateur.",
    beside: "Repères de la page",
    resumed: "Vous reprenez ici",
    /** @type {(number: number, count: number) => string} */
    page: (number, count) => `Page ${number} sur ${count}`,
    /** @type {(number: number, count: number) => string} */
    parts: (number, count) => `${number} ${number > 1 ? "séquences" : "séquence"} sur ${count}`,
    states: { todo: "À faire", doing: "En cours", done: "Faite" },

    complete: "Vous avez vu toutes les pages et répondu à toutes les questions.",
    passed: "Parcours réussi",
    notPassed: "Parcours terminé, score à reprendre",
    finished: "Parcours terminé",
    going: "Parcours en cours",
    remaining: "Il vous reste",
    toReview: "Questions à revoir",
    toRead: "Pages à relire",
    byObjective: "Objectif par objectif",
    /** @type {(number: number, count: number) => string} */
    settledOf: (number, count) => `${number} ${number > 1 ? "questions terminées" : "question terminée"} sur ${count}`,
    /** @param {number} count */
    pagesLeft: (count) => (count > 1 ? `${count} pages` : "une page"),
    review: "Revoir mes réponses",
    /** @type {(number: number, count: number) => string} */
    reviewed: (number, count) => `Relecture, question ${number} sur ${count}`,
    questionBefore: "Question précédente",
    questionAfter: "Question suivante",
    toResult: "Revenir au bilan",
    score: "Score",
    mark: "Score de réussite",
    seen: "Pages vues",
    answered: "Questions répondues",
    /** @type {(number: number, count: number) => string} */
    of: (number, count) => `${number} sur ${count}`,
    redo: "Reprendre les questions à revoir",
    redoText: "Une réponse juste compte de nouveau en entier. Ce que vous avez déjà gagné reste.",

    unrecorded: "Rien n’est enregistré.",
    unrecordedWhy: "Ce parcours est ouvert hors d’une plateforme de formation. Vous pouvez tout lire et répondre\u202f; vos réponses seront perdues à la fermeture.",
    refusedWhy: "La plateforme n’a pas ouvert de session. Fermez cette fenêtre et rouvrez le parcours depuis la plateforme. Vous pouvez aussi tout lire ici.",
    reviewWhy: "La plateforme a ouvert ce parcours en consultation.",
    trouble: "La plateforme n’a pas enregistré votre dernière réponse. Gardez cette page ouverte\u00a0: le parcours essaiera de nouveau.",
    troubleLeaving: "La plateforme n’a pas encore tout enregistré\u00a0: le parcours essaie de nouveau.",
    retry: "Essayer maintenant",
    updated: "Ce parcours a été mis à jour depuis votre passage\u00a0: certaines réponses sont à redonner.",
    shortened: "Ce parcours a été mis à jour depuis votre passage\u00a0: vos notes ont été raccourcies, faute de place.",
    leftOver: "Vous avez quitté le parcours. Pour reprendre, rouvrez-le depuis la plateforme.",
    farewell: "Votre page, vos réponses et votre score sont enregistrés. Vous pouvez fermer cette fenêtre.",
    farewellWaiting: "Enregistrement en cours. Gardez cette page ouverte.",
    farewellUnrecorded: "Rien n’est enregistré. Vous pouvez fermer cette fenêtre.",

    /** What is said otherwise of a course that the browser alone keeps. */
    inBrowser: {
      unrecordedWhy: "Ce navigateur ne garde rien pour cette page. Vous pouvez tout lire et répondre\u202f; vos réponses seront perdues à la fermeture.",
      trouble: "Le navigateur n’a pas enregistré votre dernière réponse. Gardez cette page ouverte\u00a0: le parcours essaiera de nouveau.",
      leftOver: "Vous avez quitté le parcours. Pour reprendre, rouvrez cette page avec le même navigateur.",
      farewell: "Votre page, vos réponses et votre score sont enregistrés dans ce navigateur, sur cet appareil. Vous pouvez fermer cette fenêtre.",
    },
  };
})((globalThis.addprec = globalThis.addprec || {}));
