//! First start: the network's name, languages, colour, and the first office account.

use accounts::policy::{CONFIDANT, OFFICE};
use accounts::{AccountEmail, Appoint, SignIn, SignInBy};
use axum::response::{IntoResponse, Response};
use directory::{AddPerson, PersonInput};
use kernel::{Actor, Checked, Decision, Error, PersonId};
use mail::Purpose;
use store::{Change, Done, Permit, Tx};
use web::ui::{self, FormPage};
use web::{Cx, Fields, Filled, Network, Page, Result, see_other};

use super::network::{network_fields, read_network};
use crate::events::NetworkSetUp;
use crate::policy;
use crate::words::Words;

web::place!(/// Sets a new network up.
    pub(crate) Setup = "/setup");

/// The purpose under which the one-time code of the terminal is made.
const SETUP_CODE: Purpose = Purpose("set-up");

/// The set-up page, while the network has no name yet.
pub(crate) async fn show(cx: Cx) -> Result<Page> {
    if cx.app.network().is_set_up() {
        return Err(Error::NotFound.into());
    }
    let network = Network::default();
    let first =
        [("accent", network.accent), ("languages", "en".into()), ("time_zone", network.time_zone)];
    page(&cx, &Filled::with(first))
}

fn page(cx: &Cx, filled: &Filled) -> Result<Page> {
    let t = Words::of(cx.locale);
    let mut fields = vec![ui::line("code", t.setup_code()).hint(t.setup_code_hint()).required()];
    fields.extend(network_fields(t));
    fields.extend([
        ui::line("person", t.setup_person()).hint(t.setup_person_hint()).required(),
        ui::email("email", t.setup_email()).hint(t.setup_email_hint()).required(),
    ]);
    let form = FormPage::new(
        t.setup_title(),
        Setup.to_string(),
        fields,
        t.setup_button(),
        filled,
        cx.locale,
    );
    form.lede(t.setup_lede()).page()
}

/// Sets the network up and signs the first person of the office in.
pub(crate) async fn set_up(cx: Cx, mut filled: Filled) -> Result<Response> {
    if cx.app.network().is_set_up() {
        return Err(Error::NotFound.into());
    }
    let setup = SetUp { code_fits: code_fits(&cx, filled.value("code")), input: parse(&filled) };
    match cx.write_as("set-up", setup).await {
        Ok(person) => {
            cx.app.refresh().await?;
            let browser = cx.browser.to_string();
            let sign_in = SignIn { by: SignInBy::Program(person), browser };
            let signed = cx.write_as("set-up", sign_in).await?;
            let done = see_other(&"/office", Words::of(cx.locale).setup_done());
            Ok(cx.with_sign_in(done, signed.as_ref().map(|(_, secret)| secret.as_str())))
        }
        Err(error) => {
            filled.take(error, cx.locale)?;
            Ok(page(&cx, &filled)?.into_response())
        }
    }
}

/// The code is made from the installation's key, so that it is the same until it was used.
fn code_fits(cx: &Cx, typed: &str) -> bool {
    let code = setup_code(cx.app.secret());
    let bare = |code: &str| code.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    bare(typed).eq_ignore_ascii_case(&bare(&code))
}

/// The code that the terminal prints: twelve letters and digits in three groups.
pub fn setup_code(secret: &mail::LinkSecret) -> String {
    let digest = secret.digest(SETUP_CODE, "code");
    let letters: Vec<char> = digest.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-").to_lowercase()
}

/// What the set-up page takes.
#[derive(Clone, Debug)]
struct SetupInput {
    network: Network,
    person: String,
    email: AccountEmail,
}

fn parse(filled: &Filled) -> Checked<SetupInput> {
    let mut fields = Fields::of(filled);
    let network = read_network(&mut fields);
    let person = fields.required("person", 120);
    fields.required("email", 254);
    let email = fields.email("email").unwrap_or_default();
    let network = Network { office_email: email.clone(), ..network };
    fields.finish(SetupInput { network, person, email: AccountEmail::new(&email) })
}

/// Sets a new network up, once.
struct SetUp {
    code_fits: bool,
    input: Checked<SetupInput>,
}

impl Change for SetUp {
    type Target = i64;
    type Out = PersonId;

    async fn load(&self, tx: &mut Tx) -> kernel::Result<i64> {
        Ok(settings::load::<Network>(&tx.read()).await?.version)
    }

    fn allows(&self, actor: &Actor, _: &i64) -> Decision {
        policy::program(actor)
    }

    async fn apply(&self, tx: &mut Tx, version: Permit<i64>) -> kernel::Result<Done<PersonId>> {
        if !self.code_fits {
            return Err(Error::field("code", "code-wrong", |locale| {
                Words::of(locale).setup_code_wrong()
            }));
        }
        if *version > 0 {
            return Err(Error::NotFound);
        }
        let input = self.input.clone()?;
        tx.perform(&settings::Set::new(input.network, 0)).await?;
        let add = AddPerson {
            id: None,
            input: Ok(PersonInput {
                name: input.person,
                listed: "members".to_owned(),
                ..PersonInput::default()
            }),
            email: Some(input.email),
            released: true,
            source: None,
            confirmed: Some(tx.today()),
        };
        let person = tx.perform(&add).await?;
        tx.perform(&Appoint { person, role: OFFICE, holds: true }).await?;
        tx.perform(&Appoint { person, role: CONFIDANT, holds: true }).await?;
        tx.record(NetworkSetUp { office: person }, person).await
    }
}
