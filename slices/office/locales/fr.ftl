next-for-you = À faire pour vous
nothing-waits = Rien ne vous attend aujourd’hui.
search-label = Trouver une organisation : nom, lieu, sujet de travail
search-button = Chercher
where-members-are = Où sont les membres
all-organisations = Toutes les organisations en liste
look-as = Regarder comme …
look-as-help = Ceci est un réseau de démonstration. Choisissez par les yeux de qui regarder.
look-as-button = Regarder
month = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
  }
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
network-name = Nom
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
log-when = Quand (UTC)
log-who = Qui
log-what = Quoi
log-to = Sur quoi
log-older = Plus ancien
import-title = Importer des organisations
import-lede = Un tableau CSV, dans tout encodage, avec tout séparateur. Les colonnes sont reconnues à leurs titres. Le même fichier une seconde fois ne change rien.
import-file = Fichier
import-file-hint = CSV, jusqu’à 20 Mo
import-choose-file = Choisissez un fichier.
import-source = Nom de la source
import-source-hint = Les lignes d’une même source sont reconnues à leur identifiant au prochain import. Sans nom, celui du fichier compte.
import-as = Ce sont
import-as-contact = des contacts, vus du bureau seulement
import-as-member = des membres, comme organisations
import-as-associate = des membres, comme associés
import-since = Membres depuis
import-since-hint = Seulement pour les membres. Aujourd’hui si c’est vide.
import-country = Pays des lignes qui n’en ont pas
import-country-hint = Un nom en toute langue, ou un code
import-no-country = Ce pays n’est pas connu.
import-city = Ville des lignes qui n’en ont pas
import-encoding = Encodage
import-encoding-hint = Seulement si les noms semblent faux, par exemple windows-1252
import-dry = Regarder seulement
import-dry-hint = Rien n’est gardé. Vous voyez comment le fichier est lu.
import-button = Lire le fichier
import-rows = Lignes
imported-title = { $rows ->
    [one] Une ligne
   *[other] { $rows } lignes
  }
imported-counts = { $created } nouvelles, { $changed } modifiées, { $unchanged } inchangées, { $refused } refusées
imported-dry = Ce n’était qu’un regard. Rien n’a été gardé.
imported-read-as = Lu comme { $how }
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
