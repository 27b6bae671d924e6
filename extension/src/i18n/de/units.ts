/** Short forms as in tables: `2 h 10 min`. */
export const unitMessages = {
  'unit.hours': '{n, plural, other {h}}',
  'unit.minutes': '{n, plural, other {min}}',
  'unit.seconds': '{n, plural, other {s}}',
} as const;
