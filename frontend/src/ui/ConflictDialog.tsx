// Somebody else was faster (412): both versions side by side, and a choice for each field that differs.
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { type MessageId, useT } from "@/i18n/i18n";
import { Dialog } from "./Dialog";
import { type Difference, differences, same, tidy, type Values } from "./form/values";
import styles from "./ConflictDialog.module.css";

/** Shows the value of a field to a person: names instead of ids, words instead of codes. */
export type ShowValue = (field: string, value: unknown) => ReactNode;

type Side = "mine" | "theirs";

interface Props {
  base: Record<string, unknown>;
  mine: Values;
  theirs: Record<string, unknown>;
  show?: ShowValue;
  resolve: (values: Values) => Promise<void>;
  close: () => void;
}

/** What only one of us changed needs no choice, but may still be chosen otherwise. */
function preferred(difference: Difference): Side | undefined {
  if (difference.contested) return undefined;
  return same(difference.base, difference.mine) ? "theirs" : "mine";
}

function preferences(found: Difference[]): Record<string, Side> {
  const sides: Record<string, Side> = {};
  for (const difference of found) {
    const side = preferred(difference);
    if (side) sides[difference.name] = side;
  }
  return sides;
}

/** What the form will hold: theirs where they were chosen, mine elsewhere, blank rather than absent. */
function merged(found: Difference[], mine: Values, sides: Record<string, Side>): Values {
  const chosen = { ...mine };
  for (const { name, theirs } of found) {
    if (sides[name] !== "theirs") continue;
    const blank = Array.isArray(mine[name]) ? [] : typeof mine[name] === "boolean" ? false : "";
    chosen[name] = theirs ?? blank;
  }
  return chosen;
}

export function ConflictDialog({ base, mine, theirs, show, resolve, close }: Props) {
  const t = useT();
  const found = differences(base, mine, theirs);
  const [sides, setSides] = useState<Record<string, Side>>(() => preferences(found));
  const [busy, setBusy] = useState(false);
  const open = found.filter(({ name }) => !sides[name]).length;
  const send = async () => {
    setBusy(true);
    await resolve(merged(found, mine, sides));
    setBusy(false);
  };
  return (
    <Dialog wide close={close} title={t("conflict.title")}>
      <p className={styles.intro}>{t(found.length === 0 ? "conflict.none" : "conflict.intro")}</p>
      {found.map((difference) => (
        <Compared
          key={difference.name}
          difference={difference}
          side={sides[difference.name]}
          choose={(side) => setSides((all) => ({ ...all, [difference.name]: side }))}
          show={show}
        />
      ))}
      <div className={styles.actions}>
        <Button onClick={() => void send()} disabled={open > 0} loading={busy} aria-describedby="conflict-open">
          {t("conflict.send")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("conflict.later")}
        </Button>
        <span id="conflict-open" role="status" className={styles.open}>
          {open > 0 ? t("conflict.open", { count: open }) : ""}
        </span>
      </div>
    </Dialog>
  );
}

interface ComparedProps {
  difference: Difference;
  side: Side | undefined;
  choose: (side: Side) => void;
  show?: ShowValue;
}

function Compared({ difference, side, choose, show }: ComparedProps) {
  const t = useT();
  const { name } = difference;
  const value = (what: unknown) =>
    tidy(what) === undefined ? (
      <em className={styles.nothing}>{t("conflict.empty")}</em>
    ) : (
      (show?.(name, what) ?? String(what))
    );
  const option = (which: Side, what: unknown) => (
    <label className={styles.side} data-checked={side === which}>
      <span className={styles.who}>
        <input type="radio" name={`conflict-${name}`} checked={side === which} onChange={() => choose(which)} />
        {t(`conflict.${which}`)}
      </span>
      <span className={styles.value}>{value(what)}</span>
    </label>
  );
  return (
    <fieldset className={styles.field}>
      <legend>{t(`field.${name}` as MessageId)}</legend>
      <div className={styles.sides}>
        {option("mine", difference.mine)}
        {option("theirs", difference.theirs)}
      </div>
    </fieldset>
  );
}
