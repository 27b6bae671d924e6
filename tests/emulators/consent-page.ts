import type { Answered, Asked } from './emulator.ts';
import type { Grants } from './grants.ts';

/** The page on which somebody says yes or no; `/emulator/consent` is where its buttons lead. */
export function consentPage(provider: string, { query }: Asked): Answered {
  const hidden = ['redirect_uri', 'state', 'code_challenge']
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(query.get(name) ?? '')}">`)
    .join('');
  return {
    status: 200,
    html: `<!doctype html><html lang="en"><title>${provider}</title><meta name="viewport" content="width=device-width">
      <body style="font: 1.1rem/1.5 system-ui; max-width: 30rem; margin: 15vh auto; padding: 0 1rem">
      <h1>${provider} (emulator)</h1>
      <p>Unslouch asks to read: ${escapeHtml(query.get('scope') ?? '')}.</p>
      <form method="post" action="/emulator/consent">${hidden}
        <button name="say" value="yes">Allow</button> <button name="say" value="no">Deny</button>
      </form></body></html>`,
  };
}

export function answerConsent(grants: Grants, user: string, { form }: Asked): Answered {
  const redirect = form.get('redirect_uri') ?? '';
  const back = new URL(redirect);
  back.searchParams.set('state', form.get('state') ?? '');
  if (form.get('say') === 'yes') back.searchParams.set('code', grants.consent(user, redirect));
  else back.searchParams.set('error', 'access_denied');
  return { status: 302, headers: { location: back.href } };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
