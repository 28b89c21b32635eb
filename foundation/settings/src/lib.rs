//! Settings: one typed struct per slice, versioned, changed by a [`Set`].
//!
//! Procedures, words and colours of one network are data here, never code.

use std::marker::PhantomData;

use kernel::{Actor, Decision, Error, Event, Key, Result, Subject, SubjectKind};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{OnConflict, Table};
use sea_orm::{ActiveValue, IntoActiveModel, QuerySelect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::columns::{json, text, version};
use store::{Change, Done, Migration, Permit, Read, Step, Tx};

/// What events about settings speak of.
pub const SETTING: SubjectKind = SubjectKind("setting");

/// One slice's settings. Missing fields take their defaults (`#[serde(default)]`).
pub trait Setting: Serialize + DeserializeOwned + Default + Clone + Send + Sync + 'static {
    /// The name under which they are stored.
    const NAME: &'static str;
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "setting")]
struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    name: String,
    version: i64,
    value: Json,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The tables of this room.
pub fn migrations() -> Vec<Migration> {
    fn steps() -> Vec<Step> {
        let mut name = text("name");
        name.primary_key();
        vec![Table::create().table("setting").col(name).col(version()).col(json("value")).into()]
    }
    vec![Migration { name: "settings-0001-setting", steps }]
}

/// Settings with the version that a change of them must name.
#[derive(Clone, Debug)]
pub struct Versioned<S> {
    /// The settings.
    pub value: S,
    /// 0 while they are the defaults.
    pub version: i64,
}

/// The settings as they stand, or their defaults.
///
/// # Errors
/// When the database cannot be read, or what stands there does not fit.
pub async fn load<S: Setting>(read: &Read<'_>) -> Result<Versioned<S>> {
    match Entity::find_by_id(S::NAME).one(read).await? {
        Some(row) => {
            Ok(Versioned { value: serde_json::from_value(row.value)?, version: row.version })
        }
        None => Ok(Versioned { value: S::default(), version: 0 }),
    }
}

/// Settings were changed; which ones is in the name of the setting.
#[derive(Serialize)]
pub struct SettingsChanged {
    /// The name of the setting.
    pub name: &'static str,
}

impl Event for SettingsChanged {
    const KIND: &'static str = "settings-changed";

    fn subject(&self) -> Subject {
        SETTING.subject(Uuid::nil())
    }
}

/// Changes one slice's settings. For the office alone.
pub struct Set<S> {
    /// What they become.
    pub value: S,
    /// The version that was shown when they were edited.
    pub version: i64,
    marker: PhantomData<fn() -> S>,
}

impl<S> Set<S> {
    /// Settings to be, over the version that was shown.
    pub fn new(value: S, version: i64) -> Self {
        Self { value, version, marker: PhantomData }
    }
}

impl<S: Setting> Change for Set<S> {
    type Target = Option<i64>;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Option<i64>> {
        let row = Entity::find_by_id(S::NAME).lock_exclusive().one(&*tx).await?;
        Ok(row.map(|row| row.version))
    }

    fn allows(&self, actor: &Actor, _: &Option<i64>) -> Decision {
        Decision::allow_if(actor.hears(&Key::office()), "office-only")
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Option<i64>>) -> Result<Done<()>> {
        let stands = target.into_inner();
        if stands.unwrap_or(0) != self.version {
            return Err(Error::Stale);
        }
        let row = Model {
            name: S::NAME.to_owned(),
            version: self.version + 1,
            value: serde_json::to_value(&self.value)?,
        };
        let row = row.into_active_model();
        if stands.is_some() {
            let row = ActiveModel {
                version: ActiveValue::Set(self.version + 1),
                value: ActiveValue::Set(serde_json::to_value(&self.value)?),
                ..row
            };
            row.update(&*tx).await?;
        } else {
            // Somebody else may set them for the first time at this very moment.
            let once = OnConflict::column(Column::Name).do_nothing().to_owned();
            let written =
                Entity::insert(row).on_conflict(once).exec_without_returning(&*tx).await?;
            if written == 0 {
                return Err(Error::Stale);
            }
        }
        tx.record(SettingsChanged { name: S::NAME }, ()).await
    }
}
