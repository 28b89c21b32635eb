//! Somebody is asked to write the report of a session.

use kernel::{Actor, Decision, Error, PersonId, Result};
use sea_orm::{ActiveModelTrait, ActiveValue};
use store::{Change, Done, Permit, Tx};

use super::Reported;
use super::save_report::begin;
use crate::events::ReportHanded;
use crate::model::{Boxes, ReportState, SessionId};
use crate::policy;
use crate::rows::report;
use crate::words::Words;

/// The report is another person's to write, with what was written so far.
pub(crate) struct HandReport {
    pub session: SessionId,
    pub person: PersonId,
}

impl Change for HandReport {
    type Target = Reported;
    type Out = ();

    async fn load(&self, tx: &mut Tx) -> Result<Reported> {
        super::reported(tx, self.session).await
    }

    fn allows(&self, actor: &Actor, Reported { room, row }: &Reported) -> Decision {
        let reporter = row.as_ref().and_then(|row| row.reporter);
        let may = policy::reports(actor, &room.session, reporter);
        policy::shown_or(may, actor, &room.meeting)
    }

    async fn apply(&self, tx: &mut Tx, stands: Permit<Reported>) -> Result<Done<()>> {
        let Reported { room, row } = stands.into_inner();
        let (session, person) = (self.session, self.person);
        let id = match row {
            Some(row) if row.reporter == Some(person) => return Ok(tx.unchanged(())),
            Some(row) if row.is_public() => {
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
            // Empty: it begins filled with the notes when its reporter opens it.
            None => {
                let empty = Boxes::default();
                begin(tx, &room, Some(person), &empty, ReportState::Writing).await?
            }
        };
        tx.record(ReportHanded { session, report: id, person }, ()).await
    }
}
