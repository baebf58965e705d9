// Passages found, words that moved, and Markdown that cannot do harm.
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import Markdown from "./Markdown";
import { Snippet } from "./Snippet";
import { wordDiff } from "./wordDiff";

describe("a snippet", () => {
  it("marks what was found, and stays text", () => {
    const { container } = render(<Snippet text={"une \u0002épicerie\u0003 <b>et</b> un \u0002marché\u0003"} />);
    expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["épicerie", "marché"]);
    expect(container.textContent).toBe("une épicerie <b>et</b> un marché");
  });

  it("survives marks that do not match", () => {
    expect(render(<Snippet text={"a\u0003 \u0002b"} />).container.textContent).toBe("a b");
  });
});

describe("a difference of words", () => {
  it("shows what moved", () => {
    expect(wordDiff("un jardin partagé", "un verger partagé")).toEqual([
      { kind: "same", text: "un " },
      { kind: "gone", text: "jardin" },
      { kind: "new", text: "verger" },
      { kind: "same", text: " partagé" },
    ]);
  });

  it("takes words that changed together as one change", () => {
    expect(wordDiff("le vieux moulin brûle", "le jardin neuf brûle").map((piece) => piece.text)).toEqual([
      "le ",
      "vieux moulin",
      "jardin neuf",
      " brûle",
    ]);
  });

  it("gives up on very long texts rather than on the reader's patience", () => {
    const long = "mot ".repeat(2000);
    expect(wordDiff(long, `${long}fin`)).toHaveLength(2);
  });
});

describe("Markdown", () => {
  it("has headings below those of the page, lists and links", () => {
    const { container } = render(<Markdown text={"# Titre\n\n- un\n- deux\n\n[site](https://example.org)"} />);
    expect(container.querySelector("h3")?.textContent).toBe("Titre");
    expect(container.querySelectorAll("li")).toHaveLength(2);
    expect(container.querySelector("a")?.getAttribute("href")).toBe("https://example.org");
  });

  it("asks nobody for pictures, and runs nothing", () => {
    const text = "![photo](https://example.org/x.png) [x](javascript:alert(1)) <img src=x onerror=alert(1)>";
    const { container } = render(<Markdown text={text} />);
    expect(container.querySelector("img, a, script")).toBeNull();
    expect(container.textContent).toContain("photo");
  });
});
