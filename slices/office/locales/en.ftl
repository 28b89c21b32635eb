next-for-you = Next for you
nothing-waits = Nothing waits for you today.
search-label = Find an organisation: name, place, what it works on
search-button = Search
where-members-are = Where the members are
all-organisations = All organisations as a list
look-as = Look as …
look-as-help = This is a demo network. Choose whose eyes to look through.
look-as-button = Look
month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
  }
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
network-name = Name
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
log-when = When (UTC)
log-who = Who
log-what = What
log-to = To what
log-older = Older
import-title = Import organisations
import-lede = A table as CSV, in any encoding, with any separator. Columns are recognised by their headings. The same file again changes nothing.
import-file = File
import-file-hint = CSV, up to 20 MB
import-choose-file = Choose a file.
import-source = Name of the source
import-source-hint = Rows of the same source are known by their id when you import again. Without a name, the file’s name counts.
import-as = They are
import-as-contact = contacts, seen by the office only
import-as-member = members, as organisations
import-as-associate = members, as associates
import-since = Members since
import-since-hint = Only for members. Today where it is empty.
import-country = Country of rows without one
import-country-hint = A name in any language, or a code
import-no-country = This country is not known.
import-city = City of rows without one
import-encoding = Encoding
import-encoding-hint = Only if the names look wrong, for instance windows-1252
import-dry = Only look
import-dry-hint = Nothing is kept. You see how the file is read.
import-button = Read the file
import-rows = Rows
imported-title = { $rows ->
    [one] One row
   *[other] { $rows } rows
  }
imported-counts = { $created } new, { $changed } changed, { $unchanged } as they were, { $refused } refused
imported-dry = This was only a look. Nothing was kept.
imported-read-as = Read as { $how }
row-line = Line
row-outcome = What became of it
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
