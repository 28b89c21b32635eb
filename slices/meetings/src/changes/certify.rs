//! Certificates of attendance: issued to who was there, under a name of their own; revoked by who
//! runs the meeting.

use kernel::{Actor, Checked, Decision, Error, PersonId, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use store::{Change, Done, Permit, Tx};

use crate::events::{CertificateIssued, CertificateRevoked};
use crate::migrations::ONE_CODE;
use crate::model::{CertificateId, MeetingId};
use crate::policy;
use crate::rows::{attendance, certificate, meeting};
use crate::words::Words;

/// Letters and digits that nobody takes for another.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKLMNPQRSTUVWXY";

/// A person who was there has a certificate. One that counts is there once.
pub(crate) struct Certify {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub name: Checked<String>,
}

/// The meeting, whether the person was there, and what was issued before.
pub(crate) struct Stands {
    meeting: meeting::Model,
    was_there: bool,
    before: Option<certificate::Model>,
}

impl Change for Certify {
    type Target = Stands;
    /// The code.
    type Out = String;

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        // Locked, so that a form sent twice issues one.
        let meeting = super::meeting(tx, self.meeting).await?;
        let there = attendance::Entity::find_by_id((self.meeting, self.person)).one(&*tx).await?;
        let before = certificate::Entity::find()
            .filter(certificate::Column::Meeting.eq(self.meeting))
            .filter(certificate::Column::Person.eq(self.person))
            .order_by_desc(certificate::Column::Issued)
            .one(&*tx)
            .await?;
        Ok(Stands { meeting, was_there: there.is_some(), before })
    }

    fn allows(&self, actor: &Actor, stands: &Stands) -> Decision {
        policy::registers(actor, self.person, &stands.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<String>> {
        let name = self.name.clone()?;
        let Stands { was_there, before, .. } = stands.into_inner();
        if !was_there {
            return Err(Error::refused("was-not-there", |l| Words::of(l).certificate_not_there()));
        }
        if let Some(before) = before {
            if before.revoked.is_some() {
                let revoked = |l| Words::of(l).certificate_was_revoked();
                return Err(Error::refused("certificate-revoked", revoked));
            }
            return Ok(tx.unchanged(before.code));
        }
        let id: CertificateId = tx.new_id();
        let code = code(tx);
        let row = certificate::ActiveModel {
            id: ActiveValue::Set(id),
            code: ActiveValue::Set(code.clone()),
            meeting: ActiveValue::Set(self.meeting),
            person: ActiveValue::Set(self.person),
            name: ActiveValue::Set(name),
            issued: ActiveValue::Set(tx.now()),
            revoked: ActiveValue::Set(None),
        };
        let inserted = certificate::Entity::insert(row).exec_without_returning(&*tx).await;
        inserted.map_err(|error| ONE_CODE.refusal(error, || Error::Stale))?;
        tx.record(CertificateIssued { meeting: self.meeting, certificate: id }, code).await
    }
}

/// Twelve symbols of 31, in three groups: nobody guesses one.
fn code(tx: &Tx) -> String {
    let symbol = || {
        let place = usize::try_from(tx.chance().below(31)).unwrap_or(0);
        ALPHABET.get(place).copied().map_or('2', char::from)
    };
    let group = || (0..4).map(|_| symbol()).collect::<String>();
    [group(), group(), group()].join("-")
}

/// A certificate no longer counts, and says so.
pub(crate) struct Revoke {
    pub code: String,
}

impl Change for Revoke {
    type Target = (certificate::Model, meeting::Model);
    type Out = MeetingId;

    async fn load(&self, tx: &mut Tx) -> Result<Self::Target> {
        let of_code = certificate::Column::Code.eq(self.code.as_str());
        let row = certificate::Entity::find().filter(of_code).lock_exclusive().one(&*tx).await?;
        let row = row.ok_or(Error::NotFound)?;
        let meeting = meeting::Entity::find_by_id(row.meeting).one(&*tx).await?;
        Ok((row, meeting.ok_or(Error::NotFound)?))
    }

    fn allows(&self, actor: &Actor, (_, meeting): &Self::Target) -> Decision {
        policy::hosts(actor, meeting)
    }

    async fn apply(&self, tx: &mut Tx, target: Permit<Self::Target>) -> Result<Done<MeetingId>> {
        let (row, meeting) = target.into_inner();
        if row.revoked.is_some() {
            return Ok(tx.unchanged(meeting.id));
        }
        let revoked = certificate::ActiveModel {
            id: ActiveValue::Unchanged(row.id),
            revoked: ActiveValue::Set(Some(tx.now())),
            ..Default::default()
        };
        revoked.update(&*tx).await?;
        let (meeting, certificate) = (meeting.id, row.id);
        tx.record(CertificateRevoked { meeting, certificate }, meeting).await
    }
}
