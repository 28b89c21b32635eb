skip = Skip to content
menu = Main menu
office = Office
sign-in = Sign in
sign-out = Sign out
your-account = Your account
your-page = Your page
lights = Lights
lights-up = House lights up
lights-down = House lights down
lights-follow = As my device
privacy = How we treat your data
api = API
demo-is = This is a demo network. Everybody in it is invented.
demo-mails = All mails sent
page-of = Page { $page } of { $pages }
page-next = Next page
page-previous = Previous page
pages = Pages
form-errors = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
  }
error-not-found = This page does not exist
error-not-found-help = It may have moved, or it may be for others to see. Nothing of yours is lost.
error-forbidden = You cannot do this
error-forbidden-help = Your role does not allow it. If it should, write to the office.
error-stale = Somebody changed this while you were typing
error-stale-help = What you did not touch now shows what they saved. Where you both wrote something, theirs stands here and yours below. Look, and save again.
error-too-many = Too many tries
error-too-many-help = Wait { $seconds } seconds, then try again. Nothing of yours is lost.
error-too-large = This is too large
error-too-large-help = Files may have up to 20 MB. Nothing was changed.
error-internal = Something went wrong on our side
error-internal-help = Nothing was changed. Try again in a moment. If it happens again, tell the office this number: { $reference }.
error-refused = This cannot be done
error-method = This page does not take that
error-method-help = Go back and use the button on the page. Nothing was changed.
back-home = To the first page
field-missing = Write something here.
field-too-long = At most { $most } characters, please. There are { $count }.
field-no-number = This is not a number.
field-no-day = This is not a date. Write it like 2026-11-23.
field-no-email = This is not an e-mail address.
field-no-url = This is not a web address. It begins with https:// or http://.
field-unknown-choice = Choose one of the offered answers.
field-no-coordinate = This is not a coordinate.
error-ended = Your sign-in has ended
error-ended-help = What you typed is kept on this page. Sign in on another page, come back here, and send it again.
send-again = Send it again
body-unread = The body cannot be read at line { $line }, column { $column }. It must be JSON as the OpenAPI document describes it.
form-error = { $field }: { $error }
error-token-unknown = This token is not known, or no longer counts. Make a new one on your account page.
stands-now = What stands now
key-length = An idempotency key has 1 to 200 characters.
key-reused = This idempotency key belongs to another request. Choose a new one.
key-running = The request with this idempotency key is being done, or ended without an answer. See whether it was done before you send it under another key.
back-to-form = Back to the form
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
thread-title = The thread
thread-help = What this grew from, and what came of it.
thread-drawn = The thread as a picture: the same as the list after it.
thread-here = you are here
thread-open = still open
strand-grew-from = grew from it
strand-handed-on-to = handed on
strand-reported-in = reported
strand-met-at = people met
strand-seen-at = seen there
strand-counted-in = counted
strand-answers = answered
thread-more = { $count ->
    [one] and one thing more that hangs on these
   *[other] and { $count } things more that hang on these
  }
offline-line = You are offline: this is what stood here at { $time }.
offline-again = Try again
offline-title = You are offline
offline-help = This page was not opened on this device before, so it is not here without a network.
offline-kept = What this device keeps
draft-typed = This is what you typed on this device at { $time }. It is not saved yet.
draft-waits = There is no network. What you typed is kept on this device, and it is sent as soon as there is one.
draft-sends = It is being sent.
draft-sent = Sent, and saved: { $title }
draft-stuck = What you typed without a network is kept on this device, but it could not be saved as it is. Look at it once more:
draft-drop = Throw it away, and show what is saved
