next-for-you = À faire pour vous
nothing-waits = Rien ne vous attend aujourd’hui.
search-label = Trouver des personnes, des organisations, des rencontres, des séances
menu-search = Rechercher
search-lede = Organisations, personnes, rencontres et ce qui s’y passe : par un nom, un lieu, un sujet. Les fautes de frappe sont pardonnées.
search-found = { $count ->
    [0] Rien trouvé
    [one] Un résultat
   *[other] { $count } résultats
  }
search-nothing = Essayez avec moins de mots, ou une autre orthographe.
search-more = Tous les { $count }
search-everything = Rechercher partout
search-button = Chercher
where-members-are = Où sont les membres
all-organisations = Toutes les organisations en liste
look-as = Regarder comme …
look-as-help = Ceci est un réseau de démonstration. Choisissez par les yeux de qui regarder.
look-as-button = Regarder
office = Bureau
what-needs-us = Ce qui nous attend
things = { $count ->
    [0] Rien n’attend. Tout fonctionne.
    [one] Une chose. Tout le reste fonctionne.
   *[other] { $count } choses, la plus ancienne promesse d’abord. Tout le reste fonctionne.
  }
tools = Outils
jobs = Tâches
jobs-given-up = { $count ->
    [0] toutes faites
   *[other] { $count } abandonnées
  }
mail = Courriels
mail-uncertain = { $count ->
    [0] tous envoyés
   *[other] { $count } au sort inconnu
  }
new-organisation = Ajouter une organisation
new-person = Ajouter une personne
release = Personnes importées
network = Le réseau
network-name-hint = Tel qu’il figure en haut de chaque page
network-sentence-hint = Les visiteurs la lisent en premier.
network-languages-none = Choisissez au moins une langue.
network-name = Nom du réseau
network-sentence = Une phrase qui dit qui vous êtes ({ $language })
network-languages = Langues des pages
network-accent = Couleur d’accent
network-accent-hint = Écrite comme #b8231a. Elle est assombrie ou éclaircie là où elle serait illisible.
network-accent-wrong = Écrivez la couleur comme #b8231a.
network-email = Adresse du bureau
save = Enregistrer
saved = Enregistré.
back = Retour
log = Ce qui s’est passé
log-lede = Chaque changement, par qui, sur quoi. Il nomme les champs modifiés, jamais leur contenu.
log-when = Quand
log-who = Qui
log-what = Quoi
log-to = Sur quoi
log-older = Plus ancien
row-line = Ligne
row-outcome = Ce qu’elle est devenue
row-name = Nom
row-remarks = Remarques
row-created = nouvelle
row-changed = modifiée
row-unchanged = inchangée
row-refused = refusée
vocabularies = Vocabulaires
vocabularies-lede = Genres, disciplines, sujets : les mots du réseau. Un terme retiré reste là où il sert et n’est plus proposé.
terms-offered = { $count ->
    [one] un terme
   *[other] { $count } termes
  }
term-label = Libellé ({ $language })
term-add = Ajouter un terme
term-rename = Renommer { $term }
term-retire = Retirer
term-offer = Proposer à nouveau
term-is-retired = retiré
import-title = Importer
import-lede = Un tableau au format CSV, dans tout encodage, avec tout séparateur. Les lignes sont d’abord vérifiées : rien n’est écrit avant que vous ayez vu ce que chacune deviendrait. Le même fichier une seconde fois ne change rien.
import-file = Fichier
import-file-hint = CSV, 20 Mo au plus
import-choose-file = Choisissez un fichier.
import-no-text = Ce fichier n’est pas un tableau de texte. Enregistrez-le en CSV et réessayez.
import-empty = Ce fichier n’a pas de lignes.
import-kind = Il contient
import-kind-organisations = des organisations
import-kind-members = nos membres : personnes, organisations, affiliations et périodes à la fois
import-source = Nom de la source
import-source-hint = Les lignes d’une même source sont reconnues par leur identifiant lors d’un nouvel import. Sans nom, celui du fichier compte, ou la source du dernier fichier de mêmes en-têtes.
import-button = Vérifier le fichier
import-as = Ce sont
import-as-contact = des contacts, vus par le bureau seul
import-as-member = des membres, comme organisations
import-as-associate = des membres, comme associés
import-as-guest = des membres, comme invités
import-since = Membres depuis
import-since-hint = Pour les membres seulement. Le jour de l’import si le champ est vide.
import-country = Pays des lignes qui n’en ont pas
import-country-hint = Un nom dans toute langue, ou un code
import-no-country = Ce pays n’est pas connu. Écrivez son nom en anglais, en français ou dans sa langue, ou son code à deux lettres.
import-city = Ville des lignes qui n’en ont pas
import-encoding = Encodage
import-encoding-hint = Choisissez-en un autre si des noms semblent faux.
import-separator = Entre les cellules se trouve
separator-comma = une virgule
separator-semicolon = un point-virgule
separator-tab = une tabulation
separator-bar = une barre verticale
import-columns = Quelle colonne contient quoi
import-columns-hint = Deviné d’après les en-têtes, et gardé pour le prochain fichier qui a les mêmes.
import-options = Comment il est lu
import-no-heading = — aucune —
import-heading = { $heading } : { $sample }
import-check-again = Vérifier de nouveau ainsi
import-how = Comment le fichier est lu
import-busy = Le fichier est en cours de traitement, ou n’a pas encore été vérifié. Regardez de nouveau dans un moment.
import-checking = Les lignes sont en cours de vérification. Rien n’est encore écrit.
import-checked = Les lignes sont vérifiées. Rien n’est encore écrit.
import-importing = Les lignes sont en train d’être écrites.
import-done = Les lignes sont importées. Toutes ont leur réponse.
import-unreadable = Le fichier ne peut pas être lu ainsi. Rien n’a été écrit.
import-progress = { $done } lignes sur { $total }
import-may-leave = Vous pouvez quitter cette page et y revenir : le travail continue.
import-look-again = Regarder de nouveau
import-write = Importer ces lignes
import-to-mend = Les lignes à revoir, en CSV à corriger
import-look-alikes = { $count ->
    [one] Une paire d’organisations se ressemble : est-ce la même ?
   *[other] { $count } paires d’organisations se ressemblent : est-ce la même ?
  }
import-rows = Lignes
import-more-rows = { $count ->
    [one] Une autre ligne est comptée sans être affichée.
   *[other] { $count } autres lignes sont comptées sans être affichées.
  }
import-put-away = Retirer ce fichier
import-is-put-away = Le fichier et son rapport sont retirés. Ce qui a été importé reste.
import-goes = Le fichier et ce rapport seront effacés le { $day }. Ce qui a été importé reste.
import-earlier = Fichiers précédents
state-working = en cours
state-checked = vérifié, non importé
state-done = importé
state-unreadable = illisible
imported-counts = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
  } : { $created } nouvelles, { $changed } modifiées, { $unchanged } inchangées, { $refused } refusées
waits-import = { $file } est vérifié et n’est pas importé
waits-import-detail = Rien n’en est écrit avant que vous le disiez.
waits-look = Regarder
look-alikes = Une ou deux ?
held-files = { $count ->
    [one] Un fichier que le bureau a importé et qui vous nomme.
   *[other] { $count } fichiers que le bureau a importés et qui vous nomment.
  }
held-files-why = Pour corriger des lignes et les importer de nouveau.
held-files-until = { $days } jours après l’import, ou lors de votre effacement
import-file-gone = Le fichier n’est plus là. Importez-le de nouveau.
team = Qui fait vivre le réseau
label-unfit = Un libellé a 80 caractères au plus, dans une langue que parlent les pages.
label-english = Il faut un libellé anglais.
import-asker-left = La personne qui l’avait demandé n’est plus du bureau. Demandez-le de nouveau.
row-place = Lieu
import-release = Des personnes attendent leur validation
import-unclosed = Un guillemet ouvert à la ligne { $line } n’est jamais fermé : le reste du fichier serait une seule cellule. Fermez-le et réessayez.
vocabulary-kind = Types d’organisation
vocabulary-discipline = Disciplines
vocabulary-concern = Sujets de travail
next-office = { $count ->
    [one] Une chose attend le bureau
   *[other] { $count } choses attendent le bureau
  }
next-office-detail = La plus ancienne promesse d’abord, chacune avec son prochain pas.
next-office-action = Vers le bureau
event-account-changed = compte modifié
event-account-opened = compte ouvert
event-affiliation-changed = affiliation modifiée
event-appointed = rôle au bureau donné ou retiré
event-email-change-asked = changement d’adresse demandé
event-email-changed = adresse modifiée
event-handover-declined = transmission refusée
event-handover-proposed = transmission proposée
event-import-asked = import demandé
event-import-ended = import terminé
event-import-forgotten = fichier importé retiré
event-look-alike-answered = dites deux
event-look-alike-noted = ressemble à une autre
event-membership-term-ended = période terminée
event-membership-term-set = période fixée
event-network-set-up = réseau installé
event-organisation-added = organisation ajoutée
event-organisation-changed = organisation modifiée
event-organisation-confirmed = organisation confirmée
event-organisation-membership-changed = adhésion d’une organisation modifiée
event-organisations-merged = organisations réunies
event-person-added = personne ajoutée
event-person-changed = personne modifiée
event-person-confirmed = personne confirmée
event-person-erased = personne effacée
event-person-membership-changed = adhésion d’une personne modifiée
event-person-released = personne importée validée
event-settings-changed = réglages modifiés
event-sign-in-asked = connexion demandée
event-sign-in-ended = déconnexion
event-signed-in = connexion
event-term-changed = vocabulaire modifié
event-token-made = jeton d’API créé
event-token-revoked = jeton d’API révoqué
setup-title = Installer votre réseau
setup-lede = Quelques réponses, et il est là. Tout peut être modifié plus tard.
setup-code = Code du terminal
setup-code-hint = Le programme l’a affiché à son démarrage.
setup-code-wrong = Ce n’est pas le code que le programme a affiché.
setup-email = Votre propre adresse
setup-email-hint = Vous devenez la première personne du bureau.
setup-button = Installer
setup-done = Le réseau est installé. Bienvenue.
setup-person = Votre nom
setup-person-hint = Tel que vous l’écrivez. Vous êtes la première personne du bureau.
time-zone-unknown = Écrivez un fuseau horaire comme Europe/Brussels.
network-time-zone = Fuseau horaire
network-time-zone-hint = Par exemple Europe/Brussels. Le journal et les pages du bureau donnent l’heure de ce fuseau.
log-zone = Heures de { $zone }
event-meeting-added = rencontre ajoutée
event-meeting-changed = rencontre modifiée
event-meeting-place-given = place transmise
event-meeting-registered = inscription à une rencontre
event-meeting-team-changed = équipe d’une rencontre modifiée
event-meeting-withdrawn = ne vient plus à une rencontre
event-programme-imported = programme lu depuis un fichier
event-programme-name-matched = nom d’un programme précisé
event-programme-published = programme publié
vocabulary-meeting-kind = Genres de rencontres
event-session-added = séance ajoutée
event-session-changed = séance modifiée
event-question-asked = question posée
event-question-supported = question soutenue
event-question-moderated = question modérée
event-session-note-added = ligne ajoutée aux notes
event-session-note-changed = ligne de notes modifiée
event-report-handed = compte rendu demandé
event-report-sent = compte rendu envoyé à l’hôte
event-report-published = compte rendu publié
event-question-left-open = question laissée ouverte
event-question-offered = question transmise
event-question-taken = question reprise
event-question-declined = question pas reprise
event-people-met = deux personnes se sont rencontrées
event-people-unmet = deux personnes ne disent plus s’être rencontrées
event-poll-opened = question posée à la salle
event-poll-answered = réponse à un sondage
event-poll-closed = sondage compté
event-meeting-asks-changed = questions d’une rencontre modifiées
event-meeting-answers-changed = réponses pour une rencontre modifiées
event-meeting-letter-sent = lettre aux personnes qui viennent
event-meeting-checked-in = une personne est là
event-meeting-checked-out = présence annulée
event-certificate-issued = attestation délivrée
event-certificate-revoked = attestation révoquée
event-meeting-invited = personne invitée, place gardée
event-meeting-place-confirmed = a dit venir ; la place n’est plus seulement gardée
event-meeting-place-lapsed = place gardée transmise
event-meeting-place-taken-back = inscription retirée par qui l’avait faite
event-meeting-share-changed = places réservées à d’autres qu’avant
event-meeting-shares-released = places réservées données à tous
event-meeting-lot-drawn = tirage au sort fait
event-session-seats-changed = siège à une séance pris ou rendu
event-session-seat-given = siège donné à qui attendait
event-work-changed = œuvre du programme artistique modifiée
event-work-seen = œuvre vue
event-work-wanted = artiste informé·e que quelqu’un veut en savoir plus
event-meeting-trust-changed = personnes de confiance modifiées
event-meeting-host-added = organisation hôte ajoutée
event-meeting-host-removed = organisation hôte retirée
event-programme-source-set = adresse d’un programme définie
