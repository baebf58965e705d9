// Where the SPA begins: language first, then the page.
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { activate, preferredLocale } from "./i18n/i18n";
import { forgetOldDrafts } from "./ui/form/drafts";
import "./ui/mantine.css";
import "./ui/tokens.css";

const root = document.getElementById("root");
if (root) {
  forgetOldDrafts(Date.now());
  await activate(preferredLocale());
  createRoot(root).render(<App />);
}
