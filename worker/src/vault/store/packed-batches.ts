import type { DeviceId } from '@unslouch/shared/domain/log/fact.ts';
import { concatBytes } from '@unslouch/shared/lib/bytes.ts';
import type { BatchPlace, KeptBatch } from '../state.ts';

/** Many batches in one row: their places and lengths as JSON, beside all their bytes in one piece. */
interface Packed {
  readonly places: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type PackedPlace = readonly [sequence: number, device: string, month: number, to: number, length: number];

export function packBatches(batches: readonly KeptBatch[]): Packed {
  const places = batches.map(({ sequence, device, month, to, bytes }) => [sequence, device, month, to, bytes.length]);
  return { places: JSON.stringify(places), bytes: concatBytes(...batches.map(({ bytes }) => bytes)) };
}

export function unpackBatches(places: string, bytes: Uint8Array): readonly KeptBatch[] {
  let at = 0;
  return readPlaces(places).map(({ length, ...place }) => {
    at += length;
    return { ...place, bytes: bytes.subarray(at - length, at) };
  });
}

export function readPlaces(text: string): readonly (BatchPlace & { readonly length: number })[] {
  return (JSON.parse(text) as readonly PackedPlace[]).map(([sequence, device, month, to, length]) => ({
    sequence,
    device: device as DeviceId,
    month,
    to,
    length,
  }));
}
