// From a list to the same list as a table that is typed in; on a phone there is no room for one.
import { mayBatch, useMe } from "@/api/me";
import type { Collection } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { useIsPhone } from "./DataTable";
import { Icon } from "./Icon";
import { LinkButton } from "./LinkButton";

interface Props {
  collection: Collection;
  /** What the list is narrowed by. */
  filter?: object;
  /** Beside the title of a part of a page. */
  small?: boolean;
}

export function GridButton({ collection, filter, small }: Props) {
  const t = useT();
  const me = useMe();
  if (useIsPhone() || !mayBatch(me, collection)) return null;
  const looks = small ? ({ variant: "subtle", size: "compact-md", h: 40 } as const) : ({ variant: "default" } as const);
  return (
    <LinkButton {...links.grid(collection, filter)} {...looks} leftSection={<Icon name="edit" size={18} />}>
      {t("grid.open")}
    </LinkButton>
  );
}
