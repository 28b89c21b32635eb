//! The office imports organisations: the same code as the command.

use askama::Template;
use axum::response::{IntoResponse, Response};
use directory::{Imported, Outcome, RowOutcome, Source, import_organisations};
use kernel::{Checked, Day, Error};
use membership::TermKind;
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, Uploads};

use crate::words::Words;

#[derive(Template)]
#[template(path = "imported.html")]
struct ImportedPage {
    t: Words,
    dry: bool,
    imported: Imported,
    rows: Vec<Line>,
}

struct Line {
    line: u64,
    outcome: String,
    name: String,
    href: Option<String>,
    remarks: String,
}

/// The form.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    page(&cx, &Filled::with([("as", "contact".into())]))
}

fn page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let kinds = vec![
        ("contact".into(), t.import_as_contact()),
        ("organisation".into(), t.import_as_member()),
        ("associate".into(), t.import_as_associate()),
    ];
    let fields = Html::joined([
        ui::file("file", t.import_file(), ".csv,.txt,text/csv")
            .hint(t.import_file_hint())
            .html(filled),
        ui::line("source", t.import_source()).hint(t.import_source_hint()).html(filled),
        ui::select("as", t.import_as(), kinds).html(filled),
        ui::day("since", t.import_since()).hint(t.import_since_hint()).html(filled),
        ui::line("country", t.import_country()).hint(t.import_country_hint()).html(filled),
        ui::line("city", t.import_city()).html(filled),
        ui::line("encoding", t.import_encoding()).hint(t.import_encoding_hint()).html(filled),
        ui::flag("dry", t.import_dry()).hint(t.import_dry_hint()).html(filled),
    ]);
    let form = FormPage {
        over: ui::link("/office", &t.office()),
        title: t.import_title(),
        lede: t.import_lede(),
        action: "/office/import".into(),
        fields,
        button: t.import_button(),
        back: "/office".into(),
        back_label: t.back(),
        files: true,
        aside: Html::none(),
        filled,
        locale: cx.locale,
    };
    Ok(Page::new(t.import_title(), &form)?.after(filled.has_errors()).unlisted())
}

/// What the form says beside the file.
struct Wishes {
    member: Option<(TermKind, Day)>,
    source: Source,
    dry: bool,
}

/// Reads the file and answers what became of each row.
pub(crate) async fn import(cx: Cx, uploads: Uploads) -> Result<Response> {
    let mut filled = uploads.filled.clone();
    match try_import(&cx, &uploads).await {
        Ok((imported, dry)) => Ok(imported_page(&cx, imported, dry)?.into_response()),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &filled)?.into_response())
        }
    }
}

async fn try_import(cx: &Cx, uploads: &Uploads) -> kernel::Result<(Imported, bool)> {
    let wishes = parse(cx, uploads)?;
    let mut imported =
        import_organisations(&cx.app, &cx.actor, &wishes.source, wishes.dry, cx.locale).await?;
    if let (Some((kind, since)), false) = (wishes.member, wishes.dry) {
        membership::make_members(&cx.app, &cx.actor, &mut imported, kind, since, cx.locale).await?;
    }
    Ok((imported, wishes.dry))
}

fn parse(cx: &Cx, uploads: &Uploads) -> Checked<Wishes> {
    let mut fields = Fields::of(&uploads.filled);
    let file = uploads.files.iter().find(|file| file.field == "file");
    if file.is_none() {
        fields.wrong("file", "missing", |l| Words::of(l).import_choose_file());
    }
    let named = fields.line("source", 80);
    let kind = fields.choice("as", |kind| match kind {
        "contact" => Some(None),
        other => TermKind::parse(other).map(Some),
    });
    let since = fields.day("since").unwrap_or(cx.now().date_naive());
    let country = fields.line("country", 80);
    let known = country.as_deref().and_then(geo::recognise_country);
    if country.is_some() && known.is_none() {
        fields.wrong("country", "no-country", |l| Words::of(l).import_no_country());
    }
    let source = Source {
        name: named.unwrap_or_else(|| file.map(|file| file.file_name.clone()).unwrap_or_default()),
        bytes: file.map(|file| file.bytes.to_vec()).unwrap_or_default(),
        country: known.map(ToOwned::to_owned),
        city: fields.line("city", 120),
        encoding: fields.line("encoding", 40),
    };
    let member = kind.flatten().map(|kind| (kind, since));
    let dry = fields.raw("dry") == "yes";
    fields.finish(Wishes { member, source, dry })
}

fn imported_page(cx: &Cx, imported: Imported, dry: bool) -> kernel::Result<Page> {
    let t = Words::of(cx.locale);
    let rows = imported.outcomes.iter().take(500).map(|row| line(row, t)).collect();
    let page = ImportedPage { t, dry, rows, imported };
    Page::new(t.import_title(), &page).map(Page::unlisted).map_err(Error::internal)
}

fn line(row: &RowOutcome, t: Words) -> Line {
    let outcome = match row.outcome {
        Outcome::Created => t.row_created(),
        Outcome::Changed => t.row_changed(),
        Outcome::Unchanged => t.row_unchanged(),
        Outcome::Refused => t.row_refused(),
    };
    Line {
        line: row.line,
        outcome,
        name: row.name.clone(),
        href: row.organisation.map(|id| directory::paths::Organisation { id }.to_string()),
        remarks: row.remarks.join(" · "),
    }
}
