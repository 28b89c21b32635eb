//! A certificate of attendance: asked for by who was there, verified by anyone who has its code.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use directory::face;
use kernel::{Error, Moment};
use print::Document;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, see_other};

use super::meeting::{inside, seen};
use super::{list, paths};
use crate::changes::certify::{Certify, Revoke};
use crate::model::MeetingId;
use crate::policy;
use crate::queries::lists;
use crate::rows::{attendance, certificate, meeting};
use crate::words::Words;

/// The longest name on a certificate, in characters.
const LONGEST_NAME: usize = 120;

#[derive(Template)]
#[template(path = "certificate.html")]
struct CertificatePage {
    t: Words,
    name: String,
    meeting: String,
    line: String,
    code: String,
    address: String,
    issued: String,
    pdf: Option<String>,
    revoked: Option<String>,
    revoke: Html,
}

/// Whether somebody was at a meeting.
pub(super) async fn was_there(cx: &Cx, id: MeetingId) -> Result<bool> {
    let Some(person) = cx.actor.person() else { return Ok(false) };
    let row = attendance::Entity::find_by_id((id, person)).one(&cx.read()).await;
    Ok(row.map_err(Error::from)?.is_some())
}

/// The form: the name on it is one's own to write.
pub(crate) async fn form(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let card = seen(&cx, id).await?;
    let own = face::person::Entity::find_by_id(cx.person()?).one(&cx.read()).await;
    let name = own.map_err(Error::from)?.map(|row| row.name).unwrap_or_default();
    page(&cx, &inside(&card)?.row, &Filled::with([("name", name)]))
}

fn page(cx: &Cx, row: &meeting::Model, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let id = row.id;
    let fields =
        vec![ui::line("name", t.certificate_name()).hint(t.certificate_name_hint()).required()];
    let action = paths::Certify { id }.to_string();
    FormPage::new(t.certificate(), action, fields, t.certificate_make(), filled, cx.locale)
        .over(ui::link(&paths::Meeting { id }.to_string(), &row.title))
        .lede(t.certificate_lede())
        .back(paths::Meeting { id }, t.back())
        .page()
}

/// Issues it, or shows the one that counts.
pub(crate) async fn certify(
    cx: Cx,
    Path(id): Path<MeetingId>,
    mut filled: Filled,
) -> Result<Response> {
    let card = seen(&cx, id).await?;
    let mut fields = Fields::of(&filled);
    let name = fields.required("name", LONGEST_NAME);
    let certify = Certify { meeting: id, person: cx.person()?, name: fields.finish(name) };
    match cx.write(certify).await {
        Ok(code) => {
            Ok(see_other(&paths::Certificate { code }, Words::of(cx.locale).certificate_made()))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &inside(&card)?.row, &filled)?.into_response())
        }
    }
}

/// The certificate of a code, with its meeting. The code is the permission.
async fn of_code(cx: &Cx, code: &str) -> Result<(certificate::Model, meeting::Model)> {
    let read = cx.read();
    let of_code = certificate::Column::Code.eq(code.to_uppercase());
    let row = certificate::Entity::find().filter(of_code).one(&read).await;
    let row = row.map_err(Error::from)?.ok_or(Error::NotFound)?;
    let meeting = lists::meeting_unscoped(&read, row.meeting).await?.ok_or(Error::NotFound)?;
    Ok((row, meeting))
}

/// The page that anyone opens who has the code: it says whether the certificate counts.
pub(crate) async fn show(cx: Cx, Path(code): Path<String>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let (row, meeting) = of_code(&cx, &code).await?;
    let day = |moment: Moment| web::dates::day(moment.date_naive(), cx.locale);
    let runs = policy::runs(&cx.actor, meeting.id) && row.revoked.is_none();
    let place = paths::Certificate { code: row.code.clone() };
    let revoke = paths::RevokeCertificate { code: row.code.clone() }.to_string();
    let page = CertificatePage {
        t,
        name: row.name,
        line: list::where_and_what(&cx, &meeting),
        meeting: meeting.title,
        address: cx.app.full_url(&place),
        pdf: row
            .revoked
            .is_none()
            .then(|| paths::PrintCertificate { code: row.code.clone() }.to_string()),
        code: row.code,
        issued: t.certificate_issued(day(row.issued)),
        revoked: row.revoked.map(|moment| t.certificate_revoked_on(day(moment))),
        revoke: if runs {
            ui::action(&revoke, &t.certificate_revoke(), "quiet", &[])
        } else {
            Html::none()
        },
    };
    Ok(Page::new(t.certificate(), &page)?.unlisted())
}

/// The certificate on paper. One that was revoked says so, and names nobody.
pub(crate) async fn pdf(cx: Cx, Path(code): Path<String>) -> Result<Response> {
    let t = Words::of(cx.locale);
    let (row, meeting) = of_code(&cx, &code).await?;
    let day = |moment: Moment| web::dates::day(moment.date_naive(), cx.locale);
    let address = cx.app.full_url(&paths::Certificate { code: row.code.clone() });
    let data = serde_json::json!({
        "lang": cx.locale.tag(),
        "title": if row.revoked.is_some() { t.certificate_no_longer() } else { t.certificate() },
        "network": cx.app.network().name,
        "name": row.revoked.is_none().then_some(row.name),
        "meeting": meeting.title,
        "line": list::where_and_what(&cx, &meeting),
        "code": row.code,
        "address": address,
        "qr": print::qr(&address)?,
        "issued": t.certificate_issued(day(row.issued)),
        "revoked": row.revoked.map(|moment| t.certificate_revoked_on(day(moment))),
        "says": {
            "says": t.certificate_says(),
            "code": t.certificate_code(),
            "verify": t.certificate_verify(),
            "qr": t.certificate_qr(),
        },
    });
    let document = Document { source: include_str!("../../print/certificate.typ"), data };
    Ok(web::pdf("certificate.pdf", cx.app.printer().pdf(document).await?))
}

/// It no longer counts.
pub(crate) async fn revoke(cx: Cx, Path(code): Path<String>) -> Result<Response> {
    cx.write(Revoke { code: code.clone() }).await?;
    let said = Words::of(cx.locale).certificate_revoked();
    Ok(see_other(&paths::Certificate { code }, said))
}
