export const unitMessages = {
  'unit.hours': '{n, plural, other {時間}}',
  'unit.minutes': '{n, plural, other {分}}',
  'unit.seconds': '{n, plural, other {秒}}',
} as const;
