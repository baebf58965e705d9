// The stakeholder that members are: they belong to the teams in which it is involved.
import { useT } from "@/i18n/i18n";
import { RecordPicker } from "@/ui/RecordPicker";

interface Props {
  chosen: string | undefined;
  change: (id: string | undefined) => void;
  /** Of somebody who is not there yet, or of several at once. */
  invited?: boolean;
  error?: string;
}

export function Organisation({ chosen, change, invited, error }: Props) {
  const t = useT();
  return (
    <RecordPicker
      collection="stakeholders"
      label={t("members.organisation")}
      description={t(invited ? "members.organisation.invited" : "members.organisation.hint")}
      value={chosen ? [chosen] : []}
      onChange={([id]) => change(id)}
      error={error}
    />
  );
}
