/** A zone whose clocks show that hour now. POSIX counts westward: `Etc/GMT-4` lies four hours east. */
export function zoneWhereItIs(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${east <= 0 ? '+' : '-'}${Math.abs(east)}`;
}
