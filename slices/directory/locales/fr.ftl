menu-organisations = Organisations
menu-people = Personnes
directory = Annuaire
list-over = Annuaire
list-title = Trouver un·e collègue
list-which = Que chercher
list-description = Les membres du réseau, par pays, genre et sujets de travail.
list-found = { $count ->
    [0] Aucun résultat
    [one] Un résultat
   *[other] { $count } résultats
  }
search-label = Nom, lieu, sujet de travail
search-button = Chercher
narrow = Affiner
more-values = { $count } de plus
chosen = Choisis :
remove = enlever
remove-all = Tout enlever
nothing-found = Personne
nothing-found-help = Aucune fiche ne correspond à tout cela. Enlevez un filtre, ou essayez un mot plus court.
save-csv = Enregistrer en CSV
facet-region = Région
facet-country = Pays
facet-kind = Type
facet-discipline = Discipline
facet-concern = Travaille sur
facet-language = Langue
region-africa = Afrique
region-americas = Amériques
region-asia = Asie
region-europe = Europe
region-oceania = Océanie
people-count = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
  }
confirmed-in = confirmée { $month }
last-confirmed = confirmée pour la dernière fois { $month }
never-confirmed = jamais confirmée
confirmed-on = Confirmée le { $day }
confirmed-now = Merci. La fiche est confirmée à ce jour.
still-true = Toujours vrai
map-title = { $count ->
    [one] Une organisation sur la carte
   *[other] { $count } organisations sur la carte
  }
is-contact = contact, pas membre
people = Personnes
no-people = Personne n’est nommé ici.
as-of = Situation au { $day }
manage-people = Personnes et rôles
manage-people-lede = Qui fait partie de l’organisation, dans quel rôle, de quand à quand. Places, votes et courriels en découlent.
since = depuis { $month }
until = jusqu’à { $month }
not-yet-confirmed = pas encore confirmé
offers = Propose
needs = Cherche
about = Présentation
founded = Fondée en
size = Taille
size-hint = Avec vos mots, par exemple : 6 salariés
works-in = Travaille en
speaks = Parle
website = Site
email = Courriel
phone = Téléphone
legal-name = Nom au registre
time-zone = Fuseau horaire
time-zone-hint = Par exemple : Europe/Tallinn
edit = Modifier
organisations = Organisations
no-organisations = Aucune organisation n’est nommée ici.
seen-by-everyone = Tout le monde voit cette page.
seen-by-members = Les membres voient cette page.
seen-by-nobody = Vous avez choisi que seul le bureau voie cette page.
seen-by-nobody-discreet = Seul le bureau voit cette page : la personne est ici discrètement.
seen-by-nobody-imported = Seul le bureau voit cette page : la personne a été importée et attend le bureau.
seen-by-nobody-no-member = Seul le bureau voit cette page : la personne n’est pas membre aujourd’hui.
yes-true = Oui, c’est vrai
not-true = Non
answered = Merci de votre réponse.
role-primary = contact principal
role-finance = finances
role-vote = vote
role-signatory = signature
role-board = conseil
ends-before = C’est avant le début.
belongs-already = Cette personne fait déjà partie de l’organisation.
last-contact = C’est le dernier contact principal. Transmettez d’abord le rôle, ensuite cela pourra finir.
no-colleague = Cette personne ne fait pas partie de l’organisation aujourd’hui.
holds-already = Cette personne tient déjà ce rôle.
proposed-already = Cette transmission est déjà proposée et attend une réponse.
waits-handover = { $organisation } vous propose ce rôle : { $role }
waits-role-detail = Un·e collègue vous le demande. Qui a ce rôle aujourd’hui le garde.
waits-handover-detail = Un·e collègue veut vous transmettre ce rôle.
waits-affiliation = { $organisation } dit que vous en faites partie
waits-affiliation-detail = Cela compte quand vous dites oui.
waits-stale-person = Votre fiche est-elle toujours vraie ?
waits-stale-organisation = La fiche de { $name } est-elle toujours vraie ?
waits-confirm = Regarder et confirmer
waits-look = Regarder
waits-release = { $count ->
    [one] Une personne importée attend d’être libérée
   *[other] { $count } personnes importées attendent d’être libérées
  }
waits-release-detail = Jusque-là personne ne les voit et aucun courriel ne leur part.
waits-release-action = Regarder et libérer
waits-contact = { $name } n’a pas de contact principal
waits-contact-detail = Personne ne tient la fiche ni ne reçoit le courrier.
held-record = Votre fiche dans l’annuaire, { $name }
held-record-why = Pour que vos collègues vous trouvent, autant que vous le voulez
held-until-erased = Jusqu’à ce que vous fassiez effacer vos données
held-affiliations = { $count ->
    [one] Une affiliation avec ses rôles
   *[other] { $count } affiliations avec leurs rôles
  }
held-affiliations-why = L’adhésion, les votes et le courrier en découlent
held-affiliations-until = Jusqu’à ce que vous fassiez effacer vos données ; les anciennes ne sont montrées que si vous le choisissez
no-picture = Ce n’est pas une image acceptée ici. JPEG, PNG et WebP le sont.
picture-too-large = Cette image a trop de pixels. 12 000 par côté au plus.
choose-picture = Choisissez d’abord une image.
picture-saved = Enregistré.
picture-hint = JPEG, PNG ou WebP. Elle est réduite, et ses données cachées sont enlevées.
picture-send = Utiliser cette image
picture-remove = Enlever l’image
logo = Logo
portrait = Portrait
edit-organisation = Modifier l’organisation
new-organisation = Ajouter une organisation
edit-person = Modifier la fiche
new-person = Ajouter une personne
save = Enregistrer
saved = Enregistré.
back = Retour
added-contact = Ajoutée comme contact. L’annuaire la montre quand elle a une adhésion.
added-person = Ajouté·e.
name = Nom
organisation-name-hint = Tel qu’il figure sur vos affiches, dans votre écriture
person-name-hint = Tel que vous l’écrivez, dans votre écriture
person-email-hint = Avec une adresse, la personne peut se connecter.
pronouns = Pronoms
pronouns-hint = Avec vos mots, si vous le souhaitez
city = Ville
latitude = Latitude
longitude = Longitude
coordinates-hint = Laissez vide si la ville est connue.
who-sees-email = Qui voit l’adresse électronique ?
who-sees-phone = Qui voit le téléphone ?
audience-hidden = Seulement le bureau
audience-members = Les membres
audience-everyone = Tout le monde
listed = Qui voit la page ?
listed-hint = Compte tant que vous êtes membre.
discreet = Je suis ici discrètement
discreet-hint = Aucun nom dans les listes, images, recherches ou fichiers. Personne ne demande pourquoi.
chosen-name = Nom à utiliser là où il en faut un
chosen-name-hint = Seulement pour qui est ici discrètement
add-person = Ajouter une personne
add-person-hint = L’adresse sous laquelle elle est connue ici.
person-asked = Si quelqu’un est connu ici sous cette adresse, on lui demande. Cela compte quand la personne dit oui. Sinon, demandez au bureau de l’ajouter.
position = Ce qu’elle fait
position-hint = Par exemple : direction artistique
first-day = À partir du
roles = Rôles
roles-asked = { $count ->
    [one] Enregistré. La personne est invitée à prendre ce rôle ; elle l’a dès qu’elle accepte.
   *[other] Enregistré. La personne est invitée à prendre ces { $count } rôles ; elle les a dès qu’elle accepte.
}
handover-proposed = La personne est invitée à répondre. Rien ne change avant son accord.
roles-save = Enregistrer les rôles
last-day = Dernier jour
end-affiliation = Mettre fin
change-line = Modifier { $name }
handovers = Transmissions en attente
role-line = { $name } est invité·e à prendre ce rôle : { $role }
handover-line = { $name } est invité·e à reprendre ce rôle : { $role }
handover-accept = Prendre le rôle
handover-decline = Pas moi
handover-take-back = Retirer
handover-role = Quel rôle ?
handover-to = À qui ?
handover-choose = Choisissez à qui.
hand-over = Transmettre un rôle
hand-over-help = On demande d’abord à votre collègue. Tant qu’elle ou il n’accepte pas, rien ne change.
hand-over-button = Proposer
office = Bureau
release-title = Personnes importées
release-lede = Personne ne les voit et aucun courriel ne leur part avant que vous les libériez. Chacune reçoit alors un avis qui dit ce qui est gardé, avec une porte de sortie.
release-none = Personne n’attend.
release-all = Libérer les { $count } personnes montrées ici
release-nobody = Personne n’est coché, personne n’est libéré.
release-button = Libérer les personnes cochées
released = { $count ->
    [0] Personne n’était coché.
    [one] Une personne est libérée.
   *[other] { $count } personnes sont libérées.
  }
look = Regarder
look-at = Regarder { $name }
persona-visitor = Visiteur
persona-newcomer = Nouvelle venue
persona-member = Membre
persona-contact = Contact principal
persona-freelance = Indépendant
persona-discreet = Membre discret
persona-office = Bureau
persona-visitor-waits = trouver une organisation près de chez vous
persona-newcomer-waits = une organisation dit que vous en faites partie : est-ce vrai ?
persona-member-waits = un·e collègue vous propose de reprendre le vote
persona-contact-waits = confirmer la fiche et transmettre un rôle
persona-freelance-waits = dire si votre fiche est toujours vraie
persona-discreet-waits = vérifier que personne ne vous voit
persona-office-waits = ce que le bureau doit faire ensuite
import-no-name = Cette ligne n’a pas de nom.
import-remark-id-again = L’identifiant { $id } figure aussi sur une ligne d’un autre nom : prise comme une organisation à part
import-remark-cut = { $column } : plus de { $most } caractères, coupé
import-remark-ignored = { $column } : « { $value } » n’a pas été compris et a été laissé de côté
import-no-column = Aucune colonne ne contient un nom. Dites laquelle.
import-empty = Le fichier ne contient aucune ligne.
import-no-text = Ce n’est pas un tableau de texte. Enregistrez-le d’abord en CSV.
mail-released-subject = Vous êtes dans l’annuaire de { $network }
mail-released =
    Bonjour,

    { $network } a déplacé ses fiches vers une nouvelle plateforme, et l’une d’elles parle de vous : votre nom, où vous travaillez, et cette adresse.

    Voyez ici ce qui est gardé, changez qui le voit, ou faites-le effacer. Vous vous connectez avec cette adresse, sans mot de passe :

    { $url }

    Cet avis est le seul. Vos questions vont à { $office }.
handover-is-old = La personne qui a proposé cela ne parle plus pour l’organisation. Demandez à son contact principal.
handover-to-oneself = Choisissez un·e collègue. Vos propres rôles se modifient sous votre nom.
column-name = Nom
column-id = L’identifiant de la source
column-city = Ville
column-country = Pays
column-latitude = Latitude
column-longitude = Longitude
column-coordinates = Coordonnées dans une cellule
column-website = Site web
column-email = Adresse électronique
column-phone = Téléphone
column-founded = Fondée en
column-kind = Type
column-discipline = Disciplines
column-about = Présentation
waits-look-alikes = { $count ->
    [one] Deux organisations se ressemblent
   *[other] { $count } paires d’organisations se ressemblent
  }
waits-look-alikes-detail = Est-ce la même ? Rien n’est réuni avant que vous le disiez.
is-member = membre
look-alikes-title = Une ou deux ?
look-alikes-lede = { $count ->
    [0] Aucune organisation ne ressemble à une autre. Rien n’attend ici.
    [one] Une paire d’organisations se ressemble.
   *[other] { $count } paires d’organisations se ressemblent.
  }
look-alikes-help = Celle que vous gardez reprend ce que seule l’autre dit : personnes, rôles, périodes, textes, images, origine des données. Là où les deux disent quelque chose, un nom ou un téléphone par exemple, ce que dit celle qui reste compte et le reste disparaît. L’adresse de l’autre y conduit ensuite. Si elles sont deux, la question ne sera plus posée.
alike-name = le même nom
alike-similar-name = des noms semblables dans une ville
alike-website = le même site web
alike-email = la même adresse électronique
alike-is = Est
alike-place = Lieu
alike-source = Importée de
alike-keep-first = C’est la même : garder celle-ci
alike-keep-second = C’est la même : garder plutôt celle-ci
alike-two-button = Elles sont deux
alike-are-two = C’est noté : elles sont deux.
alike-merged = Elles ne font plus qu’une.
alike-no-answer = Choisissez un des boutons.
alike-answered-already = Cette paire a déjà reçu une réponse.
added-look-alike = Ajoutée comme contact. Elle ressemble à une organisation déjà présente : la file du bureau demande si c’est la même.
cursor-unknown = Ce curseur ne vient d’aucune liste. Commencez sans curseur.
role-staff = équipe
facet-offers = Offres et besoins
offers-something = propose quelque chose
looks-for-something = cherche quelque chose
show-past = Montrer que j’y étais
hide-past = Ne plus le montrer
past-is-shown = Les autres voient que vous y étiez.
past-is-hidden = Les autres ne voient plus que vous y étiez.
remind-yourself = votre fiche
mail-still-true-subject = { $network } : { $about }, est-ce toujours vrai ?
mail-still-true =
    Bonjour,

    Il y a un an que quelqu’un a dit que ceci est vrai : { $about }.

    Regardez ici. Un bouton dit que c’est toujours le cas ; ce qui ne l’est plus se change à côté.

    { $url }
somebody = quelqu’un
without-contact-title = Sans contact principal
waits-contacts = { $count ->
    [one] Une organisation membre n’a pas de contact principal
   *[other] { $count } organisations membres n’ont pas de contact principal
  }
as-of-label = Au jour du
as-of-button = Montrer
correct-button = Corriger
colleagues-role = Seuls cette personne ou le bureau renoncent à ce rôle. Demandez-lui de le transmettre.
text-too-long = Un texte a au plus { $most } caractères.
text-no-language = Un texte nomme une langue inconnue. Employez des étiquettes comme de ou pt.
text-no-field = Les textes sont about, offers et needs. Rien d’autre n’est connu.
mail-asked-role-subject = { $organisation } vous propose un rôle : { $role }
mail-asked-role =
    { $organisation } vous propose un rôle : { $role }.
    Vous l’avez dès que vous acceptez. Rien ne change avant :
    { $url }
mail-asked-belongs-subject = { $organisation } dit que vous en faites partie
mail-asked-belongs =
    { $organisation } dit que vous en faites partie. Cela compte si vous répondez oui, et disparaît si vous répondez non :
    { $url }
mail-asked-joins-subject = Quelqu’un dit faire partie de { $organisation }
mail-asked-joins =
    { $name } dit faire partie de { $organisation }. Cela compte dès que vous acceptez :
    { $url }
first-day-later = Ce jour n’est pas encore venu. Écrivez le jour où cela a commencé.
version-missing = Dites quelle version vous avez lue : le numéro venu avec la fiche.
person-word = Personne
organisation-word = Organisation
