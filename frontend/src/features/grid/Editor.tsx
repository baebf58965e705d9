// The field in which a cell is typed, by the kind of its column; it says what was typed when it is left.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { sentence, useT } from "@/i18n/i18n";
import { RecordPicker } from "@/ui/RecordPicker";
import { type Column, wordLabel } from "./columns";
import styles from "./Grid.module.css";

/** Where to go after what was typed is taken. */
export type Then = "down" | "up" | "right" | "left" | "stay";

interface Props {
  column: Column;
  label: string;
  /** What stands in the cell: as text, and as the value that it is. */
  text: string;
  value: unknown;
  take: (typed: { text: string } | { value: unknown }, then: Then) => void;
  cancel: () => void;
}

function thenOf({ key, shiftKey }: KeyboardEvent): Then | undefined {
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return undefined;
}

/** Focus is in the field before the key that opened it has written anything: its letter is the first one. */
function useFocus<E extends HTMLElement>(selector: string) {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const field = box.current?.matches(selector) ? box.current : box.current?.querySelector<HTMLElement>(selector);
    field?.focus();
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }, [selector]);
  return box;
}

export function Editor(props: Props) {
  switch (props.column.kind) {
    case "record":
    case "records":
      return <Records {...props} column={props.column} />;
    case "word":
      return <Word {...props} column={props.column} />;
    case "truth":
      return <Truth {...props} />;
    case "words":
      return <Words {...props} column={props.column} />;
    default:
      return <Typed {...props} long={props.column.kind === "long"} />;
  }
}

function useWordName(group: string) {
  const t = useT();
  return (word: string) => sentence(wordLabel(group, word, t));
}

function Typed({ label, text, take, cancel, long }: Props & { long: boolean }) {
  const [typed, setTyped] = useState(text);
  const box = useFocus<HTMLTextAreaElement>("textarea");
  const left = useRef(false);
  const leave = (then: Then) => {
    if (left.current) return;
    left.current = true;
    take({ text: typed }, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      left.current = true;
      cancel();
      return;
    }
    // A line break inside of a cell, as in a spreadsheet.
    if (event.key === "Enter" && long && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      document.execCommand("insertText", false, "\n");
      return;
    }
    const then = thenOf(event);
    if (!then || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leave(then);
  };
  return (
    <textarea
      ref={box}
      className={styles.typed}
      data-long={long}
      aria-label={label}
      rows={long ? 5 : 1}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave("stay")}
    />
  );
}

interface ChoiceProps extends Props {
  options: readonly string[];
  nameOf: (word: string) => string;
}

function Choice({ column, label, value, take, cancel, options, nameOf }: ChoiceProps) {
  const t = useT();
  const [chosen, setChosen] = useState(typeof value === "string" ? value : "");
  const box = useFocus<HTMLSelectElement>("select");
  const left = useRef(false);
  const leave = (then: Then) => {
    if (left.current) return;
    left.current = true;
    if (chosen === (value ?? "")) cancel();
    else take({ value: chosen === "" ? undefined : column.kind === "truth" ? chosen === "true" : chosen }, then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      left.current = true;
      cancel();
      return;
    }
    const then = thenOf(event);
    if (!then) return;
    event.preventDefault();
    leave(then);
  };
  return (
    <select
      ref={box}
      className={styles.choice}
      aria-label={label}
      value={chosen}
      onChange={(event) => setChosen(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave("stay")}
    >
      {(!column.required || chosen === "") && <option value="">{t("form.none")}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}

function Word(props: Props & { column: Column & { kind: "word" } }) {
  return <Choice {...props} options={props.column.words} nameOf={useWordName(props.column.group)} />;
}

function Truth(props: Props) {
  const t = useT();
  const value = typeof props.value === "boolean" ? String(props.value) : undefined;
  const nameOf = (word: string) => sentence(t(word === "true" ? "common.yes" : "common.no"));
  return <Choice {...props} value={value} options={["true", "false"]} nameOf={nameOf} />;
}

/** A small window at the cell; leaving it takes what was chosen, Escape does not. */
function Panel({
  label,
  leave,
  cancel,
  children,
}: {
  label: string;
  leave: (then: Then) => void;
  cancel: () => void;
  children: React.ReactNode;
}) {
  const box = useFocus<HTMLDivElement>("input");
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) latest.current("stay");
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [box]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.defaultPrevented) return;
    if (event.key === "Escape") return cancel();
    const then = thenOf(event);
    if (!then) return;
    event.preventDefault();
    leave(then);
  };
  return (
    <div ref={box} className={styles.panel} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : value ? [value as string] : [];
const alike = (a: string[], b: string[]) => a.length === b.length && a.every((one, index) => one === b[index]);

function Records({ column, label, value, take, cancel }: Props & { column: Column & { kind: "record" | "records" } }) {
  const several = column.kind === "records";
  const before = idsIn(value);
  const [ids, setIds] = useState(before);
  const leave = (then: Then) => {
    if (alike(ids, before)) cancel();
    else take({ value: several ? (ids.length > 0 ? ids : undefined) : ids[0] }, then);
  };
  return (
    <Panel label={label} leave={leave} cancel={cancel}>
      <RecordPicker
        hiddenLabel
        label={label}
        collection={column.collection}
        multiple={several}
        value={ids}
        onChange={(next) => {
          setIds(next);
          if (!several && next[0]) take({ value: next[0] }, "stay");
        }}
      />
    </Panel>
  );
}

function Words({ column, label, value, take, cancel }: Props & { column: Column & { kind: "words" } }) {
  const nameOf = useWordName(column.group);
  const before = idsIn(value);
  const [words, setWords] = useState(before);
  const toggle = (word: string) => setWords(column.words.filter((one) => (one === word) !== words.includes(one)));
  const leave = (then: Then) => {
    if (alike(words, before)) cancel();
    else take({ value: words.length > 0 ? words : undefined }, then);
  };
  return (
    <Panel label={label} leave={leave} cancel={cancel}>
      {column.words.map((word) => (
        <label key={word} className={styles.tick}>
          <input type="checkbox" checked={words.includes(word)} onChange={() => toggle(word)} />
          {nameOf(word)}
        </label>
      ))}
    </Panel>
  );
}
