// The name of a record of which only the id is known, asked once and kept.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { recordOptions } from "@/api/cache";
import { type Collection, type Included, titleOf } from "@/api/records";
import { useLocale, useT } from "@/i18n/i18n";
import { recordLink } from "@/links";

interface Props {
  collection: Collection;
  id: string;
  /** What came along with the record that points to it. */
  included?: Included;
  plain?: boolean;
}

export function useRecordName(collection: Collection, id: string, included?: Included): string | undefined {
  const locale = useLocale();
  const along = included?.[collection]?.[id];
  const asked = useQuery({ ...recordOptions(collection, id), enabled: !along && id !== "", staleTime: 5 * 60_000 });
  const record = along ?? asked.data?.record;
  if (asked.isError) return "";
  return record ? titleOf(record, locale) : undefined;
}

export function RecordName({ collection, id, included, plain }: Props) {
  const t = useT();
  const name = useRecordName(collection, id, included);
  if (name === "") return <em>{t("record.unseen")}</em>;
  const link = plain ? undefined : recordLink(collection, id);
  const text = name ?? "…";
  return link ? <Link {...link}>{text}</Link> : <>{text}</>;
}
