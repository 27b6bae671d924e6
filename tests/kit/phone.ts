import type { PhonePush } from './screens.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a Health Connect webhook app posts: today's steps as one daily total, and last night with its stages. */
export function healthConnectPayload(now: number, steps = 8_421): object {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  // Today, in its first minutes too.
  const woke = Math.max(midnight, Math.min(now - 10 * MINUTE, midnight + 7 * HOUR));
  const fell = woke - 8 * HOUR;
  const stage = (name: string, from: number, to: number) => ({
    stage: name,
    start_time: iso(fell + from * HOUR),
    end_time: iso(fell + to * HOUR),
    duration_seconds: (to - from) * 3600,
  });
  return {
    timestamp: iso(now),
    app_version: '1.9.0',
    steps: [{ count: steps, start_time: iso(midnight), end_time: iso(now) }],
    sleep: [
      {
        session_end_time: iso(woke),
        duration_seconds: 8 * 3600,
        stages: [stage('4', 0, 3), stage('5', 3, 5), stage('6', 5, 7), stage('1', 7, 7.5), stage('4', 7.5, 8)],
      },
    ],
  };
}

export async function sendFromPhone(
  { endpoint, token }: PhonePush,
  payload = healthConnectPayload(Date.now()),
): Promise<Response> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(payload),
  });
  if (!response.ok) throw new Error(`The relay answered ${response.status}: ${await response.text()}`);
  return response;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
