// Name and language: what others read, and how one is spoken to.
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { meOptions } from "@/api/me";
import { isProblem } from "@/api/problem";
import { activate, keepLocale, type Locale, locales, useT } from "@/i18n/i18n";
import { Section } from "@/ui/Page";
import { Failed } from "@/ui/States";
import { useToast } from "@/ui/Toasts";
import { changeMe, useRefreshMe } from "./queries";
import styles from "./Account.module.css";

export function Profile() {
  const t = useT();
  const toast = useToast();
  const refresh = useRefreshMe();
  const read = useQuery(meOptions).data;
  const [typed, setTyped] = useState<{ name?: string; locale?: Locale }>({});
  const save = useMutation({
    mutationFn: async ({ name, locale }: { name: string; locale: Locale }) => {
      await changeMe(read?.etag ?? "", { name, locale });
      keepLocale(locale);
      await activate(locale);
    },
    onSuccess: async () => {
      setTyped({});
      toast({ text: t("form.saved") });
      await refresh();
    },
    // Somebody (an administrator, another tab) was faster: what is typed stays, and is held against what is there now.
    onError: (error) => (isProblem(error, 412) ? refresh() : undefined),
  });
  if (!read) return null;
  const name = typed.name ?? read.me.name;
  const locale = typed.locale ?? (read.me.locale as Locale);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") save.mutate({ name: name.trim(), locale });
  };
  const fault = isProblem(save.error, 422) ? save.error.errors.find(({ pointer }) => pointer === "/name") : undefined;
  return (
    <Section title={t("account.profile")}>
      <form noValidate onSubmit={submit} className={styles.form}>
        <TextInput
          label={t("account.name")}
          description={t("account.name.hint")}
          name="name"
          autoComplete="name"
          value={name}
          error={name.trim() === "" ? t("form.required") : fault?.message}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("account.language")}
          description={t("account.language.hint")}
          name="locale"
          data={locales.map((value) => ({ value, label: t(`app.language.${value}`) }))}
          value={locale}
          onChange={(event) => setTyped({ ...typed, locale: event.currentTarget.value as Locale })}
        />
        {isProblem(save.error, 412) && <p role="alert">{t("account.stale")}</p>}
        {save.error && !isProblem(save.error, 412) && !fault && <Failed error={save.error} />}
        <div className={styles.acts}>
          <Button type="submit" loading={save.isPending}>
            {t("common.save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
