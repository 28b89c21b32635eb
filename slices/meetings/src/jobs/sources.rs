//! Programmes that are read again at an address: each day, and when somebody asks for it.

use fetch::{Fetched, Unreached};
use kernel::{Actor, Error, Locale, Result};
use sea_orm::EntityTrait;
use web::App;

use super::send;
use crate::changes::import_programme::Imported;
use crate::changes::set_source::NoteSource;
use crate::import::take_in;
use crate::model::MeetingId;
use crate::pages::paths;
use crate::queries::working;
use crate::rows::{meeting, source};

/// Reads all addresses of meetings that are not over.
pub(super) async fn daily(app: App) -> Result<()> {
    let read = app.store().read();
    let today = app.store().clock().today();
    let mut failed = None;
    for row in source::Entity::find().all(&read).await? {
        let meeting = meeting::Entity::find_by_id(row.meeting).one(&read).await?;
        if meeting.is_some_and(|meeting| meeting.last >= today) {
            // One that fails keeps no other waiting.
            failed = look(&app, row).await.err().or(failed);
        }
    }
    failed.map_or(Ok(()), Err)
}

/// Reads one address.
pub(super) async fn one(app: App, payload: serde_json::Value) -> Result<()> {
    let named = payload.get("meeting").and_then(|id| id.as_str());
    let Some(id) = named.and_then(|id| id.parse::<MeetingId>().ok()) else { return Ok(()) };
    match source::Entity::find_by_id(id).one(&app.store().read()).await? {
        Some(row) => look(&app, row).await,
        None => Ok(()),
    }
}

/// What stands there becomes what the hosts work on; they publish it. A file that cannot be read
/// changes nothing, and is told on the host's page.
async fn look(app: &App, row: source::Model) -> Result<()> {
    let id = row.meeting;
    let most = u64::try_from(programme::LARGEST).unwrap_or(u64::MAX);
    let (mark, problem) = match app.fetch().get(&row.url, row.mark.as_deref(), most).await? {
        Ok(Fetched::AsBefore) => (row.mark, None),
        Ok(Fetched::File { bytes, mark }) => {
            let now = source::Entity::find_by_id(id).one(&app.store().read()).await?;
            if now.is_none_or(|now| now.url != row.url) {
                return Ok(());
            }
            let actor = Actor::system("programme-source");
            match take_in(app, &actor, id, bytes, false, Locale::EN).await {
                Ok(taken) => {
                    tell(app, id, &taken.imported).await?;
                    (mark, None)
                }
                Err(Error::Invalid(_)) => (None, Some("unreadable".to_owned())),
                Err(error) => return Err(error),
            }
        }
        Err(why) => (row.mark, Some(code(&why))),
    };
    let read = app.store().clock().now();
    let note = NoteSource { meeting: id, url: row.url, read, mark, problem };
    app.store().write(&Actor::system("programme-source"), None, note).await
}

fn code(why: &Unreached) -> String {
    match why {
        Unreached::NoAddress => "no-address".to_owned(),
        Unreached::Private => "private".to_owned(),
        Unreached::NoAnswer => "no-answer".to_owned(),
        Unreached::TooLarge => "too-large".to_owned(),
        Unreached::Status(status) => format!("status-{status}"),
    }
}

/// Tells who runs the meeting that something differs.
async fn tell(app: &App, id: MeetingId, imported: &Imported) -> Result<()> {
    let Imported { created, changed, cancelled, .. } = imported;
    if created + changed + cancelled == 0 {
        return Ok(());
    }
    let read = app.store().read();
    let Some(row) = meeting::Entity::find_by_id(id).one(&read).await? else { return Ok(()) };
    let url = app.full_url(&paths::Manage { id });
    let now = app.store().clock().now().timestamp();
    for member in working::team(&read, id).await? {
        let key = format!("source-{id}-{now}-{}", member.id);
        send(app, member.id, key, |t, _| {
            let text = t.mail_source(&row.title, *created, *changed, *cancelled, &url);
            (t.mail_source_subject(&row.title), text)
        })
        .await?;
    }
    Ok(())
}
