//! Who calls, and whether they may: it stands in the handler's type, and is the only way to the store.

use std::{future::Ready, marker::PhantomData};

use crate::{
    app::App,
    catalogue::Lang,
    lang::{MemberLang, Said},
    letters::{lang_of, locale_of},
    problem::Problem,
    see_as,
    tokens::Ticket,
};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::header, web};
use essaim_domain::{
    access::{Act, Role, SeenAs, Viewer, Who, rule, scope},
    client::Scope,
    principal::Principal,
    record::Record,
    refusal::Refusal,
};
use essaim_persistence::db::{Read as Reader, Write};
use uuid::Uuid;

/// An operation's door: who may try it.
pub trait Door: 'static {
    fn who() -> Who;

    /// What a client needs to pass; none passes where there is nothing.
    fn scope() -> Option<Scope> {
        Scope::needed(Self::who(), None)
    }

    /// Whether an `Authorization` is looked at.
    fn reads_token() -> bool {
        true
    }

    /// Whether administrators pass who have not shown a second factor yet: to what leads to one, and nowhere else.
    fn leads_to_second_factor() -> bool {
        false
    }
}

/// Everybody.
pub struct Public;

impl Door for Public {
    fn who() -> Who {
        Who::Anyone
    }
}

/// Everybody, whatever token they still hold: one that has expired keeps nobody from signing in again or out.
pub struct Doorstep;

impl Door for Doorstep {
    fn who() -> Who {
        Who::Anyone
    }

    fn reads_token() -> bool {
        false
    }
}

/// Any member, for what is their own.
pub struct Member;

impl Door for Member {
    fn who() -> Who {
        Who::Member
    }
}

/// The same before a second factor is there: what a member does to have one.
pub struct Enrolment;

impl Door for Enrolment {
    fn who() -> Who {
        Who::Member
    }

    fn leads_to_second_factor() -> bool {
        true
    }
}

/// Those who write records; what they may do to each is asked besides.
pub struct Contribution;

impl Door for Contribution {
    fn who() -> Who {
        Who::Contributor
    }
}

/// Coordinators.
pub struct Coordination;

impl Door for Coordination {
    fn who() -> Who {
        Who::Coordinator
    }
}

/// Administrators, and clients for what is their own.
pub struct Subscription;

impl Door for Subscription {
    fn who() -> Who {
        Who::Subscriber
    }
}

/// Administrators.
pub struct Administration;

impl Door for Administration {
    fn who() -> Who {
        Who::Administrator
    }
}

macro_rules! doors {
    ($($name:ident),+) => { $(
        #[doc = concat!("The act `", stringify!($name), "` on records of kind `N`, as the access table has it.")]
        pub struct $name<N>(PhantomData<fn() -> N>);

        impl<N: Record> Door for $name<N> {
            fn who() -> Who {
                rule(&N::NOUN, Act::$name).unwrap_or(Who::Administrator)
            }

            fn scope() -> Option<Scope> {
                scope(&N::NOUN, Act::$name)
            }
        }
    )+ };
}

doors!(
    List,
    Map,
    Facets,
    ByTerritory,
    Read,
    History,
    Create,
    Change,
    Bin,
    Restore,
    PutByExternalId,
    Batch,
    Bulk,
    BulkProgress,
    Stage,
    PutBack,
    Merge
);

/// The caller of an operation whose door is `D`.
pub struct Caller<D> {
    app: App,
    who: Claim,
    request: HttpRequest,
    door: PhantomData<fn() -> D>,
}

/// What a request says of its caller, before the store is asked.
#[derive(Clone)]
struct Claim {
    /// What a valid token says.
    ticket: Option<Ticket>,
    /// As whom they look.
    seen_as: Option<SeenAs>,
    language: Said,
}

impl<D: Door> FromRequest for Caller<D> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(identify(request))
    }
}

fn identify<D: Door>(request: &HttpRequest) -> Result<Caller<D>, Problem> {
    let app = request.app_data::<web::Data<App>>().ok_or_else(|| Problem::new("internal"))?;
    let ticket = match request.headers().get(header::AUTHORIZATION) {
        Some(value) if D::reads_token() => {
            let checked = request.extensions().get::<Ticket>().cloned();
            Some(checked.map_or_else(|| app.tokens().ticket(bearer(value)?), Ok)?)
        }
        _ => None,
    };
    let seen_as = see_as::of(request)?.filter(|_| D::reads_token());
    if ticket.is_none() && (seen_as.is_some() || D::who() != Who::Anyone) {
        return Err(Problem::new("token_needed"));
    }
    let who = Claim { ticket, seen_as, language: Said::by(request) };
    Ok(Caller { app: App::clone(app), who, request: request.clone(), door: PhantomData })
}

/// The token of a `Bearer` credential; scheme names ignore case (RFC 9110 §11.1).
pub(crate) fn bearer(value: &header::HeaderValue) -> Result<&str, Problem> {
    let text = value.to_str().map_err(|_| Problem::new("token_invalid"))?;
    let (scheme, token) = text.split_once(' ').ok_or_else(|| Problem::new("token_invalid"))?;
    if scheme.eq_ignore_ascii_case("bearer") { Ok(token.trim()) } else { Err(Problem::new("token_invalid")) }
}

impl<D: Door> Caller<D> {
    #[must_use]
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The sign-in that their token is of.
    ///
    /// # Errors
    /// 401 for who sent none, 403 for a client, which never signs in.
    pub fn session(&self) -> Result<Uuid, Problem> {
        match self.who.ticket {
            Some(Ticket::Member { session, .. }) => Ok(session),
            Some(Ticket::Client { .. }) => Err(Problem::new("forbidden")),
            None => Err(Problem::new("token_needed")),
        }
    }

    /// Whether they sent a token, valid or the request would not have come this far.
    #[must_use]
    pub fn signed_in(&self) -> bool {
        self.who.ticket.is_some()
    }

    /// Runs `f` on a snapshot, with the caller as they are in it.
    ///
    /// # Errors
    /// 401 when the session has ended or the account is gone, 403 when no role of theirs passes the door, and what `f` refuses.
    pub async fn read<T, F>(&self, f: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Reader<'_>, &Viewer) -> Result<T, Problem> + Send + 'static,
    {
        let who = self.who.clone();
        self.answered(self.app.db().read(move |read| Ok(seen::<D, T>(read, who, f))).await)
    }

    /// The same for a read that is short by its nature: see [`essaim_persistence::db::Db::read_short`].
    ///
    /// # Errors
    /// As [`Caller::read`].
    pub async fn read_short<T, F>(&self, f: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Reader<'_>, &Viewer) -> Result<T, Problem> + Send + 'static,
    {
        let who = self.who.clone();
        self.answered(self.app.db().read_short(move |read| Ok(seen::<D, T>(read, who, f))).await)
    }

    /// Runs `f` in a transaction, and returns after its commit.
    ///
    /// # Errors
    /// As [`Caller::read`]; nothing of a refused write stays.
    pub async fn write<T, F>(&self, f: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Write<'_>, &Viewer) -> Result<T, Problem> + Send + 'static,
    {
        let who = self.who.clone();
        // A problem must undo the savepoint, and keep what it has to say: it travels beside a plain refusal.
        let (tell, told) = std::sync::mpsc::sync_channel(1);
        let work = move |write: &mut Write<'_>| {
            let (viewer, lang) = match admitted::<D>(write.reading(), who) {
                Ok(admitted) => admitted,
                Err(problem) => return Err(telling(&tell, problem)),
            };
            match f(write, &viewer) {
                Ok(answer) => Ok((answer, lang)),
                Err(problem) => Err(telling(&tell, problem)),
            }
        };
        match self.app.db().write(work).await {
            Ok(answer) => self.answered(Ok(Ok(answer))),
            Err(refusal) => Err(told.try_recv().unwrap_or_else(|_| refusal.into())),
        }
    }

    fn answered<T>(
        &self,
        outcome: Result<Result<(T, Option<Lang>), Problem>, Refusal>,
    ) -> Result<T, Problem> {
        let (answer, lang) = outcome.map_err(Problem::from)??;
        if let Some(lang) = lang {
            self.request.extensions_mut().insert(MemberLang(lang));
        }
        Ok(answer)
    }
}

/// Runs `f` for a caller who passes the door.
fn seen<D: Door, T>(
    read: &mut Reader<'_>,
    who: Claim,
    f: impl FnOnce(&mut Reader<'_>, &Viewer) -> Result<T, Problem>,
) -> Result<(T, Option<Lang>), Problem> {
    let (viewer, lang) = admitted::<D>(read, who)?;
    Ok((f(read, &viewer)?, lang))
}

fn telling(tell: &std::sync::mpsc::SyncSender<Problem>, problem: Problem) -> Refusal {
    drop(tell.send(problem));
    Refusal::Forbidden
}

/// Session and account, or the client, are read at each request: who signed out, or was demoted or removed a moment
/// ago, is so now. A
/// coordinator who looks as somebody else is that viewer from here on, at the door too, and no handler knows.
fn admitted<D: Door>(read: &mut Reader<'_>, who: Claim) -> Result<(Viewer, Option<Lang>), Problem> {
    let ended = || Problem::new("token_invalid");
    let (account, session) = match who.ticket {
        None => return Ok((Viewer::anonymous(), None)),
        Some(Ticket::Member { account, session }) => (account, session),
        Some(Ticket::Client { client, secret, scopes }) => {
            let viewer = read.client_calling(client, secret, &scopes)?.ok_or_else(ended)?;
            if who.seen_as.is_some() {
                return Err(Problem::new("see_as_coordinators"));
            }
            return passing::<D>(viewer).map(|viewer| (viewer, None));
        }
    };
    let member = read.signed_in(session)?.filter(|member| member.account == account).ok_or_else(ended)?;
    let due = member.roles.contains(&Role::Administrator) && !member.second_factor;
    if due && !D::leads_to_second_factor() {
        return Err(Problem::new("second_factor_due"));
    }
    let viewer = Viewer {
        principal: Some(Principal::Member(account)),
        roles: member.roles,
        stakeholder: member.stakeholder,
        ..Viewer::default()
    };
    let answered_in = |own| Some(locale_of(who.language.to_whose(own)));
    if let Some(seen_as) = who.seen_as {
        if !viewer.is_coordinator() {
            return Err(Problem::new("see_as_coordinators"));
        }
        let viewer = Viewer { answered_in: answered_in(None), ..seen_as.viewer() };
        return passing::<D>(viewer).map(|viewer| (viewer, None));
    }
    let own = Some(lang_of(member.locale));
    let viewer = passing::<D>(Viewer { answered_in: answered_in(own), ..viewer })?;
    Ok((viewer, own))
}

/// A viewer whom the door lets in.
fn passing<D: Door>(viewer: Viewer) -> Result<Viewer, Problem> {
    if viewer.enters(D::who(), D::scope()) {
        return Ok(viewer);
    }
    match D::scope() {
        _ if !viewer.signed_in() => Err(Problem::new("token_needed")),
        Some(scope) if viewer.is_client() => {
            let needed = Some(Box::new(("scope", scope.to_string().into())));
            Err(Problem { more: needed, ..Problem::new("scope_needed") })
        }
        _ => Err(Problem::new("forbidden")),
    }
}
