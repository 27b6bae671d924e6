import { encodeRecords } from '../codec/encode-records.ts';
import { factKey } from '../fact-key.ts';
import type { SyncRecord } from '../record.ts';
import { Broken } from './check-disk.test-kit.ts';
import type { Device } from './device.test-kit.ts';
import { allRecords, type Disk, visibleFacts } from './model-device.test-kit.ts';

/** What a person did, wherever it went since: things are told apart by the number in their seconds. */
interface Deed {
  readonly thing: number;
  readonly kind: 'record' | 'undo';
  readonly life: number;
  readonly device: Device;
  stored: boolean;
}

/** What people did in a world, to be held against what its devices show in the end. */
export class Ledger {
  private readonly deeds: Deed[] = [];
  private readonly unknown: { readonly record: SyncRecord; readonly device: Device; stored: boolean }[] = [];
  /** Recorded but unsent when a profile was copied: such a thing may be seen again or twice, but never be lost. */
  private readonly copied = new Set<number>();

  did(device: Device, thing: number, kind: Deed['kind'], life: number): void {
    this.deeds.push({ thing, kind, life, device, stored: false });
  }

  heard(device: Device, record: SyncRecord): void {
    this.unknown.push({ record, device, stored: false });
  }

  copy({ outbox }: Disk): void {
    for (const record of outbox.flatMap(({ records }) => records)) {
      if (record.kind === 'fact' && record.type === 'session') this.copied.add(record.value.seconds);
    }
  }

  /** A restored relay has nobody's word but that of the devices still there. */
  forgetStored(): void {
    for (const each of [...this.deeds, ...this.unknown]) each.stored = false;
  }

  /** The relay has taken these records from a device. */
  markStored(by: Device, records: readonly SyncRecord[]): void {
    for (const record of records) {
      if (record.kind === 'unknown') {
        const text = encodeRecords([record]).join();
        for (const each of this.unknown) if (encodeRecords([each.record]).join() === text) each.stored = true;
      }
      const key =
        record.kind === 'fact' ? factKey(record.id) : record.kind === 'retraction' ? factKey(record.fact) : null;
      const told = record.kind === 'fact' && record.type === 'session' ? record.value.seconds : undefined;
      const thing = told ?? (key === null ? undefined : by.thingOf.get(key));
      const kind = record.kind === 'fact' ? 'record' : 'undo';
      const life = 'life' in record ? record.life : 0;
      for (const deed of this.deeds)
        if (deed.thing === thing && deed.kind === kind && deed.life <= life) deed.stored = true;
    }
  }

  /** I2: what was recorded is seen, what was undone isn't; whoever is gone counts with what the relay had of it. */
  checkDeeds(disk: Disk): void {
    const seen = visibleFacts(disk).flatMap((fact) => (fact.type === 'session' ? fact.value.seconds : []));
    const once = seen.filter((thing) => !this.copied.has(thing));
    if (new Set(once).size !== once.length) throw new Broken('I2', 'one thing is seen twice');
    const found = new Set(seen);
    const lives = new Map<number, { recorded: number; maybeRecorded: number; undone: number; maybeUndone: number }>();
    for (const { thing, kind, life, device, stored } of this.deeds) {
      const of = lives.get(thing) ?? { recorded: 0, maybeRecorded: 0, undone: 0, maybeUndone: 0 };
      const sure = device.state === 'live' || stored;
      if (kind === 'record') of.maybeRecorded = Math.max(of.maybeRecorded, life);
      if (kind === 'record' && sure) of.recorded = Math.max(of.recorded, life);
      if (kind === 'undo') of.maybeUndone = Math.max(of.maybeUndone, life);
      if (kind === 'undo' && sure) of.undone = Math.max(of.undone, life);
      lives.set(thing, of);
    }
    for (const [thing, { recorded, maybeRecorded, undone, maybeUndone }] of lives) {
      if (recorded > maybeUndone && !found.has(thing)) throw new Broken('I2', `thing ${thing} is lost`);
      if (maybeRecorded <= undone && found.has(thing) && !this.copied.has(thing))
        throw new Broken('I2', `thing ${thing} came back`);
    }
  }

  checkUnknown(disk: Disk): void {
    if (this.unknown.length === 0) return;
    const ofNewer = allRecords(disk).filter(({ kind }) => kind === 'unknown');
    const held = new Set(ofNewer.map((record) => encodeRecords([record]).join()));
    for (const { record, device, stored } of this.unknown) {
      const sure = device.state === 'live' || stored;
      if (sure && !held.has(encodeRecords([record]).join())) throw new Broken('I14', 'an unknown kind was dropped');
    }
  }
}
