menu-organisations = Organisations
menu-people = People
directory = Directory
list-over = Directory
list-title = Find a colleague
list-which = What to look for
list-description = The members of the network, by country, kind and what they work on.
list-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
  }
search-label = Name, place, what they work on
search-button = Search
narrow = Narrow down
more-values = { $count } more
chosen = Chosen:
remove = remove
remove-all = Remove all
nothing-found = Nobody found
nothing-found-help = No record fits all of this. Remove a filter, or try a shorter word.
save-csv = Save as CSV
facet-region = Region
facet-country = Country
facet-kind = Kind
facet-discipline = Discipline
facet-concern = Works on
facet-language = Language
region-africa = Africa
region-americas = Americas
region-asia = Asia
region-europe = Europe
region-oceania = Oceania
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
confirmed-in = confirmed { $month }
last-confirmed = last confirmed { $month }
never-confirmed = never confirmed
confirmed-on = Confirmed on { $day }
confirmed-now = Thank you. The record is confirmed as of today.
still-true = Still true
map-title = { $count ->
    [one] One organisation on the map
   *[other] { $count } organisations on the map
  }
is-contact = contact, not a member
people = People
no-people = Nobody is named here.
as-of = As it was on { $day }
manage-people = People and roles
manage-people-lede = Who belongs here, in which role, from when to when. Seats, votes and mail follow from it.
since = since { $month }
until = until { $month }
not-yet-confirmed = not yet confirmed
offers = Offers
needs = Looks for
about = About
founded = Founded
size = Size
size-hint = In your own words, for instance: 6 staff
works-in = Works in
speaks = Speaks
website = Website
email = E-mail
phone = Telephone
legal-name = Name in the register
time-zone = Time zone
time-zone-hint = For instance: Europe/Tallinn
edit = Change
organisations = Organisations
no-organisations = No organisation is named here.
seen-by-everyone = Everyone sees this page.
seen-by-members = Members see this page.
seen-by-nobody = You chose that only the office sees this page.
seen-by-nobody-discreet = Only the office sees this page: the person is here discreetly.
seen-by-nobody-imported = Only the office sees this page: the person was imported and waits for the office.
seen-by-nobody-no-member = Only the office sees this page: the person is no member today.
yes-true = Yes, that is true
not-true = No
answered = Thank you for your answer.
role-primary = primary contact
role-finance = finance
role-vote = vote
role-signatory = signatory
role-board = board
ends-before = This is before it began.
belongs-already = This person belongs to the organisation already.
last-contact = This is the last primary contact. Hand the role over first, then it can end.
no-colleague = This person does not belong to the organisation today.
holds-already = This person holds the role already.
proposed-already = This handover is proposed already and waits for an answer.
waits-handover = { $organisation } asks you to take on: { $role }
waits-role-detail = A colleague asks you. Whoever holds this role now keeps it.
waits-handover-detail = A colleague wants to hand this role over to you.
waits-affiliation = { $organisation } says that you belong to it
waits-affiliation-detail = It counts when you say yes.
waits-stale-person = Is your record still true?
waits-stale-organisation = Is the record of { $name } still true?
waits-confirm = Look and confirm
waits-look = Look
waits-release = { $count ->
    [one] One imported person waits to be released
   *[other] { $count } imported people wait to be released
  }
waits-release-detail = Until then nobody sees them and no mail goes to them.
waits-release-action = Look and release
waits-contact = { $name } has no primary contact
waits-contact-detail = Nobody keeps the record and gets the mail.
held-record = Your record in the directory, { $name }
held-record-why = So that colleagues find you, as far as you choose
held-until-erased = Until you have your data erased
held-affiliations = { $count ->
    [one] One affiliation with its roles
   *[other] { $count } affiliations with their roles
  }
held-affiliations-why = Membership, votes and mail follow from it
held-affiliations-until = Until you have your data erased; ended ones are shown only if you choose so
no-picture = This is no picture that is taken here. JPEG, PNG and WebP are.
picture-too-large = This picture has too many pixels. 12,000 a side are the most.
choose-picture = Choose a picture first.
picture-saved = Saved.
picture-hint = JPEG, PNG or WebP. It is made smaller, and hidden data in it are removed.
picture-send = Use this picture
picture-remove = Remove the picture
logo = Logo
portrait = Portrait
edit-organisation = Change the organisation
new-organisation = Add an organisation
edit-person = Change the record
new-person = Add a person
save = Save
saved = Saved.
back = Back
added-contact = Added as a contact. The directory shows it when it has a term.
added-person = Added.
name = Name
organisation-name-hint = As it stands on your posters, in your own script
person-name-hint = As you write it yourself, in your own script
person-email-hint = With an address they can sign in.
pronouns = Pronouns
pronouns-hint = In your own words, if you wish
city = City
latitude = Latitude
longitude = Longitude
coordinates-hint = Leave empty where the city is known.
who-sees-email = Who sees the e-mail address?
who-sees-phone = Who sees the telephone?
audience-hidden = Only the office
audience-members = Members
audience-everyone = Everyone
listed = Who sees the page at all?
listed-hint = Counts while you are a member.
discreet = I am here discreetly
discreet-hint = No name in lists, pictures, search or files. Nobody asks why.
chosen-name = Name to use where one is needed
chosen-name-hint = Only for those who are here discreetly
add-person = Add a person
add-person-hint = The address under which they are known here.
person-asked = If somebody is known here under this address, they are asked. It counts when they say yes. Else ask the office to add them.
position = What they do
position-hint = For instance: artistic director
first-day = From
roles = Roles
roles-asked = { $count ->
    [one] Saved. They are asked whether they take the role; they hold it when they say yes.
   *[other] Saved. They are asked whether they take the { $count } roles; they hold them when they say yes.
}
handover-proposed = They are asked. Until they say yes, nothing changes.
roles-save = Save the roles
last-day = Last day
end-affiliation = End
change-line = Change { $name }
handovers = Handovers that wait
role-line = { $name } is asked to take on: { $role }
handover-line = { $name } is asked to take over: { $role }
handover-accept = Take the role
handover-decline = Not me
handover-take-back = Take back
handover-role = Which role?
handover-to = To whom?
handover-choose = Choose to whom.
hand-over = Hand a role over
hand-over-help = Your colleague is asked first. Until they accept, nothing changes.
hand-over-button = Propose
office = Office
release-title = Imported people
release-lede = Nobody sees them and no mail goes to them until you release them. Then each gets one notice that says what is kept, with a way out.
release-none = Nobody waits.
release-all = Release all { $count } shown here
release-nobody = Nobody was ticked, so nobody was released.
release-button = Release those who are ticked
released = { $count ->
    [0] Nobody was ticked.
    [one] One person is released.
   *[other] { $count } people are released.
  }
look = Look
look-at = Look at { $name }
persona-visitor = Visitor
persona-newcomer = Newcomer
persona-member = Member
persona-contact = Primary contact
persona-freelance = Freelance
persona-discreet = Discreet member
persona-office = Office
persona-visitor-waits = find an organisation near you
persona-newcomer-waits = an organisation says that you belong to it: is that so?
persona-member-waits = a colleague asks you to take over the vote
persona-contact-waits = confirm the record and hand a role over
persona-freelance-waits = say whether your record is still true
persona-discreet-waits = check that nobody sees you
persona-office-waits = what needs the office next
import-no-name = There is no name in this row.
import-remark-id-again = The id { $id } stands on a row with another name, too: taken as an organisation of its own
import-remark-cut = { $column }: longer than { $most } characters, cut
import-remark-ignored = { $column }: “{ $value }” was not understood and left out
import-no-column = No column holds a name. Say which one does.
import-empty = The file holds no rows.
import-no-text = This is no table of text. Save it as CSV first.
mail-released-subject = You are in the directory of { $network }
mail-released =
    Hello,

    { $network } has moved its records to a new platform, and one of them is about you: your name, where you work, and this address.

    See what is kept, change who sees it, or have it erased here. You sign in with this address, without a password:

    { $url }

    This is the only notice. Questions go to { $office }.
handover-is-old = Whoever proposed this no longer speaks for the organisation. Ask its primary contact.
handover-to-oneself = Choose a colleague. Your own roles you change under your name.
column-name = Name
column-id = The source’s own id
column-city = City
column-country = Country
column-latitude = Latitude
column-longitude = Longitude
column-coordinates = Coordinates in one cell
column-website = Website
column-email = Address for mail
column-phone = Telephone
column-founded = Founded in
column-kind = Kind
column-discipline = Disciplines
column-about = About
waits-look-alikes = { $count ->
    [one] Two organisations look alike
   *[other] { $count } pairs of organisations look alike
  }
waits-look-alikes-detail = Are they one? Nothing is joined before you say so.
is-member = member
look-alikes-title = One or two?
look-alikes-lede = { $count ->
    [0] No organisations look alike. Nothing waits here.
    [one] One pair of organisations looks alike.
   *[other] { $count } pairs of organisations look alike.
  }
look-alikes-help = The one that you keep takes over what only the other says: people, roles, terms, texts, pictures, where it was imported from. Where both say something, such as a name or a telephone, what the kept one says stays and the other’s is gone. The other’s address leads to it from then on. When they are two, you are not asked again.
alike-name = the same name
alike-similar-name = similar names in one city
alike-website = the same website
alike-email = the same address for mail
alike-is = Is
alike-place = Place
alike-source = Imported from
alike-keep-first = They are one: keep this
alike-keep-second = They are one: keep this one instead
alike-two-button = They are two
alike-are-two = Noted: they are two.
alike-merged = They are one now.
alike-no-answer = Choose one of the buttons.
alike-answered-already = This pair was answered already.
added-look-alike = Added as a contact. It looks like an organisation that is here already: the office’s queue asks whether they are one.
cursor-unknown = This cursor was given by no list. Begin without one.
role-staff = staff
facet-offers = Offers and needs
offers-something = offers something
looks-for-something = looks for something
show-past = Show that I was here
hide-past = No longer show it
past-is-shown = Others see that you were there.
past-is-hidden = Others no longer see that you were there.
remind-yourself = your record
mail-still-true-subject = { $network }: is { $about } still true?
mail-still-true =
    Hello,

    It is a year since somebody said that this is true: { $about }.

    Look at it here. One button says that it still is; what is not can be changed beside it.

    { $url }
somebody = somebody
without-contact-title = Without a primary contact
waits-contacts = { $count ->
    [one] One member organisation has no primary contact
   *[other] { $count } member organisations have no primary contact
  }
as-of-label = On the day
as-of-button = Show
correct-button = Correct
colleagues-role = Only they themselves or the office give up this role. Ask them to hand it over.
text-too-long = A text has at most { $most } characters.
text-no-language = A text names a language that is not known. Use tags such as de or pt.
text-no-field = Texts are about, offers and needs. Nothing else is known.
mail-asked-role-subject = { $organisation } asks you to take on a role: { $role }
mail-asked-role =
    { $organisation } asks you to take on a role: { $role }.
    You hold it when you say yes. Nothing changes before:
    { $url }
mail-asked-belongs-subject = { $organisation } says that you belong to it
mail-asked-belongs =
    { $organisation } says that you belong to it. It counts when you say yes, and goes when you say no:
    { $url }
mail-asked-joins-subject = Somebody says that they belong to { $organisation }
mail-asked-joins =
    { $name } says that they belong to { $organisation }. It counts when you say yes:
    { $url }
first-day-later = This day has not come yet. Write the day on which it began.
version-missing = Say which version you read: the number that came with the record.
person-word = Person
organisation-word = Organisation
