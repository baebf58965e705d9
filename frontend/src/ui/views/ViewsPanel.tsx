// The views of a list: open one, keep the list as it stands, rename, share, open the list with it, drop it.
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { changeView, createView, dropView, openWith, type View, viewsOptions } from "@/api/views";
import { isProblem } from "@/api/problem";
import { useMe } from "@/api/me";
import type { Collection } from "@/api/records";
import { useT } from "@/i18n/i18n";
import { Failed, Waiting } from "../States";
import { useToast } from "../Toasts";
import { addressOf, bodyOf, linkOf, shows } from "./address";
import styles from "./Views.module.css";
import type { ListNow } from "./ViewsMenu";

interface Props extends ListNow {
  close: () => void;
}

export default function ViewsPanel({ collection, search, layout, close }: Props) {
  const t = useT();
  const me = useMe();
  const answer = useQuery(viewsOptions(collection));
  if (answer.isPending) return <Waiting lines={3} />;
  if (answer.isError) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  const now = bodyOf(collection, search, layout);
  const current = answer.data.find((view) => view.id === search.saved);
  const mine = answer.data.filter((view) => view.owner.id === me?.id);
  const theirs = answer.data.filter((view) => view.owner.id !== me?.id);
  return (
    <>
      {answer.data.length === 0 && <p className={styles.text}>{t("views.none")}</p>}
      <Group title={t("views.mine")} views={mine} current={current} close={close} />
      <Group title={t("views.shared")} views={theirs} current={current} close={close} />
      {current && <Current key={current.revision} view={current} now={now} />}
      <Keep now={now} close={close} />
    </>
  );
}

interface GroupProps {
  title: string;
  views: View[];
  current: View | undefined;
  close: () => void;
}

function Group({ title, views, current, close }: GroupProps) {
  const t = useT();
  if (views.length === 0) return null;
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.id}>
            <Link {...linkOf(view)} onClick={close} aria-current={view.id === current?.id ? "true" : undefined}>
              {view.name}
            </Link>
            <small>
              {[view.first && t("views.first"), view.shared && t("views.is_shared"), t(`view.${view.layout}`)]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Changes of views, each of which makes the list of them stale. */
function useAct() {
  const t = useT();
  const toast = useToast();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => cache.invalidateQueries({ queryKey: ["views"] }),
    onError: (error) =>
      toast({
        text: isProblem(error)
          ? (error.errors[0]?.message ?? error.body.detail ?? t("views.failed"))
          : t("views.failed"),
      }),
  });
}

type Run = (does: () => Promise<unknown>, told?: string) => void;

interface CurrentProps {
  view: View;
  now: ReturnType<typeof bodyOf>;
}

/** The view that the list was opened with. */
function Current({ view, now }: CurrentProps) {
  const t = useT();
  const toast = useToast();
  const act = useAct();
  const run: Run = (does, told) => act.mutate(does, { onSuccess: () => told && toast({ text: told }) });
  const copy = () =>
    navigator.clipboard.writeText(addressOf(view)).then(
      () => toast({ text: t("views.copied") }),
      () => toast({ text: addressOf(view) }),
    );
  const small = { variant: "default", size: "compact-md", disabled: act.isPending } as const;
  return (
    <section aria-label={t("views.this", { name: view.name })} className={styles.current}>
      <h2 className={styles.title}>{t("views.this", { name: view.name })}</h2>
      <div className={styles.acts}>
        <Button {...small} onClick={() => void copy()}>
          {t("views.copy")}
        </Button>
        <Button {...small} onClick={() => run(() => openWith(view, !view.first))}>
          {t(view.first ? "views.first.no" : "views.first.yes")}
        </Button>
        {view.may_change && !shows(view, now) && (
          <Button {...small} onClick={() => run(() => changeView(view, now), t("views.kept"))}>
            {t("views.update")}
          </Button>
        )}
        {view.may_change && (
          <Button {...small} onClick={() => run(() => changeView(view, { shared: !view.shared }))}>
            {t(view.shared ? "views.share.no" : "views.share.yes")}
          </Button>
        )}
        {view.may_change && <Drop view={view} />}
      </div>
      {!view.shared && <p className={styles.text}>{t("views.private")}</p>}
      {view.may_change && <Rename view={view} run={run} />}
    </section>
  );
}

/** With a way back, which makes it anew: a view has no bin. */
function Drop({ view }: { view: View }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const act = useAct();
  const back = async () => {
    const { name, collection, query, columns, layout, shared } = view;
    await createView({ name, collection: collection as Collection, query, columns, layout, shared });
    await cache.invalidateQueries({ queryKey: ["views"] });
  };
  const drop = () =>
    act.mutate(() => dropView(view), {
      onSuccess: () => {
        toast({ text: t("views.dropped", { name: view.name }), undo: back });
        void navigate({ to: ".", search: (former: object) => ({ ...former, saved: undefined }), replace: true });
      },
    });
  return (
    <Button variant="default" size="compact-md" loading={act.isPending} onClick={drop}>
      {t("views.drop")}
    </Button>
  );
}

function Rename({ view, run }: { view: View; run: Run }) {
  const t = useT();
  const [name, setName] = useState(view.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && name.trim() !== view.name) run(() => changeView(view, { name }), t("views.kept"));
  };
  return (
    <form className={styles.form} onSubmit={rename}>
      <TextInput
        label={t("views.name")}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" size="compact-md" type="submit">
        {t("views.rename")}
      </Button>
    </form>
  );
}

function Keep({ now, close }: { now: ReturnType<typeof bodyOf>; close: () => void }) {
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setFault(t("form.required"));
    const keep = async () => {
      // The panel is told which view this is now, so that it may be shared at once.
      const view = await createView({ ...now, name: name.trim(), shared });
      toast({ text: t("views.made", { name: view.name }) });
      close();
      await navigate({ to: ".", search: (former: object) => ({ ...former, saved: view.id }), replace: true });
    };
    act.mutate(keep);
  };
  return (
    <form className={styles.keep} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{t("views.keep.title")}</h2>
      <TextInput
        label={t("views.name")}
        placeholder={t("views.name.hint")}
        value={name}
        error={fault}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        size="md"
        label={t("views.keep.shared")}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <Button type="submit" loading={act.isPending}>
        {t("views.keep")}
      </Button>
    </form>
  );
}
