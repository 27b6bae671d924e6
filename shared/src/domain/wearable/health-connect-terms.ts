import { lookUp } from '../../lib/look-up.ts';
import type { SleepStage, StepIntervalValue } from '../log/fact.ts';
import type { DeviceType } from './model.ts';

// Health Connect speaks in the integers of AndroidX, or, where an app spells them out, in words.

const DEVICE_TYPES: Readonly<Record<string, DeviceType>> = {
  '1': 'watch',
  watch: 'watch',
  '2': 'phone',
  phone: 'phone',
  '3': 'scale',
  scale: 'scale',
  '4': 'ring',
  ring: 'ring',
  '6': 'band',
  fitness_band: 'band',
};

const STAGES: Readonly<Record<string, SleepStage>> = {
  '0': 'unknown',
  unknown: 'unknown',
  '1': 'awake',
  awake: 'awake',
  '2': 'asleep_unspecified',
  sleeping: 'asleep_unspecified',
  '3': 'out_of_bed',
  out_of_bed: 'out_of_bed',
  '4': 'light',
  light: 'light',
  '5': 'deep',
  deep: 'deep',
  '6': 'rem',
  rem: 'rem',
  '7': 'awake_in_bed',
  awake_in_bed: 'awake_in_bed',
};

const RECORDING_METHODS: Readonly<Record<string, StepIntervalValue['recordingMethod']>> = {
  '1': 'active',
  actively_recorded: 'active',
  '2': 'automatic',
  automatically_recorded: 'automatic',
  '3': 'manual',
  manual_entry: 'manual',
};

export function healthConnectDeviceType(type: unknown): DeviceType {
  return lookUp(DEVICE_TYPES, term(type)) ?? 'unknown';
}

export function healthConnectStage(stage: unknown): SleepStage {
  return lookUp(STAGES, term(stage)) ?? 'unknown';
}

export function healthConnectRecordingMethod(method: unknown): StepIntervalValue['recordingMethod'] {
  return lookUp(RECORDING_METHODS, term(method)) ?? 'unknown';
}

/** `5`, `"5"`, `"DEEP"`, `"STAGE_TYPE_DEEP"` and `"deep"` are one term. */
function term(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replace(/^(stage_type_|type_|recording_method_)/, '');
}
