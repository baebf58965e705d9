// Over a list that was opened with a view: which one, and what of it the list does not know any more.
import { useQuery } from "@tanstack/react-query";
import { viewsOptions } from "@/api/views";
import type { Collection } from "@/api/records";
import { i18n, type MessageId, useT } from "@/i18n/i18n";
import { Icon } from "../Icon";
import type { Search } from "../search";
import { leftOut } from "./address";
import styles from "./Views.module.css";

interface Props {
  collection: Collection;
  saved: string;
  parse: (search: Search) => object;
}

export default function SavedView({ collection, saved, parse }: Props) {
  const t = useT();
  const view = useQuery(viewsOptions(collection)).data?.find(({ id }) => id === saved);
  if (!view) return null;
  const gone = leftOut(view.query, parse);
  const label = (name: string) => (i18n.messages[`field.${name}`] ? t(`field.${name}` as MessageId) : name);
  const named = gone.map(({ name, values }) => `${label(name)} : ${values.join(", ")}`).join(" ; ");
  return (
    <div className={styles.opened}>
      <p>
        {t("views.opened", { name: view.name })}
        {view.shared && view.owner.name && ` · ${t("views.by", { name: view.owner.name })}`}
      </p>
      {gone.length > 0 && (
        <p role="alert" className={styles.gone}>
          <Icon name="alert" size={18} />
          {t("views.left_out", { named })}
        </p>
      )}
    </div>
  );
}
