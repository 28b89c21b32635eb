menu-meetings = Meetings
meetings-lede = Where the network meets: what comes, and what was.
meetings-next = To come
meetings-past = Past
meetings-none = No meeting is announced.
new-meeting = Add a meeting
edit-meeting = Change the meeting
meeting-added = The meeting is added. Nobody but its team sees it yet.
saved = Saved.
save = Save
back = Back
title = Title
kind = Kind
first-day = First day
last-day = Last day
zone = Time zone of the place
zone-hint = Like Europe/Tallinn. Sessions keep their hours when it changes.
zone-unknown = Write a time zone like Europe/Tallinn.
city = City
country = Country
country-hint = A name in any language, or a code
country-unknown = No country is called that.
about = What it is about ({ $language })
places = Places
places-hint = How many people can come. Empty for any number.
is-open = People can register now
state = Who sees it
state-hint = A cancelled meeting stays visible, and says so.
state-draft = Draft: its team alone
state-published = Public
state-cancelled = Cancelled
draft-says = This is a draft. Only its team and the office see it.
cancelled-says = This meeting does not take place.
day-missing = Choose a day.
ends-before = The last day lies before the first.
places-taken = { $count } people have a place already. There cannot be fewer.
programme = Programme
open-programme = Open the programme
no-programme = There is no programme yet.
sessions-count = { $count ->
    [one] One session
   *[other] { $count } sessions
  }
changes-title = What changed in the programme
changes-none = Nothing has changed since the programme was published.
and-more = and { $count } more
participants = Who comes
participants-lede = People who have a place and said that others who come may know.
participants-none = Nobody whom you may see has a place yet.
take-away = The programme as a file
manage = Run the meeting
coming = Coming
you-come = You have a place.
you-were-there = You were there.
you-wait = You wait for a place, as number { $number }. As soon as one is free it is yours, and you get a mail.
you-wait-here = You wait for a place.
meeting-is-over = This meeting is over.
registration-not-open = One cannot register now.
registration-full = All places are taken, and { $count } wait. You can wait, too: places fall free.
registration-open = There are places.
registration-closed = One cannot register for this meeting now.
registered-already = You are registered already.
places-of = { $taken } of { $places } places are taken
listed-label = Others who come may see that I come
register = Ask for a place
not-coming = I am not coming
stop-waiting = I no longer wait
registered = You have a place.
registered-waiting = All places are taken. You are on the waiting list.
withdrawn = Your place goes to whoever waits.
days-label = Days
times-in = Times in { $zone }
view-list = List
view-grid = By room
view-mine = Mine
narrow = Search, rooms, lines
search-label = Title, name or room
room = Room
track = Line
all = All
show = Show
all-day = All day
until-time = until { $time }
cancelled = cancelled
mine = mine
language = Language
on-stage = Who is on stage
links = Links
session-cancelled = This session does not take place.
star-on = Put it among my days
star-off = Take it out of my days
starred = It stands among your days.
unstarred = It no longer stands among your days.
my-days = My days
my-days-lede = What you want to see at meetings to come. Nobody else sees this page.
my-days-none = You are not registered for a meeting to come, and have chosen nothing of one.
nothing-starred = You have chosen no session yet.
clashes = at the same time as another of yours
registered-count = { $placed } have a place, { $waiting } wait
file-read = The file was read
file-taken = { $events } events: { $created } new, { $changed } changed, { $unchanged } as they were, { $cancelled } no longer there. Nothing of it is public yet.
line-number = Line { $line }
programme-file = File
file-hint = frab or pentabarf XML, c3voc or pretalx JSON, iCalendar, or our own CSV. At most 32 MB.
choose-file = Choose a file.
import-programme = A programme from a file
import-programme-help = Sessions are found again by their ids: a second version of a file changes only what is different. Nothing is public before you publish it.
import-button = Read the file
pending-title = What the public will see change
pending-none = The public sees the programme as it stands.
pending-count = { $count ->
    [one] One session differs from what the public sees.
   *[other] { $count } sessions differ from what the public sees.
  }
pending-show = Show them
publish = Publish the programme
published = { $count ->
    [0] Nothing was different.
    [one] One session is public now. Whoever has it among their days gets a mail.
   *[other] { $count } sessions are public now. Whoever has one of them among their days gets a mail.
  }
names-title = Who is this?
names-help = Names of the programme that somebody in the directory bears, too. A name that you confirm leads to their page.
same-name = The only one of this name here
name-yes = Yes, that is them
name-no = No, somebody else
answered = Noted.
team = Who runs the meeting
team-email = Address of a person
team-hint = The address with which they sign in
team-add = Add to the team
team-remove = Take out
team-saved = The team is changed.
team-nobody = Nobody signs in with this address.
difference-new = new
difference-moved = moved
difference-renamed = renamed
difference-shortened = shortened
difference-lengthened = longer
difference-cancelled = cancelled
difference-restored = takes place again
difference-changed = text or people changed
problem-no-title = has no title; left out
problem-title-made = has no title; called by what else it says
problem-no-start = has no time at which it begins; left out
problem-time = the time “{ $text }” was not understood; left out
problem-length = the length “{ $text }” was not understood; left out
problem-long = lasts { $hours } hours. Is that so?
problem-key-twice = the id { $key } stands twice; the second got another
problem-zone = the time zone “{ $zone }” is not known; the meeting’s was taken
problem-hour-skipped = { $wall } does not exist there, because summer time begins; taken an hour later
problem-hour-twice = { $wall } comes twice there, because summer time ends; the first was taken
problem-times-afterwards = recurs without end; of its first { $read } times, { $later } lie more than a month after the meeting and were left out
problem-too-many-times = recurs without end or very often; { $count } times were taken
problem-rule = the rule by which it recurs was not understood; the first time was taken
problem-too-many = more than { $count } events; the rest was left out
problem-entity = asks for another file or defines words of its own ({ $name }); that is not followed
problem-broken = cannot be read from here on: { $why }
unreadable-large = The file is larger than { $count } MB.
unreadable-no-text = This file holds no text, so it is no programme.
unreadable-other = This is no programme in a format that is known: XML of frab or pentabarf, JSON of c3voc, iCalendar, or a CSV with title, day and start.
unreadable-none = The file holds no events.
unreadable-broken = Nothing of the file can be read. Line { $line }: { $problem }
held-registrations = { $count ->
    [one] One registration for a meeting
   *[other] { $count } registrations for meetings
  }
held-registrations-why = So that you have a place, or keep your place on the waiting list
held-stars = { $count ->
    [one] One session among your days
   *[other] { $count } sessions among your days
  }
held-stars-why = So that your days show them. Nobody else sees it.
held-names = { $count ->
    [one] Your name in one programme
   *[other] Your name in { $count } programmes
  }
held-names-why = Because you were on stage
held-until = Until you have your data erased
mail-placed-subject = You have a place: { $title }
mail-placed =
    You have a place at { $title }. If you cannot come, say so on its page, and your place goes to somebody who waits:
    { $url }
mail-waiting-subject = You are on the waiting list: { $title }
mail-waiting =
    All places at { $title } are taken. You are on the waiting list. As soon as a place is free it is yours, and you get a mail. Where you stand:
    { $url }
mail-changed-subject = The programme changed: { $title }
mail-changed =
    Something changed in what you want to see at { $title }:

    { $lines }

    Your days:
    { $url }
persona-host = Host of a meeting
persona-host-waits = changes in a programme that nobody sees yet
sessions-title = Sessions
new-session = Add a session
edit-session = Change the session
session-saved = Saved. The public sees it when the programme is published.
clashes-title = What does not fit
clashes-none = Nothing clashes: no room and nobody on stage is in two places at once.
clashes-count = { $count ->
    [one] One thing does not fit.
   *[other] { $count } things do not fit.
  }
clash-room = { $room } holds “{ $other }” at the same time
clash-person = { $name } is on stage in “{ $other }” at the same time
clash-small = is for more people than the room holds: { $holds }
minutes-count = { $minutes } minutes
not-public = not public yet
subtitle = A line below it
day = Day
start = Begins at
start-hint = Like 09:30, on the clock of the place
start-unknown = Write the time like 09:30.
minutes = Minutes
minutes-missing = How many minutes does it last?
new-name-hint = A new name adds one
language-hint = A name or a tag, such as en
speakers = Speakers
names-hint = Names, separated by ;
moderators = Moderators
reporters = Reporters
interpreters = Interpreters
summary = In a few sentences
description = At length
is-cancelled = It does not take place
not-registered = You have not asked for a place.
meeting-word = Meeting
session-word = Session
question-word = Question
report-word = Report
acquaintance-word = Acquaintance
the-session = The session
live-title = { $title }: questions and notes
live-link = Questions and notes
questions = Questions
questions-none = Nobody has asked yet. Questions can be asked beforehand, too.
questions-full = This session has { $most } questions already. Support one of them, or ask in the room.
questions-closed = The report of this session is public. Its open questions go on from there.
your-question = Your question
ask-unnamed = Without my name
ask-unnamed-hint = Nothing that is stored says who asked: you cannot change or withdraw it later.
ask = Ask
asked = Your question is asked.
ask-slowly = One question in { $seconds } seconds, please: wait a moment and send it again. It is still here.
somebody = Somebody
supports-count = { $count ->
    [one] One other asks this, too
   *[other] { $count } others ask this, too
  }
support-on = I ask this, too
support-off = I no longer ask this
supported = You ask this, too.
unsupported = You no longer ask this.
say-answered = It was answered
hide = Hide
show-again = Show it again
question-hidden = hidden
question-answered = answered in the room
question-open = still open
notes = Notes
notes-help = All who take part can add a line. The report begins with them.
notes-none = Nobody has written anything down yet.
your-note = A line for the notes
add-note = Add the line
noted = Your line stands in the notes.
mend = Mend
edit-note = A line of the notes
note-label = What it says
note-hide = Hide it from the others
read-report = Read the report
write-report = Write the report
report-of = Report: { $title }
report-by = Written by { $name }
report-not-public = This report is not public yet.
report-lede = Ten minutes are enough. It begins with what the room left: its notes, its papers, the questions without an answer.
box-said = Said
box-said-hint = What somebody who was not there should know
box-proposed = Proposed
box-proposed-hint = What somebody wants to do, with whom
box-sources = Sources
box-sources-hint = Where to read on: one a line
box-open = Open
box-open-hint = Questions without an answer, one a line. Each gets a page of its own and can be handed on.
then-label = And now
then-keep = Keep it as a draft
then-send = Send it to the host
then-publish = Publish it
report-empty = Nothing is written yet. Write something into one of the boxes first.
report-sent = The report lies before the host.
report-published = The report is public.
report-is-public = This report is public already.
hand-report = Ask somebody to write it
hand-report-hint = They get a mail with a link, and what was written so far. They are reminded twice.
hand-report-button = Ask them
report-handed = They have a mail.
question-title = A question
where-it-went = Where it went
handing-offered = offered, not answered yet
handing-accepted = taken up
handing-declined = not taken up
hand-on = Hand it on
choose-meeting = To which meeting? Whoever runs it answers with a word.
hand-on-to = Hand it on to { $title }
hand-on-lede = Whoever runs that meeting gets a mail and answers.
hand-on-session = Session
hand-on-whole = The meeting as a whole
hand-on-over = That meeting is over, or not public.
question-not-open = Only a question that a report left open can be handed on.
handed-on = It is offered. Whoever runs that meeting answers.
question-offered = A question is offered to your meeting
question-offered-lede = Take it up for a session or the whole meeting, or say why not and what else is possible.
your-answer = Your answer
take-up = We take it up
take-up-not = We do not take it up
a-word = A word to it
a-word-hint = Everybody who sees the question reads it. Needed for a no.
word-missing = A no needs a word: why, and what else is possible.
handing-answered = This was answered already.
send-answer = Send the answer
after-title = After the meeting
after-lede = What is left to close: a report for each session, and the questions that others hand on to you.
questions-offered = Questions offered to this meeting
questions-offered-none = No question waits for your answer.
reports = Reports
reports-count = { $public } of { $all } are public
reports-early = No session has begun yet.
report-none = nobody writes it yet
report-writing = is being written
report-before-you = lies before you
report-public = public
publish-report = Publish
open-questions = Open questions
find-again = Find again
find-again-lede = People whom you want to find again. Nobody but you sees this list; nobody learns that they stand on it.
find-again-none = Nobody yet. On the page of each person is a button for it.
kept-change = Change
kept-already = On your list.
keep-person = I want to find them again
keep-help = A list for yourself, with where you met and a note. They do not learn of it.
both-say-met = you both say that you met
you-say-met = you say that you met
let-go = Take off the list
let-go-done = Taken off your list.
met-where = Where you met
met-elsewhere = Elsewhere
kept-note = A note for yourself
kept-note-hint = Nobody else reads it. It is part of your own export of data.
we-met = We met
we-met-hint = It counts, and stands on the thread that the two of you see, only when the other says so, too.
keep-title = Find { $name } again
keep-lede = This is for you alone.
kept-saved = Saved on your list.
keep-yourself = You will find yourself again without a list.
mail-report-subject = Would you write the report: { $title }
mail-report = 
    You are asked to write the report of “{ $title }”. Ten minutes are enough: four boxes that begin with the notes of the room. You can also ask somebody else from there.

    { $url }
mail-remind-subject = The report still waits for you: { $title }
mail-offered-subject = A question is offered to { $title }
mail-offered = 
    Another session left this question open, and its host thinks that it belongs to { $title }:

    { $question }

    Take it up, or say in a word why not:

    { $url }
mail-answered-subject = Your question was answered by { $title }
mail-answered = 
    { $title } answered the question that you handed on:

    { $question }

    { $url }
held-questions = { $count ->
    [one] One question with your name at a session
   *[other] { $count } questions with your name at sessions
  }
held-notes = { $count ->
    [one] One line of notes of a session
   *[other] { $count } lines of notes of sessions
  }
held-reports = { $count ->
    [one] One report that you write or wrote
   *[other] { $count } reports that you write or wrote
  }
held-contributions-why = So that the report says what the room said. They stay without your name when you are erased.
held-kept = { $count ->
    [one] One person whom you want to find again
   *[other] { $count } people whom you want to find again
  }
held-kept-why = Your own list, which nobody else sees.
held-met = { $count ->
    [one] One person with whom you both say that you met
   *[other] { $count } people with whom you both say that you met
  }
held-met-why = Both of you said so.
polls = Polls
polls-none = The room was not asked anything yet.
new-poll = Ask the room
poll-asks = What do you ask?
poll-answers = Answers
poll-answers-hint = One a line: at least two, at most { $most }
poll-lede = All who take part can answer, once each. When you close it, who answered what is forgotten.
open-poll = Ask
poll-opened = The room is asked.
poll-answered = Your answer counts. You can change it while the poll is open.
poll-closed = The poll is counted.
close-poll = Close and count
poll-is-closed = This poll is closed.
poll-choose = Choose one of the answers.
poll-given = { $count ->
    [one] One answer so far
   *[other] { $count } answers so far
  }
poll-counted = { $count ->
    [one] Closed with one answer
   *[other] Closed with { $count } answers
  }
for-the-wall = For the wall
ask-here = Ask here:
question-new = A new question:
join = Join from afar
join-opens = from { $minutes } minutes before it begins, on this page
how-to-be-there = How to be there
way-room = In the room
way-online = From afar
way-join = Link to join
join-hint = Shown only to those who take part, from 15 minutes before it begins
way-voice = Speaks for those who are online
voice-hint = A name: who reads their questions in the room
way-later = Later
schedule = Schedule
schedule-of = Schedule: { $title }
schedule-help = Drag a session to another time or room. By keyboard: go to a session, press Space, move it with the arrow keys, press Space again; Escape leaves it. The link of each session opens a form that does the same.
schedule-ready = Nothing is picked up.
schedule-picked = Picked up:
schedule-fits = it fits here
schedule-room-taken = the room is taken by
schedule-person-twice = on stage at the same time in
schedule-too-small = the room is too small
schedule-left = Left where it was.
schedule-undone = Moved back.
schedule-lost = It could not be moved: the connection is lost. It is where it was.
schedule-no-rooms = There are no rooms yet. Add a session with a room first.
schedule-elsewhere = Without a place in the grid
undo = Undo
undo-move = “{ $title }” was moved.
moved = Moved. The public sees it when the programme is published.
moved-but = Moved, but: { $says }
moved-meanwhile = Somebody else moved it meanwhile. It stays where they put it; look at the schedule again.
move-it = Move it
no-room = No room
blocked = This does not fit, and the rules of this meeting do not allow it: { $says }
clash-walk = { $name } has { $has } minutes between this and “{ $other }” and needs { $needs } to walk
clash-chosen = { $count ->
    [one] One person also chose “{ $other }” at the same time
   *[other] { $count } people also chose “{ $other }” at the same time
  }
clashes-short = { $count ->
    [one] one thing does not fit
   *[other] { $count } things do not fit
  }
rules-title = What does not fit
rules-lede = Each may be blocked, told, or ignored when a session is moved or saved.
rule-block = Block it
rule-warn = Tell it
rule-ignore = Ignore it
rule-room = Two sessions in one room
rule-person = One person on stage in two places
rule-capacity = More people than the room holds
rule-walk = Too little time to walk
rule-chosen = People who chose two at one time
venues-title = Places and access
venues-lede = Where the meeting is, what helps to get in, and how long it takes from one house to the other.
venues-none = Nothing is said yet about the houses of this meeting.
venue-new = Add a house
venue-edit = Change the house
venue-name = Name
venue-address = Address
venue-access = Access
venue-access-hint = Steps, doors, lifts, induction loop, quiet room, toilets, parking: facts, so that people can decide
venue-rooms = Rooms in it
venue-ways = Minutes to the other houses
venue-ways-hint = One a line, like: Town hall: 12
venue-way-unknown = “{ $line }” is no other house of this meeting with its minutes.
venue-twice = A house of this meeting has this name already.
venue-remove = Take it out
venue-removed = It is taken out. Its rooms and sessions stay.
way-to = { $minutes } minutes to { $name }
calendar-title = In your own calendar
calendar-help = A secret address that your calendar reads again: your meetings and what you chose. Whoever has it sees your days; make it anew, and the one before is worthless.
calendar-make = Make the address
calendar-anew = Make it anew
calendar-end = Take it back
calendar-made = The address is made. Give it to your calendar.
calendar-gone = The address is worthless from now on.
day-short = The day in five minutes
day-short-of = In five minutes: { $day }
day-short-lede = Three sentences from each session, for those who are not there.
day-short-none = No report of this day is public yet.
day-short-open = Perhaps you can answer one of them from where you are.
asks-title = What you ask those who come
asks-lede = Ask only what you need. Each says why, who sees it, and when the answers are deleted.
asks-none = Nothing is asked.
asks-full = A meeting asks { $most } things at most.
ask-new = Ask one more thing
ask-edit = Change what is asked
ask-remove = No longer ask it
ask-removed = It is no longer asked, and what was answered is deleted.
ask-text = What do you ask?
ask-why = Why
ask-why-hint = Stands beside it, like: so that the kitchen knows
ask-kind = How one answers
ask-line = In a line of one’s own
ask-choice = By one of some answers
ask-yes = By yes, or not at all
ask-options = Answers to choose among
ask-options-hint = One a line, at least two; only where one chooses
ask-seen = Who sees the answers
ask-gone = The answers are deleted on
ask-gone-hint = Soon after the meeting
ask-needed = One cannot come without an answer
seen-by-team = seen by the team of the meeting and the office
seen-by-office = seen by the office alone
gone-on = deleted on { $day }
is-needed = needed
waits = waits
who-comes-and-waits = Who comes and what they need
name-head = Name
register-for = Coming to { $title }
register-lede = Each question says why it is asked, who sees the answer, and when it is deleted.
no-answer = No answer
your-answers = What you answered
answer-missing = This needs an answer.
held-answers = { $count ->
    [one] One answer to what a meeting asks
   *[other] { $count } answers to what meetings ask
  }
held-answers-why = So that the hosts know what you need.
held-answers-until = Until the day that stands beside each question.
practical = Practical things
practical-in = Practical things ({ $language })
practical-hint = Getting there, beds, step-free routes, whom to call
letters-title = Letters
letters-lede = A letter goes by mail to each of those you choose, once. Send it to yourself first.
letter-whom = To whom
letter-to-writer = To me alone, to see how it looks
letter-to-placed = { $count ->
    [one] To the one who has a place
   *[other] To all { $count } who have a place
  }
letter-to-waiting = { $count ->
    [one] To the one who waits
   *[other] To all { $count } who wait
  }
letter-subject = Subject
letter-text = Letter
letter-text-hint = Plain text. A link to the meeting follows below it.
letter-send = Send it
letter-sent = The letter is on its way.
letters-sent = Sent
mail-letter = 
    { $text }

    { $title }: { $url }
check-in = Who is there
check-in-search = Name
check-in-no-place = This person has no place at this meeting. Give them one first.
is-here = Is here
not-here = Not here after all
here = here
here-count = { $here } of { $placed } are here
booklet = Booklet to print (PDF)
booklet-version = Version { $number } of the programme
booklet-now = As it stands now:
booklet-contents = Contents
booklet-people = Who is on stage, and on which page
booklet-qr = QR code of the programme’s page
certificate-pdf = Certificate to print (PDF)
certificate-qr = QR code of the page that verifies it
badges = Badges
badges-lede = For all who have a place in the room. Whom you may not see has a badge without a name, to be written by hand. The code on a badge opens this page at its bearer.
badges-sheet = { $count } on A4, { $width } × { $height } mm
badges-a6 = 4 on A4, A6 each
badges-fold = A6, to be folded
badge-first = first time here
badge-qr = QR code to check in
badge-unknown = Nobody who has a place has this code.
first-label = My badge says that this is my first time
certificate-no-longer = Revoked certificate of attendance
certificate = Certificate of attendance
certificate-lede = With a code by which anyone can see that it is true.
certificate-name = Name on the certificate
certificate-name-hint = As you want others to read it; whoever has the code sees it
certificate-make = Make the certificate
certificate-made = The certificate is made. Print this page, or give its address.
certificate-not-there = The list of the meeting does not say that you were there. Write to its team.
certificate-says = took part in this meeting.
certificate-code = Code
certificate-verify = To be verified at
certificate-issued = Issued on { $day }
certificate-revoked-on = Revoked on { $day }: it no longer counts.
certificate-revoke = Revoke it
certificate-revoked = It is revoked, and says so to whoever opens it.
held-attendance = { $count ->
    [one] That you were at one meeting
   *[other] That you were at { $count } meetings
  }
held-attendance-why = For certificates, and for the number of those who came.
letter-missing = Write something here.
certificate-was-revoked = Your certificate of this meeting was revoked. Write to its team.
held-once = { $count ->
    [one] What you asked too, or answered to a poll: one
   *[other] What you asked too, or answered to polls: { $count }
  }
held-once-why = So that nobody counts twice; others see the number only.
held-once-until = until the poll is closed (three days at most) or the report is published (thirty days at most)

# How places are given
online-none = One cannot take part online.
you-come-online = You have a place online.
you-are-in-the-lot = You asked for a place. The lot decides, and you get a mail.
registration-by-lot = One can ask for a place now; the lot decides later.
lot-explained = Whoever asks until { $day } has the same chance. The day after, the lot gives everybody a number: places go in that order, and so does the waiting list. We write to all.
registered-lot = You are in the lot. We write to you when it is drawn.
share-explained = { $count ->
    [one] One place is kept until { $day } for: { $whom }. If nobody takes it, it goes to those who wait.
   *[other] { $count } places are kept until { $day } for: { $whom }. What nobody takes goes to those who wait.
  }
waiting-explained = When somebody says that they do not come, the next in line has the place at once, and we write to them.
place-is-held = Your place is held until { $day }: { $why }. Say until then that you come; afterwards it goes to whoever is next.
held-for-grant = you wait for a grant
held-for-visa = you wait for a visa
held-for-answer = we wait for your answer
place-held-until = held until { $day } ({ $why })
says-grant = waits for a grant
says-visa = waits for a visa
says-answer = no answer yet
i-come = I come
way-label = How you take part
waits-label = Do you wait for something before you can say that you come?
waits-hint = Your place is held meanwhile. Only who runs the meeting sees it; it is forgotten when you say that you come, and a month after the meeting at the latest.
waits-for-nothing = No, I come
waits-for-grant = Yes, for a grant
waits-for-visa = Yes, for a visa
access-label = I need something in order to take part
access-hint = Some places are kept for you then. Only who runs the meeting sees it; it is forgotten a month after the meeting.
places-of-online = { $taken } of { $places } places online are taken
register-people-of = Register people of { $name }
bring-delegation = Invite people to the delegation “{ $name }”
places-title = Places
places-change = Change the number of places
places-any = Any number of people can come
places-kept = { $count ->
    [one] One place is kept and not taken yet
   *[other] { $count } places are kept and not taken yet
  }
allotment-title = How places are given
allotment-label = Places go
allotment-order = to whoever asks first
allotment-lot = by lot, among all who ask until a day
ask-until = Last day to ask before the lot
ask-until-hint = By lot only. The lot is drawn the day after.
hold-until = Hold places for a grant or a visa until
hold-until-hint = Who waits for one says so when they register. Empty: no place is held.
online-places = Places online
online-places-hint = Counted apart from those in the room. Empty: one cannot take part online.
lot-needs-day = Say until which day one can ask.
lot-too-late = { $count } people have a place already. The lot can only decide when nobody has one.
lot-is-drawn = The lot is drawn. It stays as it was.
shares-title = Places that are kept
shares-help = Some of the places can be kept until a day for people who would come too late otherwise. Afterwards they are for all.
shares-none = No places are kept.
share-newcomers = people who come for the first time
share-access = people who need something in order to take part
share-countries = people from { $countries }
share-some-countries = people from some countries
share-delegation = the delegation “{ $name }”
share-a-delegation = a delegation that somebody brings
share-is-released = given to all
kept-until = kept until { $day }
share-people = Its people
share-remove = Keep them no longer
share-removed = They are for all now. Who has a place keeps it.
share-new = Keep places for some
share-edit = Places that are kept
share-lede = Who fits has one of these places first. What nobody took is for all after the day.
share-kind = For whom
share-until = Kept until
share-until-hint = The day after, those who wait have what is left, and get a mail.
share-countries-label = Which countries
share-countries-hint = One in a line. For people from some countries only.
share-country-unknown = We do not know the country “{ $name }”.
share-name = Name of the delegation
share-name-hint = For a delegation only: a funder, a school, a partner.
share-lead = E-mail of who brings it
share-lead-hint = For a delegation only. They invite its people themselves.
share-places-missing = Say how many places.
share-of-any = This meeting has no number of places, so none can be kept. Say first how many there are.
share-past = This day is over.
share-too-many = Only { $count } places are free.
share-for-others = This place is kept for others than this person. Give it back, and register the person anew.
guests-title = Guests
guests-help = A place is held for whoever you invite until they answer.
guest-name = Name
guest-email = E-mail
guest-until = Answer until
guest-until-hint = Afterwards the place goes to whoever is next.
invite = Invite
invited = Invited: a mail is on its way, and a place is held.
invite-not-public = One can invite when the meeting is public and not over.
invite-comes = This address cannot be invited. Perhaps it is registered already.
invite-no-place = No place is free. Give one back, or have more places.
has-place = has a place
take-back = Does not come
taken-back = The place goes to whoever is next.
people-of = { $name }: who comes
people-of-lede = Register your people, and send somebody else when one cannot come. Each gets a mail.
delegation-lede = Invite the people whom you bring. Each gets a mail and says yes or no.
delegation-says = { $taken } of { $places } places are taken. What nobody takes until { $day } is for all.
bring-who = Who comes
bring-nobody = Nobody yet.
bring-more = Register somebody
bring-all = All your people are registered, or none is known yet.
bring-register = Register
colleague = Person
colleague-placed = Registered, with a place. They get a mail.
colleague-waits = Registered, on the waiting list. They get a mail.
no-colleague = This person does not belong to the organisation today.
replaced-already = Their place is gone already.
instead = Instead
replace = Send instead
mail-lot-subject = You are in the lot: { $title }
mail-drawn-subject = The lot is drawn: { $title }
mail-invited-subject = You are invited: { $title }
mail-by-organisation-subject = You are registered: { $title }
mail-taken-back-subject = You are no longer registered: { $title }
mail-lapsed-subject = Your place went to somebody else: { $title }
mail-hold-subject = Do you come? { $title }
mail-lot =
    You asked for a place at { $title }. The lot decides, and we write to you then. Where you stand:
    { $url }
mail-drawn =
    The lot is drawn for { $title }, and it gave you no place yet: you wait as number { $number }. When somebody says that they do not come, the next in line has the place at once. Where you stand:
    { $url }
mail-invited =
    You are invited to { $title }. A place is held for you until { $day }. Say on its page whether you come; you sign in with this address:
    { $url }
mail-by-organisation =
    { $organisation } registered you for { $title }. On its page you see whether you have a place, say whether others may see that you come, and answer what is asked. If you do not come, say so there:
    { $url }
mail-taken-back =
    Whoever registered you for { $title }, or runs it, said that you do not come. If that is wrong, write to them. The meeting:
    { $url }
mail-lapsed =
    Your place at { $title } was held until its day, and you did not say that you come. It went to whoever is next. You can ask for one again:
    { $url }
mail-hold =
    Your place at { $title } is held until { $day }. Say until then that you come; afterwards it goes to whoever is next:
    { $url }

# Seats and the artistic programme
sign-up = Seats
sign-up-hint = Asked for here, there are as many as the number of places says.
sign-up-open = The door is open
sign-up-here = One asks for a seat here
sign-up-desk = Seats at the desk
interpreted = Interpreted into
interpreted-hint = Names of languages, with ; between them
language-unknown = We do not know the language “{ $name }”.
access-services = Access
concerns = Concerns
readings = To read before
readings-hint = One in a line: a title, then its address
reading-unknown = There is no web address at the end of “{ $line }”.
work-performed = Work that is performed
work-word = Work
seats-title = Seats
seats-of = { $taken } of { $all } seats are taken
seats-at-desk = Seats are given at the desk.
seats-first-register = Ask for a place at the meeting first; then you can have a seat here.
seats-list = Who has a seat
seat-is-yours = You have a seat. Who runs the meeting sees that.
seat-waits = You wait for a seat, as number { $number }. When one is given back, the next in line has it, and we write to them.
seat-take = Ask for a seat
seat-back = Give the seat back
seat-taken = You have a seat. It stands among your days.
seat-waiting = All seats are taken: you wait. It stands among your days.
seat-clashes = At that time you also chose “{ $title }”.
seat-given-back = The seat goes to whoever is next.
seat-already = You asked for this seat already.
seats-closed = One cannot ask for a seat here now.
held-seats = { $count ->
    [one] One seat at a session
   *[other] { $count } seats at sessions
  }
held-seats-why = So that it is yours at the door. Who runs the meeting sees it.
held-works = { $count ->
    [one] What you noted about one work
   *[other] What you noted about { $count } works
  }
works-title = Artistic programme
works-lede = Works that are shown during the meeting, with when and where, and how to have a seat.
works-none = No works are shown yet.
work-new = Put a work in
work-edit = Change the work
work-lede = A work is public when a session of the public programme performs it.
work-remove = Take it out
work-removed = The work is taken out.
work-in-use = A session performs it. Take it out of the programme first, and publish.
work-languages = Languages that one hears
work-languages-hint = Names of languages, with ; between them. Empty: it needs no words.
work-access = It can be seen with
work-contact = E-mail of whoever answers for it
work-contact-hint = They hear of somebody who wants to hear more when that person says yes.
work-no-contact = Nobody is named for this work whom we could tell.
artists = Artists
year = Year
website = Website
without-words = without words
performances = When and where
performances-none = It is not in the public programme yet.
for-yourself = For yourself
for-yourself-help = Nobody else sees this. The artist hears of it only when you let them know.
not-seen = I have not seen it
seen-at = I saw it
not-begun = This has not begun yet.
wants-more = I want to hear more
wants-more-hint = A note for yourself first.
own-note = Note
tell-artist = Let the artist know
artist-knows = The artist knows that you want to hear more.
artist-told = The artist knows now, with your name and your note.
kept-private = Kept, for you alone.
who-wants-more = Who wants to hear more
nobody-told-yet = Nobody let you know yet.
what-i-saw = What I saw
what-i-saw-lede = What you saw and of what you want to hear more. Nobody else sees it.
nothing-seen = Nothing yet. On the page of a work you note that you saw it.
you-saw-it = You saw it
no-free-evening = None of your evenings is free. A walk helps, too.
mail-seat-subject = You have a seat: { $title }
mail-wanted-subject = Somebody wants to hear more: { $title }
mail-seat =
    A seat was given back, and it is yours: { $title }. If you cannot come, give it back on its page:
    { $url }
mail-wanted =
    Somebody wants to hear more about { $title }, and lets you know. Who it is and what they wrote stands on its page:
    { $url }
has-seat = you have a seat
waits-for-seat = you wait for a seat

# Persons of trust and host organisations
trust-page = Hosts and persons of trust
hosts-title = Organisations that host it
hosted-by = Hosted by
host-name = Organisation
host-hint = Its name as it stands in the directory, or the address of its page
host-unknown = No organisation, or more than one, bears this name in the directory. Give the address of its page.
host-add = Add the organisation
trust-title = Persons of trust
trust-help = Whoever comes can tell them a concern. It reaches them alone: neither who runs the meeting nor the office sees it, and no log says so.
trust-few = Name two, so that one can choose.
trust-hint = Somebody who does not run the meeting and who agreed to be named
trust-add = Name a person of trust
trust-not-team = This person runs the meeting. A concern must not go through who runs it.
team-not-trust = This person is a person of trust of the meeting. Take them out there first.
concern-title = Tell a concern
concern-lede = It reaches the persons whom you choose, and nobody else. They can help, or find who can.
concern-text = What happened, or what worries you
concern-readers = Tell it to
concern-unnamed = Without my name
concern-unnamed-hint = Then nothing that is kept says who told it, and they cannot answer you.
concern-tell = Tell it
concern-to-whom = Choose whom to tell it.
concern-missing = Write what it is.
concern-told = It is told. Whom you chose gets a mail that something waits for them; what you wrote is not in it.
concerns-title = Concerns told to you
concerns-lede = Nobody else sees them but another person of trust whom the teller chose. A settled one is deleted; all are deleted half a year after the meeting.
concerns-none = Nothing waits for you.
concern-settle = It is settled: delete it
concern-settled = It is deleted.
without-name = Without a name
held-concerns = { $count ->
    [one] One concern that you told under your name
   *[other] { $count } concerns that you told under your name
  }
held-concerns-why = So that the persons of trust whom you chose can help.
held-concerns-until = until it is settled, half a year after the meeting at the latest
mail-concern-subject = Something waits for you
mail-concern =
    Somebody told you something as a person of trust of a meeting. It stands on your page alone:
    { $url }

# Reading the programme
morning = Morning
afternoon = Afternoon
evening = Evening
place-time = Time of the place
own-time = Time in { $zone }
on-stage-all = By person
changed-since = { $count ->
    [one] One session changed since you last looked
   *[other] { $count } sessions changed since you last looked
  }
changes-saw = I have seen this
changes-seen = From now on you are told what changes next.
your-clock = Your clock

# Addresses at which programmes are read again
source-address = Read it again at an address
source-hint = The web address of such a file. It is read each day, and you publish what changed. Empty: no longer.
source-saved = Saved. The address is read in a moment.
source-soon = It is read in a moment. Open this page again to see what changed.
source-read-now = Read it now
source-not-yet = Not read yet.
source-read = Last read: { $moment }.
source-private = { $moment }: this address lies in a private network and is not read.
source-too-large = { $moment }: the file there is too large.
source-unreadable = { $moment }: what stands there is no programme that we can read. Nothing changed.
source-status = { $moment }: the other side answered { $status }.
source-no-answer = { $moment }: nobody answered there.
mail-source-subject = The programme at its address changed: { $title }
mail-source =
    The programme of { $title } was read again at its address: { $created } new, { $changed } changed, { $cancelled } no longer there. Nothing of it is public before you publish it:
    { $url }

# Letters to some, and certificates
letter-to-room = To those who have a place in the room
letter-to-online = To those who have a place online
letter-to-held = To those whose place is held
letter-to-there = To those who were there
certificates = Certificates
certificates-help = Who stands on the list at the door makes their own certificate. One letter tells all of them where.
certificates-write = Write to all who were there
certificates-ready = Your certificate of attendance
certificates-text = Thank you for being there. Your certificate of attendance is yours to make, with your name as you want others to read it: { $url }
# What is found, and the API
sessions = Sessions
answer-unknown = Answer only what this meeting asks, with one of the answers that it offers.
cursor-unknown = This cursor was given by no list. Begin without one.
device-title = Without a network
device-keeps = This device keeps this page and the pages of your sessions, and the pages of meetings and sessions that you open. They are here when there is no network, for whoever has this device in hand. They are deleted when you sign out, or when somebody else signs in on it.
device-keeps-not = This device keeps no pages. Without a network there is nothing to read.
device-forget = Forget the pages on this device
device-forgot = Forgotten. From now on nothing is kept on this device.
device-resume = Keep the pages on this device
device-resumed = The pages are kept again.
door-here = { $name } is here now.
door-already = { $name } was here already.
door-gone = { $name } is not here after all.
door-no-place = { $name } has no place.
door-lost = No network: this was not noted. Try once more.
door-all = All who come
scan-start = Read badges by camera
scan-stop = Close the camera
scan-picture = What the camera sees
scan-opens = The camera opens. Your browser may ask whether it may.
scan-open = Hold a badge before the camera. Who it belongs to is noted as here, and stands here by name.
scan-refused = The camera may not be used. Allow it in the settings of your browser, or look for the name in the list.
scan-absent = There is no camera here that can be used. Look for the name in the list.
own-code = Show my code
own-code-picture = QR code of the address below
own-code-help = Whoever scans it with their own device comes to the form that puts you on their list. They need an account here. You do not learn of it, unless you both say that you met.
own-code-none = Your page is not shown to the members here. Nobody would find you at a code, so there is none.
