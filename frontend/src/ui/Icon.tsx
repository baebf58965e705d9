// Small line drawings beside words; never alone in telling something, so hidden from assistive technology.

const paths = {
  home: "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
  experiments: "M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9zM12 12l7.8-4.5M12 12v9M12 12L4.2 7.5",
  territories: "M12 21s7-6.1 7-11.5A7 7 0 0 0 5 9.5C5 14.9 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  stakeholders:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-3.8 3-6 6.5-6s6 2.2 6.5 6M16 4.500a3.5 3.5 0 0 1 0 6M17.5 14.300c2.3.6 3.7 2.5 4 5.7",
  programmes: "M4 6h16M4 12h10M4 18h13M20 10v4",
  themes: "M4 4h7l9 9-7 7-9-9zM8 8h.01",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600L7 7M17 17l1.4 1.400M5.6 18.400L7 17M17 7l1.4-1.4",
  moon: "M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.500z",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14",
  cards: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  shares: "M4 20V10h4v10zM10 20V4h4v16zM16 20v-7h4v7z",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
  target: "M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 2v4M12 18v4M2 12h4M18 12h4",
  map: "M9 4L3 6.500v13L9 17l6 3 6-2.500v-13L15 7zM9 4v13M15 7v13",
  plus: "M12 5v14M5 12h14",
  edit: "M4 20l1-4L16.5 4.500l3 3L8 19zM14 7l3 3",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  suggestions: "M4 5h16v14H4zM4 13h5l1.500 2.500h3L15 13h5",
  undo: "M9 6L4 11l5 5M4 11h10a6 6 0 0 1 6 6v1",
  chevron: "M6 9l6 6 6-6",
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  check: "M5 12.500l4.5 4.500L19 7.5",
  alert: "M12 4l9 16H3zM12 10v4M12 17h.01",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  team: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-3.7 3.3-5.5 7-5.500s6.4 1.8 7 5.5",
  network:
    "M12 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 7l-4.5 9M13 7l4.5 9M7.5 18h9",
  globe: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  device: "M8 3h8v18H8zM11.5 18h1",
  send: "M4 12l16-8-6 17-3.5-6.500z",
  external: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  filter: "M4 6h16M7 12h10M10 18h4",
  signout: "M14 4H5v16h9M10 12h11M17 8l4 4-4 4",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M7 14.500h10",
  language: "M4 6h9M8.5 4v2M11.5 6c-.8 4-3.5 6.5-7 8M6 9c1.2 2.5 3.2 4 6 5M12 20l4-9 4 9M13.5 17h5",
  eye: "M2.5 12C5 7.500 8.300 5.500 12 5.500s7 2 9.5 6.500c-2.500 4.500-5.800 6.500-9.500 6.500S5 16.500 2.500 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.4-1.200.9-1.200 1.800M12 17h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
