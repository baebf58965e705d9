// What the compiler cannot see: features stay apart, and no text stands outside the catalogues.
import { readdirSync } from "node:fs";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const letters = "/\\p{L}{2}/u";
const spoken = "/^(label|title|placeholder|alt|description|aria-label|aria-description|aria-roledescription)$/";

/** A feature may import the shared folders and itself, never its neighbours. */
const apart = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^@/features/(?!${feature}(/|$))`,
            message: "A feature may not import another feature: move what both need to src/ui or src/api.",
          },
          { regex: "^\\.\\./", message: "Inside a feature, import from ./ or from @/." },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      "dist",
      "node_modules",
      "src/api/schema.d.ts",
      "src/api/constraints.ts", "src/api/fields.ts",
      "src/i18n/ids.ts",
      "src/routeTree.gen.ts",
      "lingui.config.ts",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.tsx"],
    ignores: ["src/**/*.test.tsx", "src/test/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: `JSXText[value=${letters}]`, message: "Texts stand in locales/*.po: use t()." },
        {
          selector: `JSXAttribute[name.name=${spoken}] > Literal[value=${letters}]`,
          message: "Texts stand in locales/*.po: use t().",
        },
        {
          selector: `JSXExpressionContainer > Literal[value=${letters}]`,
          message: "Texts stand in locales/*.po: use t().",
        },
      ],
    },
  },
  {
    files: ["src/{ui,api,auth,i18n,map}/**/*.{ts,tsx}"],
    ignores: ["src/**/*.test.tsx"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^@/features/", message: "Shared folders know no feature." }] },
      ],
    },
  },
  ...apart,
);
