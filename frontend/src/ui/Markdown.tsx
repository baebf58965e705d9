// Markdown (CommonMark, no raw HTML) as React elements: nothing of it ever becomes markup by itself.
import type { Nodes, Parents, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { createElement, Fragment, type ReactNode } from "react";
import styles from "./Markdown.module.css";

/** The page has its own h1 and h2: whatever a text begins with becomes h3. */
const first = 3;

function children(node: Parents, top: number): ReactNode[] {
  return node.children.map((child, index) => <Fragment key={index}>{show(child as RootContent, top)}</Fragment>);
}

/** Only addresses that lead somewhere a reader expects; `javascript:` and the like stay text. */
function safe(url: string): boolean {
  return /^(https?:|mailto:|tel:|\/|#)/i.test(url);
}

const tags: Partial<Record<Nodes["type"], string>> = {
  paragraph: "p",
  emphasis: "em",
  strong: "strong",
  blockquote: "blockquote",
  listItem: "li",
};

function show(node: RootContent, top: number): ReactNode {
  const tag = tags[node.type];
  if (tag) return createElement(tag, null, ...children(node as Parents, top));
  switch (node.type) {
    case "text":
      return node.value;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "heading":
      return createElement(`h${Math.min(6, node.depth - top + first)}`, null, ...children(node, top));
    case "list":
      return createElement(
        node.ordered ? "ol" : "ul",
        node.start && node.start > 1 ? { start: node.start } : null,
        ...children(node, top),
      );
    case "link":
      return safe(node.url) ? (
        <a href={node.url} rel="noreferrer nofollow">
          {children(node, top)}
        </a>
      ) : (
        children(node, top)
      );
    // A picture elsewhere would be a request to a third party: its description stands for it.
    case "image":
      return node.alt ?? "";
    case "html":
      return node.value;
    default:
      return null;
  }
}

export default function Markdown({ text }: { text: string }) {
  const tree = fromMarkdown(text);
  const depths = tree.children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  return <div className={styles.text}>{children(tree, Math.min(...depths, 6))}</div>;
}
