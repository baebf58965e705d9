// Sending a short form: what is under way, and why it was refused, by field and in a sentence.
import { useEffect, useRef, useState } from "react";
import { fieldOfPointer, isProblem, Unreachable } from "@/api/problem";
import { type Translate, useT } from "@/i18n/i18n";

function sentenceOf(error: unknown, t: Translate): string | undefined {
  if (error instanceof Unreachable) return t("state.error.offline");
  if (isProblem(error, 429)) return t("signin.too_many", { seconds: error.retryAfter ?? 30 });
  if (isProblem(error, 422) && error.errors.length > 0) return undefined;
  if (isProblem(error) && error.status < 500) return error.body.detail ?? error.body.title;
  return t("state.error.busy");
}

export function useSending() {
  const t = useT();
  const [sending, setSending] = useState(false);
  const [said, setSaid] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  const send = async (work: () => Promise<unknown>): Promise<boolean> => {
    setSending(true);
    setSaid(undefined);
    setFields({});
    try {
      await work();
      return true;
    } catch (error) {
      setSaid(sentenceOf(error, t));
      if (isProblem(error)) {
        setFields(Object.fromEntries(error.errors.map(({ pointer, message }) => [fieldOfPointer(pointer), message])));
      }
      return false;
    } finally {
      setSending(false);
    }
  };
  return { sending, said, fields, setFields, box, send };
}
