// The mark of essaim: a few hexagons that leave the hive.
import { hivePath, swarmPath } from "./markPaths";

export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
      strokeLinejoin="round"
      strokeWidth={0.8}
    >
      <path d={hivePath} fill="var(--leaf)" stroke="var(--leaf)" />
      <path d={swarmPath} fill="var(--honey-fill)" stroke="var(--honey-fill)" />
    </svg>
  );
}
