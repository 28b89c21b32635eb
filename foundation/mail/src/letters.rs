//! The rows of letters.

use kernel::{Actor, Decision, Locale, Moment, PersonId, Result};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, Index, Table};
use sea_orm::{ActiveValue, QueryOrder, QuerySelect};
use store::columns::{at, key, maybe_id, maybe_text, text};
use store::{Change, Done, Migration, Permit, Read, Step, Tx};

kernel::id!(
    /// Names one letter.
    LetterId
);

/// A letter as it leaves.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The same key never leaves twice: event and reader, or link.
    pub key: String,
    /// Which mail this is: `sign-in`.
    pub kind: &'static str,
    /// The reader, if a person of the network.
    pub person: Option<PersonId>,
    /// The address.
    pub to: String,
    /// The reader's language.
    pub locale: Locale,
    /// The subject line.
    pub subject: String,
    /// The text, in plain words.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LetterId,
    pub key: String,
    pub kind: String,
    pub person: Option<Uuid>,
    pub address: String,
    pub subject: String,
    pub body: Option<String>,
    pub state: String,
    pub problem: Option<String>,
    pub made: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

store::unique!(ONE_KEY, "letter", ["key"]);

pub(crate) const MIGRATION: Migration = Migration { name: "mail-0001-letter", steps };

fn steps() -> Vec<Step> {
    vec![
        Table::create()
            .table("letter")
            .col(key("id"))
            .col(text("key"))
            .col(text("kind"))
            .col(maybe_id("person"))
            .col(text("address"))
            .col(text("subject"))
            .col(maybe_text("body"))
            .col(text("state"))
            .col(maybe_text("problem"))
            .col(at("made"))
            .into(),
        ONE_KEY.index().into(),
        Index::create().name("letter_state").table("letter").col("state").col("made").into(),
        Index::create().name("letter_person").table("letter").col("person").into(),
    ]
}

/// What may be done with a letter that is asked to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// It is new, or was certainly not taken before: send it.
    Send(LetterId),
    /// It has left, or nobody knows: leave it.
    Leave,
}

/// Writes `sending` before the first byte, or finds that the letter has left already.
pub(crate) struct Begin {
    pub letter: Letter,
    /// Whether its text is kept: in demo mode, where all mails are shown.
    pub keep: bool,
}

impl Change for Begin {
    type Target = Option<Model>;
    type Out = Start;

    async fn load(&self, tx: &mut Tx) -> Result<Option<Model>> {
        let row = Entity::find()
            .filter(Column::Key.eq(&self.letter.key))
            .lock_exclusive()
            .one(&*tx)
            .await?;
        Ok(row)
    }

    fn allows(&self, actor: &Actor, _: &Option<Model>) -> Decision {
        Decision::allow_if(actor.is_system(), "system-only")
    }

    async fn apply(&self, tx: &mut Tx, there: Permit<Option<Model>>) -> Result<Done<Start>> {
        match there.into_inner() {
            None => {
                let id = insert(tx, &self.letter, self.keep).await?;
                Ok(tx.unlogged("letter-state", Start::Send(id)))
            }
            Some(row) if row.state == "waiting" => {
                set_state(tx, row.id, "sending", None).await?;
                Ok(tx.unlogged("letter-state", Start::Send(row.id)))
            }
            // The process that was sending it ended before it could say how that went.
            Some(row) if row.state == "sending" => {
                set_state(tx, row.id, "uncertain", Some("the program ended while sending")).await?;
                Ok(tx.unlogged("letter-state", Start::Leave))
            }
            Some(_) => Ok(tx.unchanged(Start::Leave)),
        }
    }
}

async fn insert(tx: &Tx, letter: &Letter, keep: bool) -> Result<LetterId> {
    let id = tx.new_id();
    let row = ActiveModel {
        id: ActiveValue::Set(id),
        key: ActiveValue::Set(letter.key.clone()),
        kind: ActiveValue::Set(letter.kind.to_owned()),
        person: ActiveValue::Set(letter.person.map(|person| person.0)),
        address: ActiveValue::Set(letter.to.clone()),
        // A subject may hold a code that signs in: it is kept only where texts are shown.
        subject: ActiveValue::Set(if keep { letter.subject.clone() } else { String::new() }),
        body: ActiveValue::Set(keep.then(|| letter.text.clone())),
        state: ActiveValue::Set("sending".to_owned()),
        problem: ActiveValue::Set(None),
        made: ActiveValue::Set(tx.now()),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

async fn set_state(tx: &Tx, id: LetterId, state: &str, problem: Option<&str>) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::Problem, Expr::value(problem.map(ToOwned::to_owned)))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Says how sending went: `sent`, `waiting` (certainly not taken), `uncertain`.
pub(crate) struct Finish {
    pub letter: LetterId,
    pub state: &'static str,
    pub problem: Option<String>,
}

impl Change for Finish {
    type Target = ();
    type Out = ();

    async fn load(&self, _: &mut Tx) -> Result<()> {
        Ok(())
    }

    fn allows(&self, actor: &Actor, (): &()) -> Decision {
        Decision::allow_if(actor.is_system(), "system-only")
    }

    async fn apply(&self, tx: &mut Tx, _: Permit<()>) -> Result<Done<()>> {
        set_state(tx, self.letter, self.state, self.problem.as_deref()).await?;
        Ok(tx.unlogged("letter-state", ()))
    }
}

/// A letter as pages show it.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The text, where it was kept.
    pub text: Option<String>,
    /// `sending`, `sent`, `waiting` or `uncertain`.
    pub state: String,
    /// When it was made.
    pub made: Moment,
}

impl From<Model> for Kept {
    fn from(row: Model) -> Self {
        Self {
            to: row.address,
            subject: row.subject,
            text: row.body,
            state: row.state,
            made: row.made,
        }
    }
}

/// The newest letters.
///
/// # Errors
/// When the database cannot be read.
pub async fn latest(read: &Read<'_>, limit: u64) -> Result<Vec<Kept>> {
    let rows = Entity::find().order_by_desc(Column::Made).limit(limit).all(read).await?;
    Ok(rows.into_iter().map(Kept::from).collect())
}

/// Letters whose outcome nobody knows, or that nobody took, oldest first, for the office.
///
/// # Errors
/// When the database cannot be read.
pub async fn troubled(read: &Read<'_>) -> Result<Vec<Kept>> {
    let rows = Entity::find()
        .filter(Column::State.is_in(["uncertain", "waiting"]))
        .order_by_asc(Column::Made)
        .all(read)
        .await?;
    Ok(rows.into_iter().map(Kept::from).collect())
}

/// Takes the address out of letters that left before a moment.
///
/// # Errors
/// When the database cannot be written.
pub async fn tidy(tx: &Tx, before: Moment) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Problem, Expr::value(None::<String>))
        .filter(Column::Made.lt(before))
        .filter(Column::State.eq("sent"))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the address and the words out of every letter to an address.
///
/// # Errors
/// When the database cannot be written.
pub async fn forget_address(tx: &Tx, address: &str) -> Result<()> {
    forget_where(tx, Column::Address.eq(address)).await
}

/// Takes the address and the words out of every letter to a person.
///
/// # Errors
/// When the database cannot be written.
pub async fn forget(tx: &Tx, person: PersonId) -> Result<()> {
    forget_where(tx, Column::Person.eq(person.0)).await
}

async fn forget_where(tx: &Tx, these: sea_orm::sea_query::SimpleExpr) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Subject, Expr::value(""))
        .col_expr(Column::Body, Expr::value(None::<String>))
        .col_expr(Column::Problem, Expr::value(None::<String>))
        .col_expr(Column::Person, Expr::value(None::<Uuid>))
        .filter(these)
        .exec(tx)
        .await?;
    Ok(())
}
