import { env } from 'node:process';
import type { Benchmark } from './benchmark.ts';
import { IMPORT_GOALS, measureImport } from './measure-import.ts';

/** A gigabyte takes minutes to make and to read: `IMPORT_MEGABYTES=1000` asks for it. */
const MEGABYTES = Number(env['IMPORT_MEGABYTES'] ?? 100);

export const importing: Benchmark = {
  about: `A command invents an \`export.xml\` of Apple Health: a watch and a phone that overlap, nights in stages, and two records of
other kinds for each of these, with the malformed document type and the control character of a true one. Headless Chromium reads it
twice, in the end-to-end build: first the chosen XML reader alone with nobody listening, then the product, from the file picker on
the Sources page until the last month is written and the summary shows. The reader alone takes every record apart; in the product
those of other kinds, seven in ten here, are left out before it
([decision 148](decisions/148-a-sieve-before-the-xml-reader.md)). \`IMPORT_MEGABYTES\` sets the size; a gigabyte holds some three
million records of ten years.

Memory is the proportional set size of the extension's own process, page and worker together, four times a second, in a browser
in which nothing was read before and the welcome page is closed ([decision 161](decisions/161-an-import-within-300-megabytes.md)). The page's
longest task is what the browser reports of it while the worker imports. The steps of every day are compared with what the
generator counted by itself, minute by minute.`,
  build: 'e2e',
  async measure(say) {
    say(`writing and reading ${MEGABYTES} MB`);
    const figures = await measureImport(MEGABYTES);
    const seconds = (value: number) => `${value.toFixed(1)} s`;
    const megabytes = (value: number) => `${value.toFixed(0)} MB`;
    const speed = (value: number) => `${(figures.megabytes / value).toFixed(0)} MB/s`;
    const size = `${megabytes(figures.megabytes)}, ${figures.records.toLocaleString('en')} records, ${figures.days.toLocaleString('en')} days`;
    return {
      figures,
      tables: [
        {
          title: `Apple Health, ${size}, headless Chromium`,
          columns: ['what', 'measured', 'beside'],
          rows: [
            ['the XML reader alone', seconds(figures.readerSeconds), speed(figures.readerSeconds)],
            ['the whole import', seconds(figures.importSeconds), speed(figures.importSeconds)],
            ['its speed over the reader’s', `${figures.ratio.toFixed(2)} ×`, `goal ${IMPORT_GOALS.ratio} ×`],
            [
              'most memory, page and worker',
              megabytes(figures.peakMegabytes),
              `${megabytes(figures.idleMegabytes)} before, goal ${IMPORT_GOALS.peakMegabytes} MB`,
            ],
            ['longest task of the page meanwhile', `${figures.longestTaskMs.toFixed(0)} ms`, 'below 50 ms is 0'],
            [
              'longest task as the dashboard opens on it',
              `${figures.dashboardTaskMs.toFixed(0)} ms`,
              'below 50 ms is 0',
            ],
            ['days with other steps than generated', String(figures.wrongDays), `of ${figures.days}`],
          ],
        },
      ],
    };
  },
};
