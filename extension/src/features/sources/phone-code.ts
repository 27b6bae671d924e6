import type { PhoneSource } from '../../ports/phone-source.ts';

/** What the code says: a link that sets the app up where it has one, else the lines to copy into it. */
export function phoneCode({ app, url, token }: PhoneSource): string {
  return app === 'health-auto-export' ? healthAutoExportLink(url, token) : `${url}\n${authorization(token)}`;
}

/** The header that the phone sends along, as apps ask for it. */
export function authorization(token: string): string {
  return `Authorization: Bearer ${token}`;
}

/**
 * Opens Health Auto Export with the automation filled in. Steps by the day are merged by the phone already; sleep stays in
 * its stages. The last seven days each time: what came late is told again, and a repeat changes nothing.
 */
function healthAutoExportLink(url: string, token: string): string {
  const fields: Readonly<Record<string, string>> = {
    name: 'Unslouch',
    url,
    headers: `Authorization,Bearer ${token}`,
    format: 'json',
    datatype: 'healthmetrics',
    aggregatedata: 'false',
    interval: 'days',
    period: 'previous7Days',
    syncinterval: 'hours',
    syncquantity: '1',
    enabled: 'true',
  };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `com.HealthExport://automation?${query.join('&')}`;
}
