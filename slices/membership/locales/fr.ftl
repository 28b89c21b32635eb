terms = Périodes d’adhésion
terms-lede = Qui a une période en cours est membre, avec toutes ses personnes. Sans elle, c’est un contact, que seul le bureau voit.
no-terms = Il n’y a pas encore de période.
new-term = Une nouvelle période
set-term = Enregistrer la période
term-set = La période est enregistrée.
term-ended = La période finit ce jour-là.
kind = Genre
kind-organisation = Organisation
kind-freelance = Indépendant·e
kind-associate = Associé
kind-guest = Invité·e
from = Premier jour
until = Dernier jour
until-hint = Laissez vide tant qu’aucune fin n’est connue.
end = Mettre fin
back = Retour
counts-today = compte aujourd’hui
ends-before = C’est avant le premier jour.
kind-for-others = Ce genre n’est pas pour ce titulaire : indépendant vaut pour les personnes, organisation et associé pour les organisations.
terms-overlap = Il y a déjà une période en ce temps. Mettez d’abord fin à celle-là.
choose-kind = Choisissez un genre.
choose-day = Choisissez un jour.
member-since = Membre depuis { $year }
member-own = Membre : { $kind }
member-through = Membre par { $organisation }
held-terms = { $count ->
    [one] Une période de votre adhésion
   *[other] { $count } périodes de votre adhésion
  }
held-terms-why = Pour savoir depuis quand vous êtes membre
held-terms-until = Jusqu’à ce que vous fassiez effacer vos données
import-no-rows = Le fichier ne contient aucune ligne de texte. Enregistrez-le d’abord en CSV.
import-no-columns = Aucune colonne ne contient de noms de personnes ou d’organisations.
import-nobody = La ligne ne nomme ni personne ni organisation.
import-twice = { $id } figure deux fois. La première ligne compte.
import-no-day = « { $written } » n’est pas une date comme 2026-11-23 et a été laissé de côté
import-no-email = « { $written } » n’est pas une adresse électronique et a été laissé de côté
