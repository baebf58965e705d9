// Blocks of cells under the clipboard: pasted, copied, cut, emptied, filled down.
import type { ClipboardEvent } from "react";
import { useT } from "@/i18n/i18n";
import { emptied, filledDown, putBlock, textsOf } from "./acts";
import type { Change } from "./cells";
import type { Block } from "./moves";
import { parseBlock, writeBlock } from "./paste";
import { rowsAtOnce } from "./send";
import type { Cursor, GridOptions } from "./useCursor";

export function useBlocks(
  { store, columns, grows, show, say }: GridOptions,
  { chosen, choose }: Cursor,
  typing: boolean,
) {
  const t = useT();
  const commit = (changes: Change[]) => {
    if (changes.length > 0) void store.change(changes);
  };
  const paste = (text: string) => {
    const put = putBlock({ store, columns, grows }, chosen, parseBlock(text));
    if (!put) return say(t("grid.too_many", { max: rowsAtOnce }));
    commit(put.changes);
    const { top, left, bottom, right } = put.block;
    choose({ at: { row: top, column: left }, to: { row: bottom, column: right } });
    const { rowsOver: rows, columnsOver: over } = put;
    const lost = rows > 0 || over > 0 ? ` ${t("grid.over", { rows, columns: over })}` : "";
    say(t("grid.pasted", { count: put.changes.length }) + lost);
  };
  const empty = () => commit(emptied(store, columns, chosen));
  const fillDown = (block: Block) => {
    const changes = filledDown(store, columns, block);
    commit(changes);
    say(t("grid.filled", { count: changes.length }));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (typing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeBlock(textsOf(store, columns, chosen, show)));
    say(t("grid.copied", { count: (chosen.bottom - chosen.top + 1) * (chosen.right - chosen.left + 1) }));
    if (event.type === "cut") empty();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") paste(text);
  };
  return { empty, fillDown, onCopy, onPaste };
}
