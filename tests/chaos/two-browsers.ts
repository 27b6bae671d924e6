export async function runTwoBrowsers(_o: { seed: number; minutes: number }, _say: (l: string) => void) {
  return { complaints: [] as string[] };
}
