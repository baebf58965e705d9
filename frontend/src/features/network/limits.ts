// How much of a network can be shown at once.

/** More stakeholders than these are not drawn: nobody reads such a drawing. */
export const drawnAtMost = 300;
/** Rows of a table before the rest is asked for. */
export const rowsAtOnce = 30;
