// "See as…": a coordinator looks at the same screens as somebody else would, and cannot forget that they do.
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { seeAs, type SeenAs, useSeenAs } from "@/auth/seeAs";
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
