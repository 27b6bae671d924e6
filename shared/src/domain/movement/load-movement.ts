import type { Movement } from './movement.ts';

export type MovementId = keyof typeof LOADERS;

/** The pose data of one movement, fetched when it is first drawn: a popup carries only what it shows. */
export function loadMovement(id: MovementId): Promise<Movement> {
  return LOADERS[id]();
}

export function movementIds(): readonly MovementId[] {
  return Object.keys(LOADERS) as MovementId[];
}

const LOADERS = {
  'back-extension': async () => (await import('./poses/back-extension.ts')).backExtension,
  'band-external-rotation': async () => (await import('./poses/band-external-rotation.ts')).bandExternalRotation,
  'band-pull-apart': async () => (await import('./poses/band-pull-apart.ts')).bandPullApart,
  'battle-ropes': async () => (await import('./poses/battle-ropes.ts')).battleRopes,
  'bench-press': async () => (await import('./poses/bench-press.ts')).benchPress,
  'bent-over-barbell-row': async () => (await import('./poses/bent-over-barbell-row.ts')).bentOverBarbellRow,
  'bird-dog': async () => (await import('./poses/bird-dog.ts')).birdDog,
  'box-breathing': async () => (await import('./poses/box-breathing.ts')).boxBreathing,
  'brisk-walk': async () => (await import('./poses/brisk-walk.ts')).briskWalk,
  'cable-face-pull': async () => (await import('./poses/cable-face-pull.ts')).cableFacePull,
  'calf-raise': async () => (await import('./poses/calf-raise.ts')).calfRaise,
  'cat-cow': async () => (await import('./poses/cat-cow.ts')).catCow,
  'chair-thoracic-extension': async () => (await import('./poses/chair-thoracic-extension.ts')).chairThoracicExtension,
  'chin-tuck': async () => (await import('./poses/chin-tuck.ts')).chinTuck,
  'close-grip-lat-pulldown': async () => (await import('./poses/close-grip-lat-pulldown.ts')).closeGripLatPulldown,
  'conventional-deadlift': async () => (await import('./poses/conventional-deadlift.ts')).conventionalDeadlift,
  'cyclic-sighing': async () => (await import('./poses/cyclic-sighing.ts')).cyclicSighing,
  'dead-bug': async () => (await import('./poses/dead-bug.ts')).deadBug,
  'desk-push-up': async () => (await import('./poses/desk-push-up.ts')).deskPushUp,
  'doorway-pec-stretch': async () => (await import('./poses/doorway-pec-stretch.ts')).doorwayPecStretch,
  'glute-bridge': async () => (await import('./poses/glute-bridge.ts')).gluteBridge,
  'hip-flexor-stretch': async () => (await import('./poses/hip-flexor-stretch.ts')).hipFlexorStretch,
  'hip-hinge-drill': async () => (await import('./poses/hip-hinge-drill.ts')).hipHingeDrill,
  'household-load-row': async () => (await import('./poses/household-load-row.ts')).householdLoadRow,
  'kettlebell-swing': async () => (await import('./poses/kettlebell-swing.ts')).kettlebellSwing,
  'lateral-raise': async () => (await import('./poses/lateral-raise.ts')).lateralRaise,
  'march-in-place': async () => (await import('./poses/march-in-place.ts')).marchInPlace,
  'mindful-minute': async () => (await import('./poses/mindful-minute.ts')).mindfulMinute,
  'neck-side-stretch': async () => (await import('./poses/neck-side-stretch.ts')).neckSideStretch,
  plank: async () => (await import('./poses/plank.ts')).plank,
  'prone-ytw': async () => (await import('./poses/prone-ytw.ts')).proneYtw,
  'resistance-band-row': async () => (await import('./poses/resistance-band-row.ts')).resistanceBandRow,
  'reverse-fly': async () => (await import('./poses/reverse-fly.ts')).reverseFly,
  'reverse-snow-angel': async () => (await import('./poses/reverse-snow-angel.ts')).reverseSnowAngel,
  'romanian-deadlift': async () => (await import('./poses/romanian-deadlift.ts')).romanianDeadlift,
  'row-machine': async () => (await import('./poses/row-machine.ts')).rowMachine,
  'scapular-push-up': async () => (await import('./poses/scapular-push-up.ts')).scapularPushUp,
  'scapular-squeeze': async () => (await import('./poses/scapular-squeeze.ts')).scapularSqueeze,
  'seated-cable-row': async () => (await import('./poses/seated-cable-row.ts')).seatedCableRow,
  'seated-cat-cow': async () => (await import('./poses/seated-cat-cow.ts')).seatedCatCow,
  'seated-trunk-rotation': async () => (await import('./poses/seated-trunk-rotation.ts')).seatedTrunkRotation,
  'shoulder-rolls': async () => (await import('./poses/shoulder-rolls.ts')).shoulderRolls,
  'side-plank': async () => (await import('./poses/side-plank.ts')).sidePlank,
  'single-arm-dumbbell-row': async () => (await import('./poses/single-arm-dumbbell-row.ts')).singleArmDumbbellRow,
  'sit-to-stand': async () => (await import('./poses/sit-to-stand.ts')).sitToStand,
  'sumo-deadlift': async () => (await import('./poses/sumo-deadlift.ts')).sumoDeadlift,
  'superman-hold': async () => (await import('./poses/superman-hold.ts')).supermanHold,
  'underhand-lat-pulldown': async () => (await import('./poses/underhand-lat-pulldown.ts')).underhandLatPulldown,
  'wall-angel': async () => (await import('./poses/wall-angel.ts')).wallAngel,
  'wall-push-up': async () => (await import('./poses/wall-push-up.ts')).wallPushUp,
  'wall-sit': async () => (await import('./poses/wall-sit.ts')).wallSit,
  'wide-grip-lat-pulldown': async () => (await import('./poses/wide-grip-lat-pulldown.ts')).wideGripLatPulldown,
} satisfies Record<string, () => Promise<Movement>>;
