// The life of a form: typed, kept on the device, sent, refused on its fields, or met by somebody else's change.
import { useForm, type UseFormReturnType } from "@mantine/form";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useRef, useState } from "react";
import { fieldOfPointer, isProblem } from "@/api/problem";
import type { Collection, Read } from "@/api/records";
import { useWrites } from "@/api/cache";
import { useT } from "@/i18n/i18n";
import { links } from "@/links";
import { type Constraints, faultsOf } from "./constraints";
import { useDraft } from "./useDraft";
import { bodyOf, patchOf, type Values, valuesOf } from "./values";

export interface Conflict {
  current: Record<string, unknown>;
  etag: string;
}

export interface Refused {
  /** By field, in the order of the form. */
  fields: Record<string, string>;
  /** What concerns no field of this form. */
  others: string[];
  title?: string;
  reference?: string;
  error?: unknown;
}

export interface RecordFormOptions<C extends Collection, V extends Values> {
  collection: C;
  leaning?: readonly Collection[];
  /** The record to change; without it the form creates one. */
  read?: Read<C>;
  empty: V;
  constraints: Constraints;
  /** Turns the form's values into those of the record (numbers, dates). */
  shape?: (values: V) => Values;
  /** Faults that constraints cannot say. */
  check?: (values: V) => Record<string, string>;
  /** Keeps no draft: for short forms in a window. */
  ephemeral?: boolean;
  /** The suggestion that it comes of, where the page's address does not name it. */
  origin?: string;
  /** What distinguishes several new forms of one collection. */
  scope?: string;
  done: (read: Read<C>) => void;
}

export interface RecordForm<V extends Values> {
  form: UseFormReturnType<Values>;
  values: V;
  constraints: Constraints;
  refused: Refused | undefined;
  conflict: Conflict | undefined;
  base: Record<string, unknown>;
  sending: boolean;
  draft: ReturnType<typeof useDraft>;
  submit: () => Promise<void>;
  resolve: (chosen: Values) => Promise<void>;
  giveUpConflict: () => void;
  /** Drops the draft that was found and starts from the record, or from an empty form. */
  restart: () => void;
}

function nearestField(pointer: string, values: Values): string | undefined {
  const parts = fieldOfPointer(pointer).split(".");
  const [name = "", inner, part] = parts;
  if (!(name in values)) return undefined;
  const value = values[name];
  const member = Array.isArray(value) && inner !== undefined ? (value[Number(inner)] as unknown) : undefined;
  if (part !== undefined && typeof member === "object" && member !== null && part in member) {
    return `${name}.${inner}.${part}`;
  }
  const nested = inner !== undefined && typeof value === "object" && value !== null && !Array.isArray(value);
  return nested && inner in (value as object) ? `${name}.${inner}` : name;
}

function refusalOf(error: unknown, values: Values): Refused {
  if (!isProblem(error)) return { fields: {}, others: [], error };
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const { pointer, message } of error.errors) {
    const field = nearestField(pointer, values);
    if (field) fields[field] ??= message;
    else others.push(message);
  }
  if (error.errors.length === 0 && error.status < 500) others.push(error.body.detail ?? error.body.title ?? "");
  return { fields, others, title: error.body.title, reference: error.reference, error };
}

export function useRecordForm<C extends Collection, V extends Values>(options: RecordFormOptions<C, V>): RecordForm<V> {
  const t = useT();
  const { collection, read, empty, constraints } = options;
  const writes = useWrites(collection, options.leaning);
  const named = useSearch({ strict: false }).suggestion;
  const origin = options.origin ?? named;
  const router = useRouter();
  const name = `${collection}:${read?.record.id ?? `new${options.scope ? `:${options.scope}` : ""}`}`;
  const draft = useDraft(name, { enabled: !options.ephemeral, base: read?.record, etag: read?.etag });
  const start = useRef<{ base: Record<string, unknown>; etag: string } | undefined>(undefined);
  start.current ??= {
    base: draft.found?.base ?? ((read?.record ?? {}) as Record<string, unknown>),
    etag: draft.found?.etag ?? read?.etag ?? "",
  };
  const from = start.current;
  const form = useForm<Values>({
    initialValues: (draft.found?.values as Values | undefined) ?? valuesOf(empty, read?.record),
    onValuesChange: (values) => draft.keep(values),
  });
  const [refused, setRefused] = useState<Refused>();
  const [conflict, setConflict] = useState<Conflict>();
  const [sending, setSending] = useState(false);
  const attempt = useRef({ body: "", key: "" });
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const deliver = useCallback(
    async (values: Values): Promise<Read<C>> => {
      const shaped = latest.current.shape?.(values as V) ?? values;
      if (read) {
        const patch = patchOf(from.base, shaped);
        if (Object.keys(patch).length === 0) return read;
        return writes.patch.mutateAsync({ id: read.record.id, etag: from.etag, patch, origin });
      }
      const body = bodyOf(shaped);
      const text = JSON.stringify(body);
      if (attempt.current.body !== text) attempt.current = { body: text, key: crypto.randomUUID() };
      return writes.create.mutateAsync({ body, key: attempt.current.key, origin });
    },
    [from, origin, read, writes.create, writes.patch],
  );

  const send = useCallback(
    async (values: Values) => {
      setSending(true);
      setRefused(undefined);
      draft.sending();
      try {
        const answer = await deliver(values);
        draft.received();
        latest.current.done(answer);
        // Whoever came from a suggestion goes back there, and answers it.
        if (named) void router.navigate(links.suggestion(named));
      } catch (error) {
        draft.refused();
        if (isProblem(error, 412) && error.body.current) {
          setConflict({ current: error.body.current, etag: error.etag ?? "" });
          return;
        }
        const refusal = refusalOf(error, values);
        form.setErrors(refusal.fields);
        setRefused(refusal);
      } finally {
        setSending(false);
      }
    },
    [deliver, draft, form, named, router],
  );

  const submit = useCallback(async () => {
    if (sending) return;
    const values = form.getValues();
    const fields = { ...faultsOf(constraints, values, t), ...latest.current.check?.(values as V) };
    form.setErrors(fields);
    if (Object.keys(fields).length > 0) {
      setRefused({ fields, others: [] });
      return;
    }
    await send(values);
  }, [constraints, form, send, sending, t]);

  const resolve = useCallback(
    async (chosen: Values) => {
      if (!conflict) return;
      from.base = conflict.current;
      from.etag = conflict.etag;
      const merged = { ...form.getValues(), ...chosen };
      form.setValues(merged);
      draft.rebase(from.base, from.etag);
      setConflict(undefined);
      await send(merged);
    },
    [conflict, draft, form, from, send],
  );

  return {
    form,
    values: form.values as V,
    constraints,
    refused,
    conflict,
    base: from.base,
    sending,
    draft,
    submit,
    resolve,
    giveUpConflict: () => setConflict(undefined),
    restart: () => {
      from.base = (read?.record ?? {}) as Record<string, unknown>;
      from.etag = read?.etag ?? "";
      form.setValues(valuesOf(empty, read?.record));
      form.clearErrors();
      setRefused(undefined);
      draft.discard();
    },
  };
}
