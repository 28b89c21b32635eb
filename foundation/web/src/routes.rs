//! The only way to mount a page: with who may open it and how the sweep calls it.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, on};
use kernel::{Actor, Decision, Key};

use crate::App;

/// Who may open a door at all. What they may do behind it, `allows` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// All the world.
    Everyone,
    /// Whoever signed in.
    SignedIn,
    /// Members of today.
    Members,
    /// The secretariat.
    Office,
    /// All the world, in demo mode only.
    Demo,
    /// Programs with a token of this scope, and people who signed in.
    Scope(&'static str),
}

impl Access {
    /// Whether an actor may open a door with this access.
    pub fn admits(self, actor: &Actor, demo: bool) -> Decision {
        match self {
            Self::Everyone => Decision::Allow,
            Self::SignedIn => Decision::allow_if(actor.person().is_some(), "sign-in"),
            Self::Members => Decision::allow_if(
                actor.hears(&Key::members()) || actor.hears(&Key::office()),
                "members-only",
            ),
            Self::Office if actor.hears(&Key::office()) => Decision::Allow,
            // That there is an office side is no secret; what is in it needs no confirmation.
            Self::Office => Decision::Deny("office-only"),
            Self::Demo if demo => Decision::Allow,
            Self::Demo => Decision::Hide,
            Self::Scope(scope) if actor.person().is_some() => {
                Decision::allow_if(actor.covers(scope), "scope-missing")
            }
            Self::Scope("read") => Decision::Allow,
            Self::Scope(_) => Decision::Deny("token-needed"),
        }
    }

    /// How the matrix and the list of routes write it.
    pub fn name(self) -> String {
        match self {
            Self::Everyone => "everyone".into(),
            Self::SignedIn => "signed in".into(),
            Self::Members => "members".into(),
            Self::Office => "office".into(),
            Self::Demo => "demo".into(),
            Self::Scope(scope) => format!("scope {scope}"),
        }
    }
}

/// How the sweep calls a door.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// For each `{…}` of the pattern in order, the name of a demo record.
    pub names: &'static [&'static str],
    /// What is sent.
    pub body: Body,
}

/// What the sweep sends.
#[derive(Clone, Copy, Debug, Default)]
pub enum Body {
    /// Nothing.
    #[default]
    None,
    /// A filled-in form.
    Form(&'static [(&'static str, &'static str)]),
    /// A JSON body.
    Json(&'static str),
}

impl Sample {
    /// A door without anything to fill in.
    pub const NONE: Self = Self { names: &[], body: Body::None };

    /// A door whose address names demo records.
    pub const fn of(names: &'static [&'static str]) -> Self {
        Self { names, body: Body::None }
    }

    /// The same with a filled-in form.
    pub const fn form(self, fields: &'static [(&'static str, &'static str)]) -> Self {
        Self { body: Body::Form(fields), ..self }
    }

    /// The same with a JSON body.
    pub const fn json(self, body: &'static str) -> Self {
        Self { body: Body::Json(body), ..self }
    }
}

/// One door of the house, as the gate, the sweep and the lists know it.
#[derive(Clone, Debug)]
pub struct Door {
    /// The method.
    pub method: Method,
    /// The pattern of the address.
    pub pattern: &'static str,
    /// Who may open it.
    pub access: Access,
    /// How it is called.
    pub sample: Sample,
    /// The line in the OpenAPI document, for doors of the API.
    pub operation: Option<crate::api::Operation>,
}

/// The routes of one slice.
#[derive(Default)]
pub struct Routes {
    pub(crate) router: Router<App>,
    pub(crate) doors: Vec<Door>,
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page that is read.
    #[must_use]
    pub fn get<H, T>(self, pattern: &'static str, access: Access, sample: Sample, page: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.mount(Method::GET, pattern, access, sample, page)
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, pattern: &'static str, access: Access, sample: Sample, form: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.mount(Method::POST, pattern, access, sample, form)
    }

    /// A door of the JSON API.
    #[must_use]
    pub fn api<H, T>(
        mut self,
        method: Method,
        pattern: &'static str,
        access: Access,
        sample: Sample,
        operation: crate::api::Operation,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self = self.mount(method, pattern, access, sample, handler);
        if let Some(door) = self.doors.last_mut() {
            door.operation = Some(operation);
        }
        self
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that mounts")]
    fn mount<H, T>(
        mut self,
        method: Method,
        pattern: &'static str,
        access: Access,
        sample: Sample,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        if let Ok(filter) = axum::routing::MethodFilter::try_from(method.clone()) {
            let mounted: MethodRouter<App> = on(filter, handler);
            self.router = self.router.route(pattern, mounted);
            self.doors.push(Door { method, pattern, access, sample, operation: None });
        }
        self
    }
}
