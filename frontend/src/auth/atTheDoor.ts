// Before a page that needs no session: whether there is one is known, so that none is asked for, and its texts are there.
import { bringTexts } from "@/i18n/i18n";
import { session } from "./current";

export async function atTheDoor() {
  await Promise.all([session.start(), bringTexts("account")]);
}
