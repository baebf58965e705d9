// What the page of a territory asks.

/** What comes along with it, so that names need no further request. */
export const detailInclude = "may,parent,members,challenges";
