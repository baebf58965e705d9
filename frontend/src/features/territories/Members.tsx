// What a perimeter is made of: added by name, by a list of codes, or by a click on the map; summed up as one goes.
import { Button, Textarea } from "@mantine/core";
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { recordOptions } from "@/api/cache";
import type { Read, Records } from "@/api/records";
import { formatNumber } from "@/i18n/format";
import { useLocale, useT } from "@/i18n/i18n";
import { useField } from "@/ui/form/context";
import { RecordsField } from "@/ui/RecordPicker";
import { Waiting } from "@/ui/States";
import { codesIn, findByCodes, type Found } from "./codes";
import { inhabitants, outlineOptions } from "./outlines";
import styles from "./Members.module.css";

const PickMap = lazy(() => import("./PickMap"));

type Territory = Records["territories"];

const fresh = 5 * 60_000;

const known = (answers: { data: Read<"territories"> | undefined }[]): Territory[] =>
  answers.flatMap(({ data }) => data?.record ?? []);

/** The members as records, as far as they are known yet. */
function useMembers(ids: readonly string[]): Territory[] {
  const queries = ids.map((id) => ({ ...recordOptions("territories", id), staleTime: fresh }));
  return useQueries({ queries, combine: known });
}

export function MembersField() {
  const t = useT();
  const { value, set } = useField<string[]>({ name: "members" });
  const members = useMembers(value);
  const outlines = useQuery(outlineOptions(members));
  const chosen = useMemo(() => new Set(value), [value]);
  const add = (ids: string[]) => set([...new Set([...value, ...ids])]);
  return (
    <>
      <RecordsField name="members" collection="territories" hint={t("territories.form.members.hint")} />
      <PasteCodes onFound={add} />
      <Summary members={members} count={value.length} />
      <Suspense fallback={<Waiting lines={4} />}>
        <PickMap
          chosen={chosen}
          shapes={outlines.data ?? []}
          members={members}
          onToggle={(id) => (chosen.has(id) ? set(value.filter((one) => one !== id)) : add([id]))}
        />
      </Suspense>
    </>
  );
}

function Summary({ members, count }: { members: Territory[]; count: number }) {
  const t = useT();
  const locale = useLocale();
  const { sum, inside } = inhabitants(members);
  return (
    <div role="status" className={styles.summary}>
      {count > 0 && (
        <p>
          <strong>{t("territories.members.count", { count })}</strong>
          {sum > 0 && ` · ${t("territories.members.population", { count: formatNumber(sum, locale) })}`}
        </p>
      )}
      {inside.slice(0, 3).map(([inner, outer]) => (
        <p key={inner.id}>{t("territories.members.inside", { inner: inner.name, outer: outer.name })}</p>
      ))}
    </div>
  );
}

function PasteCodes({ onFound }: { onFound: (ids: string[]) => void }) {
  const t = useT();
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found | "failed">();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    try {
      const answer = await findByCodes(cache, codesIn(text));
      for (const record of answer.territories) {
        const read = { record, etag: "", included: {}, may: [] };
        cache.setQueryData(recordOptions("territories", record.id).queryKey, read);
      }
      onFound(answer.territories.map(({ id }) => id));
      setFound(answer);
      setText(answer.unknown.join(" "));
    } catch {
      setFound("failed");
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className={styles.paste}>
      <summary>{t("territories.paste")}</summary>
      <Textarea
        label={t("territories.paste.label")}
        description={t("territories.paste.hint")}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="default" loading={busy} disabled={codesIn(text).length === 0} onClick={() => void look()}>
        {t("territories.paste.add", { count: codesIn(text).length })}
      </Button>
      <div role="status">
        {found === "failed" && <p>{t("take.failed")}</p>}
        {found && found !== "failed" && <Told found={found} />}
      </div>
    </details>
  );
}

function Told({ found }: { found: Found }) {
  const t = useT();
  return (
    <>
      <p>{t("territories.paste.found", { count: found.territories.length })}</p>
      {found.former.map(({ code, name }) => (
        <p key={code}>{t("territories.paste.former", { code, name })}</p>
      ))}
      {found.postal.map(({ code, names }) => (
        <p key={code}>{t("territories.paste.postal", { code, names: names.join(", ") })}</p>
      ))}
      {found.unknown.length > 0 && (
        <p className={styles.unknown}>
          {t("territories.paste.unknown", { count: found.unknown.length, codes: found.unknown.join(", ") })}
        </p>
      )}
    </>
  );
}
