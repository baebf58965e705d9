// The register: what is due first, done with one click, and what came by letter written down.
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { session } from "@/auth/current";
import { open } from "@/test/page";
import { json, problem } from "@/test/answers";
import { begin, service } from "@/test/service";

/** The register as the service has it. */
let register: Record<string, unknown>[];

function answer(request: Request, path: string): Response | undefined {
  if (!path.startsWith("/requests")) return undefined;
  if (path.endsWith("/done")) {
    register = register.map((one) => ({ ...one, overdue: false, done_on: "2026-11-25" }));
    return json(register[0]);
  }
  if (request.method === "GET") return json({ items: register, open: register.length, overdue: 0 });
  const { body } = service.current.requests.at(-1) as { body: Record<string, unknown> };
  if (body.about === undefined && body.subject === undefined) {
    const errors = [{ pointer: "/about", code: "missing", message: "Dites de qui il s’agit." }];
    return problem(422, { errors });
  }
  register = [{ id: "q-2", due_on: "2026-12-25", overdue: false, ...body }, ...register];
  return json(register[0], 201);
}

beforeEach(async () => {
  begin();
  register = [
    { id: "q-1", kind: "rectification", about: "Grace Hopper", asked_on: "2026-01-31", due_on: "2026-02-28", overdue: true },
  ];
  service.current.intercept = answer;
  await session.signOut();
  service.current.signedIn = true;
  service.current.me.roles = ["administrator"];
  service.current.me.may.accounts = ["list", "deactivate"];
});

describe("the register of requests", () => {
  it("shows what is overdue, and closes it", async () => {
    const { user } = await open("/administration/requests");
    const item = (await screen.findByText("Grace Hopper")).closest("li")!;
    expect(within(item).getByText(/Due depuis le 28 février 2026/)).toBeTruthy();
    await user.click(within(item).getByRole("button", { name: /^C’est fait.: Rectification, Grace Hopper$/ }));
    await waitFor(() => expect(within(item).queryByRole("button")).toBeNull());
  });

  it("writes down what came by letter, and tells what is missing", async () => {
    const { user } = await open("/administration/requests");
    await user.click(await screen.findByRole("button", { name: "Noter une demande" }));
    expect(await screen.findByText("Dites de qui il s’agit.")).toBeTruthy();
    await user.type(screen.getByLabelText("De qui"), "Ada Lovelace");
    await user.type(screen.getByLabelText("Ce qu’il faut savoir"), "Par courrier du 3 novembre.");
    await user.click(screen.getByRole("button", { name: "Noter une demande" }));
    const item = (await screen.findByText("Ada Lovelace")).closest("li")!;
    expect(within(item).getByText("Par courrier du 3 novembre.")).toBeTruthy();
    expect(screen.getByLabelText("Ce qu’il faut savoir")).toHaveProperty("value", "");
  });

  it("takes the id out of a page’s address, and downloads what is kept of a person who has no account", async () => {
    const id = "0190a000-0000-7000-8000-00000000000a";
    const saved = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:essaim");
    const asked: string[] = [];
    service.current.intercept = (request, path) => {
      if (!path.endsWith("/export")) return answer(request, path);
      asked.push(path);
      if (path.startsWith("/accounts")) return problem(404);
      register = register.map((one) => (one.subject === id ? { ...one, done_on: "2026-11-25" } : one));
      return new Response("PK", { headers: { "Content-Disposition": 'attachment; filename="essaim.zip"' } });
    };
    const { user } = await open("/administration/requests");
    const subject = await screen.findByLabelText("Sa fiche ou son compte");
    await user.type(subject, "Ada");
    await user.click(screen.getByRole("button", { name: "Noter une demande" }));
    expect(await screen.findByText("Personne n’a été trouvé ainsi.")).toBeTruthy();
    await user.clear(subject);
    await user.type(subject, `https://essaim.example.org/app/stakeholders/${id}`);
    await user.click(screen.getByRole("button", { name: "Noter une demande" }));
    await user.click(await screen.findByRole("button", { name: /^Télécharger ce qui est gardé.: Fiche ou compte 0190a000/ }));
    expect(await screen.findByText("Le fichier est téléchargé, et la demande fermée.")).toBeTruthy();
    expect(saved).toHaveBeenCalledOnce();
    expect(asked).toEqual([`/accounts/${id}/export`, `/stakeholders/${id}/export`]);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Télécharger/ })).toBeNull());
  });

  it("finds a member by their mail address, on whichever page of the list they are", async () => {
    service.current.intercept = (request, path) => {
      if (path !== "/accounts") return answer(request, path);
      const second = new URL(request.url).searchParams.has("after");
      const member = { id: second ? "s-9" : "s-1", email: second ? "Ada@example.org" : "grace@example.org" };
      return json({ items: [member], ...(second ? {} : { next: "2" }) });
    };
    const { user } = await open("/administration/requests");
    await user.type(await screen.findByLabelText("Sa fiche ou son compte"), "ada@example.org");
    await user.click(screen.getByRole("button", { name: "Noter une demande" }));
    expect(await screen.findByText("Fiche ou compte s-9")).toBeTruthy();
  });

  it("erases once it was said what goes, a person of the directory where no account has the id", async () => {
    register = [
      { id: "q-3", kind: "erasure", subject: "s-9", asked_on: "2026-11-20", due_on: "2026-12-20", overdue: false },
    ];
    const asked: string[] = [];
    service.current.intercept = (request, path) => {
      if (!path.endsWith("/erase")) return answer(request, path);
      asked.push(`${path}${new URL(request.url).search}`);
      if (path.startsWith("/accounts")) return problem(404);
      const going = { stakeholders: 2, letters: 1, views: 3, passkeys: 1, identities: 1, invitations: 1, suggestions: 2 };
      return json({ going, staying: { history: 5, letters: 4, changes: 6 }, erased: false });
    };
    const { user } = await open("/administration/requests");
    await user.click(await screen.findByRole("button", { name: /^Effacer.: Fiche ou compte s-9/ }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("Messages envoyés par le service : 1")).toBeTruthy();
    const lines = within(dialog).getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(lines).toContain("Vues gardées : 3");
    expect(lines).toContain("Messages à d’autres, avec une marque à la place du nom : 4");
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(line).not.toMatch(/[a-z]\.[a-z_]+/);
    await user.click(within(dialog).getByRole("button", { name: "Effacer pour de bon" }));
    expect(await screen.findByText(/la demande fermée/)).toBeTruthy();
    expect(asked).toEqual([
      "/accounts/s-9/erase?preview=true&lang=fr",
      "/stakeholders/s-9/erase?preview=true&lang=fr",
      "/stakeholders/s-9/erase?lang=fr",
    ]);
  });
});
