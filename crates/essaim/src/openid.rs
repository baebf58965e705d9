//! Providers of identity (OpenID Connect): the code flow with PKCE, and what their answers are held against.

use std::{collections::BTreeMap, time::Duration};

use essaim_domain::refusal::Refusal;
use essaim_http::{
    catalogue::fill,
    providers::{Pending, Provider as Known, Providers, Return, Sending, Vouched},
};
use openidconnect::{
    AccessToken, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, SubjectIdentifier, TokenResponse,
    core::{CoreAuthenticationFlow, CoreClient, CoreIdTokenClaims, CoreProviderMetadata, CoreUserInfoClaims},
};
use serde::{Deserialize, Serialize};

use crate::{configuration::Configuration, failure::Failure, speech};

/// A provider answers in so much time, or does not.
const WITHIN: Duration = Duration::from_secs(10);
/// Largest answer of one, in bytes.
const MOST: usize = 1024 * 1024;

/// The word of `amr` for more than one factor (RFC 8176).
const SEVERAL_FACTORS: &str = "mfa";

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// `[providers.<name>]`: where a provider is, and how it knows us.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configured {
    /// What is written on its button.
    pub name: String,
    /// Its address: `/.well-known/openid-configuration` is asked for under it.
    pub issuer: String,
    pub client_id: String,
    /// None for a public client, which PKCE alone protects.
    pub client_secret: Option<String>,
    #[serde(default = "scopes")]
    pub scopes: Vec<String>,
    /// Values of `acr` that say that a second factor was asked for; `amr` says it by `mfa`.
    #[serde(default)]
    pub second_factor_acr: Vec<String>,
    /// Whether who has no account here gets one, as a reader.
    #[serde(default)]
    pub creates_accounts: bool,
}

fn scopes() -> Vec<String> {
    vec!["email".to_owned(), "profile".to_owned()]
}

/// The providers that the configuration names.
pub struct OpenId {
    known: Vec<Known>,
    configured: BTreeMap<String, Configured>,
    outside: reqwest::Client,
}

/// Without secrets.
impl std::fmt::Debug for OpenId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.known).finish()
    }
}

impl OpenId {
    /// # Errors
    /// [`Failure::Usage`] for a name that fits no address, and for an issuer that is spoken to in the open.
    pub fn of(configuration: &Configuration) -> Result<Self, Failure> {
        let (lang, configured) = (speech::of(None, configuration), configuration.providers.clone());
        for (id, provider) in &configured {
            let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
            let wrong = |key, values: &[(&str, &str)]| Err(Failure::Usage(fill(lang, key, values)));
            if id.is_empty() || !id.chars().all(fits) {
                return wrong("failure.provider_name", &[("id", id)]);
            }
            if !is_private(&provider.issuer) {
                return wrong("failure.provider_issuer", &[("id", id), ("issuer", &provider.issuer)]);
            }
        }
        let known = configured.iter().map(|(id, provider)| Known {
            id: id.clone(),
            name: provider.name.clone(),
            creates_accounts: provider.creates_accounts,
        });
        // An answer that leads elsewhere is no answer.
        let outside =
            reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(WITHIN).build();
        let outside = outside.map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Self { known: known.collect(), configured, outside })
    }

    async fn client(&self, id: &str, callback: &str) -> Result<(Client, &Configured), Refusal> {
        let provider = self.configured.get(id).ok_or(Refusal::NotFound)?;
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(Refusal::internal)?;
        let http = |request| self.exchange(request);
        // Asked for each time: keys change, and there are few sign-ins.
        let metadata = CoreProviderMetadata::discover_async(issuer, &http).await.map_err(away)?;
        let secret = provider.client_secret.clone().map(ClientSecret::new);
        let client =
            CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), secret)
                .set_redirect_uri(RedirectUrl::new(callback.to_owned()).map_err(Refusal::internal)?);
        Ok((client, provider))
    }

    async fn sending(&self, id: &str, callback: &str, state: &str) -> Result<Sending, Refusal> {
        let (client, provider) = self.client(id, callback).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let state = state.to_owned();
        let (address, _, nonce) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                Nonce::new_random,
            )
            .add_scopes(provider.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(challenge)
            .url();
        Ok(Sending {
            address: address.into(),
            nonce: nonce.secret().clone(),
            verifier: verifier.secret().clone(),
        })
    }

    async fn vouched(&self, id: &str, callback: &str, back: Return) -> Result<Vouched, Refusal> {
        let (client, provider) = self.client(id, callback).await?;
        let http = |request| self.exchange(request);
        let asked = client.exchange_code(AuthorizationCode::new(back.code)).map_err(Refusal::internal)?;
        let asked = asked.set_pkce_verifier(PkceCodeVerifier::new(back.verifier));
        let answer = asked.request_async(&http).await.map_err(refused)?;
        let token = answer.id_token().ok_or(Refusal::Forbidden)?;
        // Signature, issuer, audience, times and nonce (OpenID Connect Core §3.1.3.7).
        let claims = token.claims(&client.id_token_verifier(), &Nonce::new(back.nonce)).map_err(refused)?;
        let told = self.user_info(&client, answer.access_token(), claims).await?;
        Ok(Vouched {
            issuer: claims.issuer().to_string(),
            subject: claims.subject().to_string(),
            name: name_in(claims, told.as_ref()),
            verified_email: email_in(claims, told.as_ref()),
            second_factor: has_second_factor(provider, claims),
        })
    }

    /// What the token does not tell, some providers tell when they are asked. The subject must be the same.
    async fn user_info(
        &self,
        client: &Client,
        token: &AccessToken,
        claims: &CoreIdTokenClaims,
    ) -> Result<Option<CoreUserInfoClaims>, Refusal> {
        if claims.email().is_some() {
            return Ok(None);
        }
        let subject = SubjectIdentifier::new(claims.subject().to_string());
        let Ok(asked) = client.user_info(token.clone(), Some(subject)) else { return Ok(None) };
        let http = |request| self.exchange(request);
        asked.request_async(&http).await.map(Some).map_err(refused)
    }

    /// One request; what comes back is counted.
    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, Away> {
        let mut answer = self.outside.execute(request.try_into()?).await?;
        let mut response = HttpResponse::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = std::mem::take(answer.headers_mut());
        while let Some(part) = answer.chunk().await? {
            if response.body().len() + part.len() > MOST {
                return Err(Away::TooLarge);
            }
            response.body_mut().extend_from_slice(&part);
        }
        Ok(response)
    }
}

impl Providers for OpenId {
    fn all(&self) -> &[Known] {
        &self.known
    }

    fn begin<'a>(&'a self, id: &'a str, callback: &'a str, state: &'a str) -> Pending<'a, Sending> {
        Box::pin(self.sending(id, callback, state))
    }

    fn complete<'a>(&'a self, id: &'a str, callback: &'a str, back: Return) -> Pending<'a, Vouched> {
        Box::pin(self.vouched(id, callback, back))
    }
}

#[derive(Debug, thiserror::Error)]
enum Away {
    #[error(transparent)]
    Failed(#[from] reqwest::Error),
    #[error("the answer is larger than a megabyte")]
    TooLarge,
}

fn away(error: impl std::error::Error + Send + Sync + 'static) -> Refusal {
    Refusal::Unavailable(error.into())
}

/// The provider was asked and says no, or what it says does not hold: the cause is for the log alone.
fn refused(error: impl std::error::Error) -> Refusal {
    tracing::warn!(cause = %error, "a provider's answer does not hold");
    Refusal::Forbidden
}

fn name_in(claims: &CoreIdTokenClaims, told: Option<&CoreUserInfoClaims>) -> Option<String> {
    let name = claims.name().or_else(|| told?.name())?.get(None)?;
    Some(name.to_string())
}

/// An address counts when the provider has verified it.
fn email_in(claims: &CoreIdTokenClaims, told: Option<&CoreUserInfoClaims>) -> Option<String> {
    let (email, verified) = match (claims.email(), told) {
        (Some(email), _) => (email, claims.email_verified()),
        (None, Some(told)) => (told.email()?, told.email_verified()),
        (None, None) => return None,
    };
    verified.filter(|verified| *verified).map(|_| email.to_string())
}

fn has_second_factor(provider: &Configured, claims: &CoreIdTokenClaims) -> bool {
    let by_acr = claims.auth_context_ref().is_some_and(|acr| {
        let acr: &str = acr;
        provider.second_factor_acr.iter().any(|known| known == acr)
    });
    let by_amr =
        claims.auth_method_refs().is_some_and(|all| all.iter().any(|one| one.as_str() == SEVERAL_FACTORS));
    by_acr || by_amr
}

/// Over https, or on this very machine.
fn is_private(issuer: &str) -> bool {
    let here = ["http://localhost", "http://127.0.0.1", "http://[::1]"];
    let ends = |rest: &str| rest.is_empty() || rest.starts_with([':', '/']);
    issuer.starts_with("https://") || here.iter().any(|start| issuer.strip_prefix(start).is_some_and(ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_spoken_to_over_https_or_on_this_machine() {
        for good in ["https://login.example.org/realms/x", "http://localhost:9000", "http://127.0.0.1/x"] {
            assert!(is_private(good), "{good}");
        }
        for bad in ["http://login.example.org", "http://localhost.example.org", "ftp://localhost", ""] {
            assert!(!is_private(bad), "{bad}");
        }
    }

    fn claims(more: &serde_json::Value) -> CoreIdTokenClaims {
        let mut claims = serde_json::json!({
            "iss": "https://login.example.org", "sub": "camille", "aud": ["essaim"],
            "exp": 4_000_000_000_i64, "iat": 1_700_000_000, "email": "camille@example.org"
        });
        for (name, value) in more.as_object().unwrap() {
            claims[name] = value.clone();
        }
        serde_json::from_value(claims).unwrap()
    }

    #[test]
    fn an_address_counts_when_the_provider_has_verified_it() {
        let told = |more| email_in(&claims(&more), None);
        assert_eq!(
            told(serde_json::json!({ "email_verified": true })).as_deref(),
            Some("camille@example.org")
        );
        assert_eq!(told(serde_json::json!({ "email_verified": false })), None);
        assert_eq!(told(serde_json::json!({})), None);
    }

    #[test]
    fn a_second_factor_is_what_the_provider_says_in_words_that_we_know() {
        let provider = Configured {
            name: "Chez eux".to_owned(),
            issuer: "https://login.example.org".to_owned(),
            client_id: "essaim".to_owned(),
            client_secret: None,
            scopes: scopes(),
            second_factor_acr: vec!["eidas2".to_owned()],
            creates_accounts: false,
        };
        for (more, second) in [
            (serde_json::json!({ "amr": ["pwd", "mfa"] }), true),
            (serde_json::json!({ "acr": "eidas2" }), true),
            (serde_json::json!({ "amr": ["pwd"], "acr": "eidas1" }), false),
            (serde_json::json!({}), false),
        ] {
            assert_eq!(has_second_factor(&provider, &claims(&more)), second, "{more}");
        }
    }
}
