// Opens a page of the SPA as a signed-in member would see it.
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCache } from "@/api/cache";
import { session } from "@/auth/current";
import { createAppRouter } from "@/router";
import { theme } from "@/ui/theme";
import { Toasts } from "@/ui/Toasts";

export async function open(path: string) {
  await session.signIn("camille@example.org", "correct horse battery", "fr");
  return openAsIs(path);
}

/** Without signing in first: the session is what the test before left, or what it set. */
export function openAsIs(path: string) {
  const cache = createCache();
  cache.setDefaultOptions({ queries: { ...cache.getDefaultOptions().queries, retry: false } });
  const history = createMemoryHistory({ initialEntries: [`/app${path}`] });
  const router = createAppRouter(cache, history);
  const view = render(
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={cache}>
          <Toasts>
            <RouterProvider router={router} />
          </Toasts>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  return { ...view, router, user: userEvent.setup(), address: () => history.location.href };
}
