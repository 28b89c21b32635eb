//! Two organisations are one: everything of the one that goes is carried over to the one that stays.

use std::collections::BTreeSet;

use kernel::{Actor, Decision, OrganisationId, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter};
use store::{Change, Done, Permit, Tx};
use vocabulary::{Shelf, tags, texts};
use web::{App, Merge, Merging};

use crate::events::OrganisationsMerged;
use crate::model::{CONCERN, DISCIPLINE, LookAlikeId, ORGANISATION, joined, match_key, split};
use crate::policy;
use crate::rows::{affiliation, handover, look_alike, merged, organisation, role, source_key};

/// A pair are one. What the kept record does not say it takes over from the other: people, roles,
/// terms, texts, sources. Where both say something, such as their name, the kept record's counts.
pub(crate) struct MergeOrganisations {
    pair: LookAlikeId,
    keep_other: bool,
    mergers: Vec<Merge>,
}

/// The record that stays and the one that goes, both locked.
pub(crate) struct Both {
    kept: organisation::Model,
    gone: organisation::Model,
}

impl MergeOrganisations {
    /// Keeps one of a pair: the second where `keep_other` says so.
    pub(crate) fn of(app: &App, pair: LookAlikeId, keep_other: bool) -> Self {
        let mergers = app.slices().iter().filter_map(|slice| slice.merge).collect();
        Self { pair, keep_other, mergers }
    }
}

impl Change for MergeOrganisations {
    type Target = Both;
    type Out = OrganisationId;

    async fn load(&self, tx: &mut Tx) -> Result<Both> {
        let pair = super::look_alike::pair(tx, self.pair).await?;
        // Always in the order of the pair, so that two merges never wait for each other.
        let one = super::organisation(tx, pair.one).await?;
        let other = super::organisation(tx, pair.other).await?;
        let (kept, gone) = if self.keep_other { (other, one) } else { (one, other) };
        Ok(Both { kept, gone })
    }

    fn allows(&self, actor: &Actor, _: &Both) -> Decision {
        policy::office(actor)
    }

    async fn apply(&self, tx: &mut Tx, both: Permit<Both>) -> Result<Done<OrganisationId>> {
        let Both { kept, gone } = both.into_inner();
        let merging = Merging { kind: ORGANISATION, kept: kept.id.0, gone: gone.id.0 };
        around(tx, merging).await?;
        affiliations(tx, kept.id, gone.id).await?;
        handovers(tx, kept.id, gone.id).await?;
        for merge in &self.mergers {
            merge(tx, merging).await?;
        }
        store::strands::carry(tx, ORGANISATION, kept.id.0, gone.id.0).await?;
        source_key::Entity::update_many()
            .col_expr(source_key::Column::Subject, Expr::value(kept.id.0))
            .filter(source_key::Column::Subject.eq(gone.id.0))
            .exec(&*tx)
            .await?;
        filled(&kept, &gone).update(&*tx).await?;
        let (kept, gone) = (kept.id, gone.id);
        moved_on(tx, kept, gone).await?;
        other_pairs(tx, kept, gone).await?;
        organisation::Entity::delete_by_id(gone).exec(&*tx).await?;
        tx.record(OrganisationsMerged { organisation: kept, gone }, kept).await
    }
}

/// The kept record, with what only the other one says.
fn filled(kept: &organisation::Model, gone: &organisation::Model) -> organisation::ActiveModel {
    let or = |own: &Option<String>, other: &Option<String>| own.clone().or_else(|| other.clone());
    let city = or(&kept.city, &gone.city);
    let placed = kept.latitude.is_some() && kept.longitude.is_some();
    let place = if placed { kept } else { gone };
    // A value that is taken over keeps the audience that its owner chose for it.
    let mut shown = kept.shown.clone();
    let taken = [("email", &kept.email, &gone.email), ("phone", &kept.phone, &gone.phone)];
    for (field, own, other) in taken {
        if own.is_none() && other.is_some() {
            shown.0.insert(field.to_owned(), gone.shown.audience(field).to_owned());
        }
    }
    let mut languages = split(&kept.languages);
    languages.extend(split(&gone.languages));
    organisation::ActiveModel {
        id: ActiveValue::Unchanged(kept.id),
        version: ActiveValue::Set(kept.version + 1),
        confirmed: ActiveValue::Set(Ord::max(kept.confirmed, gone.confirmed)),
        match_key: ActiveValue::Set(match_key(&kept.name, city.as_deref())),
        legal_name: ActiveValue::Set(or(&kept.legal_name, &gone.legal_name)),
        kind: ActiveValue::Set(kept.kind.or(gone.kind)),
        country: ActiveValue::Set(or(&kept.country, &gone.country)),
        city: ActiveValue::Set(city),
        latitude: ActiveValue::Set(place.latitude),
        longitude: ActiveValue::Set(place.longitude),
        founded: ActiveValue::Set(kept.founded.or(gone.founded)),
        size: ActiveValue::Set(or(&kept.size, &gone.size)),
        website: ActiveValue::Set(or(&kept.website, &gone.website)),
        email: ActiveValue::Set(or(&kept.email, &gone.email)),
        phone: ActiveValue::Set(or(&kept.phone, &gone.phone)),
        languages: ActiveValue::Set(joined(&languages)),
        logo: ActiveValue::Set(or(&kept.logo, &gone.logo)),
        shown: ActiveValue::Set(shown),
        ..Default::default()
    }
}

/// Tags of both, and the texts that the kept record has in no such language.
async fn around(tx: &Tx, merging: Merging) -> Result<()> {
    let read = tx.read();
    let both = [merging.kept, merging.gone];
    let tagged = tags::of(&read, &both).await?;
    let shelf = Shelf::load(&read).await?;
    let subject = ORGANISATION.subject(OrganisationId(merging.kept));
    for vocabulary in [DISCIPLINE, CONCERN] {
        let terms = tagged.values().flatten().copied();
        let of_it = terms
            .filter(|term| shelf.get(*term).is_some_and(|known| known.vocabulary == vocabulary));
        tags::set(tx, subject, vocabulary, &of_it.collect::<BTreeSet<_>>()).await?;
    }
    let mut written = texts::of(&read, &both).await?;
    let mut own = written.remove(&merging.kept).unwrap_or_default();
    for (field, in_languages) in written.remove(&merging.gone).unwrap_or_default() {
        let mut text = own.remove(&field).unwrap_or_default();
        for (language, words) in in_languages.0 {
            text.0.entry(language).or_insert(words);
        }
        texts::set(tx, subject, &field, &text).await?;
    }
    tags::clear(tx, merging.gone).await?;
    texts::clear(tx, merging.gone).await
}

/// People of the one that goes belong to the one that stays. Whoever belongs to both at the same
/// time, and as surely, belongs once: from the earlier day to the later, with the roles of both. What
/// one side has not confirmed stays a claim of its own.
async fn affiliations(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId) -> Result<()> {
    let of = |id| affiliation::Entity::find().filter(affiliation::Column::Organisation.eq(id));
    for moved in of(gone).all(&*tx).await? {
        let own = of(kept).filter(affiliation::Column::Person.eq(moved.person)).all(&*tx).await?;
        match own.iter().find(|own| as_sure(own, &moved) && meet(own, &moved)) {
            Some(own) => join(tx, own, &moved).await?,
            None => {
                let row = affiliation::ActiveModel {
                    id: ActiveValue::Unchanged(moved.id),
                    organisation: ActiveValue::Set(kept),
                    ..Default::default()
                };
                row.update(&*tx).await?;
            }
        }
    }
    Ok(())
}

fn as_sure(one: &affiliation::Model, other: &affiliation::Model) -> bool {
    one.person_said_yes == other.person_said_yes
        && one.organisation_said_yes == other.organisation_said_yes
}

fn meet(one: &affiliation::Model, other: &affiliation::Model) -> bool {
    let before = |until: Option<kernel::Day>, from: Option<kernel::Day>| {
        until.zip(from).is_some_and(|(until, from)| until < from)
    };
    !before(one.until, other.from) && !before(other.until, one.from)
}

async fn join(tx: &Tx, own: &affiliation::Model, moved: &affiliation::Model) -> Result<()> {
    let row = affiliation::ActiveModel {
        id: ActiveValue::Unchanged(own.id),
        version: ActiveValue::Set(own.version + 1),
        title: ActiveValue::Set(own.title.clone().or_else(|| moved.title.clone())),
        from: ActiveValue::Set(own.from.zip(moved.from).map(|(one, other)| Ord::min(one, other))),
        until: ActiveValue::Set(
            own.until.zip(moved.until).map(|(one, other)| Ord::max(one, other)),
        ),
        show_past: ActiveValue::Set(own.show_past && moved.show_past),
        ..Default::default()
    };
    row.update(tx).await?;
    // Every role ever held goes along, with its days; the ledger reads two of a kind as one.
    role::Entity::update_many()
        .col_expr(role::Column::Affiliation, Expr::value(own.id.0))
        .filter(role::Column::Affiliation.eq(moved.id))
        .exec(tx)
        .await?;
    affiliation::Entity::delete_by_id(moved.id).exec(tx).await?;
    Ok(())
}

/// Handovers that were proposed go on, unless the same one was proposed at both.
async fn handovers(tx: &Tx, kept: OrganisationId, gone: OrganisationId) -> Result<()> {
    let of = |id| handover::Entity::find().filter(handover::Column::Organisation.eq(id));
    let own = of(kept).all(tx).await?;
    for moved in of(gone).all(tx).await? {
        let twice =
            |own: &handover::Model| own.role == moved.role && own.to_person == moved.to_person;
        if own.iter().any(twice) {
            handover::Entity::delete_by_id(moved.id).exec(tx).await?;
        } else {
            let row = handover::ActiveModel {
                id: ActiveValue::Unchanged(moved.id),
                organisation: ActiveValue::Set(kept),
                ..Default::default()
            };
            row.update(tx).await?;
        }
    }
    Ok(())
}

/// Questions and answers about the one that goes are about the one that stays from now on.
async fn other_pairs(tx: &Tx, kept: OrganisationId, gone: OrganisationId) -> Result<()> {
    let of = |id| {
        let either = look_alike::Column::One.eq(id).or(look_alike::Column::Other.eq(id));
        look_alike::Entity::find().filter(either)
    };
    let third = |row: &look_alike::Model, id| if row.one == id { row.other } else { row.one };
    let mut known: BTreeSet<OrganisationId> =
        of(kept).all(tx).await?.iter().map(|row| third(row, kept)).collect();
    for row in of(gone).all(tx).await? {
        let other = third(&row, gone);
        look_alike::Entity::delete_by_id(row.id).exec(tx).await?;
        if other != kept && known.insert(other) {
            let (one, other) = (Ord::min(kept, other), Ord::max(kept, other));
            let row = look_alike::ActiveModel {
                one: ActiveValue::Set(one),
                other: ActiveValue::Set(other),
                ..row.into()
            };
            look_alike::Entity::insert(row.reset_all()).exec_without_returning(tx).await?;
        }
    }
    Ok(())
}

/// The old address leads to the new one, and so do those that led to the old one.
async fn moved_on(tx: &Tx, kept: OrganisationId, gone: OrganisationId) -> Result<()> {
    merged::Entity::update_many()
        .col_expr(merged::Column::Kept, Expr::value(kept.0))
        .filter(merged::Column::Kept.eq(gone))
        .exec(tx)
        .await?;
    let row = merged::ActiveModel { gone: ActiveValue::Set(gone), kept: ActiveValue::Set(kept) };
    merged::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}
