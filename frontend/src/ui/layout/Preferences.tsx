// How a person reads: in which language, on light or dark paper.
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { keepMyLocale } from "@/api/me";
import { session } from "@/auth/current";
import { activate, keepLocale, type Locale, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "../Icon";

/** The other language, and how to change to it. */
export function useLanguageSwitch() {
  const locale = useLocale();
  const cache = useQueryClient();
  const other: Locale = locale === "fr" ? "en" : "fr";
  const change = async () => {
    keepLocale(other);
    await activate(other);
    // Texts of the server follow the language too.
    void cache.invalidateQueries();
    if (session.status() === "member") await keepMyLocale(other).catch(() => undefined);
  };
  return { other, change: () => void change() };
}

export function useSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const other = scheme === "light" ? "dark" : "light";
  return { other, change: () => setColorScheme(other) } as const;
}

export function LanguageSwitch() {
  const t = useT();
  const { other, change } = useLanguageSwitch();
  return (
    <Button
      variant="subtle"
      color="leaf"
      size="compact-md"
      h={44}
      lang={other}
      leftSection={<Icon name="language" size={20} />}
      onClick={change}
    >
      {t(`app.language.${other}`)}
    </Button>
  );
}

export function SchemeSwitch() {
  const t = useT();
  const { other, change } = useSchemeSwitch();
  return (
    <ActionIcon variant="subtle" color="leaf" aria-label={t(`app.scheme.${other}`)} onClick={change}>
      <Icon name={other === "dark" ? "moon" : "sun"} />
    </ActionIcon>
  );
}
