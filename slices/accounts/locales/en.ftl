sign-in = Sign in
sign-in-lede = We send you a link and a code. No password is needed.
sign-in-hint = The address that the network writes to.
sign-in-send = Send me a link
sign-in-with-password = Sign in with a password
sign-in-by-mail = Sign in by mail
signed-in = You are signed in.
signed-out = You are signed out.
email = E-mail address
code = Code from the mail
code-hint = Six digits. They work for 30 minutes.
code-title = Look into your mail
code-lede = If the address belongs to somebody here, a mail is on its way. Press the link in it, or type its code here.
code-again = Ask for a new link
code-wrong = This code is wrong, or it was used or is too old. After five wrong codes, ask for a new link.
link-lede = One press, and you are signed in to { $network }.
link-worn = This link was used already, or it is older than 30 minutes. Ask for a new one.
password = Password
password-new = New password
password-lede = A password is optional. The mailed link works in any case.
password-hint = Ten characters or more. Leave it empty to remove the password. Your other sign-ins end.
password-save = Save
password-change = Set or remove the password
password-set = Your password is set. Your other sign-ins have ended.
password-removed = Your password is removed. You sign in by mail.
password-is-set = You have a password.
password-is-not-set = You have none. You sign in by mail.
password-too-short = Use at least { $least } characters.
password-too-long = Use at most { $most } characters.
password-too-common = This is easily guessed. A few words that do not belong together are better.
password-wrong = Address and password do not fit together, or there were many tries and passwords rest for an hour. You can always sign in by mail.
account = Your account
back = Back
language = Language of pages and mails
language-save = Save
language-set = Pages and mails now come in this language.
sign-ins = Where you are signed in
sign-in-seen = since { $day }
sign-in-here = this device
sign-in-end = Sign out there
sign-in-ended = That sign-in has ended.
programs = Programs
your-data = Your data
email-change = Change the address
email-new = New address
email-change-lede = We write to both addresses. When both say yes, the new one counts.
email-change-send = Write to both addresses
email-change-asked = Two mails are on their way. Press the link in each of them.
email-confirm = Confirm the change of address
email-confirm-lede = If you asked for this, say yes. If not, close this page: nothing changes.
email-confirm-yes = Yes, change it
email-confirmed = The new address counts from now on.
email-half-confirmed = Thank you. Now the link in the other mail, please.
email-taken = This address belongs to another account.
last-of-office = This is the last person of the office. Appoint somebody else first.
tokens = API tokens
tokens-lede = A token lets a program act in your name. Whoever has it, can do what you can do within its scopes.
tokens-none = You have no tokens.
token-new = A new token
token-name = What is it for?
token-name-hint = For instance: our website's calendar
token-scopes = What may it do?
scope-read = Read what you can read
scope-write = Change what you can change
token-make = Make the token
token-made = Your new token
token-made-help = Copy it now. It is shown this once.
token-revoke = Revoke
token-revoked = The token no longer works.
privacy-title = What is kept about you, and why
privacy-lede = The network keeps what it needs to run, says why, and lets it go when the reason ends.
privacy-rules = You choose for each field who sees it. You can take all of it away as a file, and you can have it erased. No mail is tracked and no page counts you.
privacy-office = Questions go to
privacy-sign-in = Sign in to see what is kept about you
held-title = What is kept about you
held-what = What
held-why = Why
held-until = Until when
held-email = Your address, { $email }
held-email-why = To sign you in and to write to you
held-until-erased = Until you have your data erased
held-sign-ins = { $count ->
    [one] One sign-in with the name of its browser
   *[other] { $count } sign-ins with the names of their browsers
  }
held-sign-ins-why = So that you see where you are signed in
held-sign-ins-until = { $days } days after it was last used, or when you end it
held-tokens = { $count ->
    [one] One API token
   *[other] { $count } API tokens
  }
held-tokens-why = So that your programs can act for you
held-until-revoked = Until you revoke them
export-button = Take it away as a file
erase-title = Have your data erased
erase-lede = Your name, texts, picture, address and sign-ins go at once and for ever. What you did stays in the log without your name. Invoices stay as long as the law demands.
erase-sure = I am sure. This cannot be undone.
erase-button = Erase my data
erase-unsure = Tick this if you are sure.
erased = Your data are erased. Thank you for having been here.
mails-title = All mails sent
mails-lede = In the demo no mail leaves. You can read each one here, and its links work.
mails-none = No mail was sent yet.
mail-sign-in-subject = { $code } is your code for { $network }
mail-sign-in =
    Hello,

    press this link to sign in to { $network }:

    { $url }

    On another device, type this code instead: { $code }

    Both work for 30 minutes. If you did not ask for this, do nothing: nobody can sign in without this mail.
mail-no-account-subject = Signing in to { $network }
mail-no-account =
    Hello,

    somebody, probably you, wanted to sign in to { $network } with { $email }. There is no account with this address.

    Perhaps you are known there under another address: try that one. If your organisation is a member, ask a colleague or the office to add you.

    If it was not you, do nothing.
mail-email-change-subject = Change of your address at { $network }
mail-email-change-old =
    Hello,

    your address at { $network } shall become { $email }. If you want that, press this link and say yes:

    { $url }

    If you did not ask for this, do nothing, and nothing changes. The link works for two days.
mail-email-change-new =
    Hello,

    this address shall become yours at { $network }. If you want that, press this link and say yes:

    { $url }

    If you know nothing of this, do nothing. The link works for two days.
mail-email-changed-subject = Your address at { $network } has changed
mail-email-changed =
    Hello,

    from now on { $network } writes to you at this address.
team = Who runs the network
team-lede = The people of the office. Two of them, and nobody else, know the names of people who are here discreetly.
team-knows = knows the names of discreet people
team-shall-know = Shall know the names of discreet people
team-no-longer-knows = Shall no longer know them
team-take-out = Take out of the office
team-add = Take somebody into the office
team-add-hint = The address of their account here
team-add-button = Take into the office
team-added = They are of the office from now on.
team-saved = Saved.
team-no-email = Write their address.
team-nobody = Nobody here has this address. Add the person first, then take them into the office.
not-of-office = Only somebody of the office can know the names of discreet people.
two-confidants = Two people know the names of discreet people already. One of them must let go of it first.
office = Office
sign-ins-end-others = Sign out everywhere else
sign-ins-ended = Only this sign-in counts from now on.
team-somebody = Somebody of the office
sign-out-here = Sign out here
password-first = Set a password
persona-gone = This person was erased. Choose another, or make the demo network anew.
