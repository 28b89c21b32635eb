//! What becomes of what does not fit in a programme: blocked, told, or ignored.

use axum::extract::Path;
use axum::response::Response;
use web::ui::{self, Field, FormPage};
use web::{Cx, Filled, Page, Result, see_other};

use super::manage::hosted;
use super::paths;
use crate::changes::set_rules::SetRules;
use crate::model::{MeetingId, Rule, Rules};
use crate::words::Words;

fn fields(t: Words) -> Vec<Field> {
    let options = || {
        let label = |rule| match rule {
            Rule::Block => t.rule_block(),
            Rule::Warn => t.rule_warn(),
            Rule::Ignore => t.rule_ignore(),
        };
        Rule::ALL.map(|rule| (rule.code().to_owned(), label(rule))).to_vec()
    };
    vec![
        ui::select("room", t.rule_room(), options()),
        ui::select("person", t.rule_person(), options()),
        ui::select("capacity", t.rule_capacity(), options()),
        ui::select("walk", t.rule_walk(), options()),
        ui::select("chosen", t.rule_chosen(), options()),
    ]
}

/// The form of the rules.
pub(crate) async fn show(cx: Cx, Path(id): Path<MeetingId>) -> Result<Page> {
    let t = Words::of(cx.locale);
    let row = hosted(&cx, id).await?;
    let rules = row.rules.unwrap_or_default();
    let filled = Filled::with([
        ("room", rules.room.code().to_owned()),
        ("person", rules.person.code().to_owned()),
        ("capacity", rules.capacity.code().to_owned()),
        ("walk", rules.walk.code().to_owned()),
        ("chosen", rules.chosen.code().to_owned()),
    ]);
    let action = paths::Rules { id }.to_string();
    FormPage::new(t.rules_title(), action, fields(t), t.save(), &filled, cx.locale)
        .over(ui::link(&paths::Schedule { id }.to_string(), &row.title))
        .lede(t.rules_lede())
        .back(paths::Schedule { id }, t.back())
        .page()
}

/// Saves the rules.
pub(crate) async fn save(cx: Cx, Path(id): Path<MeetingId>, filled: Filled) -> Result<Response> {
    hosted(&cx, id).await?;
    let rule = |name: &str| Rule::parse(filled.value(name)).unwrap_or_default();
    let rules = Rules {
        room: rule("room"),
        person: rule("person"),
        capacity: rule("capacity"),
        walk: rule("walk"),
        chosen: rule("chosen"),
    };
    cx.write(SetRules { meeting: id, rules }).await?;
    Ok(see_other(&paths::Schedule { id }, Words::of(cx.locale).saved()))
}
