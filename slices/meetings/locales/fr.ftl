menu-meetings = Rencontres
meetings-lede = Là où le réseau se retrouve : ce qui vient, et ce qui fut.
meetings-next = À venir
meetings-past = Passées
meetings-none = Aucune rencontre n’est annoncée.
new-meeting = Ajouter une rencontre
edit-meeting = Modifier la rencontre
meeting-added = La rencontre est ajoutée. Seule son équipe la voit pour l’instant.
saved = Enregistré.
save = Enregistrer
back = Retour
title = Titre
kind = Genre
first-day = Premier jour
last-day = Dernier jour
zone = Fuseau horaire du lieu
zone-hint = Par exemple Europe/Tallinn. Les séances gardent leurs heures s’il change.
zone-unknown = Écrivez un fuseau horaire comme Europe/Tallinn.
city = Ville
country = Pays
country-hint = Un nom dans n’importe quelle langue, ou un code
country-unknown = Aucun pays ne porte ce nom. Donnez l’adresse de sa page.
about = De quoi il s’agit ({ $language })
places = Places
places-hint = Combien de personnes peuvent venir. Vide : sans limite.
is-open = On peut s’inscrire maintenant
state = Qui la voit
state-hint = Une rencontre annulée reste visible, et le dit.
state-draft = Brouillon : son équipe seule
state-published = Publique
state-cancelled = Annulée
draft-says = Ceci est un brouillon. Seuls son équipe et le bureau le voient.
cancelled-says = Cette rencontre n’a pas lieu.
day-missing = Choisissez un jour.
ends-before = Le dernier jour précède le premier.
places-taken = { $count } personnes ont déjà une place. Il ne peut y en avoir moins.
programme = Programme
open-programme = Ouvrir le programme
no-programme = Il n’y a pas encore de programme.
sessions-count = { $count ->
    [one] Une séance
   *[other] { $count } séances
  }
changes-title = Ce qui a changé dans le programme
changes-none = Rien n’a changé depuis la publication du programme.
and-more = et { $count } de plus
participants = Qui vient
participants-lede = Les personnes qui ont une place et acceptent que les autres le sachent.
participants-none = Personne que vous puissiez voir n’a encore de place.
take-away = Le programme en fichier
manage = Organiser la rencontre
coming = Venir
you-come = Vous avez une place.
you-were-there = Vous y étiez.
you-wait = Vous attendez une place, au rang { $number }. Dès qu’une place se libère, elle est à vous et vous recevez un courriel.
you-wait-here = Vous attendez une place.
meeting-is-over = Cette rencontre est passée.
registration-not-open = On ne peut pas s’inscrire maintenant.
registration-full = Toutes les places sont prises, et { $count } personnes attendent. Vous pouvez attendre aussi : des places se libèrent.
registration-open = Il y a des places.
registration-closed = On ne peut pas s’inscrire à cette rencontre maintenant.
registered-already = Vous êtes déjà inscrit·e.
places-of = { $taken } places sur { $places } sont prises
listed-label = Les autres peuvent voir que je viens
register = Demander une place
not-coming = Je ne viens pas
stop-waiting = Je n’attends plus
registered = Vous avez une place.
registered-waiting = Toutes les places sont prises. Vous êtes sur la liste d’attente.
withdrawn = Votre place va à la personne qui attend.
days-label = Jours
times-in = Heures de { $zone }
view-list = Liste
view-grid = Par salle
view-mine = Les miennes
narrow = Recherche, salles, axes
search-label = Titre, nom ou salle
room = Salle
track = Axe
all = Toutes
show = Afficher
all-day = Toute la journée
until-time = jusqu’à { $time }
cancelled = annulée
mine = à moi
language = Langue
on-stage = Qui intervient
links = Liens
session-cancelled = Cette séance n’a pas lieu.
star-on = L’ajouter à mes journées
star-off = La retirer de mes journées
starred = Elle est dans vos journées.
unstarred = Elle n’est plus dans vos journées.
my-days = Mes journées
my-days-lede = Ce que vous voulez voir aux rencontres à venir. Personne d’autre ne voit cette page.
my-days-none = Vous n’êtes inscrit·e à aucune rencontre à venir et n’en avez rien choisi.
nothing-starred = Vous n’avez encore choisi aucune séance.
clashes = en même temps qu’une autre des vôtres
registered-count = { $placed } ont une place, { $waiting } attendent
file-read = Le fichier a été lu
file-taken = { $events } événements : { $created } nouveaux, { $changed } modifiés, { $unchanged } inchangés, { $cancelled } disparus. Rien n’en est encore public.
line-number = Ligne { $line }
programme-file = Fichier
file-hint = XML de frab ou pentabarf, JSON de c3voc ou pretalx, iCalendar, ou notre propre CSV. Au plus 32 Mo.
choose-file = Choisissez un fichier.
import-programme = Un programme depuis un fichier
import-programme-help = Les séances sont retrouvées par leurs identifiants : une seconde version du fichier ne change que ce qui diffère. Rien n’est public avant que vous ne publiiez.
import-button = Lire le fichier
pending-title = Ce que le public verra changer
pending-none = Le public voit le programme tel qu’il est.
pending-count = { $count ->
    [one] Une séance diffère de ce que le public voit.
   *[other] { $count } séances diffèrent de ce que le public voit.
  }
pending-show = Les montrer
publish = Publier le programme
published = { $count ->
    [0] Rien n’était différent.
    [one] Une séance est publique maintenant. Qui l’a dans ses journées reçoit un courriel.
   *[other] { $count } séances sont publiques maintenant. Qui en a une dans ses journées reçoit un courriel.
  }
names-title = Qui est-ce ?
names-help = Des noms du programme que quelqu’un de l’annuaire porte aussi. Un nom que vous confirmez mène à sa page.
same-name = La seule personne de ce nom ici
name-yes = Oui, c’est cette personne
name-no = Non, quelqu’un d’autre
answered = C’est noté.
team = Qui organise la rencontre
team-email = Adresse d’une personne
team-hint = L’adresse avec laquelle elle se connecte
team-add = Ajouter à l’équipe
team-remove = Retirer
team-saved = L’équipe est modifiée.
team-nobody = Personne ne se connecte avec cette adresse.
difference-new = nouvelle
difference-moved = déplacée
difference-renamed = renommée
difference-shortened = raccourcie
difference-lengthened = allongée
difference-cancelled = annulée
difference-restored = a lieu de nouveau
difference-changed = texte ou personnes modifiés
problem-no-title = sans titre ; laissé de côté
problem-title-made = sans titre ; nommé d’après le reste
problem-no-start = sans heure de début ; laissé de côté
problem-time = l’heure « { $text } » n’a pas été comprise ; laissé de côté
problem-length = la durée « { $text } » n’a pas été comprise ; laissé de côté
problem-long = dure { $hours } heures. Est-ce bien cela ?
problem-key-twice = l’identifiant { $key } figure deux fois ; le second en a reçu un autre
problem-zone = le fuseau horaire « { $zone } » est inconnu ; celui de la rencontre a été pris
problem-hour-skipped = { $wall } n’existe pas là-bas, car l’heure d’été commence ; pris une heure plus tard
problem-hour-twice = { $wall } existe deux fois là-bas, car l’heure d’été finit ; la première a été prise
problem-times-afterwards = se répète sans fin ; sur ses { $read } premières fois, { $later } tombent plus d’un mois après la rencontre et ont été laissées de côté
problem-too-many-times = se répète sans fin ou très souvent ; { $count } fois ont été prises
problem-rule = la règle de répétition n’a pas été comprise ; la première fois a été prise
problem-too-many = plus de { $count } événements ; le reste a été laissé de côté
problem-entity = demande un autre fichier ou définit ses propres mots ({ $name }) ; cela n’est pas suivi
problem-broken = illisible à partir d’ici : { $why }
unreadable-large = Le fichier dépasse { $count } Mo.
unreadable-no-text = Ce fichier ne contient pas de texte, ce n’est donc pas un programme.
unreadable-other = Ce n’est pas un programme dans un format connu : XML de frab ou pentabarf, JSON de c3voc, iCalendar, ou un CSV avec title, day et start.
unreadable-none = Le fichier ne contient aucun événement.
unreadable-broken = Rien du fichier n’est lisible. Ligne { $line } : { $problem }
held-registrations = { $count ->
    [one] Une inscription à une rencontre
   *[other] { $count } inscriptions à des rencontres
  }
held-registrations-why = Pour que vous ayez une place, ou gardiez votre rang sur la liste d’attente
held-stars = { $count ->
    [one] Une séance dans vos journées
   *[other] { $count } séances dans vos journées
  }
held-stars-why = Pour que vos journées les montrent. Personne d’autre ne le voit.
held-names = { $count ->
    [one] Votre nom dans un programme
   *[other] Votre nom dans { $count } programmes
  }
held-names-why = Parce que vous y êtes intervenu·e
held-until = Jusqu’à ce que vous fassiez effacer vos données
mail-placed-subject = Vous avez une place : { $title }
mail-placed =
    Vous avez une place à { $title }. Si vous ne pouvez pas venir, dites-le sur sa page, et votre place ira à quelqu’un qui attend :
    { $url }
mail-waiting-subject = Vous êtes sur la liste d’attente : { $title }
mail-waiting =
    Toutes les places à { $title } sont prises. Vous êtes sur la liste d’attente. Dès qu’une place se libère, elle est à vous et vous recevez un courriel. Où vous en êtes :
    { $url }
mail-changed-subject = Le programme a changé : { $title }
mail-changed =
    Quelque chose a changé dans ce que vous voulez voir à { $title } :

    { $lines }

    Vos journées :
    { $url }
persona-host = Hôte d’une rencontre
persona-host-waits = des changements de programme que personne ne voit encore
sessions-title = Séances
new-session = Ajouter une séance
edit-session = Modifier la séance
session-saved = Enregistré. Le public le verra quand le programme sera publié.
clashes-title = Ce qui ne va pas ensemble
clashes-none = Rien ne se heurte : aucune salle ni personne n’est à deux endroits à la fois.
clashes-count = { $count ->
    [one] Une chose ne va pas.
   *[other] { $count } choses ne vont pas.
  }
clash-room = { $room } accueille « { $other } » en même temps
clash-person = { $name } intervient dans « { $other } » en même temps
clash-small = prévoit plus de monde que la salle n’en contient : { $holds }
minutes-count = { $minutes } minutes
not-public = pas encore publique
subtitle = Une ligne dessous
day = Jour
start = Commence à
start-hint = Par exemple 09:30, à l’heure du lieu
start-unknown = Écrivez l’heure comme 09:30.
minutes = Minutes
minutes-missing = Combien de minutes dure-t-elle ?
new-name-hint = Un nouveau nom en ajoute
language-hint = Un nom ou une étiquette, comme en
speakers = Intervenant·es
names-hint = Des noms, séparés par ;
moderators = Modération
reporters = Rapport
interpreters = Interprétation
summary = En quelques phrases
description = En détail
is-cancelled = Elle n’a pas lieu
not-registered = Vous n’avez pas demandé de place.
meeting-word = Rencontre
session-word = Séance
question-word = Question
report-word = Compte rendu
acquaintance-word = Connaissance
the-session = La séance
live-title = { $title } : questions et notes
live-link = Questions et notes
questions = Questions
questions-none = Personne n’a encore posé de question. On peut en poser à l’avance.
questions-full = Cette séance a déjà { $most } questions. Soutenez l’une d’elles, ou posez la vôtre dans la salle.
questions-closed = Le compte rendu de cette séance est public. Ses questions ouvertes continuent à partir de là.
your-question = Votre question
ask-unnamed = Sans mon nom
ask-unnamed-hint = Rien de ce qui est enregistré ne dit qui l’a posée : vous ne pourrez ni la modifier ni la retirer.
ask = Poser la question
asked = Votre question est posée.
ask-slowly = Une question toutes les { $seconds } secondes, s’il vous plaît : attendez un instant et renvoyez-la. Elle est toujours ici.
somebody = Quelqu’un
supports-count = { $count ->
    [one] Une autre personne la pose aussi
   *[other] { $count } autres la posent aussi
  }
support-on = Je la pose aussi
support-off = Je ne la pose plus
supported = Vous la posez aussi.
unsupported = Vous ne la posez plus.
say-answered = Elle a reçu une réponse
hide = Masquer
show-again = Afficher à nouveau
question-hidden = masquée
question-answered = réponse donnée dans la salle
question-open = encore ouverte
notes = Notes
notes-help = Toutes les personnes présentes peuvent ajouter une ligne. Le compte rendu commence par elles.
notes-none = Personne n’a encore rien noté.
your-note = Une ligne pour les notes
add-note = Ajouter la ligne
noted = Votre ligne est dans les notes.
mend = Corriger
edit-note = Une ligne des notes
note-label = Ce qu’elle dit
note-hide = La masquer aux autres
read-report = Lire le compte rendu
write-report = Écrire le compte rendu
report-of = Compte rendu : { $title }
report-by = Écrit par { $name }
report-not-public = Ce compte rendu n’est pas encore public.
report-lede = Dix minutes suffisent. Il commence par ce que la salle a laissé : ses notes, ses documents, les questions sans réponse.
box-said = Ce qui a été dit
box-said-hint = Ce qu’une personne absente devrait savoir
box-proposed = Ce qui a été proposé
box-proposed-hint = Ce que quelqu’un veut faire, et avec qui
box-sources = Sources
box-sources-hint = Où lire davantage : une par ligne
box-open = Ce qui reste ouvert
box-open-hint = Les questions sans réponse, une par ligne. Chacune aura sa page et pourra être transmise.
then-label = Et maintenant
then-keep = Garder comme brouillon
then-send = L’envoyer à l’hôte
then-publish = Le publier
report-empty = Rien n’est écrit. Écrivez d’abord quelque chose dans une des cases.
report-sent = Le compte rendu est chez l’hôte.
report-published = Le compte rendu est public.
report-is-public = Ce compte rendu est déjà public.
hand-report = Demander à quelqu’un de l’écrire
hand-report-hint = Cette personne reçoit un courriel avec un lien, et ce qui est déjà écrit. Elle sera relancée deux fois.
hand-report-button = Demander
report-handed = Un courriel est parti.
question-title = Une question
where-it-went = Où elle est allée
handing-offered = proposée, sans réponse pour l’instant
handing-accepted = reprise
handing-declined = pas reprise
hand-on = La transmettre
choose-meeting = À quelle rencontre ? Ses hôtes répondront d’un mot.
hand-on-to = La transmettre à { $title }
hand-on-lede = Les hôtes de cette rencontre reçoivent un courriel et répondent.
hand-on-session = Séance
hand-on-whole = La rencontre dans son ensemble
hand-on-over = Cette rencontre est terminée, ou n’est pas publique.
question-not-open = Seule une question laissée ouverte par un compte rendu peut être transmise.
handed-on = Elle est proposée. Les hôtes de cette rencontre répondront.
question-offered = Une question est proposée à votre rencontre
question-offered-lede = Reprenez-la pour une séance ou pour toute la rencontre, ou dites pourquoi non et ce qui est possible autrement.
your-answer = Votre réponse
take-up = Nous la reprenons
take-up-not = Nous ne la reprenons pas
a-word = Un mot
a-word-hint = Toute personne qui voit la question le lit. Nécessaire pour un non.
word-missing = Un non demande un mot : pourquoi, et ce qui est possible autrement.
handing-answered = La réponse a déjà été donnée.
send-answer = Envoyer la réponse
after-title = Après la rencontre
after-lede = Ce qui reste à clore : un compte rendu par séance, et les questions que d’autres vous transmettent.
questions-offered = Questions proposées à cette rencontre
questions-offered-none = Aucune question n’attend votre réponse.
reports = Comptes rendus
reports-count = { $public } sur { $all } sont publics
reports-early = Aucune séance n’a encore commencé.
report-none = personne ne l’écrit encore
report-writing = en cours d’écriture
report-before-you = vous attend
report-public = public
publish-report = Publier
open-questions = Questions ouvertes
find-again = Retrouver
find-again-lede = Les personnes que vous voulez retrouver. Vous seul·e voyez cette liste ; personne n’apprend qu’elle y figure.
find-again-none = Personne pour l’instant. La page de chaque personne a un bouton pour cela.
kept-change = Modifier
kept-already = Sur votre liste.
keep-person = Je veux retrouver cette personne
keep-help = Une liste pour vous, avec le lieu de la rencontre et une note. La personne n’en sait rien.
both-say-met = vous dites toutes deux vous être rencontrées
you-say-met = vous dites vous être rencontrées
let-go = Retirer de la liste
let-go-done = Retirée de votre liste.
met-where = Où vous vous êtes rencontrées
met-elsewhere = Ailleurs
kept-note = Une note pour vous
kept-note-hint = Personne d’autre ne la lit. Elle fait partie de votre propre export de données.
we-met = Nous nous sommes rencontrées
we-met-hint = Cela compte, et figure sur le fil que vous deux voyez, seulement si l’autre le dit aussi.
keep-title = Retrouver { $name }
keep-lede = Ceci n’est que pour vous.
kept-saved = Enregistré sur votre liste.
keep-yourself = Vous vous retrouverez sans liste.
mail-report-subject = Voulez-vous écrire le compte rendu : { $title }
mail-report = 
    On vous demande d’écrire le compte rendu de « { $title } ». Dix minutes suffisent : quatre cases qui commencent par les notes de la salle. Vous pouvez aussi y demander à quelqu’un d’autre.

    { $url }
mail-remind-subject = Le compte rendu vous attend encore : { $title }
mail-offered-subject = Une question est proposée à { $title }
mail-offered = 
    Une autre séance a laissé cette question ouverte, et ses hôtes pensent qu’elle concerne { $title } :

    { $question }

    Reprenez-la, ou dites d’un mot pourquoi non :

    { $url }
mail-answered-subject = Réponse de { $title } à votre question
mail-answered = 
    { $title } a répondu à la question que vous avez transmise :

    { $question }

    { $url }
held-questions = { $count ->
    [one] Une question à votre nom lors d’une séance
   *[other] { $count } questions à votre nom lors de séances
  }
held-notes = { $count ->
    [one] Une ligne de notes d’une séance
   *[other] { $count } lignes de notes de séances
  }
held-reports = { $count ->
    [one] Un compte rendu que vous écrivez ou avez écrit
   *[other] { $count } comptes rendus que vous écrivez ou avez écrits
  }
held-contributions-why = Pour que le compte rendu dise ce que la salle a dit. Elles restent sans votre nom si vous êtes effacé·e.
held-kept = { $count ->
    [one] Une personne que vous voulez retrouver
   *[other] { $count } personnes que vous voulez retrouver
  }
held-kept-why = Votre propre liste, que personne d’autre ne voit.
held-met = { $count ->
    [one] Une personne avec qui vous dites toutes deux vous être rencontrées
   *[other] { $count } personnes avec qui vous dites toutes deux vous être rencontrées
  }
held-met-why = Vous l’avez dit toutes les deux.
polls = Sondages
polls-none = Rien n’a encore été demandé à la salle.
new-poll = Demander à la salle
poll-asks = Que demandez-vous ?
poll-answers = Réponses
poll-answers-hint = Une par ligne : au moins deux, au plus { $most }
poll-lede = Toutes les personnes présentes peuvent répondre une fois. À la clôture, qui a répondu quoi est oublié.
open-poll = Demander
poll-opened = La question est posée à la salle.
poll-answered = Votre réponse compte. Vous pouvez la changer tant que le sondage est ouvert.
poll-closed = Le sondage est compté.
close-poll = Clore et compter
poll-is-closed = Ce sondage est clos.
poll-choose = Choisissez une des réponses.
poll-given = { $count ->
    [one] Une réponse pour l’instant
   *[other] { $count } réponses pour l’instant
  }
poll-counted = { $count ->
    [one] Clos avec une réponse
   *[other] Clos avec { $count } réponses
  }
for-the-wall = Pour l’écran
ask-here = Posez vos questions ici :
question-new = Une nouvelle question :
join = Rejoindre à distance
join-opens = dès { $minutes } minutes avant le début, sur cette page
how-to-be-there = Comment y être
way-room = Dans la salle
way-online = À distance
way-join = Lien pour rejoindre
join-hint = Montré seulement aux personnes inscrites, 15 minutes avant le début
way-voice = Parle pour les personnes en ligne
voice-hint = Un nom : la personne qui lit leurs questions dans la salle
way-later = Plus tard
schedule = Horaire
schedule-of = Horaire : { $title }
schedule-help = Glissez une séance vers une autre heure ou salle. Au clavier : allez sur une séance, appuyez sur Espace, déplacez-la avec les flèches, Espace à nouveau ; Échap l’abandonne. Le lien de chaque séance ouvre un formulaire qui fait de même.
schedule-ready = Rien n’est saisi.
schedule-picked = Saisi :
schedule-fits = cela convient
schedule-room-taken = la salle est prise par
schedule-person-twice = sur scène au même moment dans
schedule-too-small = la salle est trop petite
schedule-left = Laissé à sa place.
schedule-undone = Remis à sa place.
schedule-lost = Déplacement impossible : la connexion est perdue. La séance est restée à sa place.
schedule-no-rooms = Il n’y a pas encore de salle. Ajoutez d’abord une séance avec une salle.
schedule-elsewhere = Sans place dans la grille
undo = Annuler
undo-move = « { $title } » a été déplacée.
moved = Déplacée. Le public le verra à la publication du programme.
moved-but = Déplacée, mais : { $says }
moved-meanwhile = Quelqu’un d’autre l’a déplacée entre-temps. Elle reste où elle a été mise ; regardez l’horaire à nouveau.
move-it = Déplacer
no-room = Sans salle
blocked = Cela ne convient pas, et les règles de cette rencontre ne le permettent pas : { $says }
clash-walk = { $name } a { $has } minutes entre cette séance et « { $other } » et en a besoin de { $needs } à pied
clash-chosen = { $count ->
    [one] Une personne a aussi choisi « { $other } » au même moment
   *[other] { $count } personnes ont aussi choisi « { $other } » au même moment
  }
clashes-short = { $count ->
    [one] une chose ne convient pas
   *[other] { $count } choses ne conviennent pas
  }
rules-title = Ce qui ne convient pas
rules-lede = Chaque chose peut être bloquée, signalée ou ignorée quand une séance est déplacée ou enregistrée.
rule-block = Bloquer
rule-warn = Signaler
rule-ignore = Ignorer
rule-room = Deux séances dans une salle
rule-person = Une personne sur scène en deux lieux
rule-capacity = Plus de personnes que de places
rule-walk = Trop peu de temps pour marcher
rule-chosen = Des personnes qui en ont choisi deux au même moment
venues-title = Lieux et accès
venues-lede = Où a lieu la rencontre, ce qui aide à entrer, et combien de temps il faut d’une maison à l’autre.
venues-none = Rien n’est encore dit des lieux de cette rencontre.
venue-new = Ajouter un lieu
venue-edit = Modifier le lieu
venue-name = Nom
venue-address = Adresse
venue-access = Accès
venue-access-hint = Marches, portes, ascenseurs, boucle magnétique, salle calme, toilettes, stationnement : des faits, pour que chacun décide
venue-rooms = Ses salles
venue-ways = Minutes vers les autres lieux
venue-ways-hint = Un par ligne, comme : Hôtel de ville : 12
venue-way-unknown = « { $line } » n’est pas un autre lieu de cette rencontre avec ses minutes.
venue-twice = Un lieu de cette rencontre porte déjà ce nom.
venue-remove = Retirer
venue-removed = Il est retiré. Ses salles et séances restent.
way-to = { $minutes } minutes jusqu’à { $name }
calendar-title = Dans votre propre agenda
calendar-help = Une adresse secrète que votre agenda relit : vos rencontres et ce que vous avez choisi. Qui l’a voit vos journées ; refaites-la, et la précédente ne vaut plus rien.
calendar-make = Créer l’adresse
calendar-anew = La refaire
calendar-end = La supprimer
calendar-made = L’adresse est créée. Donnez-la à votre agenda.
calendar-gone = L’adresse ne vaut plus rien.
day-short = La journée en cinq minutes
day-short-of = En cinq minutes : { $day }
day-short-lede = Trois phrases de chaque séance, pour qui n’y est pas.
day-short-none = Aucun compte rendu de cette journée n’est encore public.
day-short-open = Peut-être pouvez-vous répondre à l’une d’elles d’où vous êtes.
asks-title = Ce que vous demandez aux personnes qui viennent
asks-lede = Ne demandez que le nécessaire. Chaque question dit pourquoi, qui voit la réponse, et quand elle est supprimée.
asks-none = Rien n’est demandé.
asks-full = Une rencontre demande { $most } choses au plus.
ask-new = Demander une chose de plus
ask-edit = Modifier la question
ask-remove = Ne plus la poser
ask-removed = Elle n’est plus posée, et les réponses sont supprimées.
ask-text = Que demandez-vous ?
ask-why = Pourquoi
ask-why-hint = Affiché à côté, comme : pour que la cuisine le sache
ask-kind = Forme de la réponse
ask-line = Par une ligne libre
ask-choice = Par un choix
ask-yes = Par oui, ou pas du tout
ask-options = Réponses au choix
ask-options-hint = Une par ligne, au moins deux ; seulement pour un choix
ask-seen = Qui voit les réponses
ask-gone = Les réponses sont supprimées le
ask-gone-hint = Peu après la rencontre
ask-needed = On ne peut pas venir sans répondre
seen-by-team = visible par l’équipe de la rencontre et le bureau
seen-by-office = visible par le bureau seul
gone-on = supprimé le { $day }
is-needed = nécessaire
waits = en attente
who-comes-and-waits = Qui vient, et leurs besoins
name-head = Nom
register-for = Venir à { $title }
register-lede = Chaque question dit pourquoi elle est posée, qui voit la réponse, et quand elle est supprimée.
no-answer = Sans réponse
your-answers = Vos réponses
answer-missing = Une réponse est nécessaire.
held-answers = { $count ->
    [one] Une réponse à ce que demande une rencontre
   *[other] { $count } réponses à ce que demandent des rencontres
  }
held-answers-why = Pour que les hôtes sachent ce dont vous avez besoin.
held-answers-until = Jusqu’au jour indiqué à côté de chaque question.
practical = Informations pratiques
practical-in = Informations pratiques ({ $language })
practical-hint = Venir, dormir, chemins sans marche, qui appeler
letters-title = Lettres
letters-lede = Une lettre part par courriel à chaque personne choisie, une seule fois. Envoyez-la d’abord à vous-même.
letter-whom = À qui
letter-to-writer = À moi seul·e, pour voir
letter-to-placed = { $count ->
    [one] À la personne qui a une place
   *[other] Aux { $count } personnes qui ont une place
  }
letter-to-waiting = { $count ->
    [one] À la personne qui attend
   *[other] Aux { $count } personnes qui attendent
  }
letter-subject = Objet
letter-text = Lettre
letter-text-hint = Texte simple. Un lien vers la rencontre suit en dessous.
letter-send = Envoyer
letter-sent = La lettre est partie.
letters-sent = Envoyées
mail-letter = 
    { $text }

    { $title } : { $url }
check-in = Qui est là
check-in-search = Nom
check-in-no-place = Cette personne n’a pas de place à cette rencontre. Donnez-lui-en une d’abord.
is-here = Est là
not-here = Finalement absente
here = là
here-count = { $here } sur { $placed } sont là
booklet = Livret à imprimer (PDF)
booklet-version = Version { $number } du programme
booklet-now = Tel qu’il est maintenant :
booklet-contents = Sommaire
booklet-people = Qui est sur scène, et à quelle page
booklet-qr = Code QR de la page du programme
certificate-pdf = Attestation à imprimer (PDF)
certificate-qr = Code QR de la page qui la vérifie
badges = Badges
badges-lede = Pour toute personne qui a une place sur les lieux. Qui ne vous est pas montré a un badge sans nom, à remplir à la main. Le code d’un badge ouvre cette page à la ligne de qui le porte.
badges-sheet = { $count } par A4, { $width } × { $height } mm
badges-a6 = 4 par A4, A6 chacun
badges-fold = A6, à plier
badge-first = première fois ici
badge-qr = Code QR pour signaler l’arrivée
badge-unknown = Personne qui a une place n’a ce code.
first-label = Mon badge dit que c’est ma première fois
certificate-no-longer = Attestation de présence révoquée
certificate = Attestation de présence
certificate-lede = Avec un code par lequel chacun peut vérifier qu’elle est vraie.
certificate-name = Nom sur l’attestation
certificate-name-hint = Comme vous voulez qu’on le lise ; qui a le code le voit
certificate-make = Créer l’attestation
certificate-made = L’attestation est créée. Imprimez cette page, ou donnez son adresse.
certificate-not-there = La liste de la rencontre ne dit pas que vous y étiez. Écrivez à son équipe.
certificate-says = a participé à cette rencontre.
certificate-code = Code
certificate-verify = À vérifier à l’adresse
certificate-issued = Délivrée le { $day }
certificate-revoked-on = Révoquée le { $day } : elle ne vaut plus.
certificate-revoke = La révoquer
certificate-revoked = Elle est révoquée, et le dit à qui l’ouvre.
held-attendance = { $count ->
    [one] Que vous étiez à une rencontre
   *[other] Que vous étiez à { $count } rencontres
  }
held-attendance-why = Pour les attestations et le nombre des personnes venues.
letter-missing = Écrivez quelque chose ici.
certificate-was-revoked = Votre attestation de cette rencontre a été révoquée. Écrivez à son équipe.
held-once = { $count ->
    [one] Ce que vous avez demandé aussi, ou répondu à un sondage : un
   *[other] Ce que vous avez demandé aussi, ou répondu à des sondages : { $count }
  }
held-once-why = Pour que personne ne compte deux fois ; les autres ne voient que le nombre.
held-once-until = jusqu’à la clôture du sondage (trois jours au plus) ou la publication du compte rendu (trente jours au plus)

# How places are given
online-none = On ne peut pas participer en ligne.
you-come-online = Vous avez une place en ligne.
you-are-in-the-lot = Vous avez demandé une place. Le sort décidera, et vous recevrez un courriel.
registration-by-lot = On peut demander une place maintenant ; le sort décidera plus tard.
lot-explained = Toute personne qui demande jusqu’au { $day } a la même chance. Le lendemain, le sort donne un numéro à chacun : les places sont données dans cet ordre, et la liste d’attente le suit. Nous écrivons à tous.
registered-lot = Vous participez au tirage. Nous vous écrirons quand il aura eu lieu.
share-explained = { $count ->
    [one] Une place est réservée jusqu’au { $day } pour : { $whom }. Si personne ne la prend, elle va à celles et ceux qui attendent.
   *[other] { $count } places sont réservées jusqu’au { $day } pour : { $whom }. Celles que personne ne prend vont à celles et ceux qui attendent.
  }
waiting-explained = Quand quelqu’un dit ne pas venir, la personne suivante a aussitôt la place, et nous lui écrivons.
place-is-held = Votre place est gardée jusqu’au { $day } : { $why }. Dites d’ici là que vous venez ; ensuite elle ira à la personne suivante.
held-for-grant = vous attendez une bourse
held-for-visa = vous attendez un visa
held-for-answer = nous attendons votre réponse
place-held-until = gardée jusqu’au { $day } ({ $why })
says-grant = attend une bourse
says-visa = attend un visa
says-answer = pas encore de réponse
i-come = Je viens
way-label = Comment vous participez
waits-label = Attendez-vous quelque chose avant de pouvoir dire que vous venez ?
waits-hint = Votre place est gardée pendant ce temps. Seule l’équipe de la rencontre le voit ; c’est oublié dès que vous dites venir, et au plus tard un mois après la rencontre.
waits-for-nothing = Non, je viens
waits-for-grant = Oui, une bourse
waits-for-visa = Oui, un visa
access-label = J’ai besoin de quelque chose pour participer
access-hint = Quelques places vous sont alors réservées. Seule l’équipe de la rencontre le voit ; c’est oublié un mois après la rencontre.
places-of-online = { $taken } places en ligne sur { $places } sont prises
register-people-of = Inscrire des personnes de { $name }
bring-delegation = Inviter des personnes dans la délégation « { $name } »
places-title = Places
places-change = Changer le nombre de places
places-any = Tout le monde peut venir
places-kept = { $count ->
    [one] Une place est réservée et pas encore prise
   *[other] { $count } places sont réservées et pas encore prises
  }
allotment-title = Comment les places sont données
allotment-label = Les places vont
allotment-order = à qui demande en premier
allotment-lot = par tirage au sort, entre tous ceux qui demandent jusqu’à un jour donné
ask-until = Dernier jour pour demander avant le tirage
ask-until-hint = Pour un tirage seulement. Il a lieu le lendemain.
hold-until = Garder les places pour une bourse ou un visa jusqu’au
hold-until-hint = Qui en attend l’indique à l’inscription. Vide : aucune place n’est gardée.
online-places = Places en ligne
online-places-hint = Comptées à part de celles sur place. Vide : on ne peut pas participer en ligne.
lot-needs-day = Dites jusqu’à quel jour on peut demander.
lot-too-late = { $count } personnes ont déjà une place. Le sort ne peut décider que si personne n’en a.
lot-is-drawn = Le tirage a eu lieu. Il reste tel quel.
shares-title = Places réservées
shares-help = Une partie des places peut être réservée jusqu’à un jour donné à des personnes qui arriveraient trop tard sinon. Ensuite elles sont pour tous.
shares-none = Aucune place n’est réservée.
share-newcomers = personnes qui viennent pour la première fois
share-access = personnes qui ont besoin de quelque chose pour participer
share-countries = personnes de { $countries }
share-some-countries = personnes de certains pays
share-delegation = la délégation « { $name } »
share-a-delegation = une délégation que quelqu’un amène
share-is-released = données à tous
kept-until = réservées jusqu’au { $day }
share-people = Ses personnes
share-remove = Ne plus les réserver
share-removed = Elles sont maintenant pour tous. Qui a une place la garde.
share-new = Réserver des places
share-edit = Places réservées
share-lede = Qui correspond a d’abord une de ces places. Après ce jour, celles que personne n’a prises sont pour tous.
share-kind = Pour qui
share-until = Réservées jusqu’au
share-until-hint = Le lendemain, celles et ceux qui attendent ont ce qui reste, et reçoivent un courriel.
share-countries-label = Quels pays
share-countries-hint = Un par ligne. Seulement pour des personnes de certains pays.
share-country-unknown = Nous ne connaissons pas le pays « { $name } ».
share-name = Nom de la délégation
share-name-hint = Pour une délégation seulement : un financeur, une école, un partenaire.
share-lead = Adresse électronique de qui l’amène
share-lead-hint = Pour une délégation seulement. Cette personne invite elle-même.
share-places-missing = Dites combien de places.
share-of-any = Cette rencontre n’a pas de nombre de places : aucune ne peut être réservée. Dites d’abord combien il y en a.
share-past = Ce jour est passé.
share-too-many = Seulement { $count } places sont libres.
share-for-others = Cette place est réservée à d’autres que cette personne. Rendez-la, puis inscrivez la personne.
guests-title = Invités
guests-help = Une place est gardée pour qui vous invitez, jusqu’à sa réponse.
guest-name = Nom
guest-email = Adresse électronique
guest-until = Réponse jusqu’au
guest-until-hint = Ensuite la place ira à la personne suivante.
invite = Inviter
invited = Invitation envoyée : un courriel est en route, et une place est gardée.
invite-not-public = On peut inviter quand la rencontre est publique et n’est pas terminée.
invite-comes = Cette adresse ne peut pas être invitée. Elle est peut-être déjà inscrite.
invite-no-place = Aucune place n’est libre. Rendez-en une, ou augmentez leur nombre.
has-place = a une place
take-back = Ne vient pas
taken-back = La place va à la personne suivante.
people-of = { $name } : qui vient
people-of-lede = Inscrivez vos collègues, et envoyez quelqu’un d’autre si l’un ne peut pas venir. Chacun reçoit un courriel.
delegation-lede = Invitez les personnes que vous amenez. Chacune reçoit un courriel et dit oui ou non.
delegation-says = { $taken } places sur { $places } sont prises. Celles que personne ne prend jusqu’au { $day } sont pour tous.
bring-who = Qui vient
bring-nobody = Personne pour le moment.
bring-more = Inscrire quelqu’un
bring-all = Tous vos collègues sont inscrits, ou aucun n’est encore connu.
bring-register = Inscrire
colleague = Personne
colleague-placed = Inscription faite, avec une place. La personne reçoit un courriel.
colleague-waits = Inscription faite, sur la liste d’attente. La personne reçoit un courriel.
no-colleague = Cette personne ne fait pas partie de l’organisation aujourd’hui.
replaced-already = Sa place n’est déjà plus là.
instead = À la place
replace = Envoyer à la place
mail-lot-subject = Vous participez au tirage : { $title }
mail-drawn-subject = Le tirage a eu lieu : { $title }
mail-invited-subject = Vous êtes invité·e : { $title }
mail-by-organisation-subject = Vous êtes inscrit·e : { $title }
mail-taken-back-subject = Vous n’êtes plus inscrit·e : { $title }
mail-lapsed-subject = Votre place est allée à quelqu’un d’autre : { $title }
mail-hold-subject = Venez-vous ? { $title }
mail-lot =
    Vous avez demandé une place à { $title }. Le sort décidera, et nous vous écrirons. Où vous en êtes :
    { $url }
mail-drawn =
    Le tirage a eu lieu pour { $title }, et il ne vous a pas encore donné de place : vous attendez en position { $number }. Quand quelqu’un dit ne pas venir, la personne suivante a aussitôt la place. Où vous en êtes :
    { $url }
mail-invited =
    Vous êtes invité·e à { $title }. Une place est gardée pour vous jusqu’au { $day }. Dites sur sa page si vous venez ; connectez-vous avec cette adresse :
    { $url }
mail-by-organisation =
    { $organisation } vous a inscrit·e à { $title }. Sur sa page vous voyez si vous avez une place, dites si d’autres peuvent voir que vous venez, et répondez à ce qui est demandé. Si vous ne venez pas, dites-le là :
    { $url }
mail-taken-back =
    La personne qui vous avait inscrit·e à { $title }, ou son équipe, a dit que vous ne venez pas. Si c’est une erreur, écrivez-lui. La rencontre :
    { $url }
mail-lapsed =
    Votre place à { $title } était gardée jusqu’à son jour, et vous n’avez pas dit que vous venez. Elle est allée à la personne suivante. Vous pouvez en redemander une :
    { $url }
mail-hold =
    Votre place à { $title } est gardée jusqu’au { $day }. Dites d’ici là que vous venez ; ensuite elle ira à la personne suivante :
    { $url }

# Seats and the artistic programme
sign-up = Sièges
sign-up-hint = Demandés ici, il y en a autant que le nombre de places l’indique.
sign-up-open = La porte est ouverte
sign-up-here = On demande un siège ici
sign-up-desk = Sièges à l’accueil
interpreted = Interprété en
interpreted-hint = Noms de langues, séparés par ;
language-unknown = Nous ne connaissons pas la langue « { $name } ».
access-services = Accès
concerns = Préoccupations
readings = À lire avant
readings-hint = Une par ligne : un titre, puis son adresse
reading-unknown = Il n’y a pas d’adresse web à la fin de « { $line } ».
work-performed = Œuvre jouée
work-word = Œuvre
seats-title = Sièges
seats-of = { $taken } sièges sur { $all } sont pris
seats-at-desk = Les sièges sont donnés à l’accueil.
seats-first-register = Demandez d’abord une place à la rencontre ; ensuite vous pourrez avoir un siège ici.
seats-list = Qui a un siège
seat-is-yours = Vous avez un siège. L’équipe de la rencontre le voit.
seat-waits = Vous attendez un siège, en position { $number }. Quand un siège est rendu, la personne suivante l’a, et nous lui écrivons.
seat-take = Demander un siège
seat-back = Rendre le siège
seat-taken = Vous avez un siège. Il figure parmi vos journées.
seat-waiting = Tous les sièges sont pris : vous attendez. C’est parmi vos journées.
seat-clashes = Au même moment, vous aviez aussi choisi « { $title } ».
seat-given-back = Le siège va à la personne suivante.
seat-already = Vous avez déjà demandé ce siège.
seats-closed = On ne peut pas demander de siège ici maintenant.
held-seats = { $count ->
    [one] Un siège à une séance
   *[other] { $count } sièges à des séances
  }
held-seats-why = Pour qu’il soit à vous à l’entrée. L’équipe de la rencontre le voit.
held-works = { $count ->
    [one] Ce que vous avez noté sur une œuvre
   *[other] Ce que vous avez noté sur { $count } œuvres
  }
works-title = Programme artistique
works-lede = Œuvres montrées pendant la rencontre, avec quand, où, et comment avoir un siège.
works-none = Aucune œuvre pour le moment.
work-new = Ajouter une œuvre
work-edit = Modifier l’œuvre
work-lede = Une œuvre est publique quand une séance du programme public la joue.
work-remove = La retirer
work-removed = L’œuvre est retirée.
work-in-use = Une séance la joue. Retirez-la d’abord du programme, puis publiez.
work-languages = Langues qu’on entend
work-languages-hint = Noms de langues, séparés par ;. Vide : sans paroles.
work-access = On peut la voir avec
work-contact = Adresse électronique de qui en répond
work-contact-hint = Cette personne apprend que quelqu’un veut en savoir plus quand celui-ci dit oui.
work-no-contact = Personne n’est indiqué pour cette œuvre à qui nous pourrions le dire.
artists = Artistes
year = Année
website = Site web
without-words = sans paroles
performances = Quand et où
performances-none = Elle n’est pas encore au programme public.
for-yourself = Pour vous
for-yourself-help = Personne d’autre ne le voit. L’artiste ne l’apprend que si vous le lui faites savoir.
not-seen = Je ne l’ai pas vue
seen-at = Je l’ai vue
not-begun = Cela n’a pas encore commencé.
wants-more = Je veux en savoir plus
wants-more-hint = D’abord une note pour vous.
own-note = Note
tell-artist = Le faire savoir à l’artiste
artist-knows = L’artiste sait que vous voulez en savoir plus.
artist-told = L’artiste le sait maintenant, avec votre nom et votre note.
kept-private = Gardé, pour vous seul·e.
who-wants-more = Qui veut en savoir plus
nobody-told-yet = Personne ne vous l’a encore fait savoir.
what-i-saw = Ce que j’ai vu
what-i-saw-lede = Ce que vous avez vu et ce dont vous voulez en savoir plus. Personne d’autre ne le voit.
nothing-seen = Rien encore. Sur la page d’une œuvre, notez que vous l’avez vue.
you-saw-it = Vous l’avez vue
no-free-evening = Aucune de vos soirées n’est libre. Une promenade fait du bien aussi.
mail-seat-subject = Vous avez un siège : { $title }
mail-wanted-subject = Quelqu’un veut en savoir plus : { $title }
mail-seat =
    Un siège a été rendu, et il est à vous : { $title }. Si vous ne pouvez pas venir, rendez-le sur sa page :
    { $url }
mail-wanted =
    Quelqu’un veut en savoir plus sur { $title }, et vous le fait savoir. Qui c’est et ce que cette personne a écrit est sur sa page :
    { $url }
has-seat = vous avez un siège
waits-for-seat = vous attendez un siège

# Persons of trust and host organisations
trust-page = Hôtes et personnes de confiance
hosts-title = Organisations hôtes
hosted-by = Accueillie par
host-name = Organisation
host-hint = Son nom tel qu’il figure dans l’annuaire, ou l’adresse de sa page
host-unknown = Aucune organisation de l’annuaire, ou plus d’une, ne porte ce nom.
host-add = Ajouter l’organisation
trust-title = Personnes de confiance
trust-help = Toute personne qui vient peut leur confier une préoccupation. Elle n’arrive qu’à elles : ni l’équipe de la rencontre ni le secrétariat ne la voient, et aucun journal n’en parle.
trust-few = Nommez-en deux, pour qu’on puisse choisir.
trust-hint = Quelqu’un qui ne fait pas partie de l’équipe et qui a accepté d’être nommé
trust-add = Nommer une personne de confiance
trust-not-team = Cette personne fait partie de l’équipe. Une préoccupation ne doit pas passer par elle.
team-not-trust = C’est une personne de confiance de la rencontre. Retirez-la d’abord de là.
concern-title = Confier une préoccupation
concern-lede = Elle n’arrive qu’aux personnes que vous choisissez. Elles peuvent aider, ou trouver qui peut.
concern-text = Ce qui s’est passé, ou ce qui vous préoccupe
concern-readers = La confier à
concern-unnamed = Sans mon nom
concern-unnamed-hint = Alors rien de ce qui est gardé ne dit qui l’a confiée, et elles ne peuvent pas vous répondre.
concern-tell = La confier
concern-to-whom = Choisissez à qui la confier.
concern-missing = Écrivez de quoi il s’agit.
concern-told = C’est confié. Les personnes choisies reçoivent un courriel disant que quelque chose les attend ; ce que vous avez écrit n’y figure pas.
concerns-title = Préoccupations qui vous sont confiées
concerns-lede = Personne d’autre ne les voit, sauf une autre personne de confiance choisie. Une préoccupation réglée est supprimée ; toutes le sont six mois après la rencontre.
concerns-none = Rien ne vous attend.
concern-settle = C’est réglé : supprimer
concern-settled = C’est supprimé.
without-name = Sans nom
held-concerns = { $count ->
    [one] Une préoccupation confiée sous votre nom
   *[other] { $count } préoccupations confiées sous votre nom
  }
held-concerns-why = Pour que les personnes de confiance choisies puissent aider.
held-concerns-until = jusqu’à ce que ce soit réglé, au plus tard six mois après la rencontre
mail-concern-subject = Quelque chose vous attend
mail-concern =
    Quelqu’un vous a confié quelque chose en tant que personne de confiance d’une rencontre. C’est sur votre page seulement :
    { $url }

# Reading the programme
morning = Matin
afternoon = Après-midi
evening = Soir
place-time = Heure du lieu
own-time = Heure de { $zone }
on-stage-all = Par personne
changed-since = { $count ->
    [one] Une séance a changé depuis votre dernière visite
   *[other] { $count } séances ont changé depuis votre dernière visite
  }
changes-saw = J’ai vu cela
changes-seen = Désormais, on vous dira ce qui change ensuite.
your-clock = Votre heure

# Addresses at which programmes are read again
source-address = La relire à une adresse
source-hint = L’adresse web d’un tel fichier. Il est relu chaque jour, et vous publiez ce qui a changé. Vide : plus jamais.
source-saved = Enregistré. L’adresse sera lue dans un instant.
source-soon = Elle sera lue dans un instant. Rouvrez cette page pour voir ce qui a changé.
source-read-now = La lire maintenant
source-not-yet = Pas encore lue.
source-read = Dernière lecture : { $moment }.
source-private = { $moment } : cette adresse est dans un réseau privé et n’est pas lue.
source-too-large = { $moment } : le fichier à cette adresse est trop grand.
source-unreadable = { $moment } : ce qui s’y trouve n’est pas un programme lisible. Rien n’a changé.
source-status = { $moment } : l’autre côté a répondu { $status }.
source-no-answer = { $moment } : personne n’a répondu à cette adresse.
mail-source-subject = Le programme à son adresse a changé : { $title }
mail-source =
    Le programme de { $title } a été relu à son adresse : { $created } nouvelles, { $changed } modifiées, { $cancelled } disparues. Rien n’est public avant que vous le publiiez :
    { $url }

# Letters to some, and certificates
letter-to-room = À celles et ceux qui ont une place sur place
letter-to-online = À celles et ceux qui ont une place en ligne
letter-to-held = À celles et ceux dont la place est gardée
letter-to-there = À celles et ceux qui étaient là
certificates = Attestations
certificates-help = Qui figure sur la liste à l’entrée fait sa propre attestation. Une lettre dit à toutes ces personnes où.
certificates-write = Écrire à toutes les personnes présentes
certificates-ready = Votre attestation de présence
certificates-text = Merci d’avoir été là. Votre attestation de présence est à faire par vous, avec votre nom tel que vous voulez qu’on le lise : { $url }
# Ce que l’on trouve, et l’API
sessions = Séances
answer-unknown = Ne répondez qu’à ce que cette rencontre demande, par l’une des réponses proposées.
cursor-unknown = Ce curseur ne vient d’aucune liste. Commencez sans curseur.
device-title = Sans réseau
device-keeps = Cet appareil garde cette page et les pages de vos séances, ainsi que les pages de rencontres et de séances que vous ouvrez. Elles sont là quand il n’y a pas de réseau, pour qui a l’appareil en main. Elles sont effacées quand vous vous déconnectez, ou quand quelqu’un d’autre s’y connecte.
device-keeps-not = Cet appareil ne garde aucune page. Sans réseau, il n’y a rien à lire.
device-forget = Oublier les pages sur cet appareil
device-forgot = C’est oublié. Désormais, rien n’est gardé sur cet appareil.
device-resume = Garder les pages sur cet appareil
device-resumed = Les pages sont de nouveau gardées.
door-here = { $name } est là.
door-already = { $name } était déjà là.
door-gone = { $name } n’est finalement pas là.
door-no-place = { $name } n’a pas de place.
door-lost = Pas de réseau : rien n’a été noté. Essayez encore une fois.
door-all = Tous ceux qui viennent
scan-start = Lire les badges avec l’appareil photo
scan-stop = Fermer l’appareil photo
scan-picture = Ce que voit l’appareil photo
scan-opens = L’appareil photo s’ouvre. Votre navigateur demande peut-être s’il le peut.
scan-open = Tenez un badge devant l’appareil photo. La personne est notée comme présente, et son nom s’affiche ici.
scan-refused = L’appareil photo ne peut pas être utilisé. Autorisez-le dans les réglages de votre navigateur, ou cherchez le nom dans la liste.
scan-absent = Il n’y a pas ici d’appareil photo utilisable. Cherchez le nom dans la liste.
own-code = Montrer mon code
own-code-picture = Code QR de l’adresse ci-dessous
own-code-help = Qui le lit avec son propre appareil arrive au formulaire qui vous met sur sa liste. Il faut un compte ici. Vous ne l’apprenez pas, à moins que vous ne disiez tous les deux que vous vous êtes rencontrés.
own-code-none = Votre page n’est pas montrée aux membres ici. Personne ne vous trouverait à un code, il n’y en a donc pas.
