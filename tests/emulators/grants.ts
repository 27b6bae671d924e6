import { randomBytes } from 'node:crypto';
import { type EpochMs, type Ms, seconds } from '@unslouch/shared/domain/time/instant.ts';

export interface GrantRules {
  readonly now: () => EpochMs;
  readonly codeLife: Ms;
  /** Null: until it is revoked. */
  readonly accessLife: Ms | null;
  /**
   * - `none`: no refresh token
   * - `stays`: the refresh token stays
   * - `grace`: rotates; the old one is good until the new access token is used, or for eight hours
   * - `single-use`: rotates; the old one is dead at once
   */
  readonly refresh: 'none' | 'stays' | 'grace' | 'single-use';
}

interface Grant {
  readonly user: string;
  access: string;
  refresh: string;
  expiresAt: EpochMs;
  /** The one before, and until when. */
  former: { readonly refresh: string; readonly until: EpochMs } | null;
}

export interface Issued {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
  readonly token_type: string;
}

const GRACE = 8 * 3_600_000;

export type Grants = ReturnType<typeof createGrants>;

/** What a provider remembers of consents: codes that are good once and briefly, tokens that rotate, reuse that is noticed. */
export function createGrants(rules: GrantRules) {
  const codes = new Map<string, { readonly user: string; readonly redirect: string; readonly until: EpochMs }>();
  const grants = new Set<Grant>();
  let refreshes = 0;
  let reuses = 0;
  const secret = (kind: string) => `${kind}-${randomBytes(12).toString('hex')}`;

  function issue(grant: Grant): Issued {
    const { accessLife } = rules;
    grant.access = secret('access');
    grant.expiresAt = accessLife === null ? Number.POSITIVE_INFINITY : rules.now() + accessLife;
    return {
      access_token: grant.access,
      token_type: 'bearer',
      ...(accessLife === null ? {} : { expires_in: accessLife / seconds(1) }),
      ...(rules.refresh === 'none' ? {} : { refresh_token: grant.refresh }),
    };
  }

  function newGrant(user: string): Grant {
    return { user, access: '', refresh: secret('refresh'), expiresAt: 0, former: null };
  }

  return {
    refreshes: () => refreshes,
    /** Spent refresh tokens that somebody tried. */
    reuses: () => reuses,
    count: () => grants.size,
    consent(user: string, redirect: string): string {
      const code = secret('code');
      codes.set(code, { user, redirect, until: rules.now() + rules.codeLife });
      return code;
    },
    exchange(code: string | null, redirect: string | null): { readonly user: string; readonly issued: Issued } | null {
      const known = codes.get(code ?? '');
      codes.delete(code ?? '');
      if (known === undefined || known.until < rules.now() || known.redirect !== redirect) return null;
      const grant = newGrant(known.user);
      grants.add(grant);
      return { user: known.user, issued: issue(grant) };
    },
    refresh(token: string | null): { readonly user: string; readonly issued: Issued } | null {
      const grant = [...grants].find(
        (one) => one.refresh === token || (one.former?.refresh === token && one.former.until > rules.now()),
      );
      if (grant === undefined || token === null) {
        if (token?.startsWith('refresh-')) reuses++;
        return null;
      }
      refreshes++;
      if (rules.refresh !== 'stays') {
        grant.refresh = secret('refresh');
        grant.former = rules.refresh === 'grace' ? { refresh: token, until: rules.now() + GRACE } : null;
      }
      return { user: grant.user, issued: issue(grant) };
    },
    /** Whose request it is; null: nobody's. */
    userOf(authorization: string | undefined): string | null {
      const token = authorization?.replace(/^Bearer /, '');
      const grant = [...grants].find((one) => one.access === token && one.expiresAt > rules.now());
      if (grant === undefined) return null;
      grant.former = null;
      return grant.user;
    },
    revoke(user: string): void {
      for (const grant of grants) if (grant.user === user) grants.delete(grant);
    },
  };
}
