// What a service answers, for tests.

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { "Content-Type": status >= 400 ? "application/problem+json" : "application/json", ...headers },
  });

export function problem(status: number, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  return json({ type: "about:blank", title: `refused ${status}`, status, instance: "req-1", ...more }, status, headers);
}
