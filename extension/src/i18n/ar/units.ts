export const unitMessages = {
  'unit.hours': '{n, plural, other {س}}',
  'unit.minutes': '{n, plural, other {د}}',
  'unit.seconds': '{n, plural, other {ث}}',
} as const;
