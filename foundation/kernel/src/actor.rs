//! Who acts, and what they were granted.

use crate::{AudienceKeys, Key, LinkId, OrganisationId, PersonId, Subject};

/// The identity behind a request, a command or a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Somebody who has not signed in.
    Visitor,
    /// A person who signed in.
    Person(PersonId),
    /// A person through an API token, with the token's scopes.
    Token {
        /// Whose token it is.
        person: PersonId,
        /// What the token may be used for, e.g. `read` or `write`.
        scopes: Vec<String>,
    },
    /// Whoever holds a mailed link, for the link's one action.
    Link {
        /// The link that was followed.
        link: LinkId,
        /// The person to whom it was mailed.
        person: PersonId,
    },
    /// A part of the program, by its name: `"membership"`, `"import"`, `"command"`.
    System(&'static str),
}

/// A role as a name. Roles are declared in `policy.rs` files only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Role(pub &'static str);

/// Why somebody holds a grant, as ids that a page turns into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The office gave it.
    Appointed,
    /// It comes through an organisation.
    Through(OrganisationId),
    /// It is the person's own, such as a freelance membership.
    Own,
}

/// One role that an actor holds, for one subject or for the whole network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role held.
    pub role: Role,
    /// What it is held for; `None` is the network.
    pub subject: Option<Subject>,
    /// Where it comes from.
    pub why: Why,
}

/// What a slice's standing says of one person on one day.
#[derive(Clone, Debug, Default)]
pub struct Granted {
    /// Roles held.
    pub grants: Vec<Grant>,
    /// Audiences that the person belongs to.
    pub keys: Vec<Key>,
}

impl Granted {
    /// No role and no audience.
    pub fn nothing() -> Self {
        Self::default()
    }
}

/// Who acts, with everything that permission is decided from.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The identity.
    pub who: Who,
    /// Roles held today.
    pub grants: Vec<Grant>,
    /// Audiences belonged to today.
    pub keys: AudienceKeys,
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn visitor() -> Self {
        Self { who: Who::Visitor, grants: Vec::new(), keys: AudienceKeys::everyone() }
    }

    /// A part of the program. It reads what members and the office read, and may write; the log says its name.
    pub fn system(name: &'static str) -> Self {
        let mut keys = AudienceKeys::everyone();
        keys.add(Key::members());
        keys.add(Key::office());
        Self { who: Who::System(name), grants: Vec::new(), keys }
    }

    /// An identity with what the slices granted it.
    pub fn with(who: Who, granted: Granted) -> Self {
        let mut keys = AudienceKeys::everyone();
        if let Some(person) = person_of(&who) {
            keys.add(Key::person(person));
        }
        for key in granted.keys {
            keys.add(key);
        }
        Self { who, grants: granted.grants, keys }
    }

    /// The person who acts, if one does.
    pub fn person(&self) -> Option<PersonId> {
        person_of(&self.who)
    }

    /// Whether this is a part of the program.
    pub fn is_system(&self) -> bool {
        matches!(self.who, Who::System(_))
    }

    /// Whether the actor is this person, signed in.
    pub fn is(&self, person: PersonId) -> bool {
        self.person() == Some(person)
    }

    /// Whether the actor holds a role for the whole network.
    pub fn holds(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.subject.is_none())
    }

    /// Whether the actor holds a role for one subject.
    pub fn holds_for(&self, role: Role, subject: Subject) -> bool {
        self.grants.iter().any(|grant| grant.role == role && grant.subject == Some(subject))
    }

    /// Whether the actor belongs to an audience.
    pub fn hears(&self, key: &Key) -> bool {
        self.keys.contains(key)
    }

    /// Whether the actor's token, if it came with one, covers a scope.
    pub fn covers(&self, scope: &str) -> bool {
        match &self.who {
            // Whoever may write may read what they write.
            Who::Token { scopes, .. } => {
                scopes.iter().any(|held| held == scope || (scope == "read" && held == "write"))
            }
            Who::Visitor | Who::Person(_) | Who::Link { .. } | Who::System(_) => true,
        }
    }
}

fn person_of(who: &Who) -> Option<PersonId> {
    match who {
        Who::Person(person) | Who::Token { person, .. } | Who::Link { person, .. } => Some(*person),
        Who::Visitor | Who::System(_) => None,
    }
}
