//! The office imports a file: it is checked first, read as somebody corrects it, then written.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use imports::{Columns, Imported, Outcome, RowOutcome, Table};
use kernel::{Checked, Error, Locale};
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Html, Page, Result, Uploads, place, see_other};

use crate::changes::ask_import::{AskImport, Step};
use crate::changes::begin_import::BeginImport;
use crate::changes::forget_imports::ForgetImport;
use crate::imports::{fill, guess, headings_digest, parse};
use crate::model::{ImportId, ImportKind, Report, Settings, State};
use crate::queries;
use crate::rows::import;
use crate::words::Words;

mod reading;

place!(/// Files that were imported, and a new one.
    pub(crate) Imports = "/office/import");
place!(/// One file.
    pub(crate) OneImport { id: ImportId } = "/office/import/{id}");
place!(/// Writes the rows of a file.
    pub(crate) WriteImport { id: ImportId } = "/office/import/{id}/write");
place!(/// The rows of a file that need a look, as a CSV.
    pub(crate) ToMend { id: ImportId } = "/office/import/{id}/to-mend.csv");
place!(/// Puts a file and its report away.
    pub(crate) PutAway { id: ImportId } = "/office/import/{id}/put-away");

/// Rows shown on the page; all of them are counted.
const SHOWN: usize = 300;

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage {
    t: Words,
    title: String,
    said: String,
    problem: Option<String>,
    watch: Option<Watch>,
    counts: Option<String>,
    look_alikes: Option<String>,
    release: Option<&'static str>,
    write: Option<Write>,
    to_mend: Option<String>,
    rows: Vec<Line>,
    more: usize,
    reading: Html,
    open: bool,
    put_away: Html,
    goes: String,
}

struct Watch {
    done: i64,
    total: i64,
    said: String,
}

struct Write {
    action: String,
    version: i64,
    button: String,
}

struct Line {
    line: u64,
    outcome: String,
    name: String,
    place: String,
    href: Option<String>,
    remarks: String,
}

/// The form for a new file, and the newest imports.
pub(crate) async fn list(cx: Cx) -> Result<Page> {
    list_page(&cx, &Filled::with([("kind", "organisations".into())])).await
}

async fn list_page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let kinds = vec![
        ("organisations".into(), t.import_kind_organisations()),
        ("members".into(), t.import_kind_members()),
    ];
    let fields = vec![
        ui::file("file", t.import_file(), ".csv,.tsv,.txt,text/csv").hint(t.import_file_hint()),
        ui::select("kind", t.import_kind(), kinds),
        ui::line("source", t.import_source()).hint(t.import_source_hint()),
    ];
    let rows = queries::latest(&cx.read()).await?;
    let form = FormPage::new(
        t.import_title(),
        Imports.to_string(),
        fields,
        t.import_button(),
        filled,
        cx.locale,
    );
    form.over(ui::link("/office", &t.office()))
        .lede(t.import_lede())
        .back("/office", t.back())
        .aside(reading::earlier(&rows, cx.locale)?)
        .page()
}

/// Keeps the file and has its rows checked.
pub(crate) async fn begin(cx: Cx, uploads: Uploads) -> Result<Response> {
    match try_begin(&cx, &uploads).await {
        Ok(id) => Ok(see_other(&OneImport { id }, None)),
        Err(error) => {
            let mut filled = uploads.filled.clone();
            filled.take(error, cx.locale)?;
            Ok(list_page(&cx, &filled).await?.into_response())
        }
    }
}

/// What the first form says.
struct Wishes {
    kind: ImportKind,
    source: Option<String>,
    table: Table,
    file_name: String,
    bytes: Vec<u8>,
}

async fn try_begin(cx: &Cx, uploads: &Uploads) -> kernel::Result<ImportId> {
    let wishes = wishes(uploads)?;
    let headings = headings_digest(&wishes.table);
    let before = queries::read_before(&cx.read(), wishes.kind, &headings).await?;
    let (settings, source) = match before {
        Some((settings, source)) => (settings, Some(source)),
        None => (Settings::default(), None),
    };
    let begin = BeginImport {
        kind: wishes.kind,
        source: wishes.source.or(source).unwrap_or_else(|| wishes.file_name.clone()),
        file_name: wishes.file_name,
        file: cx.app.files().keep(wishes.bytes).await?,
        headings,
        settings: Settings { locale: cx.locale.tag().to_owned(), ..settings },
    };
    cx.write(begin).await
}

fn wishes(uploads: &Uploads) -> Checked<Wishes> {
    let mut fields = Fields::of(&uploads.filled);
    let kind = fields.choice("kind", ImportKind::parse);
    let source = fields.line("source", 80);
    let file = uploads.files.iter().find(|file| file.field == "file");
    let bytes = file.map(|file| file.bytes.to_vec()).unwrap_or_default();
    let file_name: String =
        file.map(|file| kernel::text::visible(&file.file_name)).unwrap_or_default();
    let table = Table::read(&Settings::default().source("", bytes.clone()));
    match &table {
        _ if uploads.empty => fields.wrong("file", "empty", |l| Words::of(l).import_empty()),
        _ if file.is_none() => {
            fields.wrong("file", "missing", |l| Words::of(l).import_choose_file());
        }
        None => fields.wrong("file", "no-text", |l| Words::of(l).import_no_text()),
        Some(Table { unclosed: Some(line), .. }) => {
            let line = *line;
            fields.wrong("file", "unclosed", move |l| Words::of(l).import_unclosed(line));
        }
        Some(table) if table.rows.is_empty() => {
            fields.wrong("file", "empty", |l| Words::of(l).import_empty());
        }
        Some(_) => {}
    }
    let nothing = || Table {
        encoding: "UTF-8",
        separator: b',',
        headings: Vec::new(),
        rows: Vec::new(),
        unclosed: None,
    };
    fields.finish(Wishes {
        kind: kind.unwrap_or(ImportKind::Organisations),
        source,
        table: table.unwrap_or_else(nothing),
        file_name: file_name.chars().take(120).collect(),
        bytes,
    })
}

/// One file: how far it is, what became of its rows, how it is read.
pub(crate) async fn show(cx: Cx, Path(id): Path<ImportId>) -> Result<Page> {
    let row = queries::find(&cx.read(), id).await?;
    page(&cx, &row, None).await
}

/// The file as it is read now.
async fn table_of(cx: &Cx, row: &import::Model) -> kernel::Result<Table> {
    let bytes = cx.app.files().bytes(&row.file).await?;
    let table = Table::read(&row.settings.source(&row.source, bytes));
    table.ok_or_else(|| Error::refused("no-text", |l| Words::of(l).import_no_text()))
}

/// Which column holds what: as it was corrected, else as it is guessed.
fn columns_of(row: &import::Model, table: &Table) -> Columns {
    let given = &row.settings.columns;
    if given.is_empty() { guess(row.kind, table) } else { given.clone() }
}

async fn page(cx: &Cx, row: &import::Model, typed: Option<&Filled>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let report = queries::report(&cx.app, row).await?.filter(|_| !row.state.is_working());
    let reading = if row.state.is_working() || row.state == State::Done {
        Html::none()
    } else {
        match table_of(cx, row).await {
            Ok(table) => {
                let filled = fill(&row.settings, &table, &columns_of(row, &table));
                reading::form(row, &table, typed.unwrap_or(&filled), cx.locale)?
            }
            Err(Error::NotFound) => Html::none(),
            Err(error) => return Err(error.into()),
        }
    };
    let (rows, more) = report.as_ref().map(|report| lines(report, t)).unwrap_or_default();
    let has_remarks = |report: &Report| report.rows.iter().any(|row| !row.remarks.is_empty());
    let day =
        format!("{} {}", row.goes.format("%-d"), web::dates::month_short(row.goes, cx.locale));
    let page = ImportPage {
        t,
        title: row.file_name.clone(),
        said: said(row, t),
        problem: row.problem.clone(),
        watch: row.state.is_working().then(|| watch(row, t)),
        counts: report.as_ref().map(|report| counts(&report.imported, t)),
        look_alikes: report
            .as_ref()
            .map(|report| report.imported.look_alikes)
            .filter(|count| *count > 0)
            .map(|count| t.import_look_alikes(count)),
        release: (row.state == State::Done && row.kind == ImportKind::Members)
            .then_some("/office/people/release"),
        write: (row.state == State::Checked).then(|| Write {
            action: WriteImport { id: row.id }.to_string(),
            version: row.version,
            button: t.import_write(),
        }),
        to_mend: report
            .as_ref()
            .filter(|report| has_remarks(report))
            .map(|_| ToMend { id: row.id }.to_string()),
        rows,
        more,
        reading,
        open: typed.is_some() || row.state == State::Unreadable,
        put_away: ui::action(
            &PutAway { id: row.id }.to_string(),
            &t.import_put_away(),
            "quiet",
            &[],
        ),
        goes: t.import_goes(day),
    };
    let has_errors = typed.is_some_and(Filled::has_errors);
    Ok(Page::new(row.file_name.clone(), &page)?.after(has_errors).unlisted())
}

fn said(row: &import::Model, t: Words) -> String {
    match row.state {
        State::Checking => t.import_checking(),
        State::Checked => t.import_checked(),
        State::Importing => t.import_importing(),
        State::Done => t.import_done(),
        State::Unreadable => t.import_unreadable(),
    }
}

fn watch(row: &import::Model, t: Words) -> Watch {
    Watch { done: row.done, total: row.total.max(1), said: t.import_progress(row.done, row.total) }
}

fn counts(imported: &Imported, t: Words) -> String {
    t.imported_counts(
        imported.rows,
        imported.created,
        imported.changed,
        imported.unchanged,
        imported.refused,
    )
}

/// The rows that need a look first, then the others; and how many are not shown.
fn lines(report: &Report, t: Words) -> (Vec<Line>, usize) {
    let (look, others): (Vec<&RowOutcome>, Vec<&RowOutcome>) =
        report.rows.iter().partition(|row| !row.remarks.is_empty());
    let shown = look.into_iter().chain(others).take(SHOWN).map(|row| line(row, t));
    (shown.collect(), report.rows.len().saturating_sub(SHOWN))
}

fn line(row: &RowOutcome, t: Words) -> Line {
    let outcome = match row.outcome {
        Outcome::Created => t.row_created(),
        Outcome::Changed => t.row_changed(),
        Outcome::Unchanged => t.row_unchanged(),
        Outcome::Refused => t.row_refused(),
    };
    let outcome = if row.fields.is_empty() {
        outcome
    } else {
        format!("{outcome}: {}", row.fields.join(", "))
    };
    Line {
        line: row.line,
        outcome,
        name: row.name.clone(),
        place: row.place.clone(),
        href: row.organisation.map(|id| directory::paths::Organisation { id }.to_string()),
        remarks: row.remarks.join(" · "),
    }
}

/// Has the rows checked again, read as the form says.
pub(crate) async fn check(cx: Cx, Path(id): Path<ImportId>, filled: Filled) -> Result<Response> {
    let row = queries::find(&cx.read(), id).await?;
    let mut filled = filled;
    match try_check(&cx, &row, &filled).await {
        Ok(()) => Ok(see_other(&OneImport { id }, None)),
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &row, Some(&filled)).await?.into_response())
        }
    }
}

async fn try_check(cx: &Cx, row: &import::Model, filled: &Filled) -> kernel::Result<()> {
    let table = table_of(cx, row).await?;
    let bytes = cx.app.files().bytes(&row.file).await?;
    let detected = Table::read(&Settings::default().source("", bytes));
    let detected = detected.as_ref().unwrap_or(&table);
    let settings = parse(filled, &table, detected, row.kind, cx.locale)?;
    let version = version(filled);
    cx.write(AskImport { import: row.id, version, step: Step::Check(settings) }).await
}

/// The version of the report that a form was shown with.
fn version(filled: &Filled) -> i64 {
    filled.value("version").parse().unwrap_or(0)
}

/// Writes the rows as they were checked.
pub(crate) async fn write(cx: Cx, Path(id): Path<ImportId>, filled: Filled) -> Result<Response> {
    let version = version(&filled);
    cx.write(AskImport { import: id, version, step: Step::Write }).await?;
    Ok(see_other(&OneImport { id }, None))
}

/// The rows that need a look, to be mended and imported again.
pub(crate) async fn to_mend(cx: Cx, Path(id): Path<ImportId>) -> Result<Response> {
    let row = queries::find(&cx.read(), id).await?;
    let table = table_of(&cx, &row).await?;
    let report = queries::report(&cx.app, &row).await?.ok_or(Error::NotFound)?;
    let csv = report.imported.to_mend(&table).map_err(Error::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"to-mend.csv\""),
    ];
    Ok((headers, csv).into_response())
}

/// Puts the file and its report away.
pub(crate) async fn put_away(cx: Cx, Path(id): Path<ImportId>) -> Result<Response> {
    match cx.write(ForgetImport(id)).await {
        Ok(()) | Err(Error::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(see_other(&Imports, Words::of(cx.locale).import_is_put_away()))
}

/// A separator in words.
fn separator_label(sign: u8, locale: Locale) -> String {
    let t = Words::of(locale);
    match sign {
        b';' => t.separator_semicolon(),
        b'\t' => t.separator_tab(),
        b'|' => t.separator_bar(),
        _ => t.separator_comma(),
    }
}
