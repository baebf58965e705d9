// "See as…": a coordinator looks at the same screens as somebody else would, and cannot forget that they do.
import { Button, NativeSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useMe } from "@/api/me";
import { kinds, seeAs, type SeenAs, useSeenAs } from "@/auth/seeAs";
import { useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import styles from "./SeeAs.module.css";

/** Changes the view: nothing that one viewer was told stays for another. */
export function useSeeAs() {
  const cache = useQueryClient();
  const router = useRouter();
  return (as: SeenAs | undefined) => {
    const told = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== "me" };
    void cache.cancelQueries(told);
    seeAs.set(as);
    cache.removeQueries(told);
    void router.invalidate();
  };
}

export function SeeAsSwitch({ change }: { change: (as: SeenAs | undefined) => void }) {
  const t = useT();
  const me = useMe();
  const seen = useSeenAs();
  if (!me?.roles.includes("coordinator")) return null;
  return (
    <NativeSelect
      className={styles.switch}
      size="md"
      label={t("seeas.label")}
      value={seen ?? ""}
      onChange={(event) => change(kinds.find((kind) => kind === event.currentTarget.value))}
      data={[
        { value: "", label: t("seeas.self") },
        ...kinds.map((kind) => ({ value: kind, label: t(`seeas.${kind}`) })),
      ]}
    />
  );
}

export function SeenAsBanner({ back }: { back: () => void }) {
  const t = useT();
  const seen = useSeenAs();
  return (
    <div role="status" className={seen ? styles.banner : undefined}>
      {seen && (
        <>
          <Icon name="eye" size={24} />
          <p>
            <strong>{t("seeas.banner", { who: t(`seeas.${seen}`) })}</strong> {t("seeas.banner.help")}
          </p>
          <Button variant="default" onClick={back}>
            {t("seeas.back")}
          </Button>
        </>
      )}
    </div>
  );
}
