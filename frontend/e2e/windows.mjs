// What opens over a page, and what waits behind a link: how to get there, in any language.
import { app } from "./browser.mjs";
import { named, said } from "./texts.mjs";

const press = (id, role = "button") => async (page, locale) => {
  await page.getByRole(role, { name: named(locale, id) }).first().click();
};
const chosen = (id) => async (page, locale) => {
  for (const box of [1, 2, 3]) await page.getByRole("checkbox").nth(box).check();
  await press(id)(page, locale);
};
const menu = async (page, locale) => {
  const button = page.getByRole("button", { name: said(locale, "app.menu.open") });
  if (await button.isVisible()) await button.click();
};
const firstRow = async (page) => page.locator("main :is(tbody th, li) a").first().click();
const after = (...steps) => async (page, locale) => {
  for (const step of steps) await step(page, locale);
};

/** Signed in as `role` on `path`, what is opened there. */
export const windows = ({ twin, client }) => [
  ...["bulk.stage", "bulk.themes", "bulk.visibility", "bulk.involve"].map((id) => ({
    name: id,
    path: "/experiments",
    open: chosen(id),
  })),
  { name: "filters", path: "/experiments", open: press("filter.toggle") },
  { name: "views", path: "/experiments", open: press("views.button") },
  { name: "export", path: "/experiments", open: press("export.button") },
  { name: "merge", path: "/stakeholders/duplicates", open: press("duplicates.compare.named") },
  { name: "history", path: `/stakeholders/${twin}`, open: (page, locale) => page.getByText(said(locale, "history.title")).click() },
  {
    name: "put-back",
    path: `/stakeholders/${twin}`,
    open: async (page, locale) => {
      await page.getByText(said(locale, "history.title")).click();
      await page.getByRole("button", { name: named(locale, "history.back.named") }).last().click();
    },
  },
  { name: "purge", path: "/bin", open: async (page, locale) => {
    await page.getByRole("checkbox").first().check();
    await press("bin.purge")(page, locale);
  } },
  { name: "phase", path: "/programmes", open: press("common.edit.named") },
  { name: "theme", path: "/themes", open: press("themes.new") },
  { name: "theme-acts", path: "/themes", open: (page, locale) => page.getByText(said(locale, "themes.acts"), { exact: true }).first().click() },
  { name: "stage", path: "/experiments", open: after(firstRow, press("stage.act.abandon")) },
  { name: "help", path: "/experiments", open: after(menu, press("help.open")) },
  { name: "menu", path: "/", open: menu },
  { name: "find", path: "/", open: async (page) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").waitFor();
    await page.keyboard.type("transition");
  } },
  { name: "shortcuts", path: "/", open: (page) => page.keyboard.press("?") },
  { name: "invite", path: "/administration/members", role: "administrator", open: press("members.invite") },
  { name: "member", path: "/administration/members", role: "administrator", open: press("members.change.named") },
  { name: "client", path: `/administration/clients/${client}`, role: "administrator" },
  { name: "client-edit", path: `/administration/clients/${client}`, role: "administrator", open: press("common.edit") },
  { name: "client-new", path: "/administration/clients", role: "administrator", open: press("clients.new") },
  { name: "webhook-new", path: `/administration/clients/${client}`, role: "administrator", open: press("webhooks.new") },
  { name: "retention", path: "/administration/retention", role: "administrator", open: press("retention.look.named") },
  { name: "totp", path: "/account", open: press("account.totp.begin") },
  { name: "passkey", path: "/account", open: press("passkey.add") },
  { name: "my-erasure", path: "/account", open: press("account.data.erase") },
];

/** What nobody is signed in for, and the second factor that an administrator owes. */
export const doors = ({ invitation, beginner }) => [
  { name: "sign-in", address: app("/sign-in") },
  { name: "forgotten", address: app("/forgotten") },
  { name: "invitation", address: invitation },
  { name: "invitation-old", address: app("/invitation#nothing") },
  { name: "new-password", address: app("/new-password#nothing") },
  { name: "address", address: app("/address#nothing") },
  { name: "address-back", address: app("/address-back#nothing") },
  { name: "second-factor-due", address: app("/sign-in"), open: async (page) => {
    await page.locator("input[name=email]").fill(beginner.email);
    await page.locator("input[name=password]").fill(beginner.password);
    await page.keyboard.press("Enter");
    await page.locator("code").waitFor();
  } },
];
