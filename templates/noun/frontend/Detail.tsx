// The page of one: what it is, who may see it, and its history.
import { Link, useNavigate } from "@tanstack/react-router";
import { useWrites } from "@/api/cache";
import type { Read } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { VisibilityBadge } from "@/ui/Badges";
import { BinButton } from "@/ui/BinButton";
import { PastChanges } from "@/ui/History";
import { Icon } from "@/ui/Icon";
import { LinkButton } from "@/ui/LinkButton";
import { Line } from "@/ui/LinkList";
import { Columns, Fact, Facts, Page, Section } from "@/ui/Page";
import { RichText } from "@/ui/RichText";
import { WithRecord } from "@/ui/WithRecord";
import { detailInclude } from "./queries";

export function __Noun__Detail({ id }: { id: string }) {
  return (
    <WithRecord collection="__collection__" id={id} include={detailInclude}>
      {(read) => <Shown read={read} />}
    </WithRecord>
  );
}

function Shown({ read }: { read: Read<"__collection__"> }) {
  const t = useT();
  const { record } = read;
  return (
    <Page
      title={record.title}
      above={<Link {...links.__nounsCamel__()}>{t("nav.__nouns__")}</Link>}
      lead={
        <Line>
          <VisibilityBadge visibility={record.visibility} />
        </Line>
      }
      actions={<Actions read={read} />}
    >
      <Columns
        main={
          <>
            {record.description && (
              <Section title={t("field.description")}>
                <RichText text={record.description} />
              </Section>
            )}
            <PastChanges collection="__collection__" read={read} />
          </>
        }
        side={
          <Facts>
            <Fact label={t("field.licence")}>{record.licence}</Fact>
          </Facts>
        }
      />
    </Page>
  );
}

function Actions({ read }: { read: Read<"__collection__"> }) {
  const t = useT();
  const navigate = useNavigate();
  const writes = useWrites("__collection__");
  const { id, title } = read.record;
  return (
    <>
      {read.may.includes("change") && (
        <LinkButton {...links.__nounCamel__Edit(id)} variant="default" leftSection={<Icon name="edit" size={18} />}>
          {t("common.edit")}
        </LinkButton>
      )}
      {read.may.includes("bin") && (
        <BinButton
          read={read}
          name={title}
          writes={writes}
          gone={() => void navigate(links.__nounsCamel__())}
          back={() => void navigate(links.__nounCamel__(id))}
        />
      )}
    </>
  );
}
