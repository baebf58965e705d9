// Opens what changes a record in place.
import { Button } from "@mantine/core";
import { useT } from "@/i18n/i18n";
import { Icon } from "@/ui/Icon";

export function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const t = useT();
  return (
    <Button
      variant="subtle"
      size="compact-md"
      h={40}
      leftSection={<Icon name="edit" size={18} />}
      aria-label={t("common.edit.named", { name })}
      onClick={onClick}
    >
      {t("common.edit")}
    </Button>
  );
}
