sign-in = Se connecter
sign-in-lede = Nous vous envoyons un lien et un code. Aucun mot de passe n’est nécessaire.
sign-in-hint = L’adresse à laquelle le réseau vous écrit.
sign-in-send = M’envoyer un lien
sign-in-with-password = Se connecter avec un mot de passe
sign-in-by-mail = Se connecter par courriel
signed-in = Vous êtes connecté·e.
signed-out = Vous êtes déconnecté·e.
email = Adresse électronique
code = Code du courriel
code-hint = Six chiffres. Ils sont valables 30 minutes.
code-title = Regardez votre courriel
code-lede = Si l’adresse appartient à quelqu’un d’ici, un courriel est en route. Suivez son lien, ou écrivez son code ici.
code-again = Demander un nouveau lien
code-wrong = Ce code est faux, déjà utilisé ou trop ancien. Après cinq codes faux, demandez un nouveau lien.
link-lede = Un clic, et vous êtes connecté·e à { $network }.
link-worn = Ce lien a déjà servi, ou il a plus de 30 minutes. Demandez-en un nouveau.
password = Mot de passe
password-new = Nouveau mot de passe
password-lede = Le mot de passe est facultatif. Le lien par courriel fonctionne toujours.
password-hint = Dix caractères ou plus. Laissez vide pour supprimer le mot de passe. Vos autres connexions prennent fin.
password-save = Enregistrer
password-change = Définir ou supprimer le mot de passe
password-set = Votre mot de passe est enregistré. Vos autres connexions ont pris fin.
password-removed = Votre mot de passe est supprimé. Vous vous connectez par courriel.
password-is-set = Vous avez un mot de passe.
password-is-not-set = Vous n’en avez pas. Vous vous connectez par courriel.
password-too-short = Utilisez au moins { $least } caractères.
password-too-long = Utilisez au plus { $most } caractères.
password-too-common = Il est facile à deviner. Quelques mots sans rapport entre eux valent mieux.
password-wrong = L’adresse et le mot de passe ne vont pas ensemble, ou il y a eu beaucoup d’essais et les mots de passe reposent une heure. Vous pouvez toujours vous connecter par courriel.
account = Votre compte
back = Retour
language = Langue des pages et des courriels
language-save = Enregistrer
language-set = Pages et courriels viennent maintenant dans cette langue.
sign-ins = Où vous êtes connecté·e
sign-in-seen = depuis le { $day }
sign-in-here = cet appareil
sign-in-end = Se déconnecter là
sign-in-ended = Cette connexion a pris fin.
programs = Programmes
your-data = Vos données
email-change = Changer l’adresse
email-new = Nouvelle adresse
email-change-lede = Nous écrivons aux deux adresses. Quand les deux disent oui, la nouvelle compte.
email-change-send = Écrire aux deux adresses
email-change-asked = Deux courriels sont en route. Suivez le lien de chacun.
email-confirm = Confirmer le changement d’adresse
email-confirm-lede = Si vous l’avez demandé, dites oui. Sinon, fermez cette page : rien ne change.
email-confirm-yes = Oui, la changer
email-confirmed = La nouvelle adresse compte désormais.
email-half-confirmed = Merci. Maintenant le lien de l’autre courriel, s’il vous plaît.
email-taken = Cette adresse appartient à un autre compte.
last-of-office = C’est la dernière personne du bureau. Nommez d’abord quelqu’un d’autre.
tokens = Jetons d’API
tokens-lede = Un jeton permet à un programme d’agir en votre nom. Qui le possède peut ce que vous pouvez, dans ses limites.
tokens-none = Vous n’avez pas de jeton.
token-new = Un nouveau jeton
token-name = À quoi sert-il ?
token-name-hint = Par exemple : le calendrier de notre site
token-scopes = Que peut-il faire ?
scope-read = Lire ce que vous pouvez lire
scope-write = Modifier ce que vous pouvez modifier
token-make = Créer le jeton
token-made = Votre nouveau jeton
token-made-help = Copiez-le maintenant. Il n’est montré qu’une fois.
token-revoke = Révoquer
token-revoked = Le jeton ne fonctionne plus.
privacy-title = Ce qui est gardé sur vous, et pourquoi
privacy-lede = Le réseau garde ce qu’il lui faut pour fonctionner, dit pourquoi, et le laisse partir quand la raison prend fin.
privacy-rules = Pour chaque champ, vous choisissez qui le voit. Vous pouvez tout emporter dans un fichier, et tout faire effacer. Aucun courriel n’est suivi et aucune page ne vous compte.
privacy-office = Vos questions vont à
privacy-sign-in = Se connecter pour voir ce qui est gardé sur vous
held-title = Ce qui est gardé sur vous
held-what = Quoi
held-why = Pourquoi
held-until = Jusqu’à quand
held-email = Votre adresse, { $email }
held-email-why = Pour vous connecter et vous écrire
held-until-erased = Jusqu’à ce que vous fassiez effacer vos données
held-sign-ins = { $count ->
    [one] Une connexion avec le nom de son navigateur
   *[other] { $count } connexions avec les noms de leurs navigateurs
  }
held-sign-ins-why = Pour que vous voyiez où vous êtes connecté·e
held-sign-ins-until = { $days } jours après la dernière utilisation, ou quand vous y mettez fin
held-tokens = { $count ->
    [one] Un jeton d’API
   *[other] { $count } jetons d’API
  }
held-tokens-why = Pour que vos programmes agissent pour vous
held-until-revoked = Jusqu’à ce que vous les révoquiez
export-button = Tout emporter dans un fichier
erase-title = Faire effacer vos données
erase-lede = Votre nom, vos textes, votre image, votre adresse et vos connexions partent aussitôt et pour toujours. Ce que vous avez fait reste au journal sans votre nom. Les factures restent aussi longtemps que la loi l’exige.
erase-sure = J’en suis sûr·e. On ne peut pas revenir en arrière.
erase-button = Effacer mes données
erase-unsure = Cochez cette case si vous êtes sûr·e.
erased = Vos données sont effacées. Merci d’avoir été là.
mails-title = Tous les courriels envoyés
mails-lede = Dans la démonstration, aucun courriel ne part. Vous pouvez lire chacun ici, et ses liens fonctionnent.
mails-none = Aucun courriel n’a encore été envoyé.
mail-sign-in-subject = { $code } est votre code pour { $network }
mail-sign-in =
    Bonjour,

    suivez ce lien pour vous connecter à { $network } :

    { $url }

    Sur un autre appareil, écrivez plutôt ce code : { $code }

    Les deux sont valables 30 minutes. Si vous n’avez rien demandé, ne faites rien : personne ne peut se connecter sans ce courriel.
mail-no-account-subject = Connexion à { $network }
mail-no-account =
    Bonjour,

    quelqu’un, probablement vous, a voulu se connecter à { $network } avec { $email }. Aucun compte n’a cette adresse.

    Peut-être y êtes-vous connu·e sous une autre adresse : essayez celle-là. Si votre organisation est membre, demandez à un·e collègue ou au bureau de vous ajouter.

    Si ce n’était pas vous, ne faites rien.
mail-email-change-subject = Changement de votre adresse chez { $network }
mail-email-change-old =
    Bonjour,

    votre adresse chez { $network } doit devenir { $email }. Si vous le voulez, suivez ce lien et dites oui :

    { $url }

    Si vous n’avez rien demandé, ne faites rien, et rien ne change. Le lien est valable deux jours.
mail-email-change-new =
    Bonjour,

    cette adresse doit devenir la vôtre chez { $network }. Si vous le voulez, suivez ce lien et dites oui :

    { $url }

    Si vous n’en savez rien, ne faites rien. Le lien est valable deux jours.
mail-email-changed-subject = Votre adresse chez { $network } a changé
mail-email-changed =
    Bonjour,

    désormais { $network } vous écrit à cette adresse.
team = Qui fait vivre le réseau
team-lede = Les personnes du bureau. Deux d’entre elles, et personne d’autre, connaissent les noms des personnes présentes discrètement.
team-knows = connaît les noms des personnes discrètes
team-shall-know = Doit connaître les noms des personnes discrètes
team-no-longer-knows = Ne doit plus les connaître
team-take-out = Retirer du bureau
team-add = Faire entrer quelqu’un au bureau
team-add-hint = L’adresse de son compte ici
team-add-button = Faire entrer au bureau
team-added = Cette personne est désormais du bureau.
team-saved = Enregistré.
team-no-email = Écrivez son adresse.
team-nobody = Personne ici n’a cette adresse. Ajoutez d’abord la personne, puis faites-la entrer au bureau.
not-of-office = Seul quelqu’un du bureau peut connaître les noms des personnes discrètes.
two-confidants = Deux personnes connaissent déjà les noms des personnes discrètes. L’une d’elles doit d’abord y renoncer.
office = Bureau
sign-ins-end-others = Se déconnecter partout ailleurs
sign-ins-ended = Seule cette connexion compte désormais.
team-somebody = Quelqu’un du bureau
sign-out-here = Se déconnecter ici
password-first = Définir un mot de passe
persona-gone = Cette personne a été effacée. Choisissez-en une autre, ou refaites le réseau de démonstration.
