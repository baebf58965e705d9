// The end of a list: how many are shown, and the way to the next page.
import { Button } from "@mantine/core";
import { useT } from "@/i18n/i18n";
import styles from "./MoreButton.module.css";

interface Props {
  shown: number;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

export function MoreButton({ shown, more, loading, onMore }: Props) {
  const t = useT();
  return (
    <div className={styles.end}>
      {more && (
        <Button variant="default" loading={loading} onClick={onMore}>
          {t("common.more")}
        </Button>
      )}
      <p role="status" className={styles.count}>
        {t(more ? "common.count.more" : "common.count.shown", { count: shown })}
      </p>
    </div>
  );
}
