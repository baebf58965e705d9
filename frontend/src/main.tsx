// Where the SPA begins: the session is taken up, the texts and the page's own code are fetched while the rest is
// still on its way.
import { session } from "./auth/current";
import { catalogues, preferredLocale } from "./i18n/catalogues";
import { fetchPart } from "./parts";
import "./ui/mantine.css";
import "./ui/tokens.css";
import "./ui/threshold.css";

const root = document.getElementById("root");
if (root) {
  fetchPart();
  void session.start();
  void catalogues.shell[preferredLocale()]();
  // Not awaited here: what it brings leans on this very file.
  void import("./start").then(({ start }) => start(root));
}
