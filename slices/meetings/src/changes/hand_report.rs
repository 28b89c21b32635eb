//! Somebody is asked to write the report of a session.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue, EntityTrait, QuerySelect};
use store::{Change, Done, Permit, Tx};

use super::InRoom;
use crate::events::ReportHanded;
use crate::migrations::ONE_REPORT;
use crate::model::{ReportId, ReportState, SessionId};
use crate::policy;
use crate::rows::report;
use crate::words::Words;

/// The report is another person's to write, with what was written so far.
pub(crate) struct HandReport {
    pub session: SessionId,
    pub person: PersonId,
}

/// What stands now.
pub(crate) struct Stands {
    room: InRoom,
    row: Option<report::Model>,
}

impl Change for HandReport {
    type Target = Stands;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Stands> {
        let room = super::in_room(tx, self.session).await?;
        let row = report::of(self.session).lock_exclusive().one(&*tx).await?;
        Ok(Stands { room, row })
    }

    fn allows(&self, actor: &Actor, Stands { room, row }: &Stands) -> Decision {
        let reporter = row.as_ref().and_then(|row| row.reporter);
        let may = policy::reports(actor, &room.session, reporter);
        policy::shown_or(may, actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Stands>) -> Result<Done<()>> {
        let Stands { room, row } = stands.into_inner();
        let (session, person) = (self.session, self.person);
        let id = match row {
            Some(row) if row.reporter == Some(person) => return Ok(tx.unchanged(())),
            Some(row) if row.state == ReportState::Published => {
                return Err(Error::refused("report-public", |l| Words::of(l).report_is_public()));
            }
            Some(row) => {
                let changed = report::ActiveModel {
                    id: ActiveValue::Unchanged(row.id),
                    reporter: ActiveValue::Set(Some(person)),
                    state: ActiveValue::Set(ReportState::Writing),
                    reminded: ActiveValue::Set(0),
                    ..Default::default()
                };
                changed.update(&*tx).await?;
                row.id
            }
            None => begin(tx, &room, person).await?,
        };
        tx.record(ReportHanded { session, report: id, person }, ()).await
    }
}

/// An empty report: it begins filled with the notes when its reporter opens it.
async fn begin(tx: &Tx, room: &InRoom, person: PersonId) -> Result<ReportId> {
    let id: ReportId = tx.new_id();
    let row = report::ActiveModel {
        id: ActiveValue::Set(id),
        meeting: ActiveValue::Set(room.meeting.id),
        session: ActiveValue::Set(room.session.id),
        version: ActiveValue::Set(1),
        reporter: ActiveValue::Set(Some(person)),
        state: ActiveValue::Set(ReportState::Writing),
        said: ActiveValue::Set(String::new()),
        proposed: ActiveValue::Set(String::new()),
        sources: ActiveValue::Set(String::new()),
        open: ActiveValue::Set(String::new()),
        changed: ActiveValue::Set(tx.now()),
        published: ActiveValue::Set(None),
        reminded: ActiveValue::Set(0),
    };
    let inserted = report::Entity::insert(row).exec_without_returning(tx).await;
    inserted.map_err(|error| ONE_REPORT.refusal(error, || Error::Stale))?;
    Ok(id)
}
