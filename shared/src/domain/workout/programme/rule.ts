export type RuleId = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9' | 'P10' | 'P11' | 'P12';

/** `met` is null where there isn't enough data to say. `why` names what was counted. */
export interface RuleResult {
  readonly met: boolean | null;
  readonly why: string;
}
