//! One row goes in: added, changed, or found as it is.

use imports::Outcome;
use kernel::{Actor, Decision, OrganisationId, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::{Change, Done, Permit, Tx};

use crate::changes::add_organisation::AddOrganisation;
use crate::events::OrganisationChanged;
use crate::model::{OrganisationInput, match_key};
use crate::policy;
use crate::rows::{merged, organisation, source_key};

/// A row of a source.
pub(crate) struct ImportRow {
    pub source: String,
    pub external: String,
    /// Which row of the file with this id: real files use one id for several rows.
    pub turn: u32,
    pub digest: String,
    pub input: OrganisationInput,
}

/// What is known of a row.
pub(crate) struct Known {
    key: Option<source_key::Model>,
    organisation: Option<organisation::Model>,
}

impl Change for ImportRow {
    type Target = Known;
    /// The organisation, what became of the row, and the fields that it changed.
    type Out = (OrganisationId, Outcome, Vec<&'static str>);

    async fn load(&self, tx: &mut Tx) -> Result<Known> {
        let own = (self.source.clone(), self.external_key());
        let key = source_key::Entity::find_by_id(own).one(&*tx).await?;
        let first = (self.source.clone(), self.external.clone());
        let by_id = match &key {
            Some(key) => Some(key.subject),
            None => source_key::Entity::find_by_id(first).one(&*tx).await?.map(|key| key.subject),
        };
        let organisation = match by_id {
            Some(id) => organisation::Entity::find_by_id(OrganisationId(id)).one(&*tx).await?,
            None => self.alike(tx).await?,
        };
        // Locked and read again, so that a change that was just saved is not written over.
        let organisation = match organisation {
            Some(row) => locked(tx, row.id).await?,
            None => None,
        };
        Ok(Known { key, organisation })
    }

    fn allows(&self, actor: &Actor, _: &Known) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, known: Permit<Known>) -> Result<Done<Self::Out>> {
        let Known { key, organisation } = known.into_inner();
        let same = key.as_ref().is_some_and(|key| key.digest == self.digest);
        match (organisation, key) {
            (Some(row), _) if same => Ok(tx.unchanged((row.id, Outcome::Unchanged, Vec::new()))),
            (Some(row), key) => self.change(tx, row, key).await,
            (None, _) => self.add(tx).await,
        }
    }
}

/// The organisation under its lock. It may have been merged into another while we waited.
async fn locked(tx: &Tx, id: OrganisationId) -> Result<Option<organisation::Model>> {
    let find = |id| organisation::Entity::find_by_id(id).lock_exclusive();
    if let Some(row) = find(id).one(tx).await? {
        return Ok(Some(row));
    }
    match merged::Entity::find_by_id(id).one(tx).await? {
        Some(merged) => Ok(find(merged.kept).one(tx).await?),
        None => Ok(None),
    }
}

/// Degrees within which two records of one name may be one place: some two kilometres.
const NEAR: f64 = 0.02;

impl ImportRow {
    /// An organisation of the same name and city that may be the one of this row: not one that
    /// the source itself knows under another id, and not one that lies elsewhere.
    async fn alike(&self, tx: &Tx) -> Result<Option<organisation::Model>> {
        let location = self.input.location.clone().located();
        let sought = match_key(&self.input.name, location.city.as_deref());
        let candidates = organisation::Entity::find()
            .filter(organisation::Column::MatchKey.eq(sought))
            .order_by_asc(organisation::Column::Made)
            .all(tx)
            .await?;
        for candidate in candidates {
            let other_id = source_key::Entity::find()
                .filter(source_key::Column::Source.eq(&self.source))
                .filter(source_key::Column::Subject.eq(candidate.id.0))
                .one(tx)
                .await?;
            let near = |one: Option<f64>, other: Option<f64>| {
                one.zip(other).is_none_or(|(one, other)| (one - other).abs() < NEAR)
            };
            let given = &self.input.location;
            let is_near = near(given.latitude, candidate.latitude)
                && near(given.longitude, candidate.longitude);
            if other_id.is_none() && is_near {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    /// The key under which this row is remembered.
    fn external_key(&self) -> String {
        if self.turn == 1 {
            self.external.clone()
        } else {
            format!("{}#{}", self.external, self.turn)
        }
    }

    async fn add(&self, tx: &mut Tx) -> Result<Done<<Self as Change>::Out>> {
        source_key::Entity::delete_by_id((self.source.clone(), self.external_key()))
            .exec(&*tx)
            .await?;
        let source = (self.source.clone(), self.external_key(), self.digest.clone());
        let add = AddOrganisation {
            id: None,
            input: Ok(self.input.clone()),
            source: Some(source),
            confirmed: None,
        };
        let id = tx.perform(&add).await?;
        Ok(tx.unlogged("performed-inside", (id, Outcome::Created, Vec::new())))
    }

    /// A known organisation takes over what the row says; what the row does not say stays.
    async fn change(
        &self,
        tx: &mut Tx,
        before: organisation::Model,
        key: Option<source_key::Model>,
    ) -> Result<Done<<Self as Change>::Out>> {
        let id = before.id;
        self.remember(tx, id, key).await?;
        let written = self.merged(&before);
        let fields = crate::changes::organisation_differences(&before, &written);
        if fields.is_empty() {
            return Ok(tx.unlogged("import-key", (id, Outcome::Unchanged, Vec::new())));
        }
        let row = organisation::ActiveModel {
            id: ActiveValue::Unchanged(id),
            version: ActiveValue::Set(before.version + 1),
            ..written
        };
        row.update(&*tx).await?;
        let out = (id, Outcome::Changed, fields.clone());
        tx.record(OrganisationChanged { organisation: id, fields }, out).await
    }

    fn merged(&self, before: &organisation::Model) -> organisation::ActiveModel {
        let mut input = self.input.clone();
        input.legal_name = input.legal_name.or_else(|| before.legal_name.clone());
        input.kind = input.kind.or(before.kind);
        input.size = input.size.or_else(|| before.size.clone());
        input.founded = input.founded.or(before.founded);
        input.website = input.website.or_else(|| before.website.clone());
        input.email = input.email.or_else(|| before.email.clone());
        input.phone = input.phone.or_else(|| before.phone.clone());
        input.languages.extend(crate::model::split(&before.languages));
        input.shown = before.shown.clone();
        let location = &mut input.location;
        location.country = location.country.take().or_else(|| before.country.clone());
        location.city = location.city.take().or_else(|| before.city.clone());
        if location.latitude.is_none() {
            location.latitude = before.latitude;
            location.longitude = before.longitude;
        }
        crate::changes::organisation_row(&input)
    }

    async fn remember(
        &self,
        tx: &Tx,
        id: OrganisationId,
        key: Option<source_key::Model>,
    ) -> Result<()> {
        let row = source_key::ActiveModel {
            source: ActiveValue::Set(self.source.clone()),
            external: ActiveValue::Set(self.external_key()),
            subject: ActiveValue::Set(id.0),
            digest: ActiveValue::Set(self.digest.clone()),
        };
        match key {
            Some(_) => {
                let row = source_key::ActiveModel {
                    source: ActiveValue::Unchanged(self.source.clone()),
                    external: ActiveValue::Unchanged(self.external_key()),
                    ..row
                };
                row.update(tx).await?;
            }
            None => {
                source_key::Entity::insert(row).exec_without_returning(tx).await?;
            }
        }
        Ok(())
    }
}
