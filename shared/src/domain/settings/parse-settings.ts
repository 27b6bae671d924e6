import { type Problem, problem } from '../problem/problem.ts';
import type { Json } from '../sync/record.ts';
import { SETTING_RULES, type SettingRule } from './setting-rules.ts';
import type { Settings } from './settings.ts';

export interface ParsedSettings {
  readonly settings: Settings;
  /** One for each setting that was not usable as it was stored; `params.setting` names it. */
  readonly problems: readonly Problem<'setting-unreadable' | 'setting-clamped'>[];
}

/**
 * Settings as they may be used, from whatever was stored: a flat map of keys to values. A field that is missing, unreadable or
 * out of range falls back or is clamped alone. Keys that nobody here knows are kept in `others`.
 */
export function parseSettings(stored: unknown): ParsedSettings {
  const map = isRecord(stored) ? stored : {};
  const problems: Problem<'setting-unreadable' | 'setting-clamped'>[] = [];
  const known: Record<string, unknown> = {};
  for (const [key, rule] of Object.entries(SETTING_RULES)) known[key] = readSetting(key, rule, map[key], problems);

  const parsed = known as unknown as Omit<Settings, 'others'>;
  const resetMinutes = Math.max(parsed.resetMinutes, parsed.breakMinutes);
  const others = Object.fromEntries(Object.entries(map).filter(([key]) => !Object.hasOwn(SETTING_RULES, key)));
  return { settings: { ...parsed, resetMinutes, others: others as Record<string, Json> }, problems };
}

export const DEFAULT_SETTINGS: Settings = parseSettings({}).settings;

function readSetting(
  key: string,
  rule: SettingRule<unknown>,
  value: unknown,
  problems: Problem<'setting-unreadable' | 'setting-clamped'>[],
): unknown {
  if (value === undefined) return rule.fallback;
  if (value === null && rule.fallback === null) return null;
  const parsed = rule.parse(value);
  if (parsed === null) problems.push(problem('setting-unreadable', 'permanent', { setting: key }));
  else if (parsed !== value && typeof value === 'number') {
    problems.push(problem('setting-clamped', 'permanent', { setting: key }));
  }
  return parsed ?? rule.fallback;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
