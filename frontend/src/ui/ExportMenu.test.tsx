// What is on the screen is what comes down, and a file that is not whole is none.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exportAddress } from "@/api/download";
import { problem } from "@/test/fake";
import { open } from "@/test/page";
import { begin, service } from "@/test/service";

const saved: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  begin();
  saved.length = 0;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    saved.push({ name: "", blob: blob as Blob });
    return "blob:file";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
});
afterEach(() => vi.restoreAllMocks());

function answering(body: BodyInit) {
  service.current.intercept = (request, path) => {
    if (path !== "/experiments" || !request.url.includes("format=")) return undefined;
    const headers = {
      "Content-Type": "text/csv",
      "Content-Disposition": 'attachment; filename="experiments-2026-11-25.csv"',
    };
    return new Response(body, { headers });
  };
}

async function choose(path: string, form: RegExp) {
  const { user } = await open(path);
  await user.click(await screen.findByRole("button", { name: "Exporter" }));
  await user.click(screen.getByRole("button", { name: form }));
  return user;
}

describe("exporting a list", () => {
  it("asks for the filters, the search and the sort of the list, and for no page", () => {
    const query = { stage: ["idea", "design"], sort: "-title", bbox: undefined, include: "lead", limit: 50 };
    expect(exportAddress("experiments", query, "xlsx")).toBe(
      "/api/v1/experiments?stage=idea&stage=design&sort=-title&format=xlsx",
    );
  });

  it("saves the file under its name, with the member’s token", async () => {
    answering("id,title\r\n1,Épicerie\r\n");
    await choose("/experiments?stage=design&sort=title", /^CSV pour programmes/);
    await waitFor(() => expect(saved[0]?.name).toBe("experiments-2026-11-25.csv"));
    expect(await saved[0]?.blob.text()).toContain("Épicerie");
    const asked = service.current.requests.find((one) => one.path === "/experiments" && one.headers.has("Authorization"));
    expect(asked).toBeTruthy();
    expect(await screen.findByText(/experiments-2026-11-25\.csv/)).toBeTruthy();
  });

  it("says why there is no file, and lets one try again", async () => {
    service.current.intercept = (request, path) =>
      path === "/experiments" && request.url.includes("format=") ? problem(503) : undefined;
    const user = await choose("/experiments", /^Classeur/);
    expect((await screen.findByRole("alert")).textContent).toContain("occupé");
    answering("ok");
    await user.click(screen.getByRole("button", { name: /^Classeur/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it("keeps nothing of a stream that breaks off", async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode("id,title\r\n"));
        controller.error(new Error("cut"));
      },
    });
    answering(stream);
    await choose("/experiments", /^CSV pour programmes/);
    expect((await screen.findByRole("alert")).textContent).toContain("interrompu");
    expect(saved).toHaveLength(0);
  });

  it("is opened and closed by the keyboard", async () => {
    const { user } = await open("/themes");
    const button = await screen.findByRole("button", { name: "Exporter" });
    button.focus();
    await user.keyboard("{Enter}");
    expect(within(button.parentElement as HTMLElement).queryByRole("button", { name: /GeoJSON/ })).toBeNull();
    await user.keyboard("{Escape}");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(button);
  });
});
