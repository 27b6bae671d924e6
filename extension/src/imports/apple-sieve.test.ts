import { expect, it } from 'vitest';
import { createSieve } from './apple-sieve.ts';

/** Some bytes at a time, in memory that the next ones take. */
function sift(text: string, size: number): string {
  const sieve = createSieve(['StepCount', 'SleepAnalysis']);
  const decoder = new TextDecoder();
  const bytes = new TextEncoder().encode(text);
  const chunk = new Uint8Array(size);
  let left = '';
  for (let at = 0; at < bytes.length; at += size) {
    chunk.set(bytes.subarray(at, at + size));
    const sifted = sieve.sift(chunk.subarray(0, Math.min(size, bytes.length - at)));
    for (const ours of sifted) left += decoder.decode(ours, { stream: true });
  }
  return left + decoder.decode(sieve.rest());
}

it('leaves out records of other kinds, up to the next tag', () => {
  const text =
    '<HealthData>\n<Record type="HeartRate" value="1>0"/>\n<Record type="StepCount" value="5"/>\n<Record type="Height">\n<MetadataEntry/></Record></HealthData>';
  expect(sift(text, 1_000)).toBe(
    '<HealthData>\n<Record type="StepCount" value="5"/>\n<MetadataEntry/></Record></HealthData>',
  );
});

it('keeps what does not begin as Apple writes it, and what only resembles a record', () => {
  const text = '<Record value=\'1\' type=\'HeartRate\'/><Records type="HeartRate"/><Record type="StepCount"/>< Record';
  expect(sift(text, 1_000)).toBe(text);
});

it('takes a kind whose name only begins like ours for another', () => {
  expect(sift('<Record type="StepCountGoal" value="1"/><End/>', 1_000)).toBe('<End/>');
});

it('leaves the same, however the bytes are cut', () => {
  const walk = '<Record type="StepCount" sourceName="Somebody’s Watch"/>\n';
  const heart = '<Record type="HeartRate" sourceName="Somebody’s Watch" value="60"/>\n';
  const night = '<Record type="SleepAnalysis"><MetadataEntry key="a"/></Record>';
  const text = `${heart}${walk}${heart}${heart}text<Record type="Ste${night}${walk}${walk}${heart}</HealthData>`;
  for (let size = 1; size < 200; size++) {
    expect(sift(text, size), `in pieces of ${size}`).toBe(`${walk}${night}${walk}${walk}</HealthData>`);
  }
});
