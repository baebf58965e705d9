// The first page: what it asks and its own code come beside the texts, and it is drawn when they are there.
import { createRoot } from "react-dom/client";
import { App, router } from "./App";
import { activate, preferredLocale } from "./i18n/i18n";
import { forgetOldDrafts } from "./ui/form/drafts";

export async function start(root: HTMLElement) {
  forgetOldDrafts(Date.now());
  void router.load();
  // Its code need not wait until it is known who is there; what fails here is told when the page needs it.
  const [asked] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of asked) router.loadRouteChunk(route)?.catch(() => undefined);
  await activate(preferredLocale());
  createRoot(root).render(<App />);
}
