// The field within the palette: pages by their title, records by what the server finds.
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { pageOptions } from "@/api/cache";
import { titleOf } from "@/api/records";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { links, recordLink } from "@/links";
import { Combobox, type Option } from "../Combobox";
import styles from "./Palette.module.css";

const searched = ["experiments", "territories", "stakeholders"] as const;
const pages = {
  "nav.home": links.home(),
  "nav.experiments": links.experiments(),
  "nav.territories": links.territories(),
  "nav.stakeholders": links.stakeholders(),
  "nav.network": links.network(),
  "nav.programmes": links.programmes(),
  "nav.themes": links.themes(),
} as const;

export default function Finder({ close }: { close: () => void }) {
  const t = useT();
  const locale = useLocale();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 200);
  const answers = useQueries({
    queries: searched.map((collection) => ({
      ...pageOptions(collection, { q: asked, limit: 6 }),
      enabled: asked.length > 1,
    })),
  });
  const plain = text.trim().toLocaleLowerCase();
  const places: Option[] = (Object.keys(pages) as MessageId[])
    .map((id) => ({ id, title: t(id), detail: t("palette.page") }))
    .filter(({ title }) => title.toLocaleLowerCase().includes(plain));
  const records: Option[] = searched.flatMap((collection, index) =>
    (answers[index]?.data?.items ?? []).map((record) => ({
      id: `${collection}/${record.id}`,
      title: titleOf(record, locale),
      detail: t(`nav.${collection}`),
    })),
  );
  const go = (option: Option) => {
    const [collection, id] = option.id.split("/") as [(typeof searched)[number], string?];
    const link = id ? recordLink(collection, id) : pages[option.id as keyof typeof pages];
    close();
    if (link) void navigate(link);
  };
  return (
    <div className={styles.finder}>
      <Combobox
        label={t("palette.label")}
        hiddenLabel
        autoFocus
        options={[...places, ...records]}
        searching={answers.some((answer) => answer.isFetching)}
        text={text}
        onText={setText}
        onChoose={go}
      />
    </div>
  );
}
