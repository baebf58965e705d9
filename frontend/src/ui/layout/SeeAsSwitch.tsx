// As whom a coordinator looks at the screens.
import { NativeSelect } from "@mantine/core";
import { kinds, type SeenAs, useSeenAs } from "@/auth/seeAs";
import { useT } from "@/i18n/i18n";
import styles from "./SeeAs.module.css";

export default function SeeAsSwitch({ change }: { change: (as: SeenAs | undefined) => void }) {
  const t = useT();
  const seen = useSeenAs();
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
