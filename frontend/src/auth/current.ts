// The one session of this page. No library stands behind it, so that it can be taken up before the rest is there.
import { browserSession } from "./session";

export const session = browserSession();
