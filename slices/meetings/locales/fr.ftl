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
weekday = { $number ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
  }
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  }
month-short = { $month ->
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
