//! Another address that was asked for and waits for its link to be followed: seen, and taken back.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use essaim_domain::{refusal::Refusal, values::Email};
use essaim_persistence::links::{Bearer, Purpose};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    answer::Answer,
    caller::{Caller, Member},
    document::{self, Described, Draft},
    me::own,
    problem::Problem,
    query::Parameters,
    recovery,
};

const PATH: &str = "/api/v1/me/email";

/// The address that one signs in with, and the one that it may become.
#[derive(Serialize, ToSchema)]
pub struct OwnEmailNow {
    email: Email,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    asked: Option<EmailAsked>,
}

/// An address that is one's own once the link is followed that was sent to it.
#[derive(Serialize, ToSchema)]
pub struct EmailAsked {
    email: Email,
    /// Until when the link works.
    until: Timestamp,
}

/// `GET /me/email`.
///
/// # Errors
/// 401.
pub async fn read(request: HttpRequest, caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    Parameters::parse(request.query_string())?.only(&["lang"])?;
    let now = caller
        .read(|read, viewer| {
            let kept = own(read, viewer)?;
            let sent = read.link_sent(Purpose::Address, Bearer::Account(kept.id))?;
            let asked = sent.and_then(|sent| Some((sent.value?, sent.until)));
            let asked =
                asked.map(|(value, until)| Email::parse(&value).map(|email| EmailAsked { email, until }));
            let asked = asked.transpose().map_err(Refusal::internal)?;
            Ok(OwnEmailNow { email: kept.account.email, asked })
        })
        .await?;
    let body = serde_json::to_vec(&now).map_err(Refusal::internal)?;
    Ok(Answer::json(body).read(&request))
}

/// `DELETE /me/email`: the link that waits works no more; the address stays as it is.
///
/// # Errors
/// 401.
pub async fn withdraw(caller: Caller<Member>) -> Result<HttpResponse, Problem> {
    caller
        .write(|write, viewer| {
            let kept = own(write.reading(), viewer)?;
            Ok(write.links_withdraw(Purpose::Address, Bearer::Account(kept.id))?)
        })
        .await?;
    Ok(recovery::done(StatusCode::NO_CONTENT))
}

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<OwnEmailNow>().with::<EmailAsked>();
    let good =
        document::answers(200, "The address, and the one that waits.", Some("OwnEmailNow"), &[401, 403]);
    let parameters = vec![document::lang(), document::if_none_match()];
    let summary = "One's own address, and the one that waits to be confirmed";
    let read = document::operation("me_email_read", "me", summary, parameters, good);
    let good = document::answers(204, "No other address waits.", None, &[401, 403]);
    let summary = "Take a change of one's own address back before it is confirmed";
    let withdraw = document::operation("me_email_withdraw", "me", summary, vec![document::lang()], good);
    draft.more(vec![
        Described { path: PATH, method: "get", operation: document::secured(read) },
        Described { path: PATH, method: "delete", operation: document::secured(withdraw) },
    ]);
}
