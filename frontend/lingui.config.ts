// Where the catalogues stand: one folder for the SPA and the service, read by both.
import { formatter } from "@lingui/format-po";
import type { LinguiConfig } from "@lingui/conf";

const config: LinguiConfig = {
  locales: ["fr", "en"],
  sourceLocale: "fr",
  catalogs: [
    { path: "<rootDir>/../locales/{locale}", include: ["src"] },
    { path: "<rootDir>/../locales/account.{locale}", include: [] },
  ],
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false, origins: false }),
};

export default config;
