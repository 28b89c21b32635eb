skip = Aller au contenu
menu = Menu principal
office = Bureau
sign-in = Se connecter
sign-out = Se déconnecter
your-account = Votre compte
your-page = Votre page
lights = Lumières
lights-up = Salle éclairée
lights-down = Salle éteinte
lights-follow = Comme mon appareil
privacy = Comment nous traitons vos données
api = API
demo-is = Ceci est un réseau de démonstration. Tout le monde y est inventé.
demo-mails = Tous les courriels envoyés
page-of = Page { $page } sur { $pages }
page-next = Page suivante
page-previous = Page précédente
pages = Pages
form-errors = { $count ->
    [one] Une réponse est à revoir
   *[other] { $count } réponses sont à revoir
  }
error-not-found = Cette page n’existe pas
error-not-found-help = Elle a peut-être changé d’adresse, ou elle est visible par d’autres. Rien n’est perdu.
error-forbidden = Vous ne pouvez pas faire cela
error-forbidden-help = Votre rôle ne le permet pas. S’il le devait, écrivez au bureau.
error-stale = Quelqu’un a modifié cette fiche pendant que vous écriviez
error-stale-help = Ce que vous n’avez pas touché montre ce qui vient d’être enregistré. Là où vous avez tous deux écrit, sa version est ici et la vôtre plus bas. Regardez, puis enregistrez à nouveau.
error-too-many = Trop d’essais
error-too-many-help = Attendez { $seconds } secondes, puis réessayez. Rien n’est perdu.
error-too-large = C’est trop grand
error-too-large-help = Les fichiers peuvent faire jusqu’à 20 Mo. Rien n’a été modifié.
error-internal = Une erreur s’est produite de notre côté
error-internal-help = Rien n’a été modifié. Réessayez dans un instant. Si cela se reproduit, donnez ce numéro au bureau : { $reference }.
error-refused = Cela n’est pas possible
error-method = Cette page n’accepte pas cela
error-method-help = Revenez en arrière et utilisez le bouton de la page. Rien n’a été modifié.
back-home = À la première page
field-missing = Écrivez quelque chose ici.
field-too-long = Au plus { $most } caractères, s’il vous plaît. Il y en a { $count }.
field-no-number = Ceci n’est pas un nombre.
field-no-day = Ceci n’est pas une date. Écrivez-la comme 2026-11-23.
field-no-email = Ceci n’est pas une adresse électronique.
field-no-url = Ceci n’est pas une adresse web. Elle commence par https:// ou http://.
field-unknown-choice = Choisissez une des réponses proposées.
field-no-coordinate = Ceci n’est pas une coordonnée.
error-ended = Votre connexion a pris fin
error-ended-help = Ce que vous avez écrit est gardé sur cette page. Connectez-vous sur une autre page, revenez ici et envoyez à nouveau.
send-again = Envoyer à nouveau
body-unread = Le corps ne peut être lu à la ligne { $line }, colonne { $column }. Il doit être du JSON tel que le document OpenAPI le décrit.
form-error = { $field } : { $error }
error-token-unknown = Ce jeton est inconnu ou ne compte plus. Créez-en un nouveau sur la page de votre compte.
stands-now = Ce qui est enregistré
key-length = Une clé d’idempotence a de 1 à 200 caractères.
key-reused = Cette clé d’idempotence appartient à une autre requête. Choisissez-en une nouvelle.
key-running = La requête de cette clé d’idempotence est en cours, ou s’est terminée sans réponse. Voyez si elle a été faite avant de l’envoyer sous une autre clé.
back-to-form = Retour au formulaire
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
thread-title = Le fil
thread-help = D’où cela vient, et ce qui en est sorti.
thread-drawn = Le fil en image : la même chose que la liste qui suit.
thread-here = vous êtes ici
thread-open = encore ouvert
strand-grew-from = en est issu
strand-handed-on-to = transmis
strand-reported-in = raconté
strand-met-at = rencontre
strand-seen-at = vu là
strand-counted-in = compté
strand-answers = répondu
thread-more = { $count ->
    [one] et une chose de plus qui en dépend
   *[other] et { $count } choses de plus qui en dépendent
  }
offline-line = Vous êtes hors ligne : voici ce qui figurait ici à { $time }.
offline-again = Réessayer
offline-title = Vous êtes hors ligne
offline-help = Cette page n’a pas encore été ouverte sur cet appareil ; sans réseau, elle n’est pas là.
offline-kept = Ce que cet appareil garde
draft-typed = Voici ce que vous avez écrit sur cet appareil à { $time }. Ce n’est pas encore enregistré.
draft-waits = Il n’y a pas de réseau. Ce que vous avez écrit est gardé sur cet appareil, et sera envoyé dès qu’il y en aura un.
draft-sends = L’envoi est en cours.
draft-sent = Envoyé et enregistré : { $title }
draft-stuck = Ce que vous avez écrit sans réseau est gardé sur cet appareil, mais n’a pas pu être enregistré tel quel. Regardez-le encore une fois :
draft-drop = Le jeter, et montrer ce qui est enregistré
