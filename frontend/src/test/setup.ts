// What every test begins with: French, a fake service, and the parts of a browser that jsdom lacks.
import { cleanup, configure } from "@testing-library/react";
import { setupServer } from "msw/node";
import { http } from "msw";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { activate, bringTexts } from "@/i18n/i18n";
import { service } from "./service";

const server = setupServer(http.all("*/api/v1/*", ({ request }) => service.current.handle(request)));

beforeAll(async () => {
  window.matchMedia = (query) =>
    ({
      matches: query.includes("min-width"),
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  server.listen({ onUnhandledRequest: "error" });
  await activate("fr");
  await Promise.all([bringTexts("account"), bringTexts("screens")]);
});

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);
afterAll(() => server.close());

// A busy machine takes its time to load a page lazily.
configure({ asyncUtilTimeout: 5_000, getElementError: (message) => new Error(message ?? "not found") });
