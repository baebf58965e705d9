// The code of the page that is asked, fetched before any router is there to ask for it: the build lists in the page what
// each address is made of.

type Parts = Readonly<Record<string, readonly string[]>>;

/** The files of an address below `/app/`; none where nothing is known of it. */
export function filesOf(parts: Parts, path: string): readonly string[] {
  const asked = path.split("/").filter((part) => part !== "");
  const fits = (address: string) => {
    const known = address.split("/").filter((part) => part !== "");
    return known.length === asked.length && known.every((part, at) => part.startsWith("$") || part === asked[at]);
  };
  const found = Object.keys(parts).find(fits);
  return found === undefined ? [] : (parts[found] ?? []);
}

export function fetchPart() {
  const listed = document.getElementById("parts")?.textContent;
  if (!listed) return;
  for (const file of filesOf(JSON.parse(listed) as Parts, window.location.pathname.replace(/^\/app/, ""))) {
    const link = document.createElement("link");
    link.crossOrigin = "";
    link.href = `/app/${file}`;
    if (file.endsWith(".css")) Object.assign(link, { rel: "preload", as: "style" });
    else link.rel = "modulepreload";
    document.head.append(link);
  }
}
