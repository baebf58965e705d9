// Where one may want to look at once: west,south,east,north.
export const places = {
  metropole: "-5.2,41.3,9.7,51.2",
  europe: "-12,35,32,62",
  guadeloupe: "-61.9,15.8,-60.9,16.6",
  martinique: "-61.3,14.35,-60.75,14.95",
  guyane: "-54.8,2,-51.4,6",
  reunion: "55.15,-21.45,55.9,-20.8",
  mayotte: "44.95,-13.05,45.35,-12.6",
} as const;
