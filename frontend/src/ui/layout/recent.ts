// What a member looked at last, on this device and until they sign out: the palette offers it before anything is typed.
import { type Query, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useMe } from "@/api/me";
import { type Collection, titleOf } from "@/api/records";
import { seeAs } from "@/auth/seeAs";
import { i18n } from "@/i18n/i18n";
import { recordLink } from "@/links";

export interface Recent {
  collection: Collection;
  id: string;
  title: string;
}

const most = 8;
const place = (member: string) => `essaim-recent:${member}`;

export function recentOf(member: string): Recent[] {
  try {
    const kept = JSON.parse(window.localStorage.getItem(place(member)) ?? "[]") as Recent[];
    return Array.isArray(kept) ? kept.filter(({ collection, id }) => recordLink(collection, id) !== undefined) : [];
  } catch {
    return [];
  }
}

export function noteRecent(member: string, one: Recent) {
  const others = recentOf(member).filter(({ id }) => id !== one.id);
  try {
    window.localStorage.setItem(place(member), JSON.stringify([one, ...others].slice(0, most)));
  } catch {
    // A device that keeps nothing offers nothing.
  }
}

export function dropRecentOf(member: string) {
  try {
    window.localStorage.removeItem(place(member));
  } catch {
    // Nothing could be kept there either.
  }
}

/** Notes each record whose page is shown, once its title is known. */
export function useRecent() {
  const cache = useQueryClient();
  const router = useRouter();
  const member = useMe()?.id;
  useEffect(() => {
    if (!member) return;
    const note = ({ queryKey, state }: Query) => {
      const [collection, what, id] = queryKey as [Collection, string, string];
      const { data } = state as { data?: { record?: unknown } };
      if (what !== "record" || !data?.record) return;
      if (seeAs.current() || !router.state.location.pathname.split("/").includes(id)) return;
      noteRecent(member, { collection, id, title: titleOf(data.record, i18n.locale === "en" ? "en" : "fr") });
    };
    const queries = cache.getQueryCache();
    // The first page may have its record before anybody listens.
    queries.findAll({ type: "active" }).forEach(note);
    return queries.subscribe(({ query, type }) => {
      if (type === "updated" || type === "observerAdded") note(query);
    });
  }, [cache, router, member]);
}
