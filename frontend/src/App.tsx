// What every page stands in: language, colours, server state, router, messages.
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createCache } from "./api/cache";
import { createAppRouter } from "./router";
import { cssVariables, styleNonce, theme } from "./ui/theme";
import { Toasts } from "./ui/Toasts";

const cache = createCache();
export const router = createAppRouter(cache);
const scheme = localStorageColorSchemeManager({ key: "essaim-colour-scheme" });

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={scheme}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={cache}>
          <Toasts>
            <RouterProvider router={router} />
          </Toasts>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
