// The programmes with their phases: what is asked, when, what has been delivered; changed in place by who may.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { pageOptions } from "@/api/cache";
import { mayCreate, useMe } from "@/api/me";
import { useT } from "@/i18n/i18n";
import { GridButton } from "@/ui/GridButton";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Empty, Failed, Waiting } from "@/ui/States";
import { Programme } from "./Programme";
import { ProgrammeEditor } from "./ProgrammeForm";

export function ProgrammeList() {
  const t = useT();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const programmes = useQuery(pageOptions("programmes", { limit: 50, include: "may" }));
  return (
    <Page
      title={t("nav.programmes")}
      actions={
        <>
          <GridButton collection="programmes" />
          {mayCreate(me, "programmes") && (
            <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
              {t("programmes.new")}
            </Button>
          )}
        </>
      }
    >
      {programmes.isPending && <Waiting />}
      {programmes.isError && <Failed error={programmes.error} retry={() => void programmes.refetch()} />}
      {programmes.data?.items.length === 0 && (
        <Empty title={t("programmes.empty.title")}>{t("programmes.empty.text")}</Empty>
      )}
      {programmes.data?.items.map((programme) => (
        <Programme key={programme.id} programme={programme} />
      ))}
      {adding && <ProgrammeEditor id="new" close={() => setAdding(false)} />}
    </Page>
  );
}
