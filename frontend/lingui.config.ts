// Where the catalogues stand: one folder for the SPA and the service, read by both.
import { formatter } from "@lingui/format-po";
import type { LinguiConfig } from "@lingui/conf";

const config: LinguiConfig = {
  locales: ["fr", "en"],
  sourceLocale: "fr",
  catalogs: [
    // Before the last, whose path would take their files for its own.
    { path: "<rootDir>/../locales/screens.{locale}", include: [] },
    { path: "<rootDir>/../locales/account.{locale}", include: [] },
    { path: "<rootDir>/../locales/{locale}", include: ["src"] },
  ],
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false, origins: false }),
};

export default config;
