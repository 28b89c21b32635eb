terms = Terms of membership
terms-lede = Who holds a term is a member, with all its people. Without one it is a contact, which only the office sees.
no-terms = There is no term yet.
new-term = A new term
set-term = Set the term
term-set = The term is set.
term-ended = The term ends with that day.
kind = Kind
kind-organisation = Organisation
kind-freelance = Freelance
kind-associate = Associate
kind-guest = Guest
from = First day
until = Last day
until-hint = Leave it empty while no end is known.
end = End
back = Back
counts-today = counts today
ends-before = This is before the first day.
kind-for-others = This kind is not for this holder: freelance is for people, organisation and associate are for organisations.
terms-overlap = There is a term in this time already. End that one first.
choose-kind = Choose a kind.
choose-day = Choose a day.
member-since = Member since { $year }
member-own = Member: { $kind }
member-through = Member through { $organisation }
held-terms = { $count ->
    [one] One term of your membership
   *[other] { $count } terms of your membership
  }
held-terms-why = To know since when you have been a member
held-terms-until = Until you have your data erased
import-no-rows = The file holds no rows of text. Save it as CSV first.
import-no-columns = No column holds names of people or organisations.
import-nobody = The row names neither a person nor an organisation.
import-twice = { $id } stands twice. The first row counts.
import-no-day = “{ $written }” is not a date like 2026-11-23 and was left out
import-no-email = “{ $written }” is not an e-mail address and was left out
