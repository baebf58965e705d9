// In how many days a secret ends.
import { NativeSelect } from "@mantine/core";
import { useT } from "@/i18n/i18n";

const offered = [30, 90, 180, 365, 730];

export function Days({ value, set }: { value: number; set: (days: number) => void }) {
  const t = useT();
  return (
    <NativeSelect
      label={t("clients.days")}
      description={t("clients.days.hint")}
      value={String(value)}
      data={offered.map((days) => ({ value: String(days), label: t("clients.days.count", { count: days }) }))}
      onChange={(event) => set(Number(event.currentTarget.value))}
    />
  );
}
