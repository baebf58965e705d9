// Markdown (CommonMark, no raw HTML) as React elements: nothing of it ever becomes markup by itself.
import type { Nodes, Parents, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { createElement, Fragment, type ReactNode } from "react";
import styles from "./Markdown.module.css";

function children(node: Parents): ReactNode[] {
  return node.children.map((child, index) => <Fragment key={index}>{show(child as RootContent)}</Fragment>);
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

function show(node: RootContent): ReactNode {
  const tag = tags[node.type];
  if (tag) return createElement(tag, null, ...children(node as Parents));
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
      // The page has its own h1 and h2.
      return createElement(`h${Math.min(6, node.depth + 2)}`, null, ...children(node));
    case "list":
      return createElement(
        node.ordered ? "ol" : "ul",
        node.start && node.start > 1 ? { start: node.start } : null,
        ...children(node),
      );
    case "link":
      return safe(node.url) ? (
        <a href={node.url} rel="noreferrer nofollow">
          {children(node)}
        </a>
      ) : (
        children(node)
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
  return <div className={styles.text}>{children(tree)}</div>;
}
