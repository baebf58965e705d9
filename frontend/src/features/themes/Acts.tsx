// What coordinators do with a theme: change its words, add a narrower one, move it, merge another into it.
import { Button, NativeSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { recordOptions, useWrites } from "@/api/cache";
import { isProblem } from "@/api/problem";
import { type Listed, titleOf } from "@/api/records";
import { useLocale, useT } from "@/i18n/i18n";
import { Dialog } from "@/ui/Dialog";
import { DialogFoot } from "@/ui/DialogFoot";
import { MergeDialog } from "@/ui/MergeDialog";
import { useToast } from "@/ui/Toasts";
import { WithRecord } from "@/ui/WithRecord";
import { ThemeForm } from "./Form";
import styles from "./List.module.css";
import { withBelow } from "./tree";

type Theme = Listed<"themes">;
type Act = "edit" | "add" | "move" | "merge";

const acts: readonly Act[] = ["edit", "add", "move", "merge"];

export function Acts({ theme, all }: { theme: Theme; all: Theme[] }) {
  const t = useT();
  const locale = useLocale();
  const [act, setAct] = useState<Act>();
  const close = () => setAct(undefined);
  const name = titleOf(theme, locale);
  return (
    <details className={styles.acts}>
      <summary aria-label={t("themes.acts.named", { name })}>{t("themes.acts")}</summary>
      <div className={styles.buttons}>
        {acts.map((one) => (
          <Button key={one} variant="default" size="compact-md" onClick={() => setAct(one)}>
            {t(`themes.${one}`)}
          </Button>
        ))}
      </div>
      {act === "edit" && (
        <WithRecord collection="themes" id={theme.id}>
          {(read) => <ThemeForm read={read} close={close} />}
        </WithRecord>
      )}
      {act === "add" && <ThemeForm broader={theme.id} close={close} />}
      {act === "move" && <Move theme={theme} all={all} close={close} />}
      {act === "merge" && <Merge theme={theme} all={all} close={close} />}
    </details>
  );
}

interface ActProps {
  theme: Theme;
  all: Theme[];
  close: () => void;
}

function useOptions(themes: Theme[]) {
  const locale = useLocale();
  const options = themes.map((theme) => ({ value: theme.id, label: titleOf(theme, locale) }));
  return options.sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Under another theme, or to the top: by a list, so that the keyboard does it too. */
function Move({ theme, all, close }: ActProps) {
  const t = useT();
  const locale = useLocale();
  const toast = useToast();
  const cache = useQueryClient();
  const writes = useWrites("themes", ["experiments", "territories"]);
  const inside = withBelow(all, theme.id);
  const options = useOptions(all.filter(({ id }) => !inside.has(id)));
  const [under, setUnder] = useState(theme.broader ?? "");
  const [refused, setRefused] = useState<string>();
  const place = async (broader: string) => {
    const { etag } = await cache.fetchQuery({ ...recordOptions("themes", theme.id), staleTime: 0 });
    await writes.patch.mutateAsync({ id: theme.id, etag, patch: { broader: broader === "" ? null : broader } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const former = theme.broader ?? "";
    place(under).then(
      () => {
        close();
        toast({ text: t("themes.moved", { name: titleOf(theme, locale) }), undo: () => place(former) });
      },
      (error: unknown) => setRefused((isProblem(error) && error.body.detail) || t("form.failed")),
    );
  };
  return (
    <Dialog close={close} title={t("themes.move.title", { name: titleOf(theme, locale) })}>
      <form onSubmit={submit} className={styles.form}>
        <NativeSelect
          data-autofocus
          label={t("field.broader")}
          data={[{ value: "", label: t("themes.move.top") }, ...options]}
          value={under}
          error={refused}
          onChange={(event) => setUnder(event.currentTarget.value)}
        />
        <DialogFoot close={close}>
          <Button type="submit" loading={writes.patch.isPending}>
            {t("themes.move")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

/** First which other one, then both side by side. */
function Merge({ theme, all, close }: ActProps) {
  const t = useT();
  const locale = useLocale();
  const options = useOptions(all.filter(({ id }) => id !== theme.id));
  const [other, setOther] = useState("");
  const [compared, setCompared] = useState(false);
  if (compared) return <MergeDialog collection="themes" one={theme.id} other={other} close={close} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setCompared(other !== "");
  };
  return (
    <Dialog close={close} title={t("merge.with.title", { name: titleOf(theme, locale) })}>
      <form onSubmit={submit} className={styles.form}>
        <NativeSelect
          data-autofocus
          required
          label={t("merge.with.which")}
          data={[{ value: "", label: t("common.choose") }, ...options]}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <DialogFoot close={close}>
          <Button type="submit">{t("duplicates.compare")}</Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}
