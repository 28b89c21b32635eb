//! The network's own settings: name, sentence, languages, colour, address.

use axum::response::{IntoResponse, Response};
use kernel::{Error, Locale};
use settings::Set;
use web::ui::{self, Field, FormPage};
use web::{Cx, Fields, Filled, Html, Network, Page, Result, see_other};

use crate::words::Words;

/// The form with what stands now.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    page(&cx, &stands(&cx).await?, Html::none())
}

async fn stands(cx: &Cx) -> kernel::Result<Filled> {
    let stands = settings::load::<Network>(&cx.read()).await?;
    let network = stands.value;
    let sentence = |tag: &str| network.sentence.get(tag).cloned().unwrap_or_default();
    let mut values = vec![
        ("version".to_owned(), stands.version.to_string()),
        ("name".to_owned(), network.name.clone()),
        ("sentence_en".to_owned(), sentence("en")),
        ("sentence_fr".to_owned(), sentence("fr")),
        ("accent".to_owned(), network.accent.clone()),
        ("time_zone".to_owned(), network.time_zone.clone()),
        ("office_email".to_owned(), network.office_email.clone()),
    ];
    values.extend(network.languages.iter().map(|tag| ("languages".to_owned(), tag.clone())));
    Ok(Filled::pairs(values))
}

/// What the network says of itself, as the set-up page asks it too.
pub(super) fn network_fields(t: Words) -> Vec<Field> {
    let languages = Locale::ALL.iter().map(|locale| (locale.tag().into(), locale.autonym().into()));
    vec![
        ui::line("name", t.network_name()).hint(t.network_name_hint()).required(),
        ui::line("sentence_en", t.network_sentence("English"))
            .hint(t.network_sentence_hint())
            .language("en"),
        ui::line("sentence_fr", t.network_sentence("Français")).language("fr"),
        ui::checks("languages", t.network_languages(), languages.collect()),
        ui::line("accent", t.network_accent()).hint(t.network_accent_hint()),
        ui::line("time_zone", t.network_time_zone()).hint(t.network_time_zone_hint()),
    ]
}

/// Reads those fields; the address of the office is the caller's.
pub(super) fn read_network(fields: &mut Fields<'_>) -> Network {
    let name = fields.required("name", 120);
    let mut sentence = std::collections::BTreeMap::new();
    for (tag, field) in [("en", "sentence_en"), ("fr", "sentence_fr")] {
        if let Some(text) = fields.line(field, 300) {
            sentence.insert(tag.to_owned(), text);
        }
    }
    let languages =
        fields.choices("languages", |tag| Locale::parse(tag).map(|locale| locale.tag().to_owned()));
    if languages.is_empty() {
        fields.wrong("languages", "no-language", |l| Words::of(l).network_languages_none());
    }
    let accent = fields.line("accent", 7).unwrap_or_else(|| Network::default().accent);
    if !web::is_colour(&accent) {
        fields.wrong("accent", "no-colour", |l| Words::of(l).network_accent_wrong());
    }
    let time_zone = fields.line("time_zone", 60).unwrap_or_else(|| Network::default().time_zone);
    if !web::is_time_zone(&time_zone) {
        fields.wrong("time_zone", "no-zone", |l| Words::of(l).time_zone_unknown());
    }
    Network { name, sentence, languages, accent, time_zone, office_email: String::new() }
}

fn fields(t: Words) -> Vec<Field> {
    let mut fields = vec![ui::kept("version")];
    fields.extend(network_fields(t));
    fields.push(ui::email("office_email", t.network_email()));
    fields
}

fn page(cx: &Cx, filled: &Filled, beside: Html) -> Result<Page> {
    let t = Words::of(cx.locale);
    let action = "/office/network".to_owned();
    let form = FormPage::new(t.network(), action, fields(t), t.save(), filled, cx.locale);
    let form = form.over(ui::link("/office", &t.office())).conflict(beside);
    form.back("/office", t.back()).page()
}

/// Saves the settings.
pub(crate) async fn save(cx: Cx, mut filled: Filled) -> Result<Response> {
    match try_save(&cx, &filled).await {
        Ok(()) => Ok(see_other(&"/office/network", Words::of(cx.locale).saved())),
        Err(error) => {
            let stale = matches!(error, Error::Stale);
            filled.take(error, cx.locale)?;
            let mut beside = Html::none();
            if stale {
                let stands = stands(&cx).await?;
                let fields = fields(Words::of(cx.locale));
                beside = ui::laid_over(&fields, &mut filled, &stands, cx.locale);
            }
            Ok(page(&cx, &filled, beside)?.into_response())
        }
    }
}

async fn try_save(cx: &Cx, filled: &Filled) -> kernel::Result<()> {
    let mut fields = Fields::of(filled);
    let network = read_network(&mut fields);
    let office_email = fields.email("office_email").unwrap_or_default();
    let network = fields.finish(Network { office_email, ..network })?;
    let version = filled.value("version").parse().unwrap_or(0);
    cx.write(Set::new(network, version)).await?;
    cx.app.refresh().await
}
