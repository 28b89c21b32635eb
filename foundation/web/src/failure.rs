//! Errors as answers: a page for people, problem+json for programs.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Error;

/// What a handler answers.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// A kernel error on its way out. The gate turns it into a page or into problem+json.
#[derive(Clone, Debug)]
pub struct Failure(pub Error);

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl Failure {
    /// The status that says what kind of failure this is.
    pub(crate) fn status(&self) -> StatusCode {
        match &self.0 {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden(_) => StatusCode::FORBIDDEN,
            Error::SignInNeeded => StatusCode::UNAUTHORIZED,
            Error::Invalid(_) | Error::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Stale => StatusCode::CONFLICT,
            Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
