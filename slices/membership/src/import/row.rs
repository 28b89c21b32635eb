//! One row of the spreadsheet, understood and written.

use std::collections::BTreeSet;

use accounts::AccountEmail;
use directory::{
    AddOrganisation, AddPerson, Affiliate, AffiliationRole, OrganisationInput, PersonInput,
};
use imports::{Mapping, Row, Source, Table, Target};
use kernel::{Actor, Day, Decision, Locale, OrganisationId, PersonId, Result, text};
use store::{Change, Done, Permit, Tx};

use crate::changes::set_term::SetTerm;
use crate::model::{Holder, TermKind};
use crate::policy;
use crate::queries;
use crate::words::Words;

/// What a column of the spreadsheet may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holds {
    Id,
    First,
    Last,
    Organisation,
    Email,
    Phone,
    Level,
    Status,
    Since,
    Due,
    Bundle,
}

impl Target for Holds {
    const ALL: &'static [(Self, &'static [&'static str])] = &[
        (Self::First, &["first name", "prenom", "vorname"]),
        (Self::Last, &["last name", "nom", "nachname", "name"]),
        (Self::Organisation, &["organization", "organisation", "company"]),
        (Self::Email, &["email", "e mail"]),
        (Self::Phone, &["phone", "telephone"]),
        (Self::Level, &["membership level", "level"]),
        (Self::Status, &["membership status", "member status", "status"]),
        (Self::Since, &["member since"]),
        (Self::Due, &["renewal due", "renewal date"]),
        (Self::Bundle, &["member bundle id or email", "bundle id"]),
        (Self::Id, &["user id", "contact id", "member id", "id"]),
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::First => "first-name",
            Self::Last => "last-name",
            Self::Organisation => "organisation",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Level => "level",
            Self::Status => "status",
            Self::Since => "since",
            Self::Due => "due",
            Self::Bundle => "bundle",
        }
    }
}

/// What a column holds, in words.
pub(crate) fn label(holds: Holds, locale: Locale) -> String {
    let t = Words::of(locale);
    match holds {
        Holds::Id => t.column_id(),
        Holds::First => t.column_first(),
        Holds::Last => t.column_last(),
        Holds::Organisation => t.column_organisation(),
        Holds::Email => t.column_email(),
        Holds::Phone => t.column_phone(),
        Holds::Level => t.column_level(),
        Holds::Status => t.column_status(),
        Holds::Since => t.column_since(),
        Holds::Due => t.column_due(),
        Holds::Bundle => t.column_bundle(),
    }
}

/// How the rows of one table are understood.
pub(crate) struct Reader(Mapping<Holds>);

impl Reader {
    /// `None` when neither people nor organisations can be found.
    pub(crate) fn of(table: &Table, source: &Source) -> Option<Self> {
        let mapping = Mapping::<Holds>::of(table, &source.columns);
        let somebody = mapping.has(Holds::Last) || mapping.has(Holds::Organisation);
        somebody.then_some(Self(mapping))
    }

    /// Which column holds what, as it is kept.
    pub(crate) fn columns(&self, table: &Table) -> imports::Columns {
        self.0.columns(table)
    }

    /// Understands a row as well as possible.
    pub(crate) fn read(&self, row: &Row, source: &str, locale: Locale) -> ImportMember {
        let cell = |holds: Holds| {
            let cell = self.0.cell(row, holds)?.split_whitespace().collect::<Vec<_>>().join(" ");
            (!cell.is_empty()).then_some(cell)
        };
        let mut remarks = Vec::new();
        let mut day = |holds: Holds| {
            let written = cell(holds)?;
            let day = written.parse::<Day>().ok();
            if day.is_none() {
                remarks.push(Words::of(locale).import_no_day(&written));
            }
            day
        };
        let (since, due) = (day(Holds::Since), day(Holds::Due));
        let names = [cell(Holds::First), cell(Holds::Last)];
        let names = names.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let email = cell(Holds::Email).filter(|email| {
            let fits = web::is_email(email);
            if !fits {
                remarks.push(Words::of(locale).import_no_email(email));
            }
            fits
        });
        ImportMember {
            source: source.to_owned(),
            external: cell(Holds::Id),
            person: (!names.is_empty()).then_some(names),
            organisation: cell(Holds::Organisation),
            email,
            phone: cell(Holds::Phone),
            level: cell(Holds::Level).unwrap_or_default(),
            pending: cell(Holds::Status).is_some_and(|status| status.starts_with("Pending")),
            since,
            due,
            in_bundle: cell(Holds::Bundle).is_some(),
            remarks,
        }
    }
}

/// A member, as the spreadsheet has them.
pub(crate) struct ImportMember {
    source: String,
    pub external: Option<String>,
    person: Option<String>,
    organisation: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    level: String,
    pending: bool,
    since: Option<Day>,
    due: Option<Day>,
    in_bundle: bool,
    pub remarks: Vec<String>,
}

impl ImportMember {
    /// Who the row is about, for the report.
    pub(crate) fn said(&self) -> String {
        let both = [self.person.clone(), self.organisation.clone()];
        both.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Whether the row names neither a person nor an organisation.
    pub(crate) fn is_nobody(&self) -> bool {
        self.person.is_none() && self.organisation.is_none()
    }

    /// The term of the row: from the first day until the day before renewal is due.
    fn term(&self) -> Option<(Day, Option<Day>)> {
        let since = self.since.filter(|_| !self.pending)?;
        let until = self.due.and_then(|due| due.pred_opt()).filter(|until| *until >= since);
        Some((since, until))
    }
}

/// What a row came to.
pub(crate) struct Written {
    pub organisation: Option<OrganisationId>,
    pub person: Option<PersonId>,
    /// Whether anything was new.
    pub created: bool,
}

impl Change for ImportMember {
    type Target = ();
    type Out = Written;

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<Self::Out>> {
        let (organisation, new_organisation) = self.organisation(tx).await?;
        let (person, new_person) = self.person(tx).await?;
        let mut created = new_organisation || new_person;
        if let (Some(person), Some(organisation)) = (person, organisation) {
            created |= self.affiliate(tx, person, organisation).await?;
        }
        created |= self.set_term(tx, person, organisation).await?;
        let written = Written { organisation, person, created };
        if created {
            Ok(tx.unlogged("performed-inside", written))
        } else {
            Ok(tx.unchanged(written))
        }
    }
}

impl ImportMember {
    async fn organisation(&self, tx: &mut Tx) -> Result<(Option<OrganisationId>, bool)> {
        let Some(name) = &self.organisation else { return Ok((None, false)) };
        let key = format!("organisation:{}", text::search(name));
        let imported = directory::face::imported(&tx.read(), &self.source, &key).await?;
        if let Some(id) = imported {
            return Ok((Some(OrganisationId(id)), false));
        }
        if let Some(id) = directory::face::organisation_called(&tx.read(), name).await? {
            return Ok((Some(id), false));
        }
        // A row without a person carries the organisation's own address.
        let own = |value: &Option<String>| value.clone().filter(|_| self.person.is_none());
        let input = OrganisationInput {
            name: name.clone(),
            email: own(&self.email),
            phone: own(&self.phone),
            ..OrganisationInput::default()
        };
        let source = Some((self.source.clone(), key, String::new()));
        let add = AddOrganisation { id: None, input: Ok(input), source, confirmed: None };
        Ok((Some(tx.perform(&add).await?), true))
    }

    async fn person(&self, tx: &mut Tx) -> Result<(Option<PersonId>, bool)> {
        let Some(name) = &self.person else { return Ok((None, false)) };
        if let Some(external) = &self.external {
            let imported = directory::face::imported(&tx.read(), &self.source, external).await?;
            if let Some(id) = imported {
                return Ok((Some(PersonId(id)), false));
            }
        }
        if let Some(email) = &self.email
            && let Some(id) = accounts::face::person_with_email(&*tx, email).await?
        {
            return Ok((Some(id), false));
        }
        let input =
            PersonInput { name: name.clone(), phone: self.phone.clone(), ..PersonInput::default() };
        let add = AddPerson {
            id: None,
            input: Ok(input),
            email: self.email.as_deref().map(AccountEmail::new),
            released: false,
            source: self.external.clone().map(|external| (self.source.clone(), external)),
            confirmed: None,
        };
        Ok((Some(tx.perform(&add).await?), true))
    }

    /// Who is not in somebody else's bundle administers it: the primary contact.
    async fn affiliate(
        &self,
        tx: &mut Tx,
        person: PersonId,
        organisation: OrganisationId,
    ) -> Result<bool> {
        let today = tx.today();
        let places = directory::face::affiliations_on(&tx.read(), person, today).await?;
        if places.iter().any(|place| place.organisation == organisation) {
            return Ok(false);
        }
        let roles = if self.in_bundle {
            BTreeSet::new()
        } else {
            BTreeSet::from([AffiliationRole::Primary])
        };
        let from = self.since.filter(|since| *since <= today);
        let affiliate = Affiliate { person, organisation, title: None, from, until: None, roles };
        tx.perform(&affiliate).await?;
        Ok(true)
    }

    async fn set_term(
        &self,
        tx: &mut Tx,
        person: Option<PersonId>,
        organisation: Option<OrganisationId>,
    ) -> Result<bool> {
        let Some((from, until)) = self.term().filter(|_| !self.in_bundle) else {
            return Ok(false);
        };
        let freelance = text::search(&self.level).contains("freelance");
        let (holder, kind) = match (organisation, person) {
            (Some(id), _) if !freelance => (Holder::Organisation(id), TermKind::Organisation),
            (_, Some(id)) => (Holder::Person(id), TermKind::Freelance),
            (Some(id), None) => (Holder::Organisation(id), TermKind::Organisation),
            (None, None) => return Ok(false),
        };
        if !queries::terms(&*tx, holder.id()).await?.is_empty() {
            return Ok(false);
        }
        tx.perform(&SetTerm { holder, input: Ok((kind, from, until)) }).await?;
        Ok(true)
    }
}
