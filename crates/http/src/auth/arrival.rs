//! Somebody at the door: from what device and place they come, and what they are given once they are let in.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, http::header};
use essaim_domain::{device::Device, factor::Factor, refusal::Refusal};
use essaim_persistence::{db::Write, sessions::Entrance};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{SESSION, refresh_token::RefreshToken};
use crate::{
    app::App,
    layers::{peer, shortened},
    problem::Problem,
    tokens::ACCESS_SECONDS,
};

/// A token for the `Authorization` of requests.
#[derive(Serialize, ToSchema)]
pub struct Token {
    access_token: String,
    #[schema(example = "Bearer")]
    token_type: &'static str,
    /// Seconds.
    #[schema(example = 600)]
    expires_in: i64,
}

/// A request that may become a sign-in.
pub struct Arrival {
    token: RefreshToken,
    /// The sign-in that this browser had: the new one takes its place.
    former: Option<String>,
    device: Device,
    place: String,
}

/// What the transaction needs to open the session.
pub struct Opening {
    digest: String,
    former: Option<String>,
    entrance: Entrance,
}

impl Arrival {
    /// # Errors
    /// When the system has no randomness.
    pub fn of(request: &HttpRequest, app: &App) -> Result<Self, Problem> {
        let agent = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self {
            token: RefreshToken::new()?,
            former: RefreshToken::of(request).map(|token| token.digest()),
            device: Device::of(agent.unwrap_or_default()),
            place: shortened(peer(request, app)),
        })
    }

    /// How they came in, when they are let in.
    #[must_use]
    pub fn opening(&self, factor: Factor, second_factor: bool) -> Opening {
        Opening {
            digest: self.token.digest(),
            former: self.former.clone(),
            entrance: Entrance { factor, second_factor, device: self.device, place: self.place.clone() },
        }
    }

    /// The tokens of the session that was opened.
    ///
    /// # Errors
    /// When signing fails.
    pub fn welcome(
        &self,
        app: &App,
        account: Uuid,
        session: Uuid,
        left: Duration,
    ) -> Result<HttpResponse, Problem> {
        welcome(app, account, session, &self.token, left)
    }
}

impl Opening {
    /// # Errors
    /// What the database says.
    pub fn open(self, write: &mut Write<'_>, account: Uuid) -> Result<Uuid, Refusal> {
        if let Some(former) = self.former {
            write.session_end(&former)?;
        }
        write.signed_in_by(account, self.entrance.factor)?;
        write.session_open(account, &self.digest, SESSION, &self.entrance)
    }
}

/// An access token in the body, a refresh token in the cookie.
///
/// # Errors
/// When signing fails.
pub fn welcome(
    app: &App,
    account: Uuid,
    session: Uuid,
    token: &RefreshToken,
    left: Duration,
) -> Result<HttpResponse, Problem> {
    let access_token = app.tokens().issue(account, session)?;
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CACHE_CONTROL, "no-store")).cookie(token.cookie(left));
    Ok(response.json(Token { access_token, token_type: "Bearer", expires_in: ACCESS_SECONDS }))
}
