//! Roles, scopes and standings held against the table.

use super::*;

fn wearing(roles: &[Role]) -> Viewer {
    Viewer { principal: Some(Principal::Member(Uuid::now_v7())), roles: roles.to_vec(), ..Viewer::default() }
}

#[test]
fn a_private_record_is_its_authors_alone_even_for_coordinators() {
    let coordinator = wearing(&[Role::Coordinator]);
    assert!(!sees(&coordinator, Visibility::Private, Standing::default()));
    assert!(sees(&coordinator, Visibility::Private, Standing { author: true, team: false }));
}

#[test]
fn an_administrator_reads_no_content_without_another_hat() {
    assert!(!sees(&wearing(&[Role::Administrator]), Visibility::Network, Standing::default()));
    assert!(sees(&wearing(&[Role::Administrator, Role::Reader]), Visibility::Network, Standing::default()));
}

#[test]
fn whoever_is_looked_through_changes_nothing_and_sees_what_their_kind_sees() {
    let network = |seen: SeenAs| sees(&seen.viewer(), Visibility::Network, Standing::default());
    assert_eq!(SeenAs::Anonymous.viewer(), Viewer::anonymous());
    assert!(network(SeenAs::Reader) && network(SeenAs::PartnerNetwork));
    assert!(!network(SeenAs::Anonymous) && !network(SeenAs::Partner));
    for seen in [SeenAs::Anonymous, SeenAs::Reader, SeenAs::Partner, SeenAs::PartnerNetwork] {
        assert!(!seen.viewer().contributes(), "{seen:?}");
        assert!(!sees(&seen.viewer(), Visibility::Team, Standing::default()), "{seen:?}");
    }
}

#[test]
fn an_operation_is_undone_by_who_did_it_or_a_coordinator_and_a_merge_by_coordinators_alone() {
    let (author, coordinator) = (wearing(&[Role::Contributor]), wearing(&[Role::Coordinator]));
    let by = author.principal.clone().unwrap();
    assert!(may_undo(&author, &by, false) && may_undo(&coordinator, &by, true));
    assert!(!may_undo(&author, &by, true));
    assert!(!may_undo(&wearing(&[Role::Contributor]), &by, false));
}

#[test]
fn a_record_is_emptied_for_good_out_of_the_bin_alone_and_by_coordinators_alone() {
    let noun = &<crate::stakeholder::Stakeholder as crate::record::Record>::NOUN;
    let own = Standing { author: true, team: false };
    let acts = |role, in_bin| acts_on(noun, noun.writers, &wearing(&[role]), own, in_bin);
    assert_eq!(acts(Role::Coordinator, true), [Act::Restore, Act::Purge, Act::History]);
    assert_eq!(acts(Role::Contributor, true), [Act::Restore, Act::History]);
    assert_eq!(acts(Role::Contributor, false), [Act::Change, Act::Bin, Act::PutBack, Act::History]);
    assert!(acts(Role::Reader, true).is_empty());
}

#[test]
fn a_coach_changes_what_the_team_holds_and_a_contributor_only_what_is_their_own() {
    let team = Standing { author: false, team: true };
    let may = |writers, role| may_change(&crate::account::NOUN, writers, &wearing(&[role]), team);
    assert!(may(Writers::AuthorsAndCoaches, Role::Coach));
    assert!(!may(Writers::AuthorsAndCoaches, Role::Contributor));
    assert!(may(Writers::Team, Role::Contributor));
    assert!(!may(Writers::Team, Role::Reader));
}

#[test]
fn a_client_does_what_its_scopes_say_whatever_it_sees_and_nothing_else() {
    use crate::{experiment::Experiment, record::Record, stakeholder::Stakeholder, theme::Theme};
    let (stakeholders, experiments) = (&Stakeholder::NOUN, &Experiment::NOUN);
    let client = Viewer::client(Uuid::now_v7(), vec![Scope::Write("stakeholders")], true);
    let own = Standing { author: true, team: true };
    assert!(
        client.may(stakeholders, Act::Create) && may_change(stakeholders, Writers::Authors, &client, own)
    );
    assert!(!client.may(stakeholders, Act::List), "it was not let read");
    assert!(!client.may(experiments, Act::Create));
    assert!(!may_change(experiments, Writers::AuthorsAndCoaches, &client, own));
    assert!(!client.may(&Theme::NOUN, Act::Create) && !client.may(stakeholders, Act::Merge));
    assert!(!may_change(stakeholders, Writers::Authors, &client, Standing { author: false, team: true }));
    for who in [Who::Member, Who::Contributor, Who::Coordinator, Who::Administrator, Who::Subscriber] {
        assert!(!client.passes(who), "{who:?}");
    }
    assert!(!may_undo(&client, client.principal.as_ref().unwrap(), false));
}
