// A field that searches while one types (ARIA combobox with a list): arrows, Enter, Escape, or a finger.
import { Input, Loader } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useT } from "@/i18n/i18n";
import styles from "./Combobox.module.css";

export interface Option {
  id: string;
  title: string;
  /** What tells apart two that are called alike. */
  detail?: string;
}

interface Props {
  id?: string;
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  withAsterisk?: boolean;
  placeholder?: string;
  hiddenLabel?: boolean;
  autoFocus?: boolean;
  options: Option[];
  searching: boolean;
  /** What one types is an answer too: nothing is chosen unless one points to it. */
  free?: boolean;
  failed?: boolean;
  text: string;
  onText: (text: string) => void;
  onChoose: (option: Option) => void;
  children?: ReactNode;
}

export function Combobox(props: Props) {
  const { options, text, onText, onChoose } = props;
  const t = useT();
  const made = useId();
  const id = props.id ?? made;
  const list = `${id}-list`;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const at = Math.min(active, options.length - 1);
  useEffect(() => {
    if (open && at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView?.({ block: "nearest" });
  }, [at, list, open]);
  const choose = (option: Option) => {
    onChoose(option);
    setOpen(false);
    setActive(-1);
  };
  const move = (step: number) => {
    setOpen(true);
    setActive(options.length === 0 ? -1 : (at + step + options.length + (at < 0 && step < 0 ? 1 : 0)) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = options[at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && open && !(props.free && !current) && !event.ctrlKey && !event.metaKey) {
      // While the list is open, Enter chooses; it never sends a half-filled form.
      event.preventDefault();
      if (current) choose(current);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const told = props.failed ? t("state.error.title") : t("picker.found", { count: options.length });
  return (
    <Input.Wrapper
      id={id}
      label={props.label}
      description={props.description}
      error={props.error}
      withAsterisk={props.withAsterisk}
      labelProps={props.hiddenLabel ? { className: "hidden-visually" } : undefined}
      size="md"
    >
      {props.children}
      <div
        ref={box}
        className={styles.box}
        onBlur={(event) => !box.current?.contains(event.relatedTarget) && setOpen(false)}
      >
        <Input
          id={id}
          size="md"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
          aria-invalid={props.error ? true : undefined}
          error={Boolean(props.error)}
          autoComplete="off"
          data-autofocus={props.autoFocus || undefined}
          autoFocus={props.autoFocus}
          placeholder={props.placeholder ?? (props.free ? undefined : t("picker.placeholder"))}
          value={text}
          rightSection={props.searching ? <Loader size={16} aria-hidden="true" /> : undefined}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            onText(event.currentTarget.value);
            setOpen(true);
            setActive(props.free ? -1 : 0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul
          id={list}
          role="listbox"
          aria-label={t("picker.list")}
          className={styles.list}
          hidden={!open || options.length === 0}
        >
          {options.map((option, index) => (
            <li
              key={option.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.title}</span>
              {option.detail && <small>{option.detail}</small>}
            </li>
          ))}
        </ul>
        {!props.free && open && options.length === 0 && text !== "" && !props.searching && (
          <div className={styles.nothing}>{props.failed ? t("state.error.title") : t("picker.nothing", { text })}</div>
        )}
      </div>
      <span role="status" className="hidden-visually">
        {open && !props.searching && text !== "" ? told : ""}
      </span>
    </Input.Wrapper>
  );
}
