// The part of the service that is a member's own: factors, sessions, accounts elsewhere.
import { json } from "./answers";

interface Me {
  email: string;
  roles: string[];
  second_factor_due: boolean;
}

const now = () => new Date().toISOString();

export class OwnAccount {
  providers: { id: string; name: string }[] = [];
  identities: Record<string, unknown>[] = [];
  sessions = [
    { id: "s-1", current: true, browser: "firefox", system: "linux", factor: "totp" },
    { id: "s-2", current: false, browser: "chrome", system: "android", factor: "password" },
  ];
  totpSince: string | undefined;
  /** The address that waits to be confirmed. */
  asked: string | undefined;
  private pending = false;

  answer(method: string, path: string, me: Me): Response {
    const codes = Array.from({ length: 10 }, (_, index) => `abcd-efgh-ijkm-npq${index}`);
    if (path === "factors") {
      const mandatory = me.roles.includes("administrator");
      const recovery_codes = this.totpSince ? 10 : 0;
      return json({
        mandatory,
        shown: !me.second_factor_due,
        totp_since: this.totpSince,
        recovery_codes,
        passkeys: [],
        passkeys_possible: true,
      });
    }
    if (path === "totp" && method === "POST") {
      this.pending = true;
      return json({ secret: "JBSWY3DPEHPK3PXP", address: "otpauth://totp/Essaim", picture: "<svg/>" });
    }
    if (path === "totp") {
      this.totpSince = undefined;
      return new Response(null, { status: 204 });
    }
    if (path === "totp/confirm" && this.pending) {
      this.totpSince = now();
      me.second_factor_due = false;
      return json({ recovery_codes: codes });
    }
    if (path === "email" && method === "GET") {
      const asked = this.asked ? { asked: { email: this.asked, until: now() } } : {};
      return json({ email: me.email, ...asked });
    }
    if (path === "email") {
      this.asked = undefined;
      return new Response(null, { status: 204 });
    }
    if (path === "identities") return json({ items: this.identities });
    if (path.startsWith("identities/")) {
      this.identities = this.identities.filter(({ id }) => id !== path.split("/")[1]);
      return new Response(null, { status: 204 });
    }
    if (path === "erasure") return json({ id: "r-1", kind: "erasure", due_on: "2026-12-25", overdue: false });
    if (path === "recovery-codes") return json({ recovery_codes: codes });
    const place = { place: "192.0.2.0", created_at: now(), used_at: now(), expires_at: now() };
    if (path === "sessions") return json({ items: this.sessions.map((session) => ({ ...session, ...place })) });
    if (path === "sessions/end-others") this.sessions = this.sessions.filter(({ current }) => current);
    else this.sessions = this.sessions.filter(({ id }) => id !== path.split("/")[1]);
    return new Response(null, { status: 204 });
  }
}
