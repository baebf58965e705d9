// Members: who is invited, who is there, which roles they have, and who signed in last.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Invitation, type Letter, type Member, invitationsOptions, membersOptions, outboxOptions } from "@/api/members";
import { useMe } from "@/api/me";
import { formatInstant } from "@/i18n/format";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { ActionItem, ActionList } from "@/ui/ActionList";
import { Icon } from "@/ui/Icon";
import { MoreButton } from "@/ui/MoreButton";
import { Page, Section } from "@/ui/Page";
import { useRecordName } from "@/ui/RecordName";
import { Empty, Failed, Waiting } from "@/ui/States";
import { InvitationActs } from "./InvitationActs";
import { InviteDialog } from "./InviteDialog";
import { MemberDialog } from "./MemberDialog";

export function Members() {
  const t = useT();
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t("members.title")}
      lead={t("members.lead")}
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => setInviting(true)}>
          {t("members.invite")}
        </Button>
      }
    >
      <Invited />
      <There />
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </Page>
  );
}

function Invited() {
  const t = useT();
  const invitations = useInfiniteQuery(invitationsOptions);
  const outbox = useInfiniteQuery(outboxOptions);
  const all = invitations.data?.pages.flatMap((page) => page.items) ?? [];
  const letters = outbox.data?.pages.flatMap((page) => page.items) ?? [];
  if (invitations.isError) return <Failed error={invitations.error} retry={() => void invitations.refetch()} />;
  if (all.length === 0) return null;
  return (
    <Section title={t("members.invited", { count: all.length })}>
      <ActionList label={t("members.invited", { count: all.length })}>
        {all.map((invitation) => (
          <InvitedItem
            key={invitation.id}
            invitation={invitation}
            letter={letters.find(({ to, kind, link }) => kind === "invitation" && to === invitation.email && link)}
          />
        ))}
      </ActionList>
      {invitations.hasNextPage && (
        <MoreButton
          shown={all.length}
          more
          loading={invitations.isFetchingNextPage}
          onMore={() => void invitations.fetchNextPage()}
        />
      )}
    </Section>
  );
}

function InvitedItem({ invitation, letter }: { invitation: Invitation; letter: Letter | undefined }) {
  const t = useT();
  const locale = useLocale();
  const until = formatInstant(invitation.expires_at, locale);
  const organisation = useRecordName("stakeholders", invitation.stakeholder ?? "");
  const bounce = invitation.bounce !== undefined && t("members.bounce", { answer: invitation.bounce });
  return (
    <ActionItem
      name={invitation.name ? `${invitation.name} · ${invitation.email}` : invitation.email}
      details={[
        invitation.roles.map((role) => t(`role.${role}`)).join(", "),
        organisation,
        t("members.sent", { date: formatInstant(invitation.sent_at, locale) }),
        !invitation.expired && t("members.until", { date: until }),
        letter?.state === "kept" && t("members.kept"),
      ]}
      alert={bounce || (invitation.expired && t("members.expired", { date: until }))}
    >
      <InvitationActs invitation={invitation} link={letter?.link} />
    </ActionItem>
  );
}

function There() {
  const t = useT();
  const me = useMe();
  const members = useInfiniteQuery(membersOptions);
  const [changed, setChanged] = useState<string>();
  const all = members.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = all.find(({ id }) => id === changed);
  return (
    <Section title={t("members.there")}>
      {members.isPending && <Waiting />}
      {members.isError && <Failed error={members.error} retry={() => void members.refetch()} />}
      {members.isSuccess && all.length === 0 && <Empty title={t("members.none")} />}
      <ActionList label={t("members.there")}>
        {all.map((member) => (
          <MemberItem key={member.id} member={member} own={member.id === me?.id} change={() => setChanged(member.id)} />
        ))}
      </ActionList>
      {members.hasNextPage && (
        <MoreButton
          shown={all.length}
          more
          loading={members.isFetchingNextPage}
          onMore={() => void members.fetchNextPage()}
        />
      )}
      {chosen && (
        <MemberDialog
          key={chosen.revision}
          member={chosen}
          own={chosen.id === me?.id}
          close={() => setChanged(undefined)}
        />
      )}
    </Section>
  );
}

function MemberItem({ member, own, change }: { member: Member; own: boolean; change: () => void }) {
  const t = useT();
  const locale = useLocale();
  const last = member.last_sign_in;
  const organisation = useRecordName("stakeholders", member.stakeholder ?? "");
  const signed = last
    ? t("members.last", {
        date: formatInstant(last.at, locale),
        factor: t(`factor.${last.factor}` as MessageId),
      })
    : t("members.never");
  return (
    <ActionItem
      name={own ? t("members.self", { name: member.name }) : member.name}
      details={[
        member.email,
        member.roles.map((role) => t(`role.${role}`)).join(", "),
        organisation,
        signed,
      ]}
      alert={
        (!member.active && t("members.inactive")) ||
        (member.bounce !== undefined && t("members.bounce", { answer: member.bounce }))
      }
    >
      <Button
        variant="default"
        leftSection={<Icon name="edit" size={18} />}
        aria-label={t("members.change.named", { name: member.name })}
        onClick={change}
      >
        {t("members.change")}
      </Button>
    </ActionItem>
  );
}
