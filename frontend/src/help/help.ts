// The help texts: where the one of a route is, and how it is fetched.
import type { Locale } from "@/i18n/i18n";

const files = import.meta.glob<string>("./*/*.md", { query: "?raw", import: "default" });

/** `/experiments/$id/edit` is `experiments-id-edit.md`; the first page is `home.md`. */
export function helpName(route: string): string {
  const parts = route.split("/").filter((part) => part !== "" && part !== "$");
  return parts.map((part) => part.replace("$", "")).join("-") || "home";
}

/** A text begins with its title (`# …`). Where a route has none, the first page's says how the whole is meant. */
export async function helpFor(locale: Locale, route: string): Promise<{ title: string; text: string }> {
  const load = files[`./${locale}/${helpName(route)}.md`] ?? files[`./${locale}/home.md`];
  const [first = "", ...rest] = ((await load?.()) ?? "").split("\n");
  return { title: first.replace(/^#\s*/, ""), text: rest.join("\n").trim() };
}
