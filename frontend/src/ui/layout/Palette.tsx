// Ctrl+K: go to any page or record by its name.
import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { pageOptions } from "@/api/cache";
import { titleOf } from "@/api/records";
import { type MessageId, useLocale, useT } from "@/i18n/i18n";
import { links, recordLink } from "@/links";
import { Combobox, type Option } from "../Combobox";
import { Icon } from "../Icon";
import styles from "./Palette.module.css";

const searched = ["experiments", "territories", "stakeholders"] as const;
const pages = {
  "nav.home": links.home(),
  "nav.experiments": links.experiments(),
  "nav.territories": links.territories(),
  "nav.stakeholders": links.stakeholders(),
  "nav.programmes": links.programmes(),
  "nav.themes": links.themes(),
} as const;

export function Palette({ compact }: { compact?: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // The one in the hidden half of the layout stays deaf, or two windows would open.
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (compact !== !window.matchMedia("(min-width: 62em)").matches) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [compact]);
  return (
    <>
      <button
        type="button"
        className={compact ? styles.compact : styles.opener}
        aria-label={t("palette.open")}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={compact ? 24 : 18} />
        {!compact && (
          <>
            <span>{t("palette.button")}</span>
            <kbd>{t("app.shortcut.key.palette")}</kbd>
          </>
        )}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t("palette.title")}
        size="lg"
        centered={false}
        closeButtonProps={{ "aria-label": t("common.close") }}
      >
        <Finder close={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Finder({ close }: { close: () => void }) {
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
        options={[...places, ...records]}
        searching={answers.some((answer) => answer.isFetching)}
        text={text}
        onText={setText}
        onChoose={go}
      />
    </div>
  );
}
