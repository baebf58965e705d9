// How a person reads: in which language, on light or dark paper.
import { ActionIcon, Button, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { keepMyLocale } from "@/api/me";
import { session } from "@/auth/current";
import { activate, keepLocale, type Locale, useLocale, useT } from "@/i18n/i18n";
import { Icon } from "../Icon";

export function LanguageSwitch() {
  const t = useT();
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
  return (
    <Button
      variant="subtle"
      color="leaf"
      size="compact-md"
      h={44}
      lang={other}
      leftSection={<Icon name="language" size={20} />}
      onClick={() => void change()}
    >
      {t(`app.language.${other}`)}
    </Button>
  );
}

export function SchemeSwitch() {
  const t = useT();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const other = scheme === "light" ? "dark" : "light";
  return (
    <ActionIcon
      variant="subtle"
      color="leaf"
      aria-label={t(`app.scheme.${other}`)}
      onClick={() => setColorScheme(other)}
    >
      <Icon name={other === "dark" ? "moon" : "sun"} />
    </ActionIcon>
  );
}
