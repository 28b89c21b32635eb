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
