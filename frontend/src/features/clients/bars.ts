// Where the bars of thirty days stand in a drawing: days without a call keep their place.
import type { Client } from "@/api/clients";

export interface Bar {
  day: string;
  x: number;
  y: number;
  wide: number;
  high: number;
  /** The part of it that was refused, from the ground. */
  refusedHigh: number;
}

const shown = 30;

export function bars(days: Client["days"], width: number, height: number, today = new Date()): Bar[] {
  const most = Math.max(1, ...days.map(({ calls }) => calls));
  const step = width / shown;
  const last = Date.parse(today.toISOString().slice(0, 10));
  return days
    .map(({ day, calls, refused }) => {
      const place = shown - 1 - Math.round((last - Date.parse(day)) / 86_400_000);
      // A day with any call can be seen.
      const high = Math.max(2, (calls / most) * height);
      return { day, x: place * step + 1, y: height - high, wide: step - 2, high, refusedHigh: (refused / most) * height };
    })
    .filter(({ x }) => x >= 0 && x < width);
}
