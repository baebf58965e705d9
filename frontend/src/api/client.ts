// The one door to the service: typed by the document, signed by the session, in the reader's language.
import createClient, { createQuerySerializer, type Middleware } from "openapi-fetch";
import { session } from "@/auth/current";
import { seeAs } from "@/auth/seeAs";
import { spokenLocale } from "@/i18n/i18n";
import { problemOf } from "./problem";
import type { paths } from "./schema";

const spelled = createQuerySerializer();

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => session.send(request),
  // A member whose account has another language than this device's screens would read both on one page.
  querySerializer: (query) => spelled({ ...query, lang: spokenLocale() }),
});

const speaks: Middleware = {
  onRequest({ request }) {
    // Who one is oneself is nobody else's to see.
    const seen = seeAs.current();
    if (seen && !new URL(request.url).pathname.endsWith("/me")) request.headers.set("See-As", seen);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
    return undefined;
  },
};

client.use(speaks);

export const mergePatch = "application/merge-patch+json";
