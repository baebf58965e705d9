// A field over a list in groups (ARIA combobox with a listbox): the list stays open, the keys move in it, Enter goes.
import { Input, Loader } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from "react";
import { useT } from "@/i18n/i18n";
import { Icon, type IconName } from "../Icon";
import { Found } from "../Snippet";
import styles from "./Palette.module.css";

export interface Command {
  id: string;
  title: string;
  detail?: string;
  snippet?: string;
  icon: IconName;
  run: () => void;
}

export interface Group {
  id: string;
  title: string;
  commands: Command[];
}

interface Props {
  label: string;
  text: string;
  onText: (text: string) => void;
  groups: Group[];
  busy: boolean;
  /** Said to everybody above the list: what was searched for instead, or what went wrong. */
  note?: ReactNode;
  /** Said to who does not see the list. */
  told: string;
}

export function CommandList({ label, text, onText, groups, busy, note, told }: Props) {
  const t = useT();
  const base = useId();
  const [active, setActive] = useState(0);
  const all = groups.flatMap((group) => group.commands);
  const at = Math.min(active, all.length - 1);
  const idOf = (command: Command) => `${base}-${command.id}`;
  const current = all[at];
  useEffect(() => {
    if (current) document.getElementById(`${base}-${current.id}`)?.scrollIntoView?.({ block: "nearest" });
  }, [base, current]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length > 0) {
      event.preventDefault();
      setActive((at + step + all.length) % all.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      current?.run();
    }
  };
  return (
    <div className={styles.finder}>
      <Input
        size="md"
        role="combobox"
        aria-label={label}
        aria-expanded={all.length > 0}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current ? idOf(current) : undefined}
        autoComplete="off"
        enterKeyHint="go"
        data-autofocus
        autoFocus
        placeholder={label}
        value={text}
        leftSection={<Icon name="search" size={18} />}
        rightSection={busy ? <Loader size={16} aria-hidden="true" /> : undefined}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {note && <p className={styles.note}>{note}</p>}
      <div id={`${base}-list`} role="listbox" aria-label={t("picker.list")} className={styles.list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${base}-${group.id}-title`}>
            <div id={`${base}-${group.id}-title`} role="presentation" className={styles.title}>
              {group.title}
            </div>
            {group.commands.map((command) => (
              <div
                key={command.id}
                id={idOf(command)}
                role="option"
                aria-selected={command === current}
                className={styles.option}
                onPointerMove={() => setActive(all.indexOf(command))}
                onPointerDown={(event) => event.preventDefault()}
                onClick={command.run}
              >
                <Icon name={command.icon} />
                <span className={styles.words}>
                  <span>{command.title}</span>
                  {command.detail && <small>{command.detail}</small>}
                  <Found snippet={command.snippet} name={command.title} />
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <span role="status" className="hidden-visually">
        {told}
      </span>
    </div>
  );
}
