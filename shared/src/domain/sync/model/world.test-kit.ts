import { present } from '../../../lib/assert.ts';
import { equalBytes } from '../../../lib/bytes.ts';
import { entryOf } from '../../../lib/group.ts';
import type { AnyFact, DeviceId } from '../../log/fact.ts';
import { days, hours, minutes } from '../../time/instant.ts';
import { utcDayOf, utcMonthOf } from '../../time/local-day.ts';
import { decodeRecords } from '../codec/decode-records.ts';
import { encodeRecords } from '../codec/encode-records.ts';
import { type DayDocument, nextLife } from '../day-document.ts';
import { type FactKey, factKey } from '../fact-key.ts';
import type { SyncRecord } from '../record.ts';
import { aDevice, aRegister, aSession, fromTheFuture, MORNING, retractionOf, someSteps } from '../records.test-kit.ts';
import { nextStamp } from '../stamp.ts';
import { Broken, checkDrawers, checkMonotonic } from './check-disk.test-kit.ts';
import type { Command } from './commands.test-kit.ts';
import { type Device, noteRenames } from './device.test-kit.ts';
import { Ledger } from './ledger.test-kit.ts';
import { sealModelBatch } from './model-batch.test-kit.ts';
import {
  acknowledged,
  allRecords,
  appended,
  applied,
  type Disk,
  newDisk,
  parted,
  pinned,
  sealable,
  stateBytes,
  visibleFacts,
} from './model-device.test-kit.ts';
import { acknowledge, brokenChain, EMPTY_RELAY, push, putSegment, type RelayState } from './model-relay.test-kit.ts';
import type { Rules } from './rules.test-kit.ts';

const RIGHT_KEY = 1;
const MOST_DEVICES = 5;
/** Small, so that a few facts make several batches. */
const BATCH_BYTES = 160;
/** Months around the turn of February 2028, a leap year's. */
const DAYS = [MORNING, Date.UTC(2028, 1, 29, 23, 59), Date.UTC(2028, 2, 1), Date.UTC(2028, 0, 31, 23)] as const;
const MONTHS = [0, ...new Set(DAYS.map((day) => utcMonthOf(utcDayOf(day))))];

/** Some devices, one relay, and everything that can happen between them. */
export class World {
  readonly devices: Device[] = [];
  relay: RelayState = EMPTY_RELAY;
  private readonly rules: Rules;
  private readonly ledger = new Ledger();
  private readonly snapshots: RelayState[] = [];
  private cloned = false;
  private badSealer: Device | null = null;
  private things = 0;
  private ids = 0;
  private readonly checked = new WeakSet<DayDocument>();
  /** Drawers never change in place, so neither do their bytes. */
  private readonly states = new Map<Disk['drawers'], Uint8Array>();

  constructor(rules: Rules, deviceCount = 3) {
    this.rules = rules;
    for (let i = 0; i < deviceCount; i++) this.add(newDisk(this.freshId(), RIGHT_KEY), 'live');
  }

  run(commands: readonly Command[]): void {
    for (const command of commands) this.step(command);
    this.settle();
  }

  step({ kind, who, a, b }: Command): void {
    const able = this.devices.filter(({ state }) => state !== 'dead');
    const device = present(able[who % able.length], 'a device');
    switch (kind) {
      case 'append':
        this.append(device, a);
        break;
      case 'edit':
        this.edit(device, a, b);
        break;
      case 'undo':
        this.undo(device, a);
        break;
      case 'again':
        this.again(device, a);
        break;
      case 'setting':
        this.set(device, a, b);
        break;
      case 'steps':
        this.measure(device, a, b);
        break;
      case 'fromTheFuture':
        this.hearOfTheFuture(device, a);
        break;
      case 'push':
        this.push(device, a, b);
        break;
      case 'pull':
        this.pull(device, 1 + (a % 6), b % 8 === 0 ? 'killed' : 'whole');
        break;
      case 'loseCommits':
        this.loseCommits(device, 1 + (a % 3));
        break;
      case 'seal':
        this.seal(device, a, null);
        break;
      case 'badSeal':
        this.seal(device, a, b);
        break;
      case 'acknowledge':
        this.acknowledge(device);
        break;
      case 'tick':
        this.tick(device);
        break;
      case 'join':
        this.join(RIGHT_KEY);
        break;
      case 'clone':
        this.clone(device);
        break;
      case 'kill':
        this.end(device, 'dead');
        break;
      case 'revoke':
        this.end(device, 'revoked');
        break;
      case 'wrongKey':
        this.join(RIGHT_KEY + 1);
        break;
      case 'restoreRelay':
        this.restoreRelay(a);
        break;
      case 'garbage':
        this.injectGarbage(a);
        break;
      case 'setClock':
        // Into the past, to the year 2099, or anywhere between.
        device.clock = Date.UTC(1980 + (a % 120), 0, 1);
        break;
      case 'settle':
        this.settle();
        break;
    }
  }

  private append(device: Device, a: number): void {
    const { disk } = device;
    const thing = ++this.things;
    const id = { by: 'person', device: disk.id, count: disk.count + 1 } as const;
    // Often the same instant: copied profiles must be told apart by more than when something began.
    const startTime = DAYS[a % DAYS.length] as number;
    const fact = aSession(1, {
      id,
      startTime,
      value: { ...aSession(1).value, seconds: thing, nudge: null, steps: [] },
    });
    device.thingOf.set(factKey(id), thing);
    this.write(device, { ...disk, count: disk.count + 1 }, [fact]);
    this.ledger.did(device, thing, 'record', 1);
  }

  private edit(device: Device, a: number, b: number): void {
    const fact = this.thingsSeen(device)[a % Math.max(1, this.thingsSeen(device).length)];
    if (fact?.type !== 'session') return;
    const effort = ([4, 6, 8, 10] as const)[b % 4] ?? null;
    this.write(device, device.disk, [{ ...fact, revision: fact.revision + 1, value: { ...fact.value, effort } }]);
    this.ledger.did(device, fact.value.seconds, 'record', fact.life);
  }

  private undo(device: Device, a: number): void {
    const fact = this.thingsSeen(device)[a % Math.max(1, this.thingsSeen(device).length)];
    if (fact?.type !== 'session') return;
    device.thingOf.set(factKey(fact.id), fact.value.seconds);
    this.write(device, device.disk, [retractionOf(fact)]);
    this.ledger.did(device, fact.value.seconds, 'undo', fact.life);
  }

  private again(device: Device, a: number): void {
    const gone = [...device.disk.drawers.values()].flatMap((day) =>
      [...day.retractions.values()]
        .filter(({ fact }) => !day.facts.has(factKey(fact)))
        .map((retraction) => ({ day, retraction })),
    );
    const picked = gone[a % Math.max(1, gone.length)];
    const thing = picked && device.thingOf.get(factKey(picked.retraction.fact));
    if (picked === undefined || thing === undefined) return;
    const { day, retraction } = picked;
    const life = nextLife(day, retraction.fact);
    const startTime = days(present(retraction.day, 'day')) + hours(1);
    const value = { ...aSession(1).value, seconds: thing, nudge: null, steps: [] };
    this.write(device, device.disk, [aSession(1, { id: retraction.fact, life, startTime, value })]);
    this.ledger.did(device, thing, 'record', life);
  }

  private set(device: Device, a: number, b: number): void {
    const { counter } = nextStamp(device.disk.stamp, device.clock, device.disk.id);
    this.write(device, device.disk, [aRegister(`setting.${a % 3}`, b % 5, counter, device.disk.id)]);
  }

  private measure(device: Device, a: number, b: number): void {
    this.write(device, device.disk, [someSteps(a % 4, b % 7, { revision: b % 3 })]);
  }

  private hearOfTheFuture(device: Device, a: number): void {
    const record = fromTheFuture(a % 2 === 0 ? null : utcDayOf(MORNING), a % 256, 1);
    this.write(device, device.disk, [record]);
    this.ledger.heard(device, record);
  }

  /** A strict commit of the device's own doing. */
  private write(device: Device, disk: Disk, records: readonly SyncRecord[]): void {
    this.commit(device, appended(disk, records, this.rules), 'strict');
  }

  private push(device: Device, a: number, b: number): void {
    const { disk } = device;
    if (device.state === 'foreign' && this.rules.opensCanary) return;
    if (this.generationMoved(disk)) {
      this.pull(device, 1, 'whole');
      return;
    }
    this.commit(device, pinned(disk, BATCH_BYTES), 'strict');
    const all = device.disk.pinned;
    // Two requests in flight may arrive the wrong way round; that is the only order that HTTP can turn.
    const inOrder = b % 5 === 0 && all.length > 1 ? [all[1], all[0], ...all.slice(2)] : all;
    for (const [at, item] of inOrder.entries()) {
      const fault = ['none', 'none', 'request lost', 'answer lost', 'twice', 'none'][(a + at) % 6];
      if (item === undefined || fault === 'request lost') continue;
      const answer = this.offer(item.batch, device);
      if (fault === 'twice' && answer.kind === 'stored') {
        const again = this.offer(item.batch, device);
        if (again.kind !== 'stored' || again.sequence !== answer.sequence)
          throw new Broken('I6', 'a repeat was answered otherwise');
      }
      if (fault === 'answer lost') return;
      if (answer.kind === 'equivocation') {
        this.part(device);
        return;
      }
      if (answer.kind === 'stored')
        this.commit(device, acknowledged(device.disk, item, this.relay.generation), 'relaxed');
    }
  }

  private offer(batch: Parameters<typeof push>[1], device: Device) {
    const [relay, answer] = push(this.relay, batch, this.rules);
    if (relay !== this.relay) {
      this.keep(relay);
      if (device.state === 'revoked') throw new Broken('I12', 'the relay took a batch of a revoked device');
      if (batch.key !== RIGHT_KEY) throw new Broken('K1', 'a device with the wrong key uploaded');
      this.ledger.markStored(device, decodeRecords(batch.body).records);
    }
    return answer;
  }

  private pull(device: Device, most: number, how: 'whole' | 'killed'): void {
    if (device.state === 'revoked') return;
    const before = device.disk;
    const after = applied(before, this.relay, most, this.rules, () => this.freshId());
    if (how === 'killed') {
      if (this.rules.cursor === 'first') this.commit(device, { ...before, cursor: after.cursor }, 'relaxed');
      return;
    }
    noteRenames(device, after);
    this.commit(device, after, after.id === before.id ? 'relaxed' : 'strict');
  }

  private part(device: Device): void {
    const after = parted(device.disk, this.relay, this.rules, () => this.freshId());
    noteRenames(device, after);
    this.commit(device, after, 'strict');
  }

  private loseCommits(device: Device, count: number): void {
    const back = device.relaxed.splice(-count);
    if (back[0] !== undefined) device.disk = back[0];
  }

  private seal(device: Device, a: number, leaveOut: number | null): void {
    const { disk } = device;
    const month = MONTHS[a % MONTHS.length] as number;
    // What no batch told yet is not sealed: nobody could notice where somebody's next version of the month left it out.
    if (disk.outbox.some((row) => row.month === month)) return;
    const held = this.relay.segments.get(month);
    const base = disk.versions.get(month) ?? 0;
    if (device.state !== 'live' || this.generationMoved(disk) || disk.cursor.generation === 0) return;
    if (base !== (held?.version ?? 0)) return;
    const { body, frontier } = sealable(disk, month, held?.frontier ?? new Map());
    const kept = leaveOut === null ? body : withoutOne(body, leaveOut);
    const segment = { month, sealer: disk.id, frontier, key: disk.key, body: kept };
    // Two acknowledgements guard against one device that vouches for what it didn't read, not against two.
    if (leaveOut !== null) {
      this.badSealer ??= device;
      if (this.badSealer !== device) return;
    }
    const relay = putSegment(this.relay, segment, base);
    if (relay === null) return;
    this.keep(relay);
    this.ledger.markStored(device, decodeRecords(kept).records);
    if (leaveOut === null) return;
    // Whoever seals badly also believes its own segment, and says so at once.
    this.commit(device, { ...disk, versions: new Map(disk.versions).set(month, base + 1) }, 'strict');
    this.relay = acknowledge(this.relay, disk.id, this.relay.head, this.rules);
  }

  private acknowledge(device: Device): void {
    const { disk, state } = device;
    if (state !== 'live' || disk.reEmitted.size > 0 || this.generationMoved(disk)) return;
    this.relay = acknowledge(this.relay, disk.id, disk.cursor.sequence, this.rules);
  }

  private tick(device: Device): void {
    device.clock += minutes(15);
    if (!this.rules.restampsOnTimer) return;
    const setting = allRecords(device.disk).find((record) => record.kind === 'register');
    if (setting?.kind !== 'register') return;
    const stamp = nextStamp(device.disk.stamp, device.clock, device.disk.id);
    this.write(device, device.disk, [{ ...setting, stamp }]);
  }

  private join(key: number): void {
    if (this.devices.filter(({ state }) => state === 'live').length >= MOST_DEVICES) return;
    this.add(newDisk(this.freshId(), key), key === RIGHT_KEY ? 'live' : 'foreign');
  }

  private clone(device: Device): void {
    if (device.state !== 'live' || this.cloned || this.relay.generation > 1) return;
    this.cloned = true;
    this.ledger.copy(device.disk);
    this.add(device.disk, 'live', new Map(device.thingOf));
  }

  /** One device always stays, or nothing is left to agree. */
  private end(device: Device, state: 'dead' | 'revoked'): void {
    if (device.state !== 'live' || this.devices.filter((each) => each.state === 'live').length < 3) return;
    device.state = state;
    if (state === 'revoked') {
      this.relay = { ...this.relay, revoked: new Set([...this.relay.revoked, device.disk.id]) };
      for (const twin of this.devices)
        if (twin.disk.id === device.disk.id && twin.state === 'live') twin.state = 'revoked';
    }
  }

  /** The relay comes back as it was some steps ago, under a new generation. */
  private restoreRelay(a: number): void {
    const former = this.snapshots[a % Math.max(1, this.snapshots.length)];
    // A copied profile and a restored relay at once are beyond what counts alone can tell apart (docs/sync.md, limits).
    if (former === undefined || this.cloned) return;
    const { revoked } = this.relay;
    this.relay = { ...former, generation: this.relay.generation + 1, revoked, acknowledged: new Map() };
    this.snapshots.length = 0;
    this.ledger.forgetStored();
  }

  private injectGarbage(a: number): void {
    const place = {
      device: aDevice(900 + this.ids++),
      from: 1,
      to: 1,
      previous: new Uint8Array(32),
      month: 0,
      key: RIGHT_KEY,
    };
    const batch = {
      ...sealModelBatch({ ...place, frontier: new Map() }, []),
      body: Uint8Array.of(1, 16, 0, 9, a % 256),
    };
    const [relay] = push(this.relay, batch, this.rules);
    this.relay = relay;
  }

  /** Everybody is online and nobody does anything: all must become, and stay, the same. */
  settle(): void {
    for (let round = 0; round < 12 && this.syncAll() === 'moved'; round++);
    const live = this.devices.filter(({ state }) => state === 'live');
    this.checkAgreement(live);
    const head = this.relay.head;
    for (const device of live) this.tick(device);
    this.syncAll();
    this.syncAll();
    if (this.relay.head !== head) throw new Broken('I8', 'a device wrote though nobody did anything');
    this.checkAgreement(live);
  }

  private syncAll(): 'moved' | 'still' {
    const before = [this.relay.head, ...this.devices.map(({ disk }) => disk.outbox.length)].join();
    const drawers = this.devices.map(({ disk }) => disk.drawers);
    for (const device of this.devices) {
      if (device.state === 'dead') continue;
      this.pull(device, 1_000, 'whole');
      this.push(device, 0, 1);
      this.push(device, 4, 1);
      this.pull(device, 1_000, 'whole');
      this.acknowledge(device);
    }
    const after = [this.relay.head, ...this.devices.map(({ disk }) => disk.outbox.length)].join();
    const same = before === after && this.devices.every(({ disk }, at) => disk.drawers === drawers[at]);
    return same ? 'still' : 'moved';
  }

  private checkAgreement(live: readonly Device[]): void {
    const first = present(live[0], 'a live device').disk;
    for (const { disk } of live) {
      if (disk.outbox.length > 0) throw new Broken('I2', `${disk.id} still has something to send`);
      if (!equalBytes(this.stateOf(disk), this.stateOf(first)))
        throw new Broken('I1', `${disk.id} and ${first.id} differ`);
      this.ledger.checkDeeds(disk);
      this.ledger.checkUnknown(disk);
      checkDrawers(disk, this.checked);
    }
    let fresh = newDisk(this.freshId(), RIGHT_KEY);
    for (let page = 0; page < 3; page++) fresh = applied(fresh, this.relay, 1_000, this.rules, () => this.freshId());
    if (!equalBytes(stateBytes(fresh), this.stateOf(first)))
      throw new Broken('I15', 'a new device would see something else');
  }

  private stateOf(disk: Disk): Uint8Array {
    return entryOf(this.states, disk.drawers, () => stateBytes(disk));
  }

  /** I4: whatever a device showed, it goes on showing, or something newer of it. */
  private commit(device: Device, disk: Disk, how: 'strict' | 'relaxed'): void {
    if (disk === device.disk) return;
    if (disk.id === device.disk.id) checkMonotonic(device.disk, disk);
    device.relaxed = how === 'strict' ? [] : [...device.relaxed, device.disk];
    device.disk = disk;
  }

  private keep(relay: RelayState): void {
    this.snapshots.push(this.relay);
    if (this.snapshots.length > 6) this.snapshots.shift();
    this.relay = relay;
    const chain = brokenChain(relay);
    if (chain !== null) throw new Broken('I5', chain);
  }

  private add(disk: Disk, state: Device['state'], thingOf = new Map<FactKey, number>()): void {
    this.devices.push({ disk, relaxed: [], state, clock: MORNING, thingOf });
  }

  private thingsSeen(device: Device): readonly AnyFact[] {
    return visibleFacts(device.disk).filter((fact) => fact.type === 'session');
  }

  private generationMoved({ cursor }: Disk): boolean {
    return this.rules.heedsGeneration && cursor.generation !== 0 && cursor.generation !== this.relay.generation;
  }

  private freshId(): DeviceId {
    return aDevice(++this.ids);
  }
}

function withoutOne(body: Uint8Array, which: number): Uint8Array {
  const { records } = decodeRecords(body);
  return encodeRecords(records.filter((_, at) => at !== which % Math.max(1, records.length)));
}
