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
country-unknown = Aucun pays ne porte ce nom.
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
