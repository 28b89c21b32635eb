next-for-you = Next for you
nothing-waits = Nothing waits for you today.
search-label = Find people, organisations, meetings, sessions
menu-search = Search
search-lede = Organisations, people, meetings and what happens at them: by a name, a place, a subject. Typing errors are forgiven.
search-found = { $count ->
    [0] Nothing found
    [one] One found
   *[other] { $count } found
  }
search-nothing = Try fewer words, or another spelling.
search-more = All { $count }
search-everything = Search everything
search-button = Search
where-members-are = Where the members are
all-organisations = All organisations as a list
look-as = Look as …
look-as-help = This is a demo network. Choose whose eyes to look through.
look-as-button = Look
office = Office
what-needs-us = What needs us
things = { $count ->
    [0] Nothing waits. Everything is running.
    [one] One thing. Everything else is running.
   *[other] { $count } things, the oldest promise first. Everything else is running.
  }
tools = Tools
jobs = Jobs
jobs-given-up = { $count ->
    [0] all done
   *[other] { $count } given up
  }
mail = Mail
mail-uncertain = { $count ->
    [0] all sent
   *[other] { $count } of unknown outcome
  }
new-organisation = Add an organisation
new-person = Add a person
release = Imported people
network = The network
network-name-hint = As it stands at the top of every page
network-sentence-hint = Visitors read it first.
network-languages-none = Choose at least one language.
network-name = Name of the network
network-sentence = One sentence that says who you are ({ $language })
network-languages = Languages of the pages
network-accent = Accent colour
network-accent-hint = Written like #b8231a. It is made darker or lighter where it could not be read.
network-accent-wrong = Write the colour like #b8231a.
network-email = Address of the office
save = Save
saved = Saved.
back = Back
log = What happened
log-lede = Every change, by whom, to what. It names the fields that changed, never their content.
log-when = When
log-who = Who
log-what = What
log-to = To what
log-older = Older
row-line = Line
row-outcome = Outcome
row-name = Name
row-remarks = Remarks
row-created = new
row-changed = changed
row-unchanged = as it was
row-refused = refused
vocabularies = Vocabularies
vocabularies-lede = Kinds, disciplines, concerns: the network’s own words. A retired term stays where it is used and is no longer offered.
terms-offered = { $count ->
    [one] one term
   *[other] { $count } terms
  }
term-label = Label ({ $language })
term-add = Add a term
term-rename = Rename { $term }
term-retire = Retire
term-offer = Offer again
term-is-retired = retired
import-title = Import
import-lede = A table as CSV, in any encoding, with any separator. Its rows are checked first: nothing is written before you have seen what would become of each. The same file again changes nothing.
import-file = File
import-file-hint = CSV, up to 20 MB
import-choose-file = Choose a file.
import-no-text = This file is no table of text. Save it as CSV and try again.
import-empty = This file has no rows.
import-kind = It holds
import-kind-organisations = organisations
import-kind-members = our members: people, organisations, affiliations and terms at once
import-source = Name of the source
import-source-hint = Rows of the same source are known by their id when you import again. Without a name, the file’s name counts, or the source of the last file with the same headings.
import-button = Check the file
import-as = They are
import-as-contact = contacts, seen by the office only
import-as-member = members, as organisations
import-as-associate = members, as associates
import-as-guest = members, as guests
import-since = Members since
import-since-hint = Only for members. The day of the import where it is empty.
import-country = Country of rows without one
import-country-hint = A name in any language, or a code
import-no-country = This country is not known. Write its name in English, French or its own language, or its two-letter code.
import-city = City of rows without one
import-encoding = Encoding
import-encoding-hint = Choose another one if names look wrong.
import-separator = Between the cells stands
separator-comma = a comma
separator-semicolon = a semicolon
separator-tab = a tab
separator-bar = a vertical bar
import-columns = Which column holds what
import-columns-hint = Guessed by the headings, and kept for the next file with the same ones.
import-options = How it is read
import-no-heading = — none —
import-heading = { $heading }: { $sample }
import-check-again = Check again like this
import-how = How the file is read
import-busy = The file is being worked on, or was not checked yet. Look again in a moment.
import-checking = The rows are being checked. Nothing is written yet.
import-checked = The rows are checked. Nothing is written yet.
import-importing = The rows are being written.
import-done = The rows are imported. All of them are accounted for.
import-unreadable = The file cannot be read like this. Nothing was written.
import-progress = { $done } of { $total } rows
import-may-leave = You may leave this page and come back: it goes on.
import-look-again = Look again
import-write = Import these rows
import-to-mend = The rows that need a look, as a CSV to mend
import-look-alikes = { $count ->
    [one] One pair of organisations looks alike: are they one?
   *[other] { $count } pairs of organisations look alike: are they one?
  }
import-rows = Rows
import-more-rows = { $count ->
    [one] One more row is counted and not shown.
   *[other] { $count } more rows are counted and not shown.
  }
import-put-away = Put this file away
import-is-put-away = The file and its report are put away. What was imported stays.
import-goes = The file and this report are deleted on { $day }. What was imported stays.
import-earlier = Files so far
state-working = being worked on
state-checked = checked, not imported
state-done = imported
state-unreadable = cannot be read
imported-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
  }: { $created } new, { $changed } changed, { $unchanged } as they were, { $refused } refused
waits-import = { $file } is checked and not imported
waits-import-detail = Nothing of it is written before you say so.
waits-look = Look
look-alikes = One or two?
held-files = { $count ->
    [one] One file that the office imported and that names you.
   *[other] { $count } files that the office imported and that name you.
  }
held-files-why = So that rows can be mended and imported again.
held-files-until = { $days } days after the import, or when you are erased
import-file-gone = The file is not here any more. Import it again.
team = Who runs the network
label-unfit = A label has at most 80 characters, in a language that the pages speak.
label-english = An English label is needed.
import-asker-left = Whoever asked for this is no longer of the office. Ask for it again.
row-place = Place
import-release = People who came in wait to be released
import-unclosed = A quotation mark that opens on line { $line } is never closed, so the rest of the file would be one cell. Close it and try again.
vocabulary-kind = Kinds of organisation
vocabulary-discipline = Disciplines
vocabulary-concern = Concerns
next-office = { $count ->
    [one] One thing needs the office
   *[other] { $count } things need the office
  }
next-office-detail = The oldest promise first, each with its next step.
next-office-action = To the office
event-account-changed = account changed
event-account-opened = account opened
event-affiliation-changed = affiliation changed
event-appointed = role in the office given or taken
event-email-change-asked = change of address asked for
event-email-changed = address changed
event-handover-declined = handover declined
event-handover-proposed = handover proposed
event-import-asked = import asked for
event-import-ended = import ended
event-import-forgotten = imported file put away
event-look-alike-answered = said to be two
event-look-alike-noted = looks like another
event-membership-term-ended = term ended
event-membership-term-set = term set
event-network-set-up = network set up
event-organisation-added = organisation added
event-organisation-changed = organisation changed
event-organisation-confirmed = organisation confirmed
event-organisation-membership-changed = membership of an organisation changed
event-organisations-merged = organisations joined
event-person-added = person added
event-person-changed = person changed
event-person-confirmed = person confirmed
event-person-erased = person erased
event-person-membership-changed = membership of a person changed
event-person-released = imported person released
event-settings-changed = settings changed
event-sign-in-asked = sign-in asked for
event-sign-in-ended = signed out
event-signed-in = signed in
event-term-changed = vocabulary changed
event-token-made = API token made
event-token-revoked = API token revoked
setup-title = Set up your network
setup-lede = A few answers, and it stands. All of them can be changed later.
setup-code = Code from the terminal
setup-code-hint = The program printed it when it started.
setup-code-wrong = This is not the code that the program printed.
setup-email = Your own address
setup-email-hint = You become the first person of the office.
setup-button = Set it up
setup-done = The network stands. Welcome.
setup-person = Your name
setup-person-hint = As you write it. You are the first person in the directory of the office.
time-zone-unknown = Write a time zone like Europe/Brussels.
network-time-zone = Time zone
network-time-zone-hint = Like Europe/Brussels. The log and the pages of the office tell the time in it.
log-zone = Times in { $zone }
event-meeting-added = meeting added
event-meeting-changed = meeting changed
event-meeting-place-given = place given on
event-meeting-registered = registered for a meeting
event-meeting-team-changed = team of a meeting changed
event-meeting-withdrawn = no longer comes to a meeting
event-programme-imported = programme read from a file
event-programme-name-matched = name in a programme answered
event-programme-published = programme published
vocabulary-meeting-kind = Kinds of meetings
event-session-added = session added
event-session-changed = session changed
event-question-asked = question asked
event-question-supported = question supported
event-question-moderated = question moderated
event-session-note-added = line added to notes
event-session-note-changed = line of notes changed
event-report-handed = report asked for
event-report-sent = report sent to the host
event-report-published = report published
event-question-left-open = question left open
event-question-offered = question handed on
event-question-taken = question taken up
event-question-declined = question not taken up
event-people-met = two people met
event-people-unmet = two people no longer say that they met
event-poll-opened = room asked
event-poll-answered = poll answered
event-poll-closed = poll counted
event-meeting-asks-changed = what a meeting asks changed
event-meeting-answers-changed = answers for a meeting changed
event-meeting-letter-sent = letter to those who come
event-meeting-checked-in = somebody is there
event-meeting-checked-out = check-in taken back
event-certificate-issued = certificate issued
event-certificate-revoked = certificate revoked
event-meeting-invited = somebody invited, a place held
event-meeting-place-confirmed = said that they come; the place is held no longer
event-meeting-place-lapsed = held place given on
event-meeting-place-taken-back = registration taken back by who made it
event-meeting-share-changed = places kept for others than before
event-meeting-shares-released = kept places given to all
event-meeting-lot-drawn = lot drawn
event-session-seats-changed = seat at a session taken or given back
event-session-seat-given = seat given to who waited
event-work-changed = work of the artistic programme changed
event-work-seen = work seen
event-work-wanted = artist let know that somebody wants to hear more
event-meeting-trust-changed = persons of trust changed
event-meeting-host-added = host organisation added
event-meeting-host-removed = host organisation taken out
event-programme-source-set = address of a programme set
