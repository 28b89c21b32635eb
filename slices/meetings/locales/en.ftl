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
weekday = { $number ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
  }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }
month-short = { $month ->
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
