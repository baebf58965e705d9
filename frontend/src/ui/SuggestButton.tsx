// Beside a record that one sees and may not change: what is wrong is said to the coordinators.
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useMe } from "@/api/me";
import type { Schemas } from "@/api/records";
import { useSeenAs } from "@/auth/seeAs";
import { bringTexts, useT } from "@/i18n/i18n";

const SuggestDialog = lazy(async () => {
  await bringTexts("account");
  return import("./SuggestDialog");
});

export type About = Schemas["SuggestionAbout"];

export function SuggestButton({ about, may }: { about: About; may: readonly string[] }) {
  const t = useT();
  const me = useMe();
  const seen = useSeenAs();
  const [open, setOpen] = useState(false);
  if (!me || seen !== undefined || may.includes("change")) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("suggest.correct")}
      </Button>
      <Suspense>{open && <SuggestDialog about={about} me={me} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
