//! The operations on invitations in the document.

use serde_json::{Value, json};

use super::shapes::{
    Acceptance, InvitationLook, InvitationPage, InvitationView, InvitationWish, Invited, LinkToken,
    NotInvited,
};
use crate::document::{
    Described, Draft, after, answers, body, lang, limit, operation, path_id, secured, set,
};

/// These operations in the document.
pub fn describe(draft: &mut Draft) {
    draft.with::<InvitationView>().with::<InvitationPage>().with::<InvitationWish>().with::<Invited>();
    draft.with::<NotInvited>().with::<LinkToken>().with::<InvitationLook>().with::<Acceptance>();
    let about = "Who is asked to come; for administrators, and for who holds the link of an invitation.";
    draft.group("invitations", about, vec![list(), send(), resend(), withdraw(), look(), accept()]);
}

fn described(path: &'static str, method: &'static str, operation: Value) -> Described {
    Described { path, method, operation: secured(operation) }
}

fn list() -> Described {
    let parameters = vec![limit("Invitations of a page."), after(), lang()];
    let good = answers(200, "A page.", Some("InvitationPage"), &[401, 403]);
    let summary = "Who was asked and has not come yet";
    described(
        "/api/v1/invitations",
        "get",
        operation("invitation_list", "invitations", summary, parameters, good),
    )
}

fn send() -> Described {
    let good = answers(200, "Who is invited, and who is not.", Some("Invited"), &[401, 403, 415, 422]);
    let summary = "Invite a list of addresses, each judged for itself";
    let send = operation("invitation_send", "invitations", summary, vec![lang()], good);
    let example = json!({ "addresses": "Camille Martin <camille@example.org>\ndominique@example.org",
                          "roles": ["contributor"], "locale": "fr" });
    described("/api/v1/invitations", "post", body(send, "InvitationWish", example, &["application/json"]))
}

fn resend() -> Described {
    let good = answers(200, "The invitation, with a new link.", Some("Invitation"), &[401, 403, 404]);
    let summary = "Send another link, in place of the one before";
    let resend = operation("invitation_resend", "invitations", summary, vec![path_id(), lang()], good);
    described("/api/v1/invitations/{id}/resend", "post", resend)
}

fn withdraw() -> Described {
    let good = answers(204, "Its link works no more.", None, &[401, 403, 404]);
    let withdraw = operation("invitation_withdraw", "invitations", "Withdraw", vec![path_id(), lang()], good);
    described("/api/v1/invitations/{id}", "delete", withdraw)
}

fn open(path: &'static str, mut operation: Value) -> Described {
    set(&mut operation, "security", json!([{}]));
    Described { path, method: "post", operation }
}

fn look() -> Described {
    let good = answers(200, "To what the link invites.", Some("InvitationLook"), &[410, 415, 422]);
    let look = operation("invitation_look", "invitations", "What a link invites to", vec![lang()], good);
    let example = json!({ "token": "what stands in the link after #" });
    open("/api/v1/auth/invitation", body(look, "LinkToken", example, &["application/json"]))
}

fn accept() -> Described {
    let good = answers(200, "An access token, and the cookie.", Some("Token"), &[403, 409, 410, 415, 422]);
    let summary = "Make the account that a link promises, and sign in";
    let accept = operation("invitation_accept", "invitations", summary, vec![lang()], good);
    let example = json!({ "token": "what stands in the link after #", "name": "Camille Martin", "locale": "fr",
                          "password": "trois chats dorment au grenier" });
    open("/api/v1/auth/invitation/accept", body(accept, "Acceptance", example, &["application/json"]))
}
