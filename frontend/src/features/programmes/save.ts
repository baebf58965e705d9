// Hands a text to the browser as a file to keep.

export function save(name: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]+/g, " ").trim();
  link.click();
  // The browser has begun to read by the next turn; the address would otherwise hold the text in memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
