// Our colours and measures in Mantine's terms.
import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const leaf: MantineColorsTuple = [
  "#eaf5ef",
  "#d3eadf",
  "#b4e4ce",
  "#8fd3b6",
  "#63b594",
  "#3d9475",
  "#27775c",
  "#1b5e4b",
  "#134537",
  "#0c3027",
];

/** What can be acted upon is leaf in both schemes, with the ink that reads on it: Mantine's own choice is always white. */
const variants: VariantColorsResolver = (input) => {
  const usual = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return usual;
  return {
    ...usual,
    background: "var(--leaf)",
    hover: "var(--leaf-strong)",
    color: "var(--on-leaf)",
    hoverColor: "var(--on-leaf)",
  };
};

export const theme = createTheme({
  colors: { leaf },
  primaryColor: "leaf",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variants,
  fontFamily: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
  headings: {
    fontFamily: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "clamp(1.6rem, 1.25rem + 1.4vw, 2.25rem)", lineHeight: "1.15" },
      h2: { fontSize: "1.3rem", lineHeight: "1.25" },
      h3: { fontSize: "1.08rem", lineHeight: "1.3" },
    },
  },
  defaultRadius: "md",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    // All that stands in one line is 44 px high: buttons, fields, and what opens a list.
    Button: {
      defaultProps: { size: "md", fw: 600 },
      vars: (_: unknown, { size }: { size?: string }) => ({ root: size === "md" ? { "--button-height": "44px" } : {} }),
    },
    Input: { vars: () => ({ wrapper: { "--input-height": "44px" } }) },
    ActionIcon: { defaultProps: { size: 44 } },
    TextInput: { defaultProps: { size: "md" } },
    PasswordInput: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
  },
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-anchor": "var(--leaf)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-default": "var(--sheet)",
  "--mantine-color-default-hover": "var(--leaf-wash)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--edge)",
  "--mantine-primary-color-filled": "var(--leaf)",
  "--mantine-primary-color-filled-hover": "var(--leaf-strong)",
  "--mantine-color-leaf-filled": "var(--leaf)",
  "--mantine-color-leaf-filled-hover": "var(--leaf-strong)",
  "--mantine-color-leaf-light": "var(--leaf-wash)",
  "--mantine-color-leaf-light-color": "var(--leaf)",
  "--mantine-color-leaf-text": "var(--leaf)",
  "--mantine-color-leaf-outline": "var(--leaf)",
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });

/** The nonce that the server put into this page: Mantine's style elements carry it. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || meta?.getAttribute("nonce") || "";
}
