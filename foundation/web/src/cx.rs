//! What every handler gets: who asks, in which language, and the doors of the house.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kernel::{Actor, Error, Locale, Moment, RequestId, SignInId, Who};
use store::{Change, Read};

use crate::{App, Failure, Result};

/// What a credential says about who asks.
#[derive(Clone, Debug)]
pub struct Identified {
    /// Who asks.
    pub who: Who,
    /// The sign-in that the cookie names.
    pub sign_in: Option<SignInId>,
    /// The language that the person chose.
    pub locale: Option<Locale>,
    /// Whether the sign-in's use was noted long ago and should be noted again.
    pub note_use: bool,
}

/// One request, as a handler sees it.
#[derive(Clone)]
pub struct Cx {
    /// The application.
    pub app: App,
    /// Who asks, with what they were granted today.
    pub actor: Arc<Actor>,
    /// The language of the answer.
    pub locale: Locale,
    /// The request's reference, as in the log.
    pub request: RequestId,
    /// The sign-in that the cookie names.
    pub sign_in: Option<SignInId>,
    /// The address that was asked for, with its query.
    pub address: Arc<str>,
    /// Which lights the reader chose: `up`, `down`, or none.
    pub lights: Option<&'static str>,
    /// What was done on the page before.
    pub notice: Option<Arc<str>>,
    /// The first words of the browser's name, for the list of sign-ins.
    pub browser: Arc<str>,
}

impl Cx {
    /// The door for reading.
    pub fn read(&self) -> Read<'_> {
        self.app.store().read()
    }

    /// The present moment.
    pub fn now(&self) -> Moment {
        self.app.store().clock().now()
    }

    /// A moment on the office's clock, with its zone: `2026-03-12 09:30 CET`.
    pub fn moment(&self, moment: Moment) -> String {
        moment.with_timezone(&self.app.network().zone()).format("%Y-%m-%d %H:%M %Z").to_string()
    }

    /// Runs a change for whoever asks.
    ///
    /// # Errors
    /// What the change refuses.
    pub async fn write<C: Change + 'static>(&self, change: C) -> kernel::Result<C::Out> {
        self.app.store().write(&self.actor, Some(self.request), change).await
    }

    /// Runs a change as a part of the program, such as signing somebody in.
    ///
    /// # Errors
    /// What the change refuses.
    pub async fn write_as<C: Change + 'static>(
        &self,
        name: &'static str,
        change: C,
    ) -> kernel::Result<C::Out> {
        self.app.store().write(&Actor::system(name), Some(self.request), change).await
    }

    /// The path that was asked for, without its query.
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }

    /// The person who asks.
    ///
    /// # Errors
    /// `SignInNeeded` when nobody signed in.
    pub fn person(&self) -> Result<kernel::PersonId> {
        self.actor.person().ok_or(Failure(Error::SignInNeeded))
    }
}

impl FromRequestParts<App> for Cx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let cx = parts.extensions.get::<Self>().cloned();
        cx.ok_or_else(|| Failure(Error::internal("a request came past the gate")))
    }
}
