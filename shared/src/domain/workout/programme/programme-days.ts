/** How far back the programme looks, in days. */
export const PROGRAMME_DAYS = 28;
