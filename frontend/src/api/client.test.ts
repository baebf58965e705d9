// Requests say in which language they are answered: that of the screens, whatever the account's own is.
import { afterEach, beforeEach, expect, it } from "vitest";
import { session } from "@/auth/current";
import { activate } from "@/i18n/i18n";
import { begin, service } from "@/test/service";
import { client } from "./client";

beforeEach(() => void begin());
afterEach(() => activate("fr"));

it("names the language of the screens in the address, beside what is asked", async () => {
  await session.signIn("camille@example.org", "correct horse battery", "fr");
  const asked: string[] = [];
  service.current.intercept = (request, path) => {
    if (path === "/themes") asked.push(new URL(request.url).search);
    return undefined;
  };
  await client.GET("/api/v1/themes", { params: { query: { limit: 5 } } });
  await activate("en");
  await client.GET("/api/v1/themes");
  expect(asked).toEqual(["?limit=5&lang=fr", "?lang=en"]);
});
