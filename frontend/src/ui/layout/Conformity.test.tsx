import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { open } from "@/test/page";

describe("the foot of a page", () => {
  afterEach(() => document.head.querySelector("meta[name=accessibility]")?.remove());

  it("says what the accessibility declaration declares, as the server told it", async () => {
    const meta = document.createElement("meta");
    Object.assign(meta, { name: "accessibility", content: "partial" });
    document.head.append(meta);
    await open("/themes");
    const link = await screen.findByRole("link", { name: "Accessibilité\u00a0: partiellement conforme" });
    expect(link.getAttribute("href")).toBe("/accessibility?lang=fr");
  });

  it("claims nothing where nothing is declared", async () => {
    await open("/themes");
    await screen.findByRole("link", { name: "Accessibilité" });
  });
});
